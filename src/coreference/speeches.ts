import type { Block, Group, Quotation, Span } from '../document/index.ts'
import { CUES } from './data/cues.ts'

/** A stretch of direct speech, with the group that says it. */
export interface Speech extends Span {
  /** The index of its block. */
  block: number
  /** Whether its quotation marks are never closed, as in speeches over several paragraphs. */
  isOpen: boolean
  /** Whether it looks like the name of a work or a thing, which nobody says unless a verb right over it tells so. */
  isTitle?: boolean
  speaker?: Group
  cue?: Span
}

const PAIRS: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“' }

/** What else typesetters close “it so” with behind a stop: two single marks, or a straight one. */
const CLOSED_OTHERWISE = /[.,!?…](?:’’|"(?!\p{L}))/u

/** Finds direct speech: pairs of quote marks inside a block; one that is never closed runs to the block's end. */
export function findSpeeches(text: string, blocks: readonly Block[]): Speech[] {
  return blocks.flatMap((block, index) => quotedSpans(text, block).map((span): Speech => ({ ...span, block: index })))
}

function quotedSpans(text: string, block: Span): Pick<Speech, 'start' | 'end' | 'isOpen' | 'isTitle'>[] {
  const spans: Pick<Speech, 'start' | 'end' | 'isOpen' | 'isTitle'>[] = []
  for (let at = block.start; at < block.end; at++) {
    const mark = text[at] ?? ''
    const close = PAIRS[mark]
    if (close === undefined && !isSingle(text, at)) continue
    const end = close === undefined ? singleEnd(text, at, block.end) : doubleEnd(text, at, close, block.end)
    const isSingleOpen = close === undefined && end < 0
    if (isSingleOpen && !goesOn(text, block.end)) continue
    if (end >= 0 && close === undefined && isTitle(text, at, end)) continue
    const isOpen = end < 0 || end >= block.end
    const stop = isOpen ? (at === block.start || /[\s([—–-]/.test(text[at - 1] ?? ' ') ? block.end : -1) : end + 1
    if (stop < 0 || isWordInSentence(text, block, at, stop)) continue
    if (/[\s,;:.!?]/.test(text.slice(at + 1, stop - 1)) || stop - at > 25)
      spans.push({ start: at, end: stop, isOpen, isTitle: close !== undefined && !isOpen && isTitleInProse(text, block, at, end) })
    at = stop - 1
  }
  return spans
}

/** "said the town was “resting.”", "on “DWTS.”": one word of a sentence, which its stop only closes, is no utterance. */
const isWordInSentence = (text: string, block: Span, at: number, stop: number): boolean =>
  /^(?:\p{Ll}[\p{L}-]*|\p{Lu}{2,})[.,]$/u.test(text.slice(at + 1, stop - 1).trim()) && /[\p{L}\p{N}]\s$/u.test(text.slice(block.start, at))

/** Whether a stretch in double marks is a title of a work; a comma inside them is no part of it. */
const isTitleInProse = (text: string, block: Span, at: number, end: number): boolean =>
  isTitle(text, at, end - Number(/[.,]/.test(text[end - 1] ?? ''))) && isInProse(text, block, at, end)

/** How many characters on a mark of another sort is looked for. */
const FARTHEST = 3000

/** Where a stretch in double marks ends: at their own closing mark, or before it at one of another sort behind a stop, as in “it so.’’ or “it so." */
function doubleEnd(text: string, at: number, close: string, limit: number): number {
  const end = text.indexOf(close, at + 1)
  if (text[at] !== '“') return end
  const other = text.slice(at + 1, Math.min(end < 0 ? limit : end, limit, at + FARTHEST)).search(CLOSED_OTHERWISE)
  if (other < 0) return end
  const stop = at + 1 + other
  return text[stop + 1] === '"' ? stop + 1 : stop + 2
}

/** "‘We were rubbish,’ he said": an opening single mark before a word, and not the one of "‘90s". */
const isSingle = (text: string, at: number): boolean =>
  text[at] === '‘' &&
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
  /[\p{L}\p{N}[(…]/u.test(text[at + 1] ?? '') &&
  !/^\d\ds?\b/.test(text.slice(at + 1, at + 5))

/** Where a stretch in single marks ends: the first that no letter follows and a stop goes before; else the first that no letter follows; an apostrophe is neither. */
function singleEnd(text: string, at: number, limit: number): number {
  const next = text.indexOf('‘', at + 1)
  const stop = next < 0 ? limit : Math.min(next, limit)
  let first = -1
  for (let end = text.indexOf('’', at + 1); end >= 0 && end < stop; end = text.indexOf('’', end + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[end + 1] ?? ' ')) continue
    if (/[,.!?…—–]/.test(text[end - 1] ?? '')) return end
    if (first < 0) first = end
  }
  return first
}

/** Whether the next paragraph begins with a single mark, too: a speech over paragraphs is closed at the end of the last. */
const goesOn = (text: string, end: number): boolean => /^\s*‘/.test(text.slice(end, end + 8))

/** The longer words that a title has in small letters: "Dancing With the Stars" and "Dancing with the Stars". */
const SMALL = /^(?:with|from|into|onto|over|upon|than|that|when|without|after|before|about|under|between|against|through)$/

/** "‘The Salt Ledger’ opens": a few words with capitals and no stop are a work's, unless a colon tells that somebody says them. */
function isTitle(text: string, at: number, end: number): boolean {
  const words = text
    .slice(at + 1, end)
    .trim()
    .split(/\s+/)
  return (
    text[end + 1] !== ':' &&
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => word.length < 4 || SMALL.test(word) || /^[\p{Lu}\p{N}]/u.test(word)) &&
    /[\p{L}\p{N}]$/u.test(text[end - 1] ?? '')
  )
}

/** How many characters around a name in quotation marks tell whether somebody utters it. */
const NEAR = 40
const UTTERED_BEFORE =
  /(?:[:]|[^”"’'],|\b(?:sa(?:id|ys?|ying)|chant\w*|shout\w*|cr(?:y|ied|ies|ying)|yell\w*|read\w*|wr(?:ote|it\w+)|slogans?|words|(?<!such )as|call(?:s|ed|ing)(?:\s+\S+){1,4}))\s*$/
const UTTERED_AFTER =
  /^,?\s+(?:\S+\s+){0,3}(?:sa(?:id|ys)|wrote|told|ask(?:ed|s)|chant(?:ed|s)|shout(?:ed|s)|cried|cries|yelled|read|reads|add(?:ed|s))\b/

/** "“That is Riga,” she whispers", "“Leave Me,” fumed Ann Lee": whether a verb of saying, with who says it, follows a stretch that ends in a stop of its own. */
function isSaid(after: string): boolean {
  const [first = '', second = '', third = '', fourth = ''] = after.split(/[\s,.]+/).filter((word) => word !== '')
  if (/^(?:he|she|they|I|we)$/.test(first)) return isCueForm(second) || isCueForm(third)
  return isCueForm(first) || (/^\p{Lu}/u.test(first) && [second, third, fourth].some(isCueForm))
}

/** Whether a word is a finite form of a verb of saying that is built by rule. */
function isCueForm(word: string): boolean {
  const stems = [
    word.replace(/s$/, ''),
    word.replace(/d$/, ''),
    word.replace(/ed$/, ''),
    word.replace(/ie[sd]$/, 'y'),
    word.replace(/(.)\1ed$/, '$1'),
  ]
  return /[sd]$/.test(word) && stems.some((stem) => stem !== word && CUES.has(stem))
}

/** "the film “The Salt Ledger” opens": a title in double marks, in a sentence whose other words are not in capitals and that says of nobody that they say it. */
function isInProse(text: string, block: Span, at: number, end: number): boolean {
  const words = text
    .slice(at + 1, end)
    .trim()
    .split(/\s+/)
  const before = text.slice(Math.max(block.start, at - NEAR), at)
  const after = text.slice(end + 1, Math.min(block.end, end + 1 + NEAR))
  const isHeadline = !/[.!?][”"’']?\s*$/.test(text.slice(block.start, block.end))
  // "“And so had I.”": what begins and ends as a statement is no name inside one.
  const isUtterance = /[.]$/.test(text.slice(at, end)) && /(?:^|[.!?:][”"’']?)\s*$/.test(before)
  if (isUtterance || (/[,!?]/.test(text[end - 1] ?? '') && isSaid(after))) return false
  const isName = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length > 1 && /^\p{Lu}/u.test(words[0] ?? '')
  return isName && !isHeadline && !UTTERED_BEFORE.test(before) && !UTTERED_AFTER.test(after)
}

/** The layer of the contract; `ids` gives each group the id of its entity. */
export function toQuotations(speeches: readonly Speech[], ids: ReadonlyMap<Group, string>): Quotation[] {
  return speeches.map(({ start, end, speaker, cue }) => {
    const id = speaker === undefined ? undefined : ids.get(speaker)
    return { start, end, ...(id !== undefined && { speaker: id }), ...(cue !== undefined && { cue }) }
  })
}
