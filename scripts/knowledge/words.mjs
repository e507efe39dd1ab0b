// Word lists, and first names with the gender they say.
import { phraseKey } from '../../dist/knowledge/normalise.js'
import './bodies.mjs'
import { entries } from './entries.mjs'
import { grouped, lines, problems } from './tables.mjs'

/** @type {Record<string, string[]>} */
export const lists = {}
for (const { where, items } of grouped('lists.txt')) lists[where] = [...new Set([...(lists[where] ?? []), ...items])]
/** @type {{ f: string[], m: string[] }} */
export const firstNames = { f: [], m: [] }
const genderOf = new Map()
for (const line of lines('first-names.txt')) {
  const [gender = '', names = ''] = line.split(': ')
  if (gender !== 'f' && gender !== 'm') {
    problems.push(`first-names.txt: ${line.slice(0, 40)}`)
    continue
  }
  for (const name of names.split(' ').filter((part) => part !== '')) {
    const before = genderOf.get(phraseKey(name))
    if (before !== undefined && before !== gender) problems.push(`first-names.txt: ${name} is both`)
    if (before === undefined) {
      genderOf.set(phraseKey(name), gender)
      firstNames[gender].push(name)
    }
  }
}

for (const entry of entries) {
  // A place or company that shares its name with a person needs a second look wherever it is met.
  if ([entry.name, ...entry.aliases].some((name) => genderOf.has(phraseKey(name)))) entry.ambiguous = true
}
