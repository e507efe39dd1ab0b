// Offices, the words that stand around them, and honorifics.
import { phraseKey } from '../../dist/knowledge/normalise.js'
import './places.mjs'
import { byId } from './entries.mjs'
import { list, optional, problems, table } from './tables.mjs'

const SCOPES = new Set(['country', 'region', 'city', 'organisation', 'party', 'parliament', 'ministry', 'force', 'religion'])
const ROLES = new Set([
  'head-of-state',
  'head-of-government',
  'monarch',
  'royal',
  'regional-head',
  'mayor',
  'minister',
  'deputy',
  'legislator',
  'speaker',
  'party-leader',
  'organisation-head',
  'diplomat',
  'military',
  'judge',
  'prosecutor',
  'clergy',
  'spokesperson',
  'adviser',
  'spouse',
  'official',
  'sport',
  'academic',
])

/** @param {string} form */
const pluralOf = (form) => {
  if (/man$/u.test(form) && !/human$/u.test(form)) return form.replace(/man$/u, 'men')
  if (/[^aeiou]y$/u.test(form)) return form.replace(/y$/u, 'ies')
  if (/(?:s|x|ch|sh)$/u.test(form)) return `${form}es`
  return `${form}s`
}
/** "minister of health" → "ministers of health": the head stands before the first preposition. @param {string} form */
const pluralPhrase = (form) => {
  const split = /^(.*?)( (?:of|to|for|in|at|on|without|pro|general emeritus)\b.*)$/u.exec(form)
  const head = split?.[1] ?? form
  const words = head.split(' ')
  words.push(pluralOf(words.pop() ?? ''))
  return words.join(' ') + (split?.[2] ?? '')
}

const officeForms = new Map()
export const offices = table('offices.psv', 5).map(([id, formCell, leads, roles, options]) => {
  const singular = []
  const plural = []
  for (const item of list(formCell)) {
    const [one = '', many = pluralPhrase(one)] = item.split('/')
    for (const [form, into] of [
      [one, singular],
      [many, plural],
    ]) {
      const key = phraseKey(form.toLowerCase())
      if (officeForms.has(key)) {
        if (officeForms.get(key) !== id) problems.push(`offices.psv: "${form}" stands for ${officeForms.get(key)} and ${id}`)
      } else {
        officeForms.set(key, id)
        into.push(form)
      }
    }
  }
  const option = Object.fromEntries(
    list(options, ' ')
      .map((text) => text.split('='))
      .map(([key, value]) => [key, value ?? '']),
  )
  for (const scope of list(leads, ',')) if (!SCOPES.has(scope)) problems.push(`offices.psv: ${id}: scope ${scope}`)
  for (const role of list(roles, ',')) if (!ROLES.has(role)) problems.push(`offices.psv: ${id}: role ${role}`)
  const chamber = /chamber=(.*)$/u.exec(options)?.[1]
  return optional({
    id,
    singular,
    plural,
    leads: list(leads, ','),
    roles: list(roles, ','),
    nominal: 'nominal' in option ? true : undefined,
    gender: option.gender,
    countries: option.country?.split('+').map((iso) => `country/${iso}`),
    chamber,
  })
})
for (const { id, countries = [] } of offices)
  for (const country of countries) if (!byId.has(country)) problems.push(`offices.psv: ${id}: ${country}`)
const EFFECTS = new Set(['former', 'acting', 'incoming', 'late', 'deputy', 'current', 'honorary'])
export const modifiers = table('modifiers.psv', 3).map(([effect, place, words]) => {
  if (!EFFECTS.has(effect)) problems.push(`modifiers.psv: effect ${effect}`)
  return { effect, after: place === 'after', words: [...new Set(list(words))] }
})
const officeIds = new Set(offices.map(({ id }) => id))
export const honorifics = table('honorifics.psv', 4).map(([words, kind, gender, office]) => {
  if (office !== '' && !officeIds.has(office)) problems.push(`honorifics.psv: no such office: ${office}`)
  return optional({ kind, gender, office, forms: list(words) })
})
