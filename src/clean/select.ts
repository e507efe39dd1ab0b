import { BODY_MARKS } from './data/regions.ts'
import { isProse } from './regions.ts'
import type { Box, Candidate } from './types.ts'
import type { Layout } from './walk.ts'

/** How many ancestors of a block its score reaches. */
const REACH = 6

/** The box that holds the article's body, or nothing where no block reads like prose. */
export function findBody({ boxes, candidates }: Layout): Box | undefined {
  for (const candidate of candidates) {
    if (!isEligible(candidate)) continue
    const value = worth(candidate)
    let share = 1
    for (let box: Box | undefined = candidate.box, step = 0; box !== undefined && step < REACH; box = box.parent, step++) {
      box.score += value * share
      if (step > 0) share *= 0.75
    }
  }
  let best: Box | undefined
  let bestScore = 0
  for (const box of boxes) {
    if (box.score === 0) continue
    const score = box.score * boost(box)
    if (score > bestScore) {
      best = box
      bestScore = score
    }
  }
  return best === undefined ? undefined : widen(best)
}

function isEligible(candidate: Candidate): boolean {
  const { box } = candidate
  return !box.hidden && box.region === undefined && isProse(candidate) && candidate.kind !== 'caption' && candidate.kind !== 'heading'
}

function worth(candidate: Candidate): number {
  const plain = candidate.text.length - candidate.linked
  const commas = candidate.text.split(/[,،、，;]/).length - 1
  return Math.min(plain, 600) + commas * 15
}

function boost(box: Box): number {
  if (box.itemprop.includes('articlebody')) return 1.5
  if (box.tag === 'article' || BODY_MARKS.test(box.marks)) return 1.2
  if (box.tag === 'p' || box.tag === 'li' || box.tag === 'td') return 0.7
  return 1
}

/** Takes in the siblings where the body is split over several containers: an ancestor with clearly more prose is the body. */
function widen(start: Box): Box {
  let body = start
  let at: Box | undefined = start.parent
  for (let step = 0; at !== undefined && at.tag !== 'body' && at.tag !== 'html' && step < 4; at = at.parent, step++) {
    if (freeProse(at) > freeProse(body) * 1.25) body = at
  }
  return body
}

function freeProse(box: Box): number {
  return box.prose
}

/** Whether `box` stands in `body` or is it. */
export function isWithin(box: Box, body: Box): boolean {
  let at: Box | undefined = box
  while (at !== undefined && at.depth > body.depth) at = at.parent
  return at === body
}

/** How many blocks may stand between the headline and the body: teasers of other stories are farther away. */
const LONGEST_LEAD = 80

/**
 * The blocks that may belong to the article: those of the body, and before them the running text that stands between the headline and
 * the body, where sites put the standfirst and, in pages cut into modules, the first paragraphs.
 */
export function articleBlocks({ candidates }: Layout, body: Box, headline: Candidate | undefined, keepCaptions: boolean): Candidate[] {
  const own = candidates.filter((candidate) => isWithin(candidate.box, body))
  const within = headline === undefined ? own : withoutAppended(own, body, headline)
  const first = within.find(isEligible)
  if (headline === undefined || first === undefined || headline.index > first.index || first.index - headline.index > LONGEST_LEAD)
    return within
  const start = within[0]?.index ?? 0
  const lead = candidates
    .slice(headline.index + 1, start)
    .filter((candidate) => isLead(candidate) || (keepCaptions && isCaption(candidate)))
  return [...lead, ...within]
}

/** Where the headline's `<article>` is followed by others with headings like it, sites go on with the next stories as readers scroll. */
function withoutAppended(within: readonly Candidate[], body: Box, headline: Candidate): Candidate[] {
  const article = articleOf(headline.box, body)
  if (article === undefined || article.prose === 0) return [...within]
  const appended = new Set<Box>()
  for (const { box, level, index } of within) {
    if (level === undefined || level > (headline.level ?? 1) || index < headline.index) continue
    const other = articleOf(box, body)
    if (other !== undefined && other !== article && !isWithin(article, other)) appended.add(other)
  }
  return within.filter(({ box }) => {
    const other = appended.size === 0 ? undefined : articleOf(box, body)
    return other === undefined || !appended.has(other)
  })
}

/** The outermost `<article>` around a box that is not the body itself or around it. */
function articleOf(box: Box, body: Box): Box | undefined {
  let found: Box | undefined
  for (let at: Box | undefined = box; at !== undefined && at.depth > body.depth; at = at.parent) if (at.tag === 'article') found = at
  return found
}

function isCaption({ kind, box }: Candidate): boolean {
  return !box.hidden && (kind === 'caption' || box.region === 'caption')
}

function isLead(candidate: Candidate): boolean {
  const { box, kind, text } = candidate
  if (box.hidden || box.region !== undefined || kind === 'caption' || kind === 'table' || kind === 'list-item') return false
  const isSentence = /[.!?…:”"»]$/.test(text) && candidate.words >= 6
  return candidate.linked < text.length * 0.4 && (isSentence || candidate.words >= 12)
}
