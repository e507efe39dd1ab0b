import { createPipeline } from '../dist/index.js'
import { withBars } from './lib/figures.mjs'

/**
 * Texts that are made to be expensive: what is repeated, from how many on. The first lines are those that design.md names as the bane of the libraries below us;
 * the others repeat what a stage of ours looks for.
 *
 * @type {Record<string, { from: number, make(n: number): string }>}
 */
const SHAPES = {
  "it's": { from: 4_000, make: (n) => "it's ".repeat(n) },
  'a-': { from: 8_000, make: (n) => 'a-'.repeat(n) },
  'a.': { from: 4_000, make: (n) => 'a.'.repeat(n) },
  'one run': { from: 50_000, make: (n) => 'a'.repeat(n) },
  'white space': { from: 50_000, make: (n) => `a${' '.repeat(n)}b` },
  'line ends': { from: 10_000, make: (n) => 'a\n\n'.repeat(n) },
  'quotation marks': { from: 4_000, make: (n) => '“a '.repeat(n) },
  'straight quotation marks': { from: 4_000, make: (n) => '"a" '.repeat(n) },
  brackets: { from: 8_000, make: (n) => '('.repeat(n) },
  dashes: { from: 8_000, make: (n) => '– '.repeat(n) },
  commas: { from: 8_000, make: (n) => 'a, '.repeat(n) },
  digits: { from: 20_000, make: (n) => '1'.repeat(n) },
  'numbers in words': { from: 2_000, make: (n) => 'twenty-one hundred '.repeat(n) },
  dates: { from: 2_000, make: (n) => '3 March 2021 '.repeat(n) },
  abbreviations: { from: 4_000, make: (n) => 'Mr. U.S. Dr. '.repeat(n) },
  initials: { from: 8_000, make: (n) => 'A. '.repeat(n) },
  capitals: { from: 4_000, make: (n) => 'Aaa Bbb '.repeat(n) },
  'one name': { from: 2_000, make: (n) => 'Anna Berzina spoke. '.repeat(n) },
  'new names': { from: 1_000, make: (n) => Array.from({ length: n }, (_, i) => `Anna Berzin${letters(i)} spoke.`).join(' ') },
  'new names, all of one family': {
    from: 1_000,
    make: (n) => Array.from({ length: n }, (_, i) => `An${letters(i)} Berzina spoke.`).join(' '),
  },
  'names in a row': { from: 1_000, make: (n) => Array.from({ length: n }, (_, i) => `Anna Berzin${letters(i)}`).join(', ') },
  titles: { from: 4_000, make: (n) => 'President '.repeat(n) },
  'titles of titles': { from: 2_000, make: (n) => 'president of the '.repeat(n) },
  countries: { from: 2_000, make: (n) => 'Kenya, '.repeat(n) },
  'countries joined': { from: 2_000, make: (n) => 'Kenya and '.repeat(n) },
  acronyms: { from: 2_000, make: (n) => 'European Union (EU) '.repeat(n) },
  leaders: { from: 500, make: (n) => 'Latvian President Anna Berzina congratulated Kenya’s President Amina Otieno. '.repeat(n) },
  greetings: { from: 500, make: (n) => 'Anna Berzina congratulated Amina Otieno and '.repeat(n) },
  members: { from: 500, make: (n) => 'Members include Kenya, Latvia, '.repeat(n) },
  pronouns: { from: 4_000, make: (n) => 'He told her that she was his. '.repeat(n) },
  quotations: { from: 1_000, make: (n) => '“We are delighted,” Anna Berzina said. '.repeat(n) },
  attitudes: { from: 2_000, make: (n) => 'She sharply criticised the deplorable plan. '.repeat(n) },
  negation: { from: 4_000, make: (n) => 'not '.repeat(n) },
  conjunction: { from: 4_000, make: (n) => 'and '.repeat(n) },
  'relative clauses': { from: 2_000, make: (n) => 'who saw the man '.repeat(n) },
  'combining marks': { from: 20_000, make: (n) => `a${'\u0301'.repeat(n)}` },
  'zero-width': { from: 20_000, make: (n) => 'a\u200b'.repeat(n) },
  emoji: { from: 8_000, make: (n) => '👩‍👩‍👧‍👦 '.repeat(n) },
  'lone surrogates': { from: 20_000, make: (n) => '\ud83d'.repeat(n) },
}

/** A word that is told from its number. @param {number} number */
function letters(number) {
  let word = ''
  for (let rest = number; rest > 0 || word === ''; rest = Math.floor(rest / 26)) word += String.fromCharCode(97 + (rest % 26))
  return word
}

/** Below this the figure says more about the machine than about the text. */
const LEAST_MS = 150
const DOUBLINGS = 2
const ROUNDS = 3
/** Linear is 2; the rest is for the noise of the machine. */
const MOST = 2.3

/**
 * What doubling a hostile text costs the whole line, in processor time: the cheapest of some runs at a size and at four times the size; the figure is the square
 * root of the ratio, the mean cost of a doubling. Texts stay below the million characters at which a text is cut.
 *
 * @param {{ print(line: string): void }} options
 */
export async function run({ print }) {
  const pipeline = await createPipeline({ language: 'en' })
  const extract = async (/** @type {string} */ text) => {
    const before = process.cpuUsage()
    await pipeline.extract({ text })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const cheapest = async (/** @type {string} */ text) => {
    const costs = []
    for (let round = 0; round < ROUNDS; round++) costs.push(await extract(text))
    return Math.min(...costs)
  }
  /** @type {Record<string, import('./lib/record.mjs').RecordedFigure>} */
  const figures = {}
  for (const [name, { from, make }] of Object.entries(SHAPES)) {
    let n = from
    while ((await extract(make(n))) < LEAST_MS && make(n * 2 ** (DOUBLINGS + 1)).length < 1_000_000) n *= 2
    const [small, large] = [await cheapest(make(n)), await cheapest(make(n * 2 ** DOUBLINGS))]
    const growth = (large / small) ** (1 / DOUBLINGS)
    figures[`doubled.${name}`] = { value: growth }
    print(
      `${name.padEnd(32)} ${String(n).padStart(8)} ${small.toFixed(0).padStart(6)} ms ${large.toFixed(0).padStart(7)} ms  ×${growth.toFixed(2)}`,
    )
  }
  return withBars(figures, Object.fromEntries(Object.keys(figures).map((name) => [name, { most: MOST }])))
}
