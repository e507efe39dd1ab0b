// The entries of the knowledge base as they are gathered from the tables, and what is said of them beside their row.
import { phraseKey } from '../../dist/knowledge/normalise.js'
import { list, problems } from './tables.mjs'

/**
 * @typedef {{ id: string, type: string, subtype: string, name: string, aliases: string[], iso3166?: string, wikidata?: string,
 *   country?: string, capitalOf?: string, seatOf?: string, ambiguous?: true, generic?: true, former?: true, members?: string[] }} Entry
 * @typedef {{ adjectives: string[], persons: string[], id: string }} Demonyms
 */

/** The entity type of each kind of entry. */
export const TYPE_OF = {
  country: 'GPE',
  territory: 'GPE',
  'former-state': 'GPE',
  region: 'GPE',
  city: 'GPE',
  continent: 'LOC',
  area: 'LOC',
  water: 'LOC',
  landform: 'LOC',
  seat: 'LOC',
  facility: 'LOC',
  alliance: 'ORG',
  agency: 'ORG',
  bank: 'ORG',
  court: 'ORG',
  sport: 'ORG',
  company: 'ORG',
  news: 'ORG',
  party: 'ORG',
  parliament: 'ORG',
  ministry: 'ORG',
  force: 'ORG',
  'armed-group': 'ORG',
  university: 'ORG',
  ngo: 'ORG',
  church: 'ORG',
  religion: 'NORP',
  ethnic: 'NORP',
  political: 'NORP',
  holiday: 'EVENT',
  event: 'EVENT',
  treaty: 'LAW',
  law: 'LAW',
}

/** @type {Entry[]} */
export const entries = []
/** @type {Map<string, Entry>} */
export const byId = new Map()
/** @type {Demonyms[]} */
export const demonymRows = []

/** Spellings that come in pairs. */
const PAIRS = [
  ['Saint ', 'St. '],
  ['United Nations ', 'UN '],
  ['United States ', 'US '],
  ['Organisation ', 'Organization '],
  ['Defence ', 'Defense '],
  [' Programme', ' Program'],
  [' and ', ' & '],
]

/** A name and its spelling variants. @param {string} name */
const variants = (name) => {
  const all = [name]
  for (const [one, other] of PAIRS)
    for (const form of [...all]) {
      if (form.includes(one)) all.push(form.replace(one, other))
      else if (form.includes(other)) all.push(form.replace(other, one))
    }
  return all
}

/** @param {Entry} entry */
export const add = (entry) => {
  if (TYPE_OF[entry.subtype] === undefined) problems.push(`${entry.id}: unknown kind ${entry.subtype}`)
  if (byId.has(entry.id)) problems.push(`twice: ${entry.id}`)
  // Variants that look-up does not tell apart ("U.S.", "US") need no second row; those that it does are made here.
  const seen = new Set([phraseKey(entry.name)])
  const kept = []
  for (const alias of entry.aliases.flatMap(variants).concat(variants(entry.name))) {
    if (alias === '' || seen.has(phraseKey(alias))) continue
    seen.add(phraseKey(alias))
    kept.push(alias)
  }
  // A determiner is outside a name; it stays only where the name is nothing without it ("The Hague", "The Times").
  entry.aliases = kept.filter((alias) => !alias.startsWith('The ') || !seen.has(phraseKey(alias.slice(4))))
  entries.push(entry)
  byId.set(entry.id, entry)
  return entry
}

/** @param {string} subtype @param {Omit<Entry, 'type' | 'subtype'>} rest @returns {Entry} */
export const make = (subtype, rest) => ({ id: rest.id, type: TYPE_OF[subtype], subtype, ...rest })

/** @param {string} id @param {string} adjectives @param {string} persons */
export const demonyms = (id, adjectives, persons) => {
  if (/^[A-Z]{2}$/u.test(persons)) problems.push(`${id}: «${persons}» is a country's code and no people`)
  if (adjectives !== '' || persons !== '') demonymRows.push({ id, adjectives: list(adjectives), persons: list(persons) })
}

/** @param {string} iso a code, an id, or nothing */
export const countryId = (iso) => (iso === '' ? undefined : iso.includes('/') ? iso : `country/${iso}`)
