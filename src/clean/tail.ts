import { ABOUT, ADDRESS_LINES, BIOGRAPHY, SAYS_WHO } from './data/tails.ts'
import { isProse } from './regions.ts'
import { LONGEST_LINE, skeleton } from './text.ts'
import type { Verdicts } from './trim.ts'
import type { Candidate } from './types.ts'

/** How many blocks of the end may be a biography: a page signed by several has several. */
const LAST = 4
const LONGEST_BIOGRAPHY = 90
const LONGEST_ABOUT = 8
const LONGEST_ADDRESS = 14
/** How much of the running text must stand before what ends it. */
const LEAST_BEFORE = 0.5
const MOST_ABOUT = 0.35
/** A firm's name stands where its description begins. */
const OPENING = 120

/**
 * Drops what stands under an article without telling markup: who the author is, what the firm of a press release says of itself,
 * addresses.
 *
 * @param authors the people of the byline, as the page names them.
 */
export function dropTail(candidates: readonly Candidate[], verdicts: Verdicts, authors: readonly string[]): void {
  dropAbout(keptOf(candidates, verdicts), verdicts)
  dropAddresses(keptOf(candidates, verdicts), verdicts)
  dropBiographies(keptOf(candidates, verdicts), verdicts, authors)
}

function keptOf(candidates: readonly Candidate[], verdicts: Verdicts): Candidate[] {
  return candidates.filter((candidate) => verdicts.get(candidate) === 'body')
}

/** From the end up, for as long as paragraphs tell of an author: only what nothing else follows is a biography. */
function dropBiographies(kept: readonly Candidate[], verdicts: Verdicts, authors: readonly string[]): void {
  const least = proseOf(kept) * LEAST_BEFORE
  for (let at = kept.length - 1; at > 0 && at >= kept.length - LAST; at--) {
    const candidate = kept[at]
    if (candidate === undefined || candidate.words > LONGEST_BIOGRAPHY || proseOf(kept.slice(0, at)) < least) return
    if (candidate.kind === 'heading') continue
    if (!isBiography(candidate, authors)) return
    verdicts.set(candidate, 'biography')
  }
}

function isBiography({ text, italic, kind }: Candidate, authors: readonly string[]): boolean {
  if (kind === 'quote' || kind === 'table' || text.length > LONGEST_LINE) return false
  if (italic >= text.length * 0.9 && SAYS_WHO.test(text)) return true
  const bare = text.replace(/^(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Dame)\.? )+/, '')
  return authors.some((name) => name.includes(' ') && bare.startsWith(name) && BIOGRAPHY.test(bare.slice(name.length)))
}

/** "About the Acme Corporation" over a paragraph that opens with the name is the end, with all that follows. */
function dropAbout(kept: readonly Candidate[], verdicts: Verdicts): void {
  const total = proseOf(kept)
  for (const [at, { text, words, kind, bold }] of kept.entries()) {
    if (words > LONGEST_ABOUT || text.length > LONGEST_LINE || (kind !== 'heading' && bold < text.length - 1)) continue
    const name = ABOUT.exec(text)?.[1]
    const next = kept[at + 1]
    if (name === undefined || next === undefined || !skeleton(next.text.slice(0, OPENING)).includes(skeleton(name))) continue
    const rest = kept.slice(at)
    if (proseOf(rest) > total * MOST_ABOUT) continue
    for (const candidate of rest) verdicts.set(candidate, 'about')
    return
  }
}

/** Short lines of an address after the last running text, and what stands between them. */
function dropAddresses(kept: readonly Candidate[], verdicts: Verdicts): void {
  const last = kept.findLastIndex((candidate) => isProse(candidate) && !isAddress(candidate))
  if (last < 0) return
  const tail = kept.slice(last + 1)
  const lines = tail.flatMap((candidate, at) => (isAddress(candidate) ? [at] : []))
  const [first] = lines
  const end = lines.at(-1)
  if (first === undefined || end === undefined) return
  for (const candidate of tail.slice(first, end + 1))
    if (isAddress(candidate) || candidate.words <= LONGEST_ADDRESS) verdicts.set(candidate, 'address')
}

function isAddress({ text, words, kind }: Candidate): boolean {
  return (
    words <= LONGEST_ADDRESS &&
    text.length <= LONGEST_LINE &&
    !/\p{Ll}{2}[.!?]$/u.test(text) &&
    kind !== 'table' &&
    kind !== 'quote' &&
    ADDRESS_LINES.some((pattern) => pattern.test(text))
  )
}

/** How many characters of running text some blocks have. */
export function proseOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, candidate) => sum + (isProse(candidate) ? candidate.text.length : 0), 0)
}
