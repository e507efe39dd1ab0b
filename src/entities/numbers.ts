import { createRequire } from 'node:module'

/** Numbers below twenty, each at its own place, and the tens. */
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const PART =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)'

/** A number as English writes it in digits or words: "3", "a", "twenty-one", "a hundred and twenty". Source of a regular expression, ignoring case. */
export const NUMBER: string = `(?:\\d{1,3}|(?:(?:a|an) )?${PART}(?:[ -](?:and )?${PART}){0,6}|a|an)`

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
  const own = composed(words)
  if (own !== undefined) return own
  read ??= loadReader()
  return read(words) ?? Number.NaN
}

/** "a hundred and twenty-one": the sum of its words where they stand in the order of a number. */
function composed(words: string): number | undefined {
  let thousands = 0
  let rest = 0
  for (const word of words.split(/[ -]+/)) {
    const small = SMALL.indexOf(word)
    const ten = TENS.indexOf(word)
    if (word === 'and' && thousands + rest > 0) continue
    if ((word === 'a' || word === 'an') && thousands + rest === 0) rest = 1
    else if (small > 0 && (rest % 100 === 0 || (small < 10 && rest % 100 >= 20 && rest % 10 === 0))) rest += small
    else if (ten >= 0 && rest % 100 === 0) rest += 10 * (ten + 2)
    else if (word === 'hundred' && rest < 100) rest = 100 * (rest || 1)
    else if (word === 'thousand' && thousands === 0) {
      thousands = 1000 * (rest || 1)
      rest = 0
    } else return undefined
  }
  return thousands + rest
}

/** compromise's numbers, for what is put otherwise. It is loaded at the first number that needs it, since that takes a third of a second. */
function loadReader(): (text: string) => number | undefined {
  const nlp: typeof import('compromise/three').default = createRequire(import.meta.url)('compromise/three')
  return (text) => {
    const [value]: unknown[] = [nlp(text).numbers().get()].flat()
    return typeof value === 'number' ? value : undefined
  }
}
