import type { ArticleDetail } from '../data.ts'

/** A stretch of text with everything that is marked on all of it; stretches do not overlap. */
export interface Segment {
  start: number
  end: number
  mention?: number
  phrase?: number
  quotation?: number
  /** Whether the mention or phrase begins here: the place that takes the focus. */
  head: boolean
}

interface Marked {
  start: number
  end: number
}

/** Cuts `[start, end)` of a text where a mark begins or ends. */
export function segmentsOf(detail: ArticleDetail, start: number, end: number): Segment[] {
  const mentions = detail.mentions.map(([, , , from, to]): Marked => ({ start: from, end: to }))
  const quotations = detail.quotations.map(([from, to]): Marked => ({ start: from, end: to }))
  const inside = (marks: readonly Marked[]): [number, Marked][] =>
    [...marks.entries()].filter(([, mark]) => mark.start < end && mark.end > start && mark.end > mark.start)
  const layers = { mention: inside(mentions), phrase: inside(detail.phrases), quotation: inside(quotations) }
  const cuts = new Set([start, end])
  for (const layer of Object.values(layers))
    for (const [, mark] of layer) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut)
  const places = [...cuts].sort((a, b) => a - b)
  // Of marks of one layer that overlap, the shorter is the one meant.
  const at = (layer: [number, Marked][], from: number, to: number): [number, Marked] | undefined =>
    layer
      .filter(([, mark]) => mark.start <= from && mark.end >= to)
      .sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))
      .at(0)
  const seen = new Set<string>()
  /** Whether a mark shows here for the first time; one that begins with a shorter one within it shows only after that. */
  const isFirst = (key: string): boolean => !seen.has(key) && seen.add(key).has(key)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const [mention, phrase, quotation] = [at(layers.mention, from, to), at(layers.phrase, from, to), at(layers.quotation, from, to)]
    return {
      ...{ start: from, end: to },
      ...(mention !== undefined && { mention: mention[0] }),
      ...(phrase !== undefined && { phrase: phrase[0] }),
      ...(quotation !== undefined && { quotation: quotation[0] }),
      head: [mention && isFirst(`m${mention[0]}`), phrase && isFirst(`p${phrase[0]}`)].includes(true),
    }
  })
}
