// Every regular expression under src is linear in its input, or stands in data/regexps.json with what bounds its input; there the worst input that recheck found is
// tried at that bound, and where recheck gave up, the dearest repetition of what the expression itself is made of. What was checked is remembered by hash, so that only new
// expressions cost seconds.
//   node scripts/checks/regexps.mjs            fails where an expression is neither linear nor reviewed
//   node scripts/checks/regexps.mjs --update   checks what is new, forgets what is gone, and names what has to be reviewed
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { regexpsOfSources } from './lib/regexps.mjs'

process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

const FILE = new URL('data/regexps.json', import.meta.url)
/** Milliseconds that the worst input of a reviewed expression may take at the length its input is bounded to. */
const MOST_MS = 100
const TIMEOUT_MS = 8000
const TRIES = 4
/** Of an expression that recheck gave up on, so many words and signs are tried. */
const MOST_PIECES = 24
/** At this length, in characters. */
const TRIED = 160

/**
 * @typedef {{ pumps: { prefix: string, pump: string }[], suffix: string }} Attack
 * @typedef {{ expression: string, files: string[], growth: string, bound: string, attack: Attack }} Reviewed
 * @typedef {{ bounds: Record<string, { characters: number, why: string }>, built: Record<string, string>, reviewed: Reviewed[], linear: string[] }} Book
 */

/** @type {Book} */
const book = JSON.parse(readFileSync(FILE, 'utf8'))
const isUpdate = process.argv.includes('--update')
const { expressions, built } = await regexpsOfSources()
/** @type {string[]} */
const faults = []

/** @param {string} expression */
const hashOf = (expression) => createHash('sha256').update(expression).digest('base64url').slice(0, 10)

/** An input of so many characters, made as the attack says. @param {Attack} attack @param {number} length */
function inputOf({ pumps, suffix }, length) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length)
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const times = Math.max(1, Math.floor((length - fixed) / Math.max(1, once)))
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
}

/**
 * Where recheck gives up in its time: of the words and signs that the expression is made of, one by one and two by two, the one whose repetition costs most.
 *
 * @param {RegExp} expression
 * @returns {Attack}
 */
function dearest(expression) {
  const words = [...new Set(expression.source.replace(/\\[a-zA-Z]/g, ' ').match(/[\p{L}\d]+|[^\p{L}\d\s\\]/gu) ?? [])].slice(0, MOST_PIECES)
  const pieces = [' ', 'A', ...words.flatMap((word) => [word, `${word} `])]
  const pairs = pieces.flatMap((first) => pieces.slice(0, MOST_PIECES).map((second) => first + second))
  const attacks = [...pieces, ...pairs].map((pump) => ({ pumps: [{ prefix: '', pump }], suffix: '\0' }))
  /** @type {{ attack: Attack, ms: number }} */
  let worst = { attack: { pumps: [], suffix: '' }, ms: -1 }
  // The first run compiles it.
  costOf(expression, 'A')
  for (const attack of attacks) {
    const ms = costOf(expression, inputOf(attack, TRIED))
    if (ms > worst.ms) worst = { attack, ms }
    if (ms > MOST_MS) break
  }
  return worst.attack
}

/** Milliseconds of the processor that trying an expression on an input takes, from each place on. @param {RegExp} expression @param {string} input */
function costOf(expression, input) {
  const start = process.cpuUsage()
  input.replace(expression, '')
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** What it takes when nothing else does: the cheapest of some tries, as soon as one is cheap enough. @param {RegExp} expression @param {string} input */
function leastCost(expression, input) {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && least > MOST_MS; tries++) least = Math.min(least, costOf(expression, input))
  return least
}

const linear = new Set(book.linear)
const reviewed = new Map(book.reviewed.map((entry) => [entry.expression, entry]))
/** @type {{ linear: string[], reviewed: Reviewed[] }} */
const kept = { linear: [], reviewed: [] }
let slowest = 0
for (const { source, flags, files } of expressions) {
  const expression = `/${source}/${flags}`
  const known = reviewed.get(expression)
  if (linear.has(hashOf(expression))) {
    kept.linear.push(hashOf(expression))
    continue
  }
  if (known?.attack === undefined) {
    // What recheck does not know of v and of some properties of Unicode makes it refuse the expression; it is then reviewed by eye.
    const { status, complexity, attack } = checkSync(source, flags, { timeout: TIMEOUT_MS })
    if (status === 'safe') kept.linear.push(hashOf(expression))
    else {
      const growth = complexity?.summary ?? 'unknown'
      faults.push(`${files.join(', ')}: ${growth}: ${expression}`)
      const found = attack && { pumps: attack.pumps.map(({ prefix, pump }) => ({ prefix, pump })), suffix: attack.suffix }
      kept.reviewed.push({ expression, files, growth, bound: '', attack: found ?? dearest(new RegExp(source, flags)) })
    }
    continue
  }
  kept.reviewed.push({ ...known, files })
  const bound = book.bounds[known.bound]
  if (bound === undefined) {
    faults.push(`${files.join(', ')}: no bound named «${known.bound}» holds the input of ${expression}`)
    continue
  }
  const worst = leastCost(new RegExp(source, flags), inputOf(known.attack, bound.characters))
  slowest = Math.max(slowest, worst)
  if (worst > MOST_MS)
    faults.push(`${files.join(', ')}: ${worst.toFixed(0)} ms for ${bound.characters} characters (${known.bound}): ${expression}`)
}
for (const [file, count] of Object.entries(built))
  if (book.built[file] === undefined) faults.push(`${file}: builds ${count} expressions when it runs; say under "built" what bounds them`)

if (isUpdate) {
  const named = Object.fromEntries(Object.entries(book.built).filter(([file]) => file in built))
  writeFileSync(
    FILE,
    `${JSON.stringify({ bounds: book.bounds, built: named, reviewed: kept.reviewed, linear: kept.linear.sort() }, null, 1)}\n`,
  )
}
for (const fault of faults) console.log(fault)
console.log(
  `${expressions.length} regular expressions: ${kept.linear.length} linear, ${reviewed.size} bounded (the slowest ${slowest.toFixed(0)} ms at its bound), ${faults.length} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0
