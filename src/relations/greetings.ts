import { type Draft, type GreetingKind, indexOf, type Mention } from '../document/index.ts'
import type { Reading } from './extract.ts'
import type { Line } from './line.ts'
import { argumentsOf } from './tree/arguments.ts'
import { CONTACTS } from './tree/steps.ts'

const KINDS: readonly [RegExp, GreetingKind][] = [
  [/^(?:congratulat|felicitat)/, 'congratulation'],
  [/^welcom/, 'welcome'],
  [/^(?:well-)?wish/, 'wish'],
  [/^(?:greet|salut|regard|compliment)/, 'greeting'],
]

/** The kind of greeting that the words of a match speak of; the trigger goes before what else stands there. */
export function kindOf(trigger: string, match: string): GreetingKind | undefined {
  for (const text of [trigger, match])
    for (const item of text.split(' ')) {
      const kind = KINDS.find(([form]) => form.test(item))
      if (kind !== undefined) return kind[1]
    }
  return undefined
}

/** Whether the article speaks of greetings at all, so that a plain message may be one. */
export function speaksOfGreetings(draft: Draft): boolean {
  const count = (words: RegExp): number => draft.text.match(words)?.length ?? 0
  // An article about a death or a disaster sends messages of another kind.
  return count(GREETINGS) + count(CARDS) > count(SYMPATHIES)
}

const SYMPATHIES = /\b(?:condolences?|sympath(?:y|ies)|commiserations?|grief|mourn\w*)\b/gi
const GREETINGS =
  /\b(?:greetings|congratulat\w+|felicitat\w+|(?:best|good|warm\w*) wishes|well-wishes|messages? of goodwill|holiday (?:cards?|messages?)|New Year (?:messages?|cards?|telegrams?))\b/gi
const CARDS = /\b(?:festive|birthday|Christmas|Easter|Nowruz|Diwali) (?:message|card|telegram|letter|cable)/gi

const OCCASIONS =
  '(?:re-)?(?:election|re-election|reelection|victory|win|appointment|inauguration|birthday|anniversary|jubilee|wedding|marriage|independence|accession|coronation|appointment|success|triumph|promotion|confirmation|swearing-in|reappointment|award|title|birth|ascension|investiture|national day|bicentennial|centenary)'

const FOR = new RegExp(
  `\\b(?:on|upon|for|after)\\s+(?:(?:the occasion of|the|his|her|their|its|a|winning)\\s+)*((?:[\\p{L}-]+\\s+){0,2}?${OCCASIONS})\\b`,
  'iu',
)

/** What a greeting is for: an event or holiday named in the sentence, else "on his re-election". */
export function occasionOf(draft: Draft, line: Line): string | undefined {
  const { start, end } = line.span
  const event = indexOf(draft.mentions)
    .within(start, end)
    .find((mention) => mention.type === 'EVENT')
  if (event !== undefined) return event.text
  return FOR.exec(draft.text.slice(start, end))?.[1]
}

/** Whom a greeting goes to: "telephoned Bo Ek to congratulate him" is to Bo Ek, whoever "him" was taken for. */
export function meantBy(object: Mention, reading: Reading): Mention {
  if (object.kind !== 'pronoun' || !/^(?:him|her)$/i.test(object.text)) return object
  const args = argumentsOf(reading)
  const { trees } = args
  const { view } = reading
  const verb = trees.head(view.tokenAt(object.start))
  const call = verb < 0 ? -1 : trees.head(verb)
  if (call < 0 || !/^(?:xcomp|advcl)/.test(trees.deprel(verb)) || !CONTACTS.has(view.tokens[call]?.lemma.toLowerCase() ?? '')) return object
  const called = trees.children(call, 'obj').flatMap((word) => args.of(word, ['PERSON']))
  return called.length === 1 ? (called[0] ?? object) : object
}
