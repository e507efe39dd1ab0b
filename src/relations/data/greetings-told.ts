import type { LinePattern } from '../types.ts'

const WHO = 'PERSON|GPE|ORG'
const WHOM = 'PERSON|GPE|ORG|NORP'

/** Patterns for greeting-to where the greeting is told from the side of its message or of whom it reaches, by the words in their order. */
export const GREETINGS_TOLD: readonly LinePattern[] = [
  {
    id: 'greeting/greetings-to-sent-by',
    relation: 'greeting-to',
    match: `<GREETNOUN> NEARNOUN (to|for) {objects:${WHOM}+} (,|be|have|also|all|duly|soon|quickly)* (send|come|arrive|follow|pour|flow|flood|issue|deliver|offer|express|extend|convey|receive) (in|over|too|on|overnight)* {day:DATE}? (by|from) {subjects:${WHO}+}`,
    example: 'Congratulations to Anna Berzina came from Bo Ek and from Jan Tamm.',
    confidence: 0.88,
  },
  {
    id: 'greeting/message-to-sent-by',
    relation: 'greeting-to',
    match: `congratulatory <MESSAGE> NEARNOUN (to|for) {objects:${WHOM}+} (,|be|have|also|all|duly|soon|quickly)* (send|come|arrive|follow|pour|flow|flood|issue|deliver|receive|sign) (in|over|too|on|overnight)* {day:DATE}? (by|from) {subjects:${WHO}+}`,
    example: 'Congratulatory messages to Anna Berzina were also sent by Bo Ek and Jan Tamm.',
    confidence: 0.9,
    qualifiers: { kind: 'congratulation' },
  },
  {
    id: 'greeting/message-signed-by',
    relation: 'greeting-to',
    match: `MESSAGE of NEARNOUN <GREETNOUN> (,|,)* (sign|send|write|dictate) (personally|jointly)? by {subjects:${WHO}+} NEAR (reach|to|for) {objects:${WHOM}+} !POSS`,
    example: 'A telegram of congratulations signed by Bo Ek arrived for Anna Berzina.',
    confidence: 0.88,
  },
  {
    id: 'greeting/message-sent-to-by',
    relation: 'greeting-to',
    match: `MESSAGE of NEARNOUN <GREETNOUN> (,|be|have)* (send|write|address|deliver|convey) to {objects:${WHOM}+} by {subjects:${WHO}+}`,
    example: 'She read a letter of congratulation sent to President Bo Ek by Anna Berzina.',
    confidence: 0.88,
  },
  {
    id: 'greeting/message-reaches',
    relation: 'greeting-to',
    match: `{subject:${WHO}} POSS? NEARNOUN MESSAGE of NEARNOUN <GREETNOUN> NEAR reach {objects:${WHOM}+} !POSS`,
    example: "Anna Berzina's letter of congratulation reached President Bo Ek on Friday.",
    confidence: 0.86,
  },
  {
    id: 'greeting/greeting-first',
    relation: 'greeting-to',
    match: `OUTSET <(congratulate|felicitate|greet|welcome|salute|toast)/VERB> {objects:PERSON|GPE|ORG+} NEARNOUN {whose:PERSON}? GAP , {subjects:PERSON+} !POSS`,
    example: 'Congratulating Bo Ek on his victory, Anna Berzina promised him a stadium.',
    confidence: 0.85,
  },
  {
    id: 'greeting/greetings-for-from',
    relation: 'greeting-to',
    match: `<GREETNOUN> NEARNOUN from {subjects:${WHO}+} for {objects:${WHOM}+}`,
    example: 'She opened the birthday greetings from Anna Berzina for Bo Ek.',
    confidence: 0.82,
  },
  {
    id: 'greeting/greetings-to-from',
    relation: 'greeting-to',
    match: `<GREETNOUN> (to|for) {objects:${WHOM}+} from {subjects:${WHO}+}`,
    example: 'The paper printed congratulations to Anna Berzina from Bo Ek and Jan Tamm.',
    confidence: 0.85,
  },
  {
    id: 'greeting/receives-welcome',
    relation: 'greeting-to',
    match: `{objects:PERSON|GPE|ORG+} ASIDE (,|who)* NEAR <(receive|get|enjoy|have|win)/VERB> THE? MODS welcome NEARNOUN (from|by) {subjects:${WHO}+}`,
    example: 'Anna Berzina received a warm welcome from President Bo Ek.',
    confidence: 0.85,
    qualifiers: { kind: 'welcome' },
  },
  {
    id: 'greeting/rings-to-say',
    relation: 'greeting-to',
    match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <(ring|phone|call|telephone|text|message|email)/VERB> (up)? {objects:PERSON|ORG+} POSS? NEARNOUN to say MODS (congratulation|congratulations|well|happy|bravo)`,
    example: 'Anna Berzina rang Bo Ek to say well done.',
    confidence: 0.85,
    qualifiers: { kind: 'congratulation' },
  },
  {
    id: 'greeting/headline-to',
    relation: 'greeting-to',
    match:
      'OUTSET {role:TITLE}? {subject:PERSON} to {title:TITLE}? {object:PERSON|GPE|ORG} (:|–) THE? MODS (congratulation|congratulations|happy|welcome|bravo|greeting|greetings|congrats)',
    example: 'Anna Berzina to President Bo Ek: Congratulations!',
    confidence: 0.85,
  },
]
