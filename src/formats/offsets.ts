/** Turns offsets in code points, as Python, R and the annotation tools count, into UTF-16 code units and back, for one text. */
export interface Offsets {
  /** Code points before a UTF-16 offset. */
  toCodePoints(offset: number): number
  /** The UTF-16 offset of a code point; `undefined` beyond the end of the text. */
  toUtf16(codePoint: number): number | undefined
}

/** @returns the offsets of one text; free where it holds nothing beyond the Basic Multilingual Plane. */
export function offsetsOf(text: string): Offsets {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) {
    const within = (offset: number): number | undefined =>
      Number.isInteger(offset) && offset >= 0 && offset <= text.length ? offset : undefined
    return { toCodePoints: (offset) => offset, toUtf16: within }
  }
  const starts: number[] = []
  const counts = new Uint32Array(text.length + 1)
  let at = 0
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) counts[at + unit] = starts.length
    starts.push(at)
    at += character.length
  }
  counts[text.length] = starts.length
  starts.push(text.length)
  return { toCodePoints: (offset) => counts[offset] ?? starts.length - 1, toUtf16: (point) => starts[point] }
}
