// Who shares a name, and what the people and the things of a place are called.
import { phraseKey } from '../../dist/knowledge/normalise.js'
import './bodies.mjs'
import { byId, demonymRows, entries } from './entries.mjs'
import { list, problems, table } from './tables.mjs'

/** @type {Map<string, string[]>} look-up key → ids */
export const holders = new Map()
for (const entry of entries) {
  for (const key of new Set([entry.name, ...entry.aliases].map(phraseKey))) {
    if (key === '') problems.push(`${entry.id}: a name without letters`)
    holders.set(key, [...(holders.get(key) ?? []), entry.id])
  }
  if (entry.country !== undefined && !byId.has(entry.country)) problems.push(`${entry.id}: no such country: ${entry.country}`)
}
/** Names of several entries, likeliest first. @type {Record<string, string[]>} */
export const order = {}
const listed = new Set()
for (const [name, idCell] of table('ambiguous.psv', 3)) {
  const key = phraseKey(name)
  const ids = list(idCell)
  const actual = holders.get(key) ?? []
  listed.add(key)
  if ([...ids].sort().join() !== [...actual].sort().join())
    problems.push(`ambiguous.psv: ${name}: listed ${ids.join(';')}, have ${actual.join(';')}`)
  for (const id of ids) {
    const entry = byId.get(id)
    if (entry !== undefined) entry.ambiguous = true
  }
  if (ids.length > 1) order[key] = ids
}
for (const [key, ids] of holders) if (ids.length > 1 && !listed.has(key)) problems.push(`shared: ${key}|${ids.join(';')}|`)

/** @type {Map<string, Map<string, string[]>>} form → surface → ids */
export const forms = new Map(['adjective', 'person', 'people', 'both', 'collective'].map((form) => [form, new Map()]))
/** @type {Map<string, string>} */
const formOf = new Map()
const say = (surface, form, id) => {
  // A word that is an adjective for one place and both for another is both: the form belongs to the word.
  const before = formOf.get(surface)
  let now = form
  if (before !== undefined && before !== form)
    now = [before, form].includes('collective') ? 'collective' : [before, form].includes('people') ? before : 'both'
  const ids = before === undefined ? [] : (forms.get(before)?.get(surface) ?? [])
  if (before !== undefined) forms.get(before)?.delete(surface)
  formOf.set(surface, now)
  forms.get(now)?.set(surface, ids.includes(id) ? ids : [...ids, id])
}
for (const { id, adjectives, persons } of demonymRows) {
  const both = persons.includes('~')
  const same = persons.includes('=')
  const named = persons.filter((person) => person !== '~' && person !== '=')
  for (const adjective of adjectives)
    say(adjective, same || (!both && /(?:ese|ish|ch|ss)$/u.test(adjective)) ? 'collective' : both ? 'both' : 'adjective', id)
  if (both) for (const adjective of adjectives) say(`${adjective}s`, 'people', id)
  for (const person of named) {
    const [one = '', many = `${one}s`] = person.split(',')
    say(one, adjectives.includes(one) ? 'both' : 'person', id)
    if (many !== one) say(many, 'people', id)
  }
}
