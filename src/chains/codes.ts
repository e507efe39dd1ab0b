/**
 * A 32-bit code of a string: FNV-1a (Fowler, Noll & Vo 1991). Features are made of codes, so that nothing is joined or kept as a string while candidates are weighed.
 */
export function codeOf(word: string): number {
  let code = 0x811c9dc5
  for (let i = 0; i < word.length; i++) code = Math.imul(code ^ word.charCodeAt(i), 0x01000193)
  return code >>> 0
}

/** In which of some ranges a number lies: the index of the first border that it does not pass. */
export function bucket(value: number, borders: readonly number[]): number {
  for (let i = 0; i < borders.length; i++) if (value <= (borders[i] ?? 0)) return i
  return borders.length
}
