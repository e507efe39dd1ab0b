import { type Counts, rateCounts } from './counts.ts'

const WORD = /[\p{L}\p{N}_]+/gu

/**
 * Shingles of `n` words with their multiplicity, as article-extraction-benchmark (Zyte, 2020) has them: words are runs of `\w`, and a
 * text shorter than `n` words is one shingle.
 */
export function shingles(text: string, n = 4): Map<string, number> {
  const words = text.match(WORD) ?? []
  const found = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - n + 1); at++) {
    const shingle = words.slice(at, at + n).join(' ')
    if (shingle !== '') found.set(shingle, (found.get(shingle) ?? 0) + 1)
  }
  return found
}

/**
 * Body precision and recall over multisets of 4-gram shingles (article-extraction-benchmark, `string_shingle_matching`). Each page
 * weighs the same: summed over pages and divided, these counts give the benchmark's mean precision and mean recall, and their
 * harmonic mean is its F1.
 *
 * @example shingleCounts('a b c d e', 'a b c d') // precision 1, recall 1/2
 */
export function shingleCounts(gold: string, predicted: string): Counts {
  const wanted = shingles(gold)
  const given = shingles(predicted)
  let right = 0
  for (const [shingle, count] of wanted) right += Math.min(count, given.get(shingle) ?? 0)
  const size = (bag: Map<string, number>): number => [...bag.values()].reduce((a, b) => a + b, 0)
  const goldSize = size(wanted)
  const predictedSize = size(given)
  return {
    right: predictedSize === 0 ? 0 : right / predictedSize,
    predicted: predictedSize === 0 ? 0 : 1,
    found: goldSize === 0 ? 0 : right / goldSize,
    gold: goldSize === 0 ? 0 : 1,
  }
}

/** The share of the gold paragraphs that stand whole in the predicted text, white space aside ("segments kept" of trafilatura's evaluation). */
export function paragraphCounts(gold: readonly string[], predicted: string): Counts {
  const text = collapse(predicted)
  return rateCounts(gold.filter((paragraph) => text.includes(collapse(paragraph))).length, gold.length)
}

/** The share of the strings that must not leak that indeed do not stand in the predicted text. */
export function leakCounts(leaks: readonly string[], predicted: string): Counts {
  const text = collapse(predicted)
  return rateCounts(leaks.filter((leak) => !text.includes(collapse(leak))).length, leaks.length)
}

export function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
