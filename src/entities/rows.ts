import type { Sequence } from '../learn/index.ts'

/** Joins neighbouring sentences to stretches of at most so many words, where a sentence alone is not longer. */
export function joinWindows(sentences: readonly Sequence[], most: number): Sequence[] {
  const windows: Sequence[] = []
  let open: Sequence | undefined
  for (const { from, count } of sentences) {
    if (open !== undefined && open.count + count <= most) open.count += count
    else {
      open = { from, count }
      windows.push(open)
    }
  }
  return windows
}

/** Adds rows of a table to the inputs of each word. */
export function gatherRows(
  floats: Float32Array,
  to: number,
  stride: number,
  rows: readonly (readonly number[])[],
  table: Float32Array,
  width: number,
): void {
  rows.forEach((own, i) => {
    const at = to + i * stride
    for (const row of own) for (let j = 0; j < width; j++) floats[at + j] = (floats[at + j] ?? 0) + (table[row * width + j] ?? 0)
  })
}

/**
 * For each word, adds the mean of what the other words of its group have: what a document says of a form elsewhere.
 *
 * @param groups The group of each word; -1 is none.
 */
export function shareEchoes(
  floats: Float32Array,
  from: number,
  fromStride: number,
  to: number,
  toStride: number,
  groups: Int32Array,
  width: number,
): void {
  let most = -1
  for (const group of groups) if (group > most) most = group
  const sums = new Float32Array((most + 1) * width)
  const sizes = new Uint32Array(most + 1)
  groups.forEach((group, i) => {
    if (group < 0) return
    sizes[group] = (sizes[group] ?? 0) + 1
    for (let j = 0; j < width; j++) sums[group * width + j] = (sums[group * width + j] ?? 0) + (floats[from + i * fromStride + j] ?? 0)
  })
  groups.forEach((group, i) => {
    const others = (sizes[group] ?? 0) - 1
    if (group < 0 || others < 1) return
    for (let j = 0; j < width; j++) {
      const rest = (sums[group * width + j] ?? 0) - (floats[from + i * fromStride + j] ?? 0)
      const at = to + i * toStride + j
      floats[at] = (floats[at] ?? 0) + rest / others
    }
  })
}

/** Numbers the word forms of a document, whatever their case. Words without letters, and single letters, are none. */
export function echoGroups(words: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(words, (word) => {
    if (!/\p{L}{2}/u.test(word)) return -1
    const key = word.toLowerCase()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
}

const STROKES: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ə: 'a',
}

/** A word without diacritics: the training texts and the word vectors rarely have them, so "Nguyễn" is read as "Nguyen". */
export function plainLetters(word: string): string {
  return /^[\x20-\x7e]*$/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[đĐłŁøØıßæÆœə]/g, (letter) => STROKES[letter] ?? letter)
}
