import type { Scene } from './context.ts'

/** No courtesy has more words: "the Rt Hon Dr". */
const MOST_COURTESIES = 4

/** Where a name begins behind its courtesies: "Dr Ann Lee", "the Rt Revd Ann Lee". */
export function courtesiesAfter({ view: { words }, knowledge }: Scene, at: number): number {
  const isStyle = (word: string): boolean => /^(?:Rt|Right|Most|Very|Revd|Reverend|Hon|Honou?rable|Ven|Venerable)$/.test(word)
  let start = at
  if (/^the$/i.test(words[at] ?? '') && isStyle(words[at + 1] ?? '')) start++
  for (let step = 0; step < MOST_COURTESIES; step++) {
    const isCourtesy = isStyle(words[start] ?? '') || knowledge.honorific(words[start] ?? '') !== undefined
    if (!isCourtesy) break
    start += words[start + 1] === '.' ? 2 : 1
  }
  return start
}
