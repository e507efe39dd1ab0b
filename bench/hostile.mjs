import { withBars } from './lib/figures.mjs'
import { timedPipeline } from './lib/stages.mjs'

/**
 * Texts that are made to be expensive: what is repeated, from how many on. The first lines are those that design.md names as the bane of the libraries below us;
 * the others repeat what a stage of ours looks for, and then what a stage keeps of all that it has seen: names, speakers, offices, facts.
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
  'quotations, each of another speaker': { from: 500, make: (n) => each(n, (_, name) => `“We are delighted,” Anna ${name}ov said. `) },
  'quotations before their speakers': { from: 500, make: (n) => each(n, (_, name) => `“We are delighted.” So said Anna ${name}ov. `) },
  'paragraphs that are quotations': {
    from: 500,
    make: (n) => `Anna Berzina spoke.\n\n${'“We are delighted and will go on.\n\n'.repeat(n)}`,
  },
  'greetings to a list': {
    from: 200,
    make: (n) => each(n, (_, name) => `Anna Berzina congratulated Amina ${name}, Kofi ${name} and Ivan ${name}. `),
  },
  'one greeting to a long list': {
    from: 500,
    make: (n) => `Anna Berzina congratulated ${each(n, (_, name) => `Amina ${name}ova, `)}and Kenya.`,
  },
  'one member list': {
    from: 1000,
    make: (n) => `The members of the African Union are ${each(n, (_, name) => `the ${name}an Party, `)}and Kenya.`,
  },
  'members of new organisations': { from: 500, make: (n) => each(n, (_, name) => `Kenya joined the ${name} Trade Union. `) },
  'days and times': { from: 1000, make: (n) => 'on Monday at 10 a.m., last week, in March 2021, '.repeat(n) },
  'dates of many years': {
    from: 1000,
    make: (n) => Array.from({ length: n }, (_, i) => `On ${1 + (i % 28)} March ${1900 + (i % 120)} she spoke. `).join(''),
  },
  'identical names in blocks': { from: 1000, make: (n) => 'Anna Berzina\n\n'.repeat(n) },
  headings: { from: 1000, make: (n) => each(n, (_, name) => `${name} Plan Approved\n\nIt was good.\n\n`) },
  'names that share one word': { from: 500, make: (n) => each(n, (_, name) => `Anna ${name} spoke. Berzina left. `) },
  'surnames after names': { from: 500, make: (n) => each(n, (_, name) => `Anna ${name}ov spoke. ${name}ov left. `) },
  'persons with the same office': { from: 500, make: (n) => each(n, (_, name) => `President Anna ${name}ov spoke. The president left. `) },
  'persons with the same office of a country': { from: 500, make: (n) => each(n, (_, name) => `Kenyan President Anna ${name}ov spoke. `) },
  'leaders of new organisations': { from: 500, make: (n) => each(n, (_, name) => `Anna ${name}ov, head of the ${name} Bank, spoke. `) },
  'one leader of new organisations': { from: 500, make: (n) => each(n, (_, name) => `Anna Berzina leads the ${name} Bank. `) },
  'new leaders of one organisation': {
    from: 500,
    make: (n) => each(n, (_, name) => `Anna ${name}ov is the chief executive of the Kenya Bank. `),
  },
  successions: { from: 500, make: (n) => each(n, (_, name) => `Anna ${name}ov succeeded Ivan ${name}in as president. `) },
  'his and their people': { from: 1000, make: (n) => 'Kenya’s President Amina Otieno met her Latvian counterpart. '.repeat(n) },
  'counterparts of new persons': {
    from: 500,
    make: (n) => each(n, (_, name) => `President Amina ${name}eno met her Latvian counterpart Anna ${name}ov. `),
  },
  'pronouns among new persons': {
    from: 500,
    make: (n) => each(n, (_, name) => `Anna ${name}ov said that she was late, and he told her. `),
  },
  nominals: { from: 1000, make: (n) => 'The minister told the company that the country knew the leader. '.repeat(n) },
  'nominals among new names': {
    from: 500,
    make: (n) => each(n, (_, name) => `The minister met Anna ${name}ov of the ${name} Bank; the bank knew the minister. `),
  },
  'nested parentheses': { from: 2000, make: (n) => '(a '.repeat(n) + ') '.repeat(n) },
  'names in nested parentheses': { from: 500, make: (n) => each(n, (_, name) => `(Anna ${name}ov `) + ')'.repeat(n) },
  'nested quotations': { from: 2000, make: (n) => '“a ‘b '.repeat(n) + '’ ”'.repeat(n) },
  subordination: { from: 1000, make: (n) => `${'Anna Berzina said that '.repeat(n)}it rained.` },
  'one enumeration of names': { from: 1000, make: (n) => each(n, (_, name) => `${name}ov, `) },
  'one enumeration with and': { from: 1000, make: (n) => `${each(n, (_, name) => `Anna ${name}ov and `)}Bob.` },
  possessives: { from: 2000, make: (n) => 'Kenya’s minister’s brother’s friend’s '.repeat(n) },
  prepositions: { from: 1000, make: (n) => 'of the bank in the city of the country '.repeat(n) },
  'attitudes to new persons': {
    from: 500,
    make: (n) => each(n, (_, name) => `She warmly praised Anna ${name}ov and sharply criticised Ivan ${name}in. `),
  },
  'attitudes of new persons': {
    from: 500,
    make: (n) => each(n, (_, name) => `Anna ${name}ov warmly praised the deplorable plan of Ivan ${name}in. `),
  },
  'acronyms, each another': {
    from: 500,
    make: (n) => each(n, (w, name) => `the ${name} Trade Union (${w.toUpperCase()}TU) met. ${w.toUpperCase()}TU left. `),
  },
  denials: { from: 500, make: (n) => 'Anna Berzina denied that she was the president of Kenya. '.repeat(n) },
  conditions: { from: 500, make: (n) => 'If Anna Berzina became the president of Kenya, Latvia would join the European Union. '.repeat(n) },
  'family names first': { from: 500, make: (n) => each(n, (_, name) => `Kim ${name}-jun met Li ${name}ping. Kim left. `) },
  datelines: { from: 500, make: (n) => 'ACCRA, Ghana (GNA) – Anna Berzina spoke.\n\n'.repeat(n) },
  'sentences of one word': { from: 2000, make: (n) => 'No. Yes! Why? '.repeat(n) },
  'words of one letter': { from: 4000, make: (n) => 'I a I a '.repeat(n) },
  'new words': { from: 2000, make: (n) => each(n, (w, _name) => `${w}ing `) },
  'capital words, each another': { from: 2000, make: (n) => each(n, (_, name) => `${name}ing `) },
  'list items': { from: 1000, make: (n) => each(n, (_, name) => `- Anna ${name}ov, president\n`) },
  'currencies and shares': { from: 2000, make: (n) => '$3m and 5.5% of £2.1bn, '.repeat(n) },
  'another language': { from: 2000, make: (n) => 'Der Präsident sprach mit der Ministerin über den Plan. '.repeat(n) },
}

/** How many words have been made: no text profits from what was remembered of another's. */
let made = 0

/** A piece of text for each of so many words that are like no other, as they are and with a capital. @param {number} n @param {(word: string, name: string) => string} piece */
function each(n, piece) {
  const from = made
  made += n
  return Array.from({ length: n }, (_, i) => {
    const word = letters(from + i)
    return piece(word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  }).join('')
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
/** Of texts that cost less than that however long they may be, which the machine disturbs more. */
const ROUNDS_OF_CHEAP = 12
/** Linear is 2; the rest is for the noise of the machine. */
const MOST = 2.3

/** Milliseconds of processor, garbage collection included. */
function processor() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** @param {number} small @param {number} large The mean cost of a doubling. */
const growthOf = (small, large) => (large / small) ** (1 / DOUBLINGS)

/** @type {import('../dist/index.js').LayerName[]} */
const EVERY_LAYER = ['clean', 'text', 'syntax', 'entities', 'coreference', 'chains', 'relations', 'sentiment']

/**
 * What doubling a hostile text costs the whole line and each stage that takes its time, in processor time: the cheapest of some runs at a size and at four times the
 * size; the figure is the square root of the ratio, the mean cost of a doubling. Texts stay below the million characters at which a text is cut.
 *
 * With `--inspect NAME…` only these texts are tried, and nothing is kept.
 *
 * @param {{ print(line: string): void, inspect?: readonly string[] }} options
 */
export async function run({ print, inspect }) {
  const { pipeline, spent } = await timedPipeline(processor, { language: 'en', layers: EVERY_LAYER })
  const extract = async (/** @type {string} */ text) => {
    for (const stage of spent.keys()) spent.set(stage, 0)
    const before = processor()
    const { warnings } = await pipeline.extract({ text })
    const whole = processor() - before
    // A stage that throws costs nothing, and would pass for a cheap one.
    const failed = warnings.find(({ code }) => code === 'stage-failed')
    if (failed !== undefined) throw new Error(`${failed.message}: ${text.slice(0, 60)}`)
    return new Map([['', whole], ...spent])
  }
  /** @param {() => string} make @param {number} rounds */
  const cheapest = async (make, rounds) => {
    /** @type {Map<string, number>} */
    const least = new Map()
    for (let round = 0; round < rounds; round++)
      for (const [stage, ms] of await extract(make())) least.set(stage, Math.min(ms, least.get(stage) ?? ms))
    return least
  }
  const measure = async (/** @type {(n: number) => string} */ make, /** @type {number} */ n, /** @type {number} */ rounds) => {
    const [small, large] = [await cheapest(() => make(n), rounds), await cheapest(() => make(n * 2 ** DOUBLINGS), rounds)]
    const told = [...large].filter(([stage, ms]) => stage === '' || ms >= LEAST_MS)
    const growths = new Map(told.map(([stage, ms]) => [stage, growthOf(small.get(stage) ?? 0, ms)]))
    return { before: small.get('') ?? 0, after: large.get('') ?? 0, growths }
  }
  const isSteep = (/** @type {{ growths: Map<string, number> }} */ { growths }) => [...growths.values()].some((growth) => growth > MOST)
  const wholeOf = async (/** @type {string} */ text) => (await extract(text)).get('') ?? 0
  /** @type {Record<string, import('./lib/record.mjs').RecordedFigure>} */
  const figures = {}
  for (const [name, { from, make }] of Object.entries(SHAPES)) {
    if (inspect !== undefined && !inspect.includes(name)) continue
    let n = from
    let once = await wholeOf(make(n))
    for (; once < LEAST_MS && make(n * 2 ** (DOUBLINGS + 1)).length < 1_000_000; once = await wholeOf(make(n))) n *= 2
    const rounds = once < LEAST_MS ? ROUNDS_OF_CHEAP : ROUNDS
    let measured = await measure(make, n, rounds)
    // What is bounded grows until it meets its bound: what has no bound is as steep in a larger text.
    if (isSteep(measured) && make(n * 2 ** (2 * DOUBLINGS)).length < 1_000_000) {
      n *= 2 ** DOUBLINGS
      measured = await measure(make, n, rounds)
    }
    const { before, after, growths } = measured
    for (const [stage, growth] of growths) figures[stage === '' ? `doubled.${name}` : `doubled.${name}.${stage}`] = { value: growth }
    const all = [...growths].map(([stage, growth]) => `${stage} ×${growth.toFixed(2)}`.trim()).join(', ')
    print(`${name.padEnd(44)} ${String(n).padStart(7)} ${before.toFixed(0).padStart(6)} ms ${after.toFixed(0).padStart(7)} ms  ${all}`)
  }
  return inspect === undefined
    ? withBars(figures, Object.fromEntries(Object.keys(figures).map((name) => [name, { most: MOST }])))
    : undefined
}
