import type { Document, Relation } from '../../document/index.ts'
import { CULTURES, peopleOf } from './data/names.ts'
import { COUNTRIES, DENIED, FORMER, LEADING, PRAISE, PRONOUNS, TENSES, UNGREETED, VOICES } from './data/sentences.ts'

/** One generated text, and whether a document of it is as it must be. */
export interface BehaviourCase {
  text: string
  /** What must hold, in words. */
  wanted: string
  holds: (document: Document) => boolean
}

/** Cases of one test; `INV` is what must stay the same, `DIR` what must change, as CheckList names them. */
export interface BehaviourSet {
  name: string
  kind: 'INV' | 'DIR'
  cases: BehaviourCase[]
}

type Values = Readonly<Record<string, string>>

export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** People of all cultures in turn, so that every sentence meets many of them. */
const PEOPLE = Array.from({ length: 8 }, (_, index) => CULTURES.flatMap((culture) => peopleOf(culture)[index] ?? [])).flat()
const person = (index: number): (typeof PEOPLE)[number] => PEOPLE[index % PEOPLE.length] ?? { name: '', family: '', isWoman: false }
const country = (index: number): Values => {
  const [name = '', adjective = ''] = COUNTRIES[index % COUNTRIES.length] ?? []
  return { country: name, adjective }
}

const isTrue = ({ negated, modality }: Relation): boolean => !negated && modality === 'asserted'

function states(document: Document, type: string, subject: string, object: string): Relation | undefined {
  const called = (id: string): string | undefined => document.entities.find((entity) => entity.id === id)?.name
  return document.relations.find(
    (own) => own.type === type && called(own.subject) === subject && called(own.object) === object && isTrue(own),
  )
}

const isCurrent = (relation: Relation | undefined): boolean =>
  relation !== undefined && (relation.qualifiers.status ?? 'current') === 'current'

function over(count: number, sentences: readonly string[], make: (sentence: string, index: number) => BehaviourCase): BehaviourCase[] {
  return Array.from({ length: count }, (_, round) =>
    sentences.map((sentence, index) => make(sentence, round * sentences.length + index)),
  ).flat()
}

function leadingCase(sentence: string, name: string, place: Values): BehaviourCase {
  const { country: object = '' } = place
  return {
    text: fill(sentence, { ...place, name }),
    wanted: `leader-of(${name}, ${object}), current`,
    holds: (document) => isCurrent(states(document, 'leader-of', name, object)),
  }
}

function notLeadingCase(sentence: string, index: number): BehaviourCase {
  const [{ name }, place] = [person(index), country(index)]
  const { country: object = '' } = place
  return {
    text: fill(sentence, { ...place, name }),
    wanted: `no leader-of(${name}, ${object}) that is current`,
    holds: (document) => !isCurrent(states(document, 'leader-of', name, object)),
  }
}

function greetingCase(sentence: string, index: number, wanted = true): BehaviourCase {
  const [a, b] = [person(index).name, person(index + 7).name]
  return {
    text: fill(sentence, { a, b }),
    wanted: `${wanted ? '' : 'no '}greeting-to(${a}, ${b})`,
    holds: (document) => (states(document, 'greeting-to', a, b) !== undefined) === wanted,
  }
}

function pronounCase(sentence: string, index: number): BehaviourCase {
  // A man and a woman in turn, in the same sentence.
  const [culture = CULTURES[0]] = [CULTURES[Math.floor(index / 2 / PRONOUNS.length) % CULTURES.length]]
  const people = culture === undefined ? [] : peopleOf(culture)
  const { name = '', isWoman = false } = people[index % 2 === 0 ? 0 : 4] ?? {}
  const forms = isWoman ? { he: 'she', He: 'She', his: 'her' } : { he: 'he', He: 'He', his: 'his' }
  const said = isWoman ? 'she|her' : 'he|his'
  return {
    text: fill(sentence, { ...forms, name }),
    wanted: `«${said}» = ${name}`,
    holds: ({ mentions, entities }) => {
      const own = entities.find((entity) => entity.name === name)
      return own !== undefined && mentions.some((mention) => mention.kind === 'pronoun' && mention.entity === own.id)
    },
  }
}

function praiseCase(sentence: string, index: number, isNegated: boolean): BehaviourCase {
  const a = person(index).name
  const polarity = isNegated ? 'positive' : 'negative'
  return {
    text: fill(sentence, { a }),
    wanted: `no ${polarity} phrase`,
    holds: ({ sentiments }) => sentiments.every((own) => own.polarity !== polarity),
  }
}

/** All tests but the name swap, which is counted by culture. Rounds: how many people each sentence meets. */
export function behaviourSets(rounds: number): BehaviourSet[] {
  const twice = PRONOUNS.flatMap((sentence) => [sentence, sentence])
  return [
    {
      name: 'swap countries: the leader is found',
      kind: 'INV',
      cases: over(COUNTRIES.length, LEADING, (s, i) => leadingCase(s, 'Anna Berzina', country(Math.floor(i / LEADING.length)))),
    },
    {
      name: 'swap names: the leader is found',
      kind: 'INV',
      cases: over(rounds, LEADING, (s, i) => leadingCase(s, person(i).name, country(0))),
    },
    { name: 'swap gender: the pronoun is resolved', kind: 'INV', cases: over(rounds, twice, pronounCase) },
    { name: 'change tense: the greeting stays', kind: 'INV', cases: over(rounds, TENSES, (s, i) => greetingCase(s, i)) },
    {
      name: 'active to passive: the greeting stays',
      kind: 'INV',
      cases: over(rounds, VOICES.flat(), (s, i) => greetingCase(s, i)),
    },
    { name: 'add a negation: no leader', kind: 'DIR', cases: over(rounds, DENIED, notLeadingCase) },
    { name: 'add a negation: no greeting', kind: 'DIR', cases: over(rounds, UNGREETED, (s, i) => greetingCase(s, i, false)) },
    { name: 'put into the past: not current', kind: 'DIR', cases: over(rounds, FORMER, notLeadingCase) },
    {
      name: 'add a negation: praise turns',
      kind: 'DIR',
      cases: [
        ...over(
          rounds,
          PRAISE.map(([, negated]) => negated),
          (s, i) => praiseCase(s, i, true),
        ),
        ...over(
          rounds,
          PRAISE.map(([plain]) => plain),
          (s, i) => praiseCase(s, i, false),
        ),
      ],
    },
  ]
}
