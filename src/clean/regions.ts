import type { Box, Candidate } from './types.ts'
import type { Layout } from './walk.ts'

/** A named region that holds more than this share of the page's prose is the article in a box with an unlucky name. */
const LARGEST_SHARE = 0.4
const MOST_FORM_WORDS = 60
const LARGEST_SHARE_NEVER = 0.7

/** Regions whose text may be long and still is not the article. */
const NEVER_BODY: ReadonlySet<string> = new Set(['comments', 'consent', 'footer', 'navigation', 'related'])

/** Whether a block reads like a sentence or more: enough words, most of them outside links. */
export function isProse(candidate: Candidate): boolean {
  return candidate.words >= 12 && candidate.linked < candidate.text.length * 0.4
}

/**
 * Fills `prose` and `links` of every box, and `region`: the rule that drops the box, its own or an outer one's. `isLenient` is for pages
 * whose names mislead or whose text a script is to show: only what is never body is dropped, and nothing counts as hidden.
 */
export function settleRegions({ boxes, candidates }: Layout, isLenient = false): void {
  if (isLenient) for (const box of boxes) box.hidden = false
  for (const candidate of candidates) {
    const { box } = candidate
    box.links += candidate.links
    box.words += candidate.words
    if (!box.hidden && isProse(candidate)) box.prose += candidate.text.length - candidate.linked
  }
  for (let at = boxes.length - 1; at > 0; at--) {
    const box = boxes[at]
    if (box?.parent === undefined) continue
    box.parent.prose += box.prose
    box.parent.links += box.links
    box.parent.words += box.words
    box.parent.inputs += box.inputs
  }
  const total = boxes[0]?.prose ?? 0
  for (const box of boxes) {
    const { parent } = box
    const rule = box.rule ?? (isForm(box) ? 'form' : undefined)
    if (parent?.region !== undefined) box.region = parent.region
    else if (rule !== undefined && (!isLenient || NEVER_BODY.has(rule)) && !isMisnamed(box, rule, total)) box.region = rule
  }
}

/** A few words around a field to fill in invite readers to subscribe or to search. */
function isForm(box: Box): boolean {
  return box.inputs > 0 && box.words <= MOST_FORM_WORDS
}

function isMisnamed(box: Box, rule: string, total: number): boolean {
  // A teaser leads to another page; one without a link is what some sites call the standfirst.
  if (rule === 'teaser' && box.links === 0) return true
  if (box.prose === 0) return false
  const share = NEVER_BODY.has(rule) ? LARGEST_SHARE_NEVER : LARGEST_SHARE
  return box.prose > total * share
}
