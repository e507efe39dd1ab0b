import { createRequire } from 'node:module'

/** Numbers of one word, by themselves; the rest is for compromise. */
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const PART =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)'

/** A number as English writes it in digits or words: "3", "a", "twenty-one", "a hundred and twenty". Source of a regular expression, ignoring case. */
export const NUMBER: string = `(?:\\d{1,3}|(?:(?:a|an) )?${PART}(?:[ -](?:and )?${PART}){0,6}|a|an)`

/** Texts whose number is remembered: compromise takes milliseconds for each. */
const REMEMBERED = 1000

let read: ((text: string) => number | undefined) | undefined

/**
 * The value of what `NUMBER` matches.
 *
 * @returns `NaN` where nobody can tell.
 */
export function numberOf(text: string | undefined): number {
  const words = text?.toLowerCase()
  if (words === undefined || words === 'a' || words === 'an') return 1
  const small = SMALL.indexOf(words)
  if (small >= 0) return small
  if (/^\d+$/.test(words)) return Number(words)
  read ??= loadReader()
  return read(words) ?? Number.NaN
}

/** compromise's numbers. It is loaded at the first number that needs it: few articles have one, and it takes a third of a second. */
function loadReader(): (text: string) => number | undefined {
  const nlp: typeof import('compromise/three').default = createRequire(import.meta.url)('compromise/three')
  const known = new Map<string, number | undefined>()
  return (text) => {
    if (known.has(text)) return known.get(text)
    if (known.size > REMEMBERED) known.clear()
    const [value]: unknown[] = [nlp(text).numbers().get()].flat()
    const number = typeof value === 'number' ? value : undefined
    known.set(text, number)
    return number
  }
}
