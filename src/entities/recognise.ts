import type { Draft, TokenRange, TokenView } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Candidate, choose, RANK, textOf } from './candidate.ts'
import { type Casing, casingOf, isCapitalised } from './casing.ts'
import { type Hint, hearContext, hearForm, noVotes, type Votes, verdict } from './classify.ts'
import { findDates } from './dates.ts'
import { cutRun, knownParts, startsWithModifier } from './parts.ts'
import { capitalRuns, headOf, opens } from './sequences.ts'

/** Points a name that nothing is known about must reach: one word alone can be many things, several are a name. */
const THRESHOLD = { single: 2, several: 1 } as const

export interface Recognised extends Candidate {
  /** The date's value, for a DATE. */
  value?: string
}

/** Finds the names of a document, with their types: gazetteers, heads and cues first, then the whole document's evidence on the rest. */
export function recogniseNames(draft: Draft, knowledge: Knowledge, hint: Hint): Recognised[] {
  const view = viewOf(draft)
  const fixed: Candidate[] = []
  const open: Candidate[] = []
  const plain: TokenRange[] = []
  const headlines: { sentence: TokenRange; parts: readonly Candidate[] }[] = []
  const casings = new Map<number, Casing>()
  view.sentences.forEach((sentence, index) => {
    const casing = casingOf(view, sentence)
    casings.set(index, casing)
    const parts = knownParts(view, sentence, knowledge, casing)
    if (casing === 'sentence') {
      readSentence(view, sentence, parts, knowledge, fixed, open)
    } else {
      fixed.push(...parts)
      if (casing === 'title') headlines.push({ sentence, parts })
      plain.push(sentence)
    }
  })
  const body = bodyNames(view, plain)
  for (const { sentence, parts } of headlines) fixed.push(...headlinePersons(view, sentence, parts, knowledge, body))
  const dates = [...dateCandidates(draft, view), ...datelineCandidates(draft, view, knowledge)]
  const typed = judge(view, open, knowledge, hint)
  const known = [...fixed, ...typed]
  const repeats = plain.flatMap((sentence) => findKnown(view, sentence, known, casings, knowledge))
  return choose([...dates, ...known, ...repeats])
}

function dateCandidates(draft: Draft, view: TokenView): Recognised[] {
  return findDates(draft.text, draft.meta.published).flatMap((hit) => {
    const { first, last } = view.range(hit)
    const whole = view.tokens[first]?.start === hit.start && view.tokens[last - 1]?.end === hit.end
    const date: Recognised = { first, last, type: 'DATE', entries: [], rank: RANK.dated }
    return whole ? [hit.value === undefined ? date : { ...date, value: hit.value }] : []
  })
}

/** "RIO DE JANEIRO (SRN) –": the place and the agency of the dateline, which capitals would hide. */
function datelineCandidates(draft: Draft, view: TokenView, knowledge: Knowledge): Recognised[] {
  const { place, agency } = draft.meta.dateline ?? {}
  const found: Recognised[] = []
  const add = (words: string | undefined, from: number, type: 'GPE' | 'ORG'): number => {
    const start = words === undefined ? -1 : draft.text.indexOf(words, from)
    if (words === undefined || start < 0 || start > from + 400) return from
    const { first, last } = view.range({ start, end: start + words.length })
    const whole = view.tokens[first]?.start === start && view.tokens[last - 1]?.end === start + words.length
    const hit = type === 'GPE' ? knownPlace(words) : []
    if (whole) found.push({ first, last, type, entries: hit, rank: RANK.given })
    return start + words.length
  }
  const knownPlace = (words: string): Candidate['entries'] =>
    knowledge.named(words, { ignoreCase: true }).filter((entry) => entry.type === 'GPE')
  const block = draft.blocks.find((candidate) => place !== undefined && draft.text.startsWith(place, candidate.start))
  if (block !== undefined) add(agency, add(place, block.start, 'GPE'), 'ORG')
  return found
}

/** Sorts the runs of one sentence: what its head or the gazetteer settles is `fixed`, the rest is `open`. */
function readSentence(
  view: TokenView,
  sentence: TokenRange,
  parts: readonly Candidate[],
  knowledge: Knowledge,
  fixed: Candidate[],
  open: Candidate[],
): void {
  for (const part of parts) fixed.push(part.type === 'EVENT' ? withYear(view, part) : part)
  for (const run of capitalRuns(view, sentence, knowledge)) {
    const whole = headedPart(view, run, parts, knowledge)
    if (whole !== undefined) fixed.push(whole)
    const rest =
      whole === undefined ? cutRun(view, run, parts, knowledge) : cutRun(view, { first: run.first, last: whole.first }, parts, knowledge)
    for (const range of rest) {
      const candidate = openCandidate(view, range, knowledge)
      if (candidate !== undefined) open.push(candidate)
    }
  }
}

/** The organisation, law, event or place that a run's head noun names, without a title or a modifier before it. */
function headedPart(view: TokenView, run: TokenRange, parts: readonly Candidate[], knowledge: Knowledge): Candidate | undefined {
  const head = headOf(view, run, knowledge)
  if (head === undefined) return undefined
  let { first } = run
  for (
    let part = parts.find((p) => p.first === first);
    part?.type === 'TITLE' && part.last < run.last;
    part = parts.find((p) => p.first === first)
  )
    first = part.last
  while (
    first < run.last - 1 &&
    (/^(?:The|A|An)$/.test(view.words[first] ?? '') ||
      knowledge.honorific(view.words[first] ?? '') !== undefined ||
      startsWithModifier(view, first, knowledge))
  )
    first++
  const covering = parts.find((part) => part.first <= first && part.last >= run.last && part.entries.length > 0)
  if (covering !== undefined) return undefined
  const last = endsInTitle(parts, run) ?? run.last
  const words = last - first
  if (words < 1 || (words === 1 && (opens(view, first) || !isDefinite(view, first)))) return undefined
  if (words === 1 || (last < run.last && headOf(view, { first, last }, knowledge) === undefined)) return undefined
  return { first, last, type: head, entries: knowledge.named(textOf(view, { first, last })), rank: RANK.headed }
}

/** "Central Bank Governor Ann Lee", "FIFA Council President": the run goes on with the office and its holder. */
function endsInTitle(parts: readonly Candidate[], run: TokenRange): number | undefined {
  return parts.find((part) => part.type === 'TITLE' && part.first > run.first && part.last <= run.last)?.first
}

function isDefinite(view: TokenView, at: number): boolean {
  return /^(?:the|its|this|that)$/i.test(view.words[at - 1] ?? '')
}

function withYear(view: TokenView, part: Candidate): Candidate {
  const isYear = (index: number): boolean => /^(?:19|20)\d{2}$/.test(view.words[index] ?? '')
  return {
    ...part,
    first: isYear(part.first - 1) ? part.first - 1 : part.first,
    last: isYear(part.last) ? part.last + 1 : part.last,
    rank: RANK.dated + 1,
  }
}

/** A run that opens a sentence is a name only when its first word is nothing else there. */
function openCandidate(view: TokenView, range: TokenRange, knowledge: Knowledge): Candidate | undefined {
  let { first } = range
  if (opens(view, first) && view.tokens[first]?.upos !== 'PROPN' && knowledge.firstName(view.words[first] ?? '') === undefined) {
    first++
    while (first < range.last && /^\P{L}/u.test(view.words[first] ?? '')) first++
  }
  if (first >= range.last || !/\p{L}/u.test(view.words[first] ?? '')) return undefined
  const entries = knowledge.named(textOf(view, { first, last: range.last }))
  return { first, last: range.last, entries, rank: RANK.sequence }
}

/** Hears every occurrence of every open candidate, then decides one type for each form; part of a longer person's name is that person's. */
function judge(view: TokenView, open: readonly Candidate[], knowledge: Knowledge, hint: Hint): Candidate[] {
  const votes = new Map<string, Votes>()
  const lower = new Set(view.words.filter((word) => !isCapitalised(word)))
  for (const candidate of open) {
    const form = textOf(view, candidate)
    let heard = votes.get(form)
    if (heard === undefined) {
      heard = noVotes()
      hearForm(view.words.slice(candidate.first, candidate.last), knowledge, hint, heard)
      votes.set(form, heard)
    }
    hearContext(view, candidate, knowledge, isTitled(view, candidate, knowledge), heard)
  }
  const types = new Map<string, Candidate['type']>()
  for (const [form, heard] of votes) types.set(form, verdict(heard, form.includes(' ') ? THRESHOLD.several : THRESHOLD.single))
  const parts = personParts(types)
  return open.flatMap((candidate) => {
    const form = textOf(view, candidate)
    const isWord = !form.includes(' ') && lower.has(form.toLowerCase()) && opens(view, candidate.first)
    const type = parts.has(form) ? 'PERSON' : (types.get(form) ?? candidate.entries[0]?.type)
    return type === undefined || isWord ? [] : [{ ...candidate, type, rank: RANK.sequence + (form.includes(' ') ? 2 : 0) }]
  })
}

/** "the president" is no title before a name; "President", "party leader" and "chair of the board" are. */
function isTitled(view: TokenView, candidate: TokenRange, knowledge: Knowledge): boolean {
  for (let length = 1; length <= 5; length++) {
    const at = candidate.first - length
    if (at < 0) return false
    const hit = knowledge.office(view.words, at)
    if (hit !== undefined && at + hit.length === candidate.first) return true
  }
  return false
}

function personParts(types: ReadonlyMap<string, Candidate['type']>): Set<string> {
  const parts = new Set<string>()
  for (const [form, type] of types) {
    const words = form.split(' ')
    if (type !== 'PERSON' || words.length < 2) continue
    for (let i = 1; i < words.length; i++) parts.add(words.slice(i).join(' '))
    parts.add(words[0] ?? '')
  }
  return parts
}

/** In headlines, where capitals tell nothing, only what the rest of the article names is a name. */
function findKnown(
  view: TokenView,
  sentence: TokenRange,
  known: readonly Candidate[],
  casings: ReadonlyMap<number, Casing>,
  knowledge: Knowledge,
): Candidate[] {
  const upper = casings.get(view.sentenceOf[sentence.first] ?? 0) !== 'title'
  const fold = (word: string): string => (upper ? word.toLowerCase() : word)
  const forms = new Map<string, { words: string[]; candidate: Candidate }[]>()
  const add = (words: string[], candidate: Candidate): void => {
    const key = fold(words[0] ?? '')
    const list = forms.get(key)
    if (list === undefined) forms.set(key, [{ words, candidate }])
    else if (!list.some((form) => form.words.join(' ') === words.join(' '))) list.push({ words, candidate })
  }
  for (const candidate of known) {
    const words = view.words.slice(candidate.first, candidate.last)
    if (candidate.type === 'TITLE' || candidate.type === undefined) continue
    add(words, candidate)
    if (candidate.type === 'PERSON') for (let i = 1; i < words.length; i++) add(words.slice(i), candidate)
  }
  const found: Candidate[] = []
  for (let i = sentence.first; i < sentence.last; i++)
    for (const { words, candidate } of forms.get(fold(view.words[i] ?? '')) ?? []) {
      const fits = i + words.length <= sentence.last && words.every((word, k) => fold(view.words[i + k] ?? '') === fold(word))
      if (!fits) continue
      const first = candidate.type === 'PERSON' ? givenNamesBefore(view, i, sentence, knowledge) : i
      found.push({ ...candidate, first, last: i + words.length, rank: RANK.headed })
    }
  return found
}

/** The words with a capital of the sentences that mark names by capitals, but for those that open one. */
function bodyNames(view: TokenView, plain: readonly TokenRange[]): Set<string> {
  const apart = new Set(plain)
  const names = new Set<string>()
  for (const sentence of view.sentences) {
    if (apart.has(sentence)) continue
    for (let i = sentence.first + 1; i < sentence.last; i++) if (isCapitalised(view.words[i] ?? '')) names.add(view.words[i] ?? '')
  }
  return names
}

/** In a headline in title case: what follows a title, an honorific or a first name up to a small or a common word is a person. */
function headlinePersons(
  view: TokenView,
  sentence: TokenRange,
  parts: readonly Candidate[],
  knowledge: Knowledge,
  body: ReadonlySet<string>,
): Candidate[] {
  const found: Candidate[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const title = parts.find((part) => part.type === 'TITLE' && part.last === i)
    const given = knowledge.firstName(view.words[i] ?? '') !== undefined
    if (title === undefined && !given && knowledge.honorific(view.words[i - 1] ?? '') === undefined) continue
    let last = i
    while (last < sentence.last && last < i + 4 && isNamePart(view, last, parts)) last++
    // "King Haldor Marks 25 Years": where the body knows the first word as a name, it knows the rest of the name too.
    if (body.has(view.words[i] ?? '')) while (last > i + 1 && !body.has(view.words[last - 1] ?? '')) last--
    if (last === i || (given && title === undefined && last === i + 1)) continue
    found.push({ first: i, last, type: 'PERSON', entries: [], rank: RANK.headed })
    i = last - 1
  }
  return found
}

function isNamePart(view: TokenView, at: number, parts: readonly Candidate[]): boolean {
  const token = view.tokens[at]
  const word = view.words[at] ?? ''
  if (word === '-' && isCapitalised(view.words[at + 1] ?? '')) return true
  return (
    token?.upos === 'PROPN' && isCapitalised(word) && !/(?:ing|ed)$/.test(word) && !parts.some((part) => part.first <= at && at < part.last)
  )
}

/** "President Hakainde Hichilema": given names before a known surname, after a title or in the list of first names. */
function givenNamesBefore(view: TokenView, at: number, sentence: TokenRange, knowledge: Knowledge): number {
  let first = at
  while (
    first > sentence.first &&
    knowledge.firstName(view.words[first - 1] ?? '') !== undefined &&
    isCapitalised(view.words[first - 1] ?? '')
  )
    first--
  const single = first - 1
  const isTitleBefore = [1, 2, 3].some((length) => {
    const hit = knowledge.office(view.words, single - length)
    return hit !== undefined && hit.length === length
  })
  return first === at &&
    single > sentence.first &&
    isTitleBefore &&
    isCapitalised(view.words[single] ?? '') &&
    knowledge.office(view.words, single) === undefined
    ? single
    : first
}
