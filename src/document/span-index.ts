import type { Span } from './types.ts'

/** Spans by where they begin, and the furthest end of all up to each. */
interface Ends {
  order: Uint32Array
  furthest: readonly number[]
}

const known = new WeakMap<readonly Span[], Ends>()

/** The first span, by where they begin, that ends after a place; a search through all quotations for each sentence would cost the square of the text. */
export function firstEndingAfter<S extends Span>(spans: readonly S[], place: number): S | undefined {
  const { order, furthest } = endsOf(spans)
  let [low, high] = [0, furthest.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((furthest[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return spans[order[low] ?? -1]
}

/** The first span in which another lies whole. */
export function spanAround<S extends Span>(spans: readonly S[], { start, end }: Span): S | undefined {
  const found = firstEndingAfter(spans, end - 1)
  return found !== undefined && found.start <= start ? found : undefined
}

/** The first span that covers a place. */
export function spanOver<S extends Span>(spans: readonly S[], place: number): S | undefined {
  return spanAround(spans, { start: place, end: place + 1 })
}

function endsOf(spans: readonly Span[]): Ends {
  const before = known.get(spans)
  if (before !== undefined) return before
  const order = Uint32Array.from(spans.keys()).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0))
  let end = 0
  const furthest = Array.from(order, (index) => {
    end = Math.max(end, spans[index]?.end ?? 0)
    return end
  })
  const made = { order, furthest }
  known.set(spans, made)
  return made
}
