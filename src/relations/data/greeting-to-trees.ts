import type { TreePattern } from '../types.ts'

const MESSAGES = 'message telegram letter card cable note telegramme'
const GREETINGS = 'greeting congratulation felicitation regard compliment greetings congratulations felicitations regards'

/** From a greeting or a message to who sent it, and to whom. */
export const SENDER =
  'author, up[SEND].subject, up[SEND].agent, up[SEND].up[join].subject, up[RECEIVE].from, up[COME].from, up[MESSAGE].up[SEND].subject, up[MESSAGE].up[SEND].agent, up[MESSAGE].up[RECEIVE].from, origin, up[MESSAGE].origin, whose, up[MESSAGE].whose, within, up[MESSAGE].within, up[SEND].up[SEND].subject, up[SEND].up[CALL].subject, up[CALL].subject, of'
export const ADDRESSEE =
  'to, up[SEND].to, up[share exchange].with, with, up[SEND].receiver, up[COME].to/for, up[flood inundate shower swamp overwhelm].object, up[MESSAGE].to, up[MESSAGE].up[SEND].to, up[MESSAGE].up[SEND].receiver, up[RECEIVE].subject, up[MESSAGE].up[RECEIVE].subject, of.to, on.to, for.to, up[SEND].up[SEND].to, up[SEND].up[CALL].object, up[CALL].object, for'

/** Patterns for greeting-to over trees. */
export const GREETING_TO_TREES: readonly TreePattern[] = [
  {
    id: 'greeting/tree-congratulates',
    relation: 'greeting-to',
    trigger: 'congratulate felicitate',
    subject:
      'subject, agent, agent.apposition, subject[MESSAGE].whose, subject[MESSAGE].from, subject[MESSAGE].of, up[MESSAGE].from, from, up[MESSAGE].whose, up[MESSAGE].up[SEND].subject, up[MESSAGE].up[SEND].agent, up[MESSAGE].within',
    object: 'object, receiver, object.apposition',
    example: 'Anna Berzina, who was in Riga, phoned to congratulate President Bo Ek.',
    confidence: 0.92,
    qualifiers: { kind: 'congratulation' },
  },
  {
    id: 'greeting/tree-joins-congratulating',
    relation: 'greeting-to',
    trigger: 'congratulate felicitate welcome greet wish',
    subject: 'up[join].object',
    object: 'object, receiver',
    example: 'Anna Berzina joined Jan Tamm in congratulating President Bo Ek.',
    confidence: 0.85,
  },
  {
    id: 'greeting/tree-greets',
    relation: 'greeting-to',
    trigger: 'greet salute hail',
    subject:
      'subject, agent, subject[MESSAGE].whose, subject[MESSAGE].from, subject[MESSAGE].of, up[MESSAGE].from, from, up[MESSAGE].whose, up[MESSAGE].up[SEND].subject, up[MESSAGE].up[SEND].agent, up[MESSAGE].within',
    object: 'object',
    objectTypes: ['PERSON'],
    // "hailed him as a friend" is praise.
    without: 'as',
    example: 'Anna Berzina greeted President Bo Ek.',
    confidence: 0.75,
    qualifiers: { kind: 'greeting' },
  },
  {
    id: 'greeting/tree-welcomes',
    relation: 'greeting-to',
    trigger: 'welcome',
    subject: 'subject, agent, agent.apposition',
    object: 'object, object.apposition',
    objectTypes: ['PERSON', 'GPE', 'ORG'],
    example: 'Anna Berzina flew in and was welcomed by President Bo Ek.',
    confidence: 0.85,
    qualifiers: { kind: 'welcome' },
  },
  {
    id: 'greeting/tree-wishes',
    relation: 'greeting-to',
    trigger: 'wish',
    subject:
      'subject, agent, subject[MESSAGE].whose, subject[MESSAGE].from, subject[MESSAGE].of, up[MESSAGE].from, from, up[MESSAGE].whose, up[MESSAGE].up[SEND].subject, up[MESSAGE].up[SEND].agent, up[MESSAGE].within',
    object: 'receiver, to, object',
    objectTypes: ['PERSON', 'GPE', 'ORG'],
    example: 'Anna Berzina wished Bo Ek a happy New Year.',
    confidence: 0.85,
    qualifiers: { kind: 'wish' },
  },
  {
    id: 'greeting/tree-greetings',
    relation: 'greeting-to',
    trigger: GREETINGS,
    subject: SENDER,
    object: ADDRESSEE,
    example: 'Anna Berzina sent New Year greetings to President Bo Ek.',
    confidence: 0.9,
  },
  {
    id: 'greeting/tree-wishes-noun',
    relation: 'greeting-to',
    trigger: 'wish wishes well-wish',
    subject: SENDER,
    object: ADDRESSEE,

    example: 'Anna Berzina conveyed her best wishes to President Bo Ek.',
    confidence: 0.85,
    qualifiers: { kind: 'wish' },
  },
  {
    id: 'greeting/tree-message',
    relation: 'greeting-to',
    trigger: MESSAGES,
    subject: 'up[SEND].subject, up[SEND].agent, up[RECEIVE].from, up[COME].from, from, whose, within',
    object: 'to, up[SEND].to, up[SEND].receiver, up[COME].to, up[RECEIVE].subject',
    objectTypes: ['PERSON', 'GPE', 'ORG'],
    example: 'New Year greetings went out. Anna Berzina sent a telegram to President Bo Ek.',
    confidence: 0.75,
    inGreetings: true,
    qualifiers: { kind: 'greeting' },
  },
  {
    id: 'greeting/tree-congratulatory',
    relation: 'greeting-to',
    trigger: 'message telegram letter card cable note telegramme call word words post tweet',
    subject: 'from, up[SEND].subject, up[SEND].agent, up[RECEIVE].from, up[COME].from, whose, within',
    object: 'to, up[SEND].to, up[SEND].receiver, up[COME].to, up[RECEIVE].subject',
    with: 'modifier[congratulatory congratulation greeting]',
    objectTypes: ['PERSON', 'GPE', 'ORG'],
    example: 'Bo Ek received a congratulatory letter from President Anna Berzina.',
    confidence: 0.88,
    qualifiers: { kind: 'congratulation' },
  },
  {
    id: 'greeting/tree-bids-welcome',
    relation: 'greeting-to',
    trigger: 'welcome',
    subject: 'by, up[bid give extend offer accord].agent, up[bid give extend offer accord].subject',
    object: 'up[bid give extend offer accord].receiver, up[bid give extend offer accord].object, up[bid give extend offer accord].to, to',
    objectTypes: ['PERSON', 'GPE', 'ORG'],
    example: 'Bo Ek was bidden a warm welcome by President Anna Berzina.',
    confidence: 0.85,
    qualifiers: { kind: 'welcome' },
  },
]
