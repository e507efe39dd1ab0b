import type { Draft, Mention, TokenView } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import { type Trees, treesOf } from '../syntax/index.ts'
import { codeOf } from './codes.ts'
import { DETERMINERS, PRONOUN_OF } from './data/words.ts'
import { byPlace, type Phrase, phrasesOf } from './phrases.ts'

/** A noun phrase with what decides whether it repeats another. Words are kept as codes (`codeOf`). */
export interface Candidate extends Phrase {
  /** Its place among the document's phrases. */
  index: number
  start: number
  end: number
  /** The pronoun it is a form of; `other` for "some", "all". */
  pronoun?: string
  /** `pronoun`, `list`, `name` or `nominal`. */
  kind: 'pronoun' | 'list' | 'name' | 'nominal'
  /** The code of the pronoun or of the kind. */
  sort: number
  lemma: string
  lemmaCode: number
  determiner: number
  role: number
  isPlural: boolean
  /** Codes of the words that stand beside the noun and describe it. */
  modifiers: ReadonlySet<number>
  /** Whether something after the noun narrows it. */
  isNarrowed: boolean
  /** The words without a determiner and a possessive's sign, as one code, and how many they are. */
  wording: number
  words: number
  /** What governs it, as a token and as the code of its lemma. */
  governor: number
  governorCode: number
  sentence: number
  block: number
  /** The quotation that it stands in; -1 outside. */
  quotation: number
  /** How often the noun heads a phrase of the document; 0 for pronouns. */
  frequency: number
  /** The entity that coreference found, and the code of its type. */
  entity?: string
  type: number
  isPerson: boolean
}

/** Every noun phrase of a document that has its trees and its entities, described; what coreference knows goes with it. */
export function candidatesOf(draft: Draft): Candidate[] {
  const view = viewOf(draft)
  const trees = treesOf(view)
  const known = entitiesAt(draft, view, trees)
  const names = new Set([...known.values()].flatMap(({ mention, first }) => (mention.kind === 'name' ? first : [])))
  // "Dr" before "Ann Lee" is part of how she is named, and repeats nobody.
  const isTitle = ({ head, last }: Phrase): boolean =>
    head === last - 1 && names.has(last) && view.tokens[head]?.upos === 'PROPN' && !known.has(head)
  const phrases = phrasesOf(view, trees).filter((phrase) => !isTitle(phrase))
  const heads = new Set(phrases.map(({ head }) => head))
  // A name within a name or before a noun is a mention where it is an entity's: "the Riga court".
  for (const [head, { first, last }] of known) if (!heads.has(head)) phrases.push({ head, first, last, isList: false })
  const quotations = quotationsAt(draft, view)
  const candidates = phrases
    .sort(byPlace)
    .map((phrase, index) => describe(view, trees, phrase, index, quotations, phrase.isList ? undefined : known.get(phrase.head)?.mention))
  const counts = new Map<string, number>()
  for (const { kind, lemma } of candidates) if (kind !== 'pronoun') counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  for (const candidate of candidates) if (candidate.kind !== 'pronoun') candidate.frequency = counts.get(candidate.lemma) ?? 0
  return candidates
}

interface KnownMention {
  mention: Mention
  first: number
  last: number
}

/** The mentions of entities by their head words; titles and dates are no one. */
function entitiesAt(draft: Draft, view: TokenView, trees: Trees): Map<number, KnownMention> {
  const found = new Map<number, KnownMention>()
  for (const mention of draft.mentions) {
    if (mention.type === 'TITLE' || mention.type === 'DATE') continue
    const range = view.range(mention)
    const head = trees.top(range)
    if (range.first < range.last && !found.has(head)) found.set(head, { mention, ...range })
  }
  return found
}

function quotationsAt({ quotations }: Draft, view: TokenView): Int32Array {
  const found = new Int32Array(view.tokens.length).fill(-1)
  for (const [index, quotation] of quotations.entries()) {
    const { first, last } = view.range(quotation)
    found.fill(index, first, last)
  }
  return found
}

function describe(
  view: TokenView,
  trees: Trees,
  phrase: Phrase,
  index: number,
  quotations: Int32Array,
  known: Mention | undefined,
): Candidate {
  const { head, first, last } = phrase
  const token = view.tokens[head]
  const form = view.words[head]?.toLowerCase() ?? ''
  const isPronoun = token?.upos === 'PRON' || token?.upos === 'DET'
  const pronoun = isPronoun ? (PRONOUN_OF.get(form) ?? 'other') : undefined
  const kind = isPronoun ? 'pronoun' : phrase.isList ? 'list' : token?.upos === 'PROPN' || known?.kind === 'name' ? 'name' : 'nominal'
  const governor = trees.head(head)
  const lemma = token?.lemma.toLowerCase() ?? form
  const wording = wordingOf(view, phrase)
  const sentence = view.sentenceOf[head] ?? 0
  return {
    ...phrase,
    index,
    start: view.tokens[first]?.start ?? 0,
    end: view.tokens[last - 1]?.end ?? 0,
    ...(pronoun !== undefined && { pronoun }),
    kind,
    sort: codeOf(pronoun ?? kind),
    lemma,
    lemmaCode: codeOf(lemma),
    determiner: determinerOf(view, trees, head),
    role: roleOf(trees.deprel(head)),
    isPlural: phrase.isList || token?.xpos.endsWith('S') === true || /^(?:we|they|these|those)$/.test(pronoun ?? ''),
    modifiers: new Set(
      trees
        .children(head, 'amod', 'compound', 'nummod', 'nmod', 'flat')
        .map((child) => codeOf(view.tokens[child]?.lemma.toLowerCase() ?? '')),
    ),
    isNarrowed: trees.children(head, 'nmod', 'acl').some((child) => child > head),
    wording: codeOf(wording.join(' ')),
    words: wording.length,
    governor,
    governorCode: codeOf(view.tokens[governor]?.lemma ?? ''),
    sentence,
    block: view.blockOf[sentence] ?? 0,
    quotation: quotations[head] ?? -1,
    frequency: 0,
    ...(known !== undefined && { entity: known.entity }),
    type: known === undefined ? 0 : codeOf(known.type),
    isPerson: known?.type === 'PERSON',
  }
}

function wordingOf({ words }: TokenView, { first, last }: Phrase): string[] {
  const own = words.slice(first, last).map((word) => word.toLowerCase())
  return own.filter((word, at) => !(at === 0 && /^(?:the|a|an|this|that|these|those)$/.test(word)) && !/^['’]s?$/.test(word))
}

const OWNED = codeOf('owned')
const BARE = codeOf('bare')
const OTHER = codeOf('other')

function determinerOf({ words }: TokenView, trees: Trees, head: number): number {
  if (trees.children(head, 'nmod:poss').length > 0) return OWNED
  const [determiner] = trees.children(head, 'det')
  if (determiner === undefined) return BARE
  const word = words[determiner]?.toLowerCase().replace(/^an$/, 'a') ?? ''
  return DETERMINERS.has(word) ? codeOf(word) : OTHER
}

const ROLES: readonly (readonly [RegExp, number])[] = [
  [/^nsubj/, 1],
  [/^i?obj/, 2],
  [/^nmod:poss/, 3],
  [/^obl/, 4],
  [/^nmod/, 5],
  [/^conj/, 6],
  [/^root/, 7],
]

const roleOf = (deprel: string): number => ROLES.find(([pattern]) => pattern.test(deprel))?.[1] ?? 0
