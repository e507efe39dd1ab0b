/**
 * The word that was probably meant: of those at most two slips away (a letter too many, missing, wrong, or two that changed places), the nearest.
 *
 * @returns `undefined` where none is near.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const most = Math.min(2, Math.floor(word.length / 2))
  const ranked = words.map((one) => ({ one, slips: slips(word.toLowerCase(), one.toLowerCase()) })).filter((own) => own.slips <= most)
  return ranked.sort((a, b) => a.slips - b.slips)[0]?.one
}

/** Optimal string alignment distance (Damerau 1964). */
function slips(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      rows[i]?.splice(j, 1, best)
    }
  return at(a.length, b.length)
}
