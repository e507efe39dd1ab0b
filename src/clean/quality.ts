import { isProse } from './regions.ts'
import type { Candidate } from './types.ts'

/** What the quality of a cleaning is estimated from. */
export interface QualitySigns {
  kept: readonly Candidate[]
  /** All blocks of the page. */
  all: readonly Candidate[]
  hasHeadlineBlock: boolean
  /** Whether the page's names had to be set aside to find a body. */
  isLenient: boolean
  /** Whether the body came from metadata, not from what the page shows. */
  isShell: boolean
  /** How many headings inside the body's box lead to other pages. */
  linkedHeadings: number
  /** Whether the page asks readers to pay or to log in for the rest. */
  isWalled: boolean
}

/** Below this the result should not be trusted without a look at the page. */
export const LOW_QUALITY = 0.4

const SHORT_BODY = 400
const FULL_BODY = 1200
const FEWEST_TEASERS = 5

/**
 * Estimates how far a cleaning can be trusted, in [0, 1]: a body that is long, is most of the page's running text, has few links and
 * stands under the headline that the metadata name is nearly always right; a list of short linked blocks nearly never is an article.
 */
export function estimateQuality({ kept, all, hasHeadlineBlock, isLenient, isShell, linkedHeadings, isWalled }: QualitySigns): number {
  if (kept.length === 0) return 0
  const sum = (blocks: readonly Candidate[], pick: (candidate: Candidate) => number): number =>
    blocks.reduce((total, block) => total + pick(block), 0)
  const length = sum(kept, (candidate) => candidate.text.length)
  const linked = sum(kept, (candidate) => candidate.linked) / length
  const prose = sum(kept.filter(isProse), (candidate) => candidate.text.length)
  const free = sum(
    all.filter((candidate) => isProse(candidate) && !candidate.box.hidden && candidate.box.region !== 'comments'),
    (candidate) => candidate.text.length,
  )
  const bySize = length >= FULL_BODY ? 1 : length >= SHORT_BODY ? 0.85 : 0.35 + (0.5 * length) / SHORT_BODY
  const byShare = isShell || free === 0 ? 0.85 : 0.6 + 0.4 * Math.min(1, prose / free)
  const byProse = 0.5 + 0.5 * (prose / length)
  // A page whose headings lead elsewhere, one for every second paragraph and more, lists stories.
  const isList = linkedHeadings >= FEWEST_TEASERS && linkedHeadings * 2 >= kept.filter(isProse).length
  const doubts = (isList ? 0.55 : 0) + (isWalled && length < FULL_BODY ? 0.2 : 0)
  const penalties = doubts + (hasHeadlineBlock ? 0 : 0.1) + (isLenient ? 0.2 : 0) + (isShell ? 0.1 : 0) + Math.min(0.4, linked)
  return Math.max(0.01, Math.round((bySize * byShare * byProse - penalties) * 100) / 100)
}
