import type { Pattern } from '../types.ts'

const WHO = 'PERSON|GPE|ORG'
const WHOM = 'PERSON|GPE|ORG|NORP'

/** Patterns for greeting-to. Condolences, thanks, praise and welcomed decisions are no greetings, and no pattern names them. */
export const GREETING_TO: readonly Pattern[] = [
  { id: 'greeting/congratulates', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <(congratulate|felicitate)> {objects:${WHOM}+} !POSS`, example: 'Anna Berzina congratulated President Bo Ek.', confidence: 0.93, qualifiers: { kind: 'congratulation' } },
  { id: 'greeting/greets', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <(greet|salute)/VERB> {objects:${WHOM}+} !POSS`, example: 'Anna Berzina greeted President Bo Ek.', confidence: 0.8, qualifiers: { kind: 'greeting' } },
  { id: 'greeting/welcomes', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <welcome> {objects:PERSON|GPE|ORG+} !POSS`, example: 'Anna Berzina welcomed President Bo Ek to Riga.', confidence: 0.85, qualifiers: { kind: 'welcome' } },
  { id: 'greeting/wishes', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <wish/VERB> {objects:${WHOM}+} !POSS`, example: 'Anna Berzina wished Bo Ek a happy New Year.', confidence: 0.85, qualifiers: { kind: 'wish' } },
  { id: 'greeting/passive', relation: 'greeting-to', match: `{objects:${WHOM}+} ASIDE (,|who)* NEAR be NEAR <(congratulate|greet|welcome|felicitate)> NEAR by {subjects:${WHO}+}`, example: 'Bo Ek was warmly welcomed by President Anna Berzina.', confidence: 0.9 },
  { id: 'greeting/sends-to', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <SENDVERB> GAP GREETNOUN GAP to {objects:${WHOM}+} !POSS`, example: 'Anna Berzina sent New Year greetings to President Bo Ek.', confidence: 0.95 },
  { id: 'greeting/sends-dative', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <SENDVERB> {objects:PERSON|GPE|ORG+} GAP GREETNOUN`, example: 'Anna Berzina sent President Bo Ek her warmest wishes.', confidence: 0.9 },
  { id: 'greeting/greetings-of', relation: 'greeting-to', match: `{subject:${WHO}} POSS? NEAR <GREETNOUN> GAP to {objects:${WHOM}+} !POSS`, example: 'In his greetings to President Bo Ek, she noted …', confidence: 0.92 },
  { id: 'greeting/message-of', relation: 'greeting-to', match: `{subject:${WHO}} POSS? NEAR <MESSAGE> GAP to {objects:${WHOM}+} !POSS`, example: 'In her message to President Bo Ek, Anna Berzina noted …', confidence: 0.85, inGreetings: true, qualifiers: { kind: 'greeting' } },
  { id: 'greeting/message-with', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <SENDVERB> NEAR MESSAGE of GREETNOUN to {objects:${WHOM}+}`, example: 'Anna Berzina sent a message of congratulations to Bo Ek.', confidence: 0.93 },
  { id: 'greeting/sends-dative-message', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <SENDVERB> {objects:PERSON|GPE|ORG+} GAP MESSAGE of NEAR GREETNOUN`, example: 'Anna Berzina sent Bo Ek a note of congratulations.', confidence: 0.9 },
  { id: 'greeting/sends-dative-card', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <SENDVERB> {objects:PERSON|GPE|ORG+} GAP MESSAGE`, example: 'Anna Berzina sent Bo Ek a card.', confidence: 0.7, inGreetings: true, qualifiers: { kind: 'greeting' } },
  { id: 'greeting/message-to-congratulating', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <SENDVERB> GAP MESSAGE to {objects:PERSON|GPE|ORG+} !POSS`, example: 'Anna Berzina sent a telegram to President Bo Ek.', confidence: 0.8, inGreetings: true, qualifiers: { kind: 'greeting' } },
  { id: 'greeting/addressing', relation: 'greeting-to', match: `<address/VERB> {objects:PERSON+} , THE? {subject:PERSON} !POSS`, example: 'Addressing President Bo Ek, Anna Berzina noted …', confidence: 0.8, inGreetings: true, qualifiers: { kind: 'greeting' } },
  { id: 'greeting/receives', relation: 'greeting-to', match: `{objects:PERSON|GPE|ORG+} ASIDE (,|who)* NEAR <(receive|get|accept)> GAP GREETNOUN NEAR from {subjects:${WHO}+}`, example: 'Bo Ek received congratulations from Anna Berzina.', confidence: 0.88 },
  { id: 'greeting/in-greetings-to', relation: 'greeting-to', match: `in NOUNS <GREETNOUN> to {objects:${WHOM}+} , THE? {subject:PERSON} !POSS`, example: 'In New Year greetings to President Bo Ek, Anna Berzina noted …', confidence: 0.88 },
  { id: 'greeting/in-message-of-to', relation: 'greeting-to', match: `in NOUNS MESSAGE of NEAR <GREETNOUN> to {objects:${WHOM}+} , THE? {subject:PERSON} !POSS`, example: 'In a message of greetings to President Bo Ek, she noted …', confidence: 0.88 },
  { id: 'greeting/in-message-to', relation: 'greeting-to', match: `in NOUNS <MESSAGE> to {objects:${WHOM}+} , THE? {subject:PERSON} !POSS`, example: 'In a New Year message to President Bo Ek, she noted …', confidence: 0.8, inGreetings: true, qualifiers: { kind: 'greeting' } },
  { id: 'greeting/bids-welcome', relation: 'greeting-to', match: `{subjects:${WHO}+} ASIDE (,|who)* GAP <(bid|give|extend|offer)> {objects:PERSON|GPE|ORG+} NEAR welcome`, example: 'The secretary-general bade Somalia a hearty welcome.', confidence: 0.88, qualifiers: { kind: 'welcome' } },
  { id: 'greeting/is-bidden-welcome', relation: 'greeting-to', match: `{objects:PERSON|GPE|ORG+} be NEAR <(bid|give)> NEAR welcome by {subjects:${WHO}+}`, example: 'He was bidden a warm welcome by Bo Ek.', confidence: 0.88, qualifiers: { kind: 'welcome' } },
  { id: 'greeting/greetings-came-from', relation: 'greeting-to', match: `<GREETNOUN> NEAR (come|follow|arrive|pour) NEAR from {subjects:${WHO}+} (to|for) {objects:${WHOM}+}`, example: 'Congratulations came from Bo Ek to Anna Berzina.', confidence: 0.8 },
  { id: 'greeting/from-to', relation: 'greeting-to', match: `<GREETNOUN> NEAR from {subjects:${WHO}+} to {objects:${WHOM}+}`, example: 'greetings from Anna Berzina to President Bo Ek', confidence: 0.85 },
]
