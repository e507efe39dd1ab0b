import type { Layout } from './walk.ts'
import type { Box, Candidate } from './types.ts'

/** A named region that holds more than this share of the page's prose is the article in a box with an unlucky name. */
const LARGEST_SHARE = 0.4

/** Regions whose text may be long and still is not the article. */
const NEVER_BODY: ReadonlySet<string> = new Set(['comments', 'consent', 'footer', 'navigation', 'related'])

/** Whether a block reads like a sentence or more: enough words, most of them outside links. */
export function isProse(candidate: Candidate): boolean {
  return candidate.words >= 12 && candidate.linked < candidate.text.length * 0.4
}

/** Fills `prose` and `region` of every box, and tells for every box whether it is in a region that its own or an outer name drops. */
export function settleRegions({ boxes, candidates }: Layout): void {
  for (const candidate of candidates) {
    if (!candidate.box.hidden && isProse(candidate)) candidate.box.prose += candidate.text.length - candidate.linked
  }
  for (let at = boxes.length - 1; at > 0; at--) {
    const box = boxes[at]
    if (box?.parent !== undefined) box.parent.prose += box.prose
  }
  const total = boxes[0]?.prose ?? 0
  for (const box of boxes) {
    const { parent } = box
    if (parent?.region !== undefined) box.region = parent.region
    else if (box.rule !== undefined && !isUnluckyName(box, total)) box.region = box.rule
  }
}

function isUnluckyName(box: Box, total: number): boolean {
  if (box.prose === 0) return false
  const share = NEVER_BODY.has(box.rule ?? '') ? 0.7 : LARGEST_SHARE
  return box.prose > total * share
}
