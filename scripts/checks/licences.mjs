// Every package that a user installs with this one, and all data in it, is listed with its licence; what is new must be looked at first.
//   node scripts/checks/licences.mjs            fails where something is not listed, or is listed with another licence
//   node scripts/checks/licences.mjs --update   writes the list of packages anew: look at the difference
//   node scripts/checks/licences.mjs --audit    also asks the registry for known holes; one that gives no such answers is told
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FILE = join(ROOT, 'scripts/checks/data/licences.json')

/** @typedef {{ license?: string, licenses?: { type: string }[], dev?: boolean, devOptional?: boolean, peer?: boolean }} Manifest */

const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
/** @type {{ reviewed: Record<string, string>, packages: Record<string, string> }} */
const book = JSON.parse(readFileSync(FILE, 'utf8'))
/** @type {string[]} */
const faults = []

/** What a package says of its licence; some say it in the form of ten years ago, and some in a file alone. @param {string} path @param {Manifest} entry */
function licenceOf(path, entry) {
  if (entry.license !== undefined) return entry.license
  try {
    /** @type {Manifest} */
    const own = read(join(path, 'package.json'))
    return own.license ?? own.licenses?.map(({ type }) => type).join(' OR ')
  } catch {
    return undefined
  }
}

/** @type {Record<string, string>} */
const found = {}
for (const [path, entry] of Object.entries(/** @type {Record<string, Manifest>} */ (read('package-lock.json').packages))) {
  if (path === '' || entry.dev === true || entry.devOptional === true || entry.peer === true) continue
  const name = path.replace(/^.*node_modules\//, '')
  const licence = book.reviewed[name] ?? licenceOf(path, entry)
  if (licence === undefined)
    faults.push(`${name} says nothing of its licence; look, and note it under "reviewed" in scripts/checks/data/licences.json`)
  else found[name] = licence
}
if (process.argv.includes('--update')) {
  book.packages = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify(book, null, 1)}\n`)
}
for (const [name, licence] of Object.entries(found)) {
  const listed = book.packages[name]
  if (listed === undefined) faults.push(`${name} (${licence}) is not listed in scripts/checks/data/licences.json`)
  else if (listed !== licence) faults.push(`${name} is listed with ${listed}, and says ${licence}`)
}
for (const name of Object.keys(book.packages)) if (found[name] === undefined) faults.push(`${name} is listed and not installed any more`)

const notes = readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8')
for (const licence of new Set(Object.values(found)))
  for (const one of licence.replace(/[()]/g, '').split(/ (?:AND|OR) /))
    if (!notes.includes(one.replace(/-only$/, ''))) faults.push(`THIRD_PARTY.md does not speak of ${one}`)
const data = [
  ...readdirSync(join(ROOT, 'models'))
    .filter((name) => !name.endsWith('.md'))
    .map((name) => `models/${name}`),
  ...readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)data$/.test(name))
    .map((name) => `src/${name}`),
]
for (const path of data) if (!notes.includes(path)) faults.push(`THIRD_PARTY.md does not say whose ${path} is, and under which licence`)

if (process.argv.includes('--audit')) {
  const audit = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, encoding: 'utf8' })
  /** @type {{ vulnerabilities?: Record<string, { severity: string }> }} */
  const answer = JSON.parse(audit.stdout || '{}')
  if (answer.vulnerabilities === undefined) console.log('the registry says nothing of known holes: left out')
  for (const [name, { severity }] of Object.entries(answer.vulnerabilities ?? {}))
    faults.push(`${name} has a known hole (${severity}); see npm audit`)
}
for (const fault of faults) console.log(fault)
console.log(`${Object.keys(found).length} packages and ${data.length} places of data, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
