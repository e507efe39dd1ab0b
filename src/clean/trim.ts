import { COMMENT_HEADINGS, END_HEADINGS, LINE_RULES } from './data/lines.ts'
import { isProse } from './regions.ts'
import { skeleton } from './text.ts'
import type { Candidate } from './types.ts'

/** The verdict on one candidate: the name of the rule that drops it, or `body`. */
export type Verdicts = Map<Candidate, string>

export interface TrimContext {
  /** Skeletons of the headline's forms: a block that repeats one is no body. */
  headlines: ReadonlySet<string>
  keepCaptions: boolean
}

/** An end comes in the last part of the page's text, and little running text follows it. */
const LEAST_BEFORE_END = 0.5
const MOST_AFTER_END = 0.3
const FEWEST_REPEATED = 12
const MOST_PULLED = 60

/** Decides for every block inside the body's box whether it belongs to the article. */
export function trim(candidates: readonly Candidate[], context: TrimContext): Verdicts {
  const verdicts: Verdicts = new Map()
  for (const candidate of candidates) verdicts.set(candidate, verdictOf(candidate, context))
  dropHeadlines(candidates, verdicts)
  cutTail(candidates, verdicts)
  dropRepeats(candidates, verdicts)
  dropEmptyHeadings(candidates, verdicts)
  return verdicts
}

function verdictOf(candidate: Candidate, context: TrimContext): string {
  const { box, text } = candidate
  if (box.hidden) return 'hidden'
  if (candidate.kind === 'caption' || box.region === 'caption') return context.keepCaptions && isCaption(candidate) ? 'body' : 'caption'
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
  return LINE_RULES.find((rule) => candidate.words <= rule.longest && rule.pattern.test(candidate.text))?.name
}

/** A top heading before the first sentence is the headline in other words; one further down heads a part of the body. */
function dropHeadlines(candidates: readonly Candidate[], verdicts: Verdicts): void {
  for (const candidate of candidates) {
    if (verdicts.get(candidate) !== 'body') continue
    if (candidate.level === 1) verdicts.set(candidate, 'headline')
    else if (isProse(candidate)) return
  }
}

function isCaption(candidate: Candidate): boolean {
  return candidate.words >= 3
}

function isLinkLine(candidate: Candidate): boolean {
  const share = candidate.linked / candidate.text.length
  if (candidate.kind === 'heading' || candidate.kind === 'table') return share > 0.9 && candidate.words > 3
  return share > 0.8 || (share > 0.5 && candidate.words < 12)
}

/** Drops what follows a heading of related stories, comments and the like: all of it, where little running text follows. */
function cutTail(candidates: readonly Candidate[], verdicts: Verdicts): void {
  const kept = candidates.filter((candidate) => verdicts.get(candidate) === 'body')
  const lengthOf = (part: readonly Candidate[]): number =>
    part.reduce((sum, candidate) => sum + (isProse(candidate) ? candidate.text.length : 0), 0)
  const total = lengthOf(kept)
  let seen = 0
  for (const [at, candidate] of kept.entries()) {
    if (isProse(candidate)) seen += candidate.text.length
    const isShort = candidate.words <= 12 && !isProse(candidate)
    if (!isShort || seen < total * LEAST_BEFORE_END) continue
    const isEnd = END_HEADINGS.test(candidate.text)
    if (!isEnd && !COMMENT_HEADINGS.test(candidate.text)) continue
    verdicts.set(candidate, 'end-heading')
    if (!isEnd || total - seen <= total * MOST_AFTER_END) {
      for (const after of kept.slice(at + 1)) verdicts.set(after, 'after-end')
      return
    }
  }
}

/** What stands twice: a block said again, and a pull quote that repeats a sentence of the body. */
function dropRepeats(candidates: readonly Candidate[], verdicts: Verdicts): void {
  const kept = candidates.filter((candidate) => verdicts.get(candidate) === 'body' && candidate.kind !== 'table')
  const seen = new Set<string>()
  for (const candidate of kept) {
    if (candidate.words < FEWEST_REPEATED) continue
    const key = skeleton(candidate.text)
    if (seen.has(key)) verdicts.set(candidate, 'repeat')
    seen.add(key)
  }
  const pulled = kept.filter((candidate) => candidate.words >= 3 && (candidate.kind === 'quote' || candidate.kind === 'heading'))
  if (pulled.length === 0 || pulled.length > MOST_PULLED) return
  const whole = kept
    .filter((candidate) => !pulled.includes(candidate))
    .map((candidate) => skeleton(candidate.text))
    .join('\n')
  for (const candidate of pulled) if (whole.includes(skeleton(candidate.text))) verdicts.set(candidate, 'pull-quote')
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
