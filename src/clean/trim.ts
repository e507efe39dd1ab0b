import { COMMENT_HEADINGS, END_HEADINGS, INTERRUPTING_HEADINGS, LINE_RULES } from './data/lines.ts'
import { isProse } from './regions.ts'
import { dropTail, proseOf } from './tail.ts'
import { LONGEST_LINE, skeleton } from './text.ts'
import type { Candidate } from './types.ts'

/** The verdict on one candidate: the name of the rule that drops it, or `body`. */
export type Verdicts = Map<Candidate, string>

export interface TrimContext {
  /** Skeletons of the headline's forms: a block that repeats one is no body. */
  headlines: ReadonlySet<string>
  keepCaptions: boolean
  /** Who signs the article: at its end a paragraph that opens with one of them tells of the author. */
  authors: readonly string[]
}

/** An end comes in the last part of the page's text, and little running text follows it. */
const LEAST_BEFORE_END = 0.5
const MOST_AFTER_END = 0.3
const FEWEST_CAPTION = 3
const FULL_PARAGRAPH = 25
const MOST_TEASERS = 0.15
const FEWEST_REPEATED = 12
const MOST_REPEATED = 5
const MOST_PULLED = 60

/** Decides for every block inside the body's box whether it belongs to the article. */
export function trim(candidates: readonly Candidate[], context: TrimContext): Verdicts {
  const verdicts: Verdicts = new Map()
  for (const candidate of candidates) verdicts.set(candidate, verdictOf(candidate, context))
  if (context.keepCaptions) keepCaptions(candidates, verdicts)
  dropHeadlines(candidates, verdicts)
  cutTail(candidates, verdicts)
  dropTeasers(candidates, verdicts)
  dropTail(candidates, verdicts, context.authors)
  dropRepeats(candidates, verdicts)
  dropEmptyHeadings(candidates, verdicts)
  return verdicts
}

function verdictOf(candidate: Candidate, context: TrimContext): string {
  const { box, text } = candidate
  if (box.hidden) return 'hidden'
  if (candidate.kind === 'caption' || box.region === 'caption') return 'caption'
  if (box.region !== undefined) return `region:${box.region}`
  const line = lineRule(candidate)
  if (line !== undefined) return `line:${line}`
  if (candidate.words <= 40 && context.headlines.has(skeleton(text))) return 'headline'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'ornament'
  if (isLinkLine(candidate)) return 'links'
  return 'body'
}

/** The name of the line rule that a block matches. */
export function lineRule(candidate: Candidate): string | undefined {
  const { text, words } = candidate
  if (text.length > LONGEST_LINE) return undefined
  const lower = text.toLowerCase()
  const isPossible = (needs: readonly string[] | undefined): boolean => needs === undefined || needs.some((piece) => lower.includes(piece))
  return LINE_RULES.find((rule) => words <= rule.longest && isPossible(rule.needs) && rule.pattern.test(text))?.name
}

/** Captions come back as what they are, also those that only their wording tells. */
function keepCaptions(candidates: readonly Candidate[], verdicts: Verdicts): void {
  for (const candidate of candidates) {
    const verdict = verdicts.get(candidate)
    if ((verdict !== 'caption' && verdict !== 'line:caption') || candidate.words < FEWEST_CAPTION) continue
    candidate.kind = 'caption'
    verdicts.set(candidate, 'body')
  }
}

/** A top heading before the first sentence is the headline in other words; one further down heads a part of the body. */
function dropHeadlines(candidates: readonly Candidate[], verdicts: Verdicts): void {
  for (const candidate of candidates) {
    if (verdicts.get(candidate) !== 'body') continue
    if (candidate.level === 1) verdicts.set(candidate, 'headline')
    else if (isProse(candidate)) return
  }
}

function isLinkLine(candidate: Candidate): boolean {
  const share = candidate.linked / candidate.text.length
  if (candidate.kind === 'heading' || candidate.kind === 'table') return share > 0.9 && candidate.words > 3
  return share > 0.8 || (share > 0.5 && candidate.words < 12)
}

/** Drops what follows a heading of related stories, comments and the like: all of it, where little running text follows. */
function cutTail(candidates: readonly Candidate[], verdicts: Verdicts): void {
  const kept = candidates.filter((candidate) => verdicts.get(candidate) === 'body' || isBareHeading(candidate, verdicts.get(candidate)))
  const total = proseOf(kept)
  let seen = 0
  let isInterrupted = false
  for (const [at, candidate] of kept.entries()) {
    const isDropped = verdicts.get(candidate) !== 'body'
    const isShort = candidate.words <= 12 && candidate.text.length <= LONGEST_LINE && !isProse(candidate)
    if (!isShort) {
      isInterrupted = false
      if (isProse(candidate)) seen += candidate.text.length
      continue
    }
    if (isInterrupted && candidate.kind !== 'heading') {
      verdicts.set(candidate, 'interruption')
      continue
    }
    isInterrupted = INTERRUPTING_HEADINGS.test(candidate.text)
    if (isInterrupted) verdicts.set(candidate, 'interruption')
    if (isInterrupted || seen < total * LEAST_BEFORE_END) continue
    const isEnd = END_HEADINGS.test(candidate.text)
    if (!isEnd && !COMMENT_HEADINGS.test(candidate.text)) continue
    if (!isDropped) verdicts.set(candidate, 'end-heading')
    if (!isEnd || total - seen <= total * MOST_AFTER_END) {
      for (const after of kept.slice(at + 1)) verdicts.set(after, 'after-end')
      return
    }
  }
}

/** "Related stories", "Leave a comment": dropped by their wording already, they head what follows where they link to nothing themselves. */
function isBareHeading({ text, linked }: Candidate, verdict: string | undefined): boolean {
  return (verdict === 'line:link-line' || verdict === 'line:sharing') && linked === 0 && !/[:：]\s*\S/.test(text)
}

/** Teasers without a heading of their own: after the last real paragraph, linked titles with a line of text under each. */
function dropTeasers(candidates: readonly Candidate[], verdicts: Verdicts): void {
  const last = candidates.findLastIndex((candidate) => verdicts.get(candidate) === 'body' && candidate.words >= FULL_PARAGRAPH)
  const tail = candidates.slice(last + 1)
  const linked = tail.flatMap((candidate, at) => (verdicts.get(candidate) === 'links' ? [at] : []))
  const [first] = linked
  if (last < 0 || first === undefined || linked.length < 2) return
  const teasers = tail.slice(first).filter((candidate) => verdicts.get(candidate) === 'body')
  const length = (part: readonly Candidate[]): number => part.reduce((sum, candidate) => sum + candidate.text.length, 0)
  if (length(teasers) > length(candidates.filter((candidate) => verdicts.get(candidate) === 'body')) * MOST_TEASERS) return
  for (const candidate of teasers) verdicts.set(candidate, 'teaser')
}

/** What stands twice: a block said again, and a pull quote that repeats a sentence of the body. */
function dropRepeats(candidates: readonly Candidate[], verdicts: Verdicts): void {
  const kept = candidates.filter((candidate) => verdicts.get(candidate) === 'body' && candidate.kind !== 'table')
  for (const repeat of repeats(kept)) verdicts.set(repeat, 'repeat')
  const pulled = kept.filter((candidate) => candidate.words >= 3 && (candidate.kind === 'quote' || candidate.kind === 'heading'))
  if (pulled.length === 0 || pulled.length > MOST_PULLED) return
  const whole = kept
    .filter((candidate) => !pulled.includes(candidate))
    .map((candidate) => skeleton(candidate.text))
    .join('\n')
  for (const candidate of pulled) if (whole.includes(skeleton(candidate.text))) verdicts.set(candidate, 'pull-quote')
}

/**
 * The blocks that say again what an earlier one said. Recipes and results repeat themselves, here and there and often; a page that holds
 * its article twice repeats block after block.
 */
function repeats(kept: readonly Candidate[]): Candidate[] {
  const firsts = new Map<string, number>()
  const found: { candidate: Candidate; at: number; first: number }[] = []
  for (const [at, candidate] of kept.entries()) {
    if (candidate.words < FEWEST_REPEATED) continue
    const key = skeleton(candidate.text)
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, at)
    else found.push({ candidate, at, first })
  }
  const distances = new Map<number, number>()
  for (const { at, first } of found) distances.set(at - first, (distances.get(at - first) ?? 0) + 1)
  const inStep = Math.max(0, ...distances.values())
  return found.length > MOST_REPEATED && inStep < found.length / 2 ? [] : found.map(({ candidate }) => candidate)
}

/** A heading that nothing follows heads nothing. */
function dropEmptyHeadings(candidates: readonly Candidate[], verdicts: Verdicts): void {
  for (let at = candidates.length - 1; at >= 0; at--) {
    const candidate = candidates[at]
    if (candidate === undefined || verdicts.get(candidate) !== 'body') continue
    if (candidate.kind !== 'heading') return
    verdicts.set(candidate, 'empty-heading')
  }
}
