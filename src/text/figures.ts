import { isApostrophe, isWordAt, kindAt, LETTER } from './characters.ts'
import { CAPITAL_UNITS, FIGURE_ENDINGS, UNITS } from './data/units.ts'
import { FIGURE, matchEnd } from './shapes.ts'

/**
 * The end of the figure at an offset: `1,000`, `3.5`, `20th`, `1990's`, `9/11`; the unit written to it (`5|km`, `7|pm`) is left out.
 *
 * @returns The end; its complement (`~end`) where the figure is only the beginning of a word (`3G`, `4th-placed` is none).
 */
export function figureEnd(text: string, at: number, to: number): number {
  const end = matchEnd(FIGURE, text, at, to)
  if (end < 0) return ~at
  if (isDecade(text, end, to)) return end + 2
  let stop = end
  while (stop < to && isWordAt(text, stop)) stop++
  if (stop === end) return end
  const tail = text.slice(end, stop)
  if (FIGURE_ENDINGS.has(tail.toLowerCase())) return stop
  if (isUnit(tail)) return end
  // The dots of "7p.m." stand between letters.
  return /^[ap]$/.test(tail) && text[stop] === '.' && kindAt(text, stop + 1) === LETTER ? end : ~stop
}

function isUnit(tail: string): boolean {
  return tail.length === 1 ? UNITS.has(tail) || CAPITAL_UNITS.has(tail) : UNITS.has(tail.toLowerCase())
}

/** Whether the figure that ends here is a decade with its apostrophe: the 1990's, but not 2003's. */
function isDecade(text: string, end: number, to: number): boolean {
  return end + 2 <= to && text[end - 1] === '0' && isApostrophe(text, end) && text[end + 1] === 's' && !isWordAt(text, end + 2)
}
