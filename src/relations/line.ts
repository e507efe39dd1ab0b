import type { Draft, Mention, Span, TokenRange, TokenView } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { officesIn, type Written } from './offices.ts'

/**
 * One sentence as a line of marked words: mentions as `@TYPE#index `, other words as `lemma/UPOS `. An office that is no mention ("the party's boss") is a
 * `@TITLE` as well, numbered after the mentions: see `titleAt`.
 */
export interface Line {
  text: string
  /** The sentence's number. */
  sentence: number
  span: Span
  /** The offices of the line that are no mentions. */
  titles: readonly Title[]
  /** For each item its lemma, or `@TYPE`. */
  keys: readonly string[]
  /** For each key the items that have it, in their order. */
  where: ReadonlyMap<string, readonly number[]>
  /** How many items are mentions of people, places or bodies: a line with fewer than two states no fact by itself. */
  actors: number
  /** For each item of the line, where it begins in `text` and which tokens it covers. */
  items: readonly (TokenRange & { at: number })[]
}

/** An office as it is written. */
export type Title = Span & { text: string }

/** Sentences longer than this many tokens are no sentences, and no pattern looks at them. */
const MAX_TOKENS = 400

/** Writes every sentence as a line, the longest mention at each place standing for what is inside it. */
export function linesOf(draft: Draft, knowledge: Knowledge): Line[] {
  const view = viewOf(draft)
  const starts = new Map<number, { mention: Mention; index: number; last: number }>()
  const covered = new Uint8Array(view.words.length)
  draft.mentions.forEach((mention, index) => {
    // "now" is a date to the entity stage; patterns know it as the adverb it is.
    if (mention.value === 'PRESENT_REF') return
    if (isBeforeOffice(mention, view, knowledge)) return
    const { first, last } = view.range(mention)
    covered.fill(1, first, last)
    const known = starts.get(first)
    if (known === undefined || last > known.last) starts.set(first, { mention, index, last })
  })
  return view.sentences.flatMap((range, sentence) => {
    const span = draft.sentences[sentence]
    if (span === undefined || range.last - range.first > MAX_TOKENS) return []
    const items: (TokenRange & { at: number })[] = []
    const offices = officesWithout(covered, view, range, knowledge)
    let text = ''
    let lastOf: { mention: Mention; last: number } | undefined
    for (let i = range.first; i < range.last; ) {
      const isAfterPerson = lastOf?.mention.type === 'PERSON' && lastOf.last === i
      const aside = Math.max(
        asideEnd(view.words, i, range.last, (at) => starts.get(at)?.mention, isAfterPerson),
        lastOf?.last === i ? reporterEnd(view, i) : i,
      )
      if (aside > i) {
        i = aside
        continue
      }
      const start = starts.get(i)
      if (start !== undefined) lastOf = start
      const office = start === undefined ? offices.findIndex(({ first }) => first === i) : -1
      const last = office >= 0 ? (offices[office]?.last ?? i + 1) : start === undefined ? i + 1 : Math.max(start.last, i + 1)
      items.push({ at: text.length, first: i, last })
      text +=
        office >= 0
          ? `@TITLE#${draft.mentions.length + office} `
          : start === undefined
            ? wordItem(view.words[i] ?? '', view.tokens[i]?.lemma ?? '', view.tokens[i]?.upos ?? 'X')
            : `@${start.mention.type}#${start.index} `
      i = last
    }
    const keys = items.map(({ at }) => keyAt(text, at))
    return [
      {
        text,
        sentence,
        span,
        titles: offices.map(({ title }) => title),
        items,
        keys,
        where: placesOf(keys),
        actors: keys.reduce((count, key) => (ACTORS.has(key) ? count + 1 : count), 0),
      },
    ]
  })
}

const LIKE_OFFICES = /^(?:counterparts?|colleagues?|successor|predecessor|host|ally|friend|homologue|peer)$/i

/** "his Chilean counterpart", "her prime minister": whose it is stands inside the noun phrase, and is not who it speaks of. */
function isBeforeOffice(mention: Mention, view: TokenView, knowledge: Knowledge): boolean {
  if (mention.kind !== 'pronoun' || !/^(?:his|her|its|their|our|my)$/i.test(mention.text)) return false
  const { last } = view.range(mention)
  for (let at = last; at < last + 6; at++) {
    if (LIKE_OFFICES.test(view.words[at] ?? '') || (knowledge.office(view.words, at)?.office.leads.length ?? 0) > 0) return true
    if (!/^(?:ADJ|PROPN|NOUN|ADV|CCONJ)$/.test(view.tokens[at]?.upos ?? '') && view.tokens[at]?.xpos !== 'VBN') return false
  }
  return false
}

function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, item) => {
    const known = places.get(key)
    if (known === undefined) places.set(key, [item])
    else known.push(item)
  })
  return places
}

const ACTORS: ReadonlySet<string> = new Set(['@PERSON', '@GPE', '@ORG', '@NORP', '@LOC'])

/** Whether a line has one of some words (lemmas, or `@TYPE`s). */
export function hasAny(line: Line, words: readonly string[]): boolean {
  return words.some((word) => line.where.has(word))
}

/** Findings by the line that they stand in, each line's in their order. */
export function byLine<F extends { line: Line }>(findings: readonly F[]): Map<Line, F[]> {
  const found = new Map<Line, F[]>()
  for (const finding of findings) {
    const own = found.get(finding.line)
    if (own === undefined) found.set(finding.line, [finding])
    else own.push(finding)
  }
  return found
}

/** The title that a number in a line stands for. */
export function titleAt(line: Line, mentions: readonly Mention[], index: string | undefined): Title | undefined {
  const at = Number(index ?? Number.NaN)
  return mentions[at] ?? line.titles[at - mentions.length]
}

/** The offices of one holder that lead something and stand outside every mention: "Volkswagen boss", "the head of the agency". */
function officesWithout(covered: Uint8Array, view: TokenView, range: TokenRange, knowledge: Knowledge): Written[] {
  return officesIn(view, range, knowledge).filter(
    ({ first, last, leads, plural }) =>
      leads && !plural && /^(?:NOUN|PROPN)$/.test(view.tokens[last - 1]?.upos ?? '') && !covered.subarray(first, last).includes(1),
  )
}

/** The lemma of a word, or `@TYPE` of a mention. */
function keyAt(text: string, at: number): string {
  const end = text.indexOf(' ', at)
  return text.slice(at, text.startsWith('@', at) ? text.indexOf('#', at) : text.lastIndexOf('/', end))
}

/** "(CSTO)", "(born 13 May 1963)", "(1912–1990)": an aside that parts a name from its verb and states nothing that a pattern looks for. */
function asideEnd(
  words: readonly string[],
  at: number,
  limit: number,
  mention: (at: number) => Mention | undefined,
  isAfterPerson: boolean,
): number {
  if (words[at] !== '(') return at
  const close = words.indexOf(')', at)
  if (close < 0 || close >= limit || close - at > 14) return at
  const inside = mention(at + 1)
  const isAside =
    inside?.type === 'DATE' ||
    /^(?:born|b\.|c\.|née|\d+)$/i.test(words[at + 1] ?? '') ||
    // "Ann Lee (NDC)" has no such short name: it is her party.
    (inside !== undefined &&
      !(isAfterPerson && inside.type !== 'PERSON') &&
      /^\p{Lu}[\p{L}&-]{1,11}$/u.test(inside.text) &&
      close === at + 2)
  return isAside ? close + 1 : at
}

/** "Lee, he added, is no member": who reports stands between a subject and its verb, and is not who the verb tells of. */
function reporterEnd({ words, tokens }: TokenView, at: number): number {
  const isReport = words[at] === ',' && /^(?:he|she)$/.test(words[at + 1] ?? '') && tokens[at + 2]?.upos === 'VERB' && words[at + 3] === ','
  return isReport && /^(?:VERB|AUX)$/.test(tokens[at + 4]?.upos ?? '') ? at + 4 : at
}

function wordItem(word: string, lemma: string, upos: string): string {
  if (/^['’]s?$/.test(word) && upos === 'PART') return "'s/PART "
  if (/^[–—―]$/.test(word)) return '–/PUNCT '
  return `${lemma.toLowerCase().replace(/[\s@#/]/g, '_') || '_'}/${upos} `
}

/** The item that stands at a place of the line's text. */
export function itemAt(line: Line, at: number): number {
  let low = 0
  let high = line.items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((line.items[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
