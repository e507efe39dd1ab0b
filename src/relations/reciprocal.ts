import { type EntityType, indexOf, type Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { kindOf, occasionOf } from './greetings.ts'
import type { Line } from './line.ts'
import { type Arguments, argumentsOf } from './tree/arguments.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const RECIPROCAL: BasePattern = {
  id: 'greeting/exchanged',
  relation: 'greeting-to',
  example: 'Anna Berzina and Bo Ek exchanged New Year greetings.',
  confidence: 0.85,
}

const EXCHANGES = /^(?:exchange|swap|trade)$/
const GREETINGS = /^(?:greetings?|congratulations?|felicitations?|(?:well-)?wish(?:es)?|regards?|compliments?)$/
const MESSAGES = /^(?:messages?|telegrams?|letters?|cards?|cables?|notes?|words?)$/
const GREETS = /^(?:congratulate|felicitate|greet|welcome|wish|send|extend|offer|convey)$/
const WHO: readonly EntityType[] = ['PERSON', 'GPE', 'ORG']

/** More would be a list of guests. */
const MOST = 4

/** "exchanged greetings", "an exchange of greetings between …", "congratulated each other": what each says to every other. */
export function findReciprocal(reading: Reading, lines: readonly Line[], paired: readonly Finding[]): Finding[] {
  const { view } = reading
  const args = argumentsOf(reading)
  return lines.flatMap((line) => {
    if (!line.text.includes('exchange/') && !/(?:each\/[A-Z]+ other|one\/[A-Z]+ another|swap|trade)\//.test(line.text)) return []
    const range = view.sentences[line.sentence]
    const found: Finding[] = []
    for (let word = range?.first ?? 0; word < (range?.last ?? 0); word++) {
      const kind = greetingOf(word, reading, args)
      if (kind === undefined) continue
      const byTree = unique(partiesOf(word, args))
      const listed = paired.filter((f) => f.line === line && view.range(f.subject).last <= word).map(({ subject }) => subject)
      const beside = listed.length > 1 ? listed : besideOf(word, line, reading)
      const parties = alike(byTree.length > 1 ? byTree : unique(beside))
      // "Ann exchanged greetings with Bo and Ada": with each of them, and they not with each other.
      const partners = parties.length > 2 ? new Set(partnersOf(word, args).map(({ entity }) => entity)) : undefined
      const isWith = (party: Mention): boolean | Mention => (partners?.size ? partners.has(party.entity) : party)
      if (parties.length < 2 || parties.length > MOST) continue
      const stance = treeStance(view, args.trees, word, true)
      const occasion = occasionOf(reading.draft, line)
      const named = kindOf(kind, kind)
      const qualifiers = { ...(named !== undefined && { kind: named }), ...(occasion !== undefined && { occasion }) }
      for (const subject of parties)
        for (const object of parties)
          if (subject !== object && isWith(subject) !== isWith(object))
            found.push({ pattern: RECIPROCAL, subject, object, qualifiers, ...stance, line })
    }
    return found
  })
}

/** What a word has several say to each other: the greeting that they exchange, or the verb itself. */
function greetingOf(word: number, reading: Reading, { trees }: Arguments): string | undefined {
  const { view, greets } = reading
  const lemma = (at: number): string => view.tokens[at]?.lemma.toLowerCase() ?? ''
  const isGreeting = (at: number): boolean =>
    GREETINGS.test(lemma(at)) ||
    (MESSAGES.test(lemma(at)) &&
      (greets ||
        isOfEvent(at, reading) ||
        trees.complements(at, ['of']).some(isGreeting) ||
        trees.children(at, 'compound', 'amod').some((child) => /^(?:greeting|congratulatory|congratulation)/.test(lemma(child)))))
  if (EXCHANGES.test(lemma(word))) {
    // A verb that the tree takes for a modifier of its object.
    const above = trees.deprel(word) === 'amod' && trees.head(word) > word ? [trees.head(word)] : []
    const things =
      view.tokens[word]?.upos === 'VERB' ? [...trees.children(word, 'obj', 'nsubj:pass'), ...above] : trees.complements(word, ['of'])
    const greeting = things.flatMap((thing) => trees.conjuncts(thing)).find(isGreeting)
    return greeting === undefined ? undefined : `${lemma(greeting)}/`
  }
  const next = `${view.words[word + 1] ?? ''} ${view.words[word + 2] ?? ''}`.toLowerCase()
  return GREETS.test(lemma(word)) && /^(?:each other|one another)$/.test(next) && view.tokens[word]?.upos === 'VERB'
    ? `${lemma(word)}/`
    : undefined
}

/** "Eid messages" */
function isOfEvent(noun: number, { view, draft }: Reading): boolean {
  const sentence = view.sentences[view.sentenceOf[noun] ?? -1]
  const [start, end] = [view.tokens[sentence?.first ?? 0]?.start ?? 0, view.tokens[noun - 1]?.end ?? 0]
  return indexOf(draft.mentions)
    .within(start, end)
    .some((mention) => mention.type === 'EVENT' && mention.end === end)
}

function partiesOf(word: number, args: Arguments): Mention[] {
  const { trees } = args
  const agents = trees.children(word, 'obl:agent').flatMap((agent) => trees.conjuncts(agent))
  const doers = [...(trees.isPassive(word) ? [] : trees.subjects(word)), ...trees.agents(word), ...agents]
  const others = trees.complements(word, ['between', 'by']).flatMap((other) => args.of(other, WHO, true))
  return [...doers.flatMap((other) => args.of(other, WHO, true)), ...others, ...partnersOf(word, args)]
}

/** Those "with" whom greetings are exchanged; the tree may hang them on the greetings. */
function partnersOf(word: number, args: Arguments): Mention[] {
  const { trees } = args
  return [word, ...trees.children(word, 'obj')]
    .flatMap((at) => trees.complements(at, ['with']))
    .flatMap((other) => trees.conjuncts(other))
    .flatMap((other) => args.of(other, WHO, true))
}

const NOUN = "(?:[^@\\s/]+/(?:DET|ADJ|PROPN) |'s/PART |@(?:TITLE|NORP|GPE|ORG)#\\d+ |of/ADP )*"
const OF = '(?:of/ADP (?:the/DET )?@GPE#\\d+ )?'
const TWO = `@PERSON#(?<a>\\d+) ${OF}and/CCONJ ${NOUN}@PERSON#(?<b>\\d+) ${OF}`
const LAST_TWO = new RegExp(`${TWO}(?:[^@\\s/]+/(?:AUX|ADV) |@DATE#\\d+ |on/ADP ){0,4}$`)
const BY_TWO = new RegExp(`^[^\\s]+ (?:[^@\\s/]+/[A-Z]+ ){0,6}by/ADP ${NOUN}${TWO}`)

/** Those enumerated right before the verb, or right after its "by", where the tree sees fewer than two. */
function besideOf(word: number, line: Line, { draft }: Reading): Mention[] {
  const item = line.items.findIndex(({ first, last }) => first <= word && word < last)
  const at = line.items[item]?.at ?? 0
  const found = BY_TWO.exec(line.text.slice(at)) ?? LAST_TWO.exec(line.text.slice(0, at))
  return [found?.groups?.a, found?.groups?.b].flatMap((index) => draft.mentions[Number(index ?? Number.NaN)] ?? [])
}

/** People speak to people: beside them, a country is where somebody is from. */
function alike(parties: readonly Mention[]): readonly Mention[] {
  const people = parties.filter(({ type }) => type === 'PERSON')
  return people.length > 0 ? people : parties
}

function unique(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, index) => mentions.findIndex(({ entity }) => entity === mention.entity) === index)
}
