#!/usr/bin/env node
// Packs the readable tables of src/knowledge/data and the country list of `world-countries` into models/knowledge.json.
// Usage: node scripts/build-knowledge.mjs [--check]   (--check: compare with the committed file, write nothing)
// Reads the build (`npm run build`), whose look-up keys are its own. The output depends on nothing but its inputs, so that the test can compare it byte by byte.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { phraseKey } from '../dist/knowledge/normalise.js'

/**
 * @typedef {{ id: string, type: string, subtype: string, name: string, aliases: string[], iso3166?: string, wikidata?: string,
 *   country?: string, capitalOf?: string, seatOf?: string, ambiguous?: true, generic?: true, former?: true, members?: string[] }} Entry
 * @typedef {{ adjectives: string[], persons: string[], id: string }} Demonyms
 */

const dataDir = new URL('../src/knowledge/data/', import.meta.url)
const outFile = new URL('../models/knowledge.json', import.meta.url)

const TYPE_OF = {
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

/** @type {string[]} */
const problems = []
/** @type {Entry[]} */
const entries = []
/** @type {Map<string, Entry>} */
const byId = new Map()
/** @type {Demonyms[]} */
const demonymRows = []

/** @param {string} file @returns {string[]} the lines that say something */
const lines = (file) =>
  readFileSync(new URL(file, dataDir), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** @param {string} file @param {number} width @returns {string[][]} rows of exactly `width` trimmed cells */
const table = (file, width) =>
  lines(file).map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.length > width) problems.push(`${file}: too many cells: ${line}`)
    while (cells.length < width) cells.push('')
    return cells
  })

/** @param {string} cell @param {string} [by] */
const list = (cell, by = ';') =>
  cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')

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
const add = (entry) => {
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
const make = (subtype, rest) => ({ id: rest.id, type: TYPE_OF[subtype], subtype, ...rest })

/** @param {string} id @param {string} adjectives @param {string} persons */
const demonyms = (id, adjectives, persons) => {
  if (/^[A-Z]{2}$/u.test(persons)) problems.push(`${id}: «${persons}» is a country's code and no people`)
  if (adjectives !== '' || persons !== '') demonymRows.push({ id, adjectives: list(adjectives), persons: list(persons) })
}

const countryId = (iso) => (iso === '' ? undefined : iso.includes('/') ? iso : `country/${iso}`)
const optional = (/** @type {Record<string, unknown>} */ fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))

// --- countries -------------------------------------------------------------------------------------------------------

const world = createRequire(import.meta.url)('world-countries')
const SKIP = new Set(['BV', 'HM', 'UM', 'AQ', 'TF'])
const OBSERVERS = new Set(['VA', 'PS'])
const worldByIso = new Map(world.map((country) => [country.cca2, country]))
const countryRows = table('countries.psv', 7)
for (const country of world) {
  if (!SKIP.has(country.cca2) && !countryRows.some(([iso]) => iso === country.cca2)) problems.push(`no row for ${country.cca2}`)
}

const cityEntry = (name, where, aliases) => {
  const id = `city/${name}@${where.replace(/^.*\//u, '')}`
  const known = byId.get(id)
  if (known === undefined) return add(make('city', { id, name, aliases, country: countryId(where) }))
  const seen = new Set([known.name, ...known.aliases].map(phraseKey))
  for (const alias of aliases) if (!seen.has(phraseKey(alias))) known.aliases.push(alias)
  return known
}

for (const [iso, wikidata, aliasCell, adjectives, persons, , parent] of countryRows) {
  const country = worldByIso.get(iso)
  if (country === undefined) {
    problems.push(`no such country: ${iso}`)
    continue
  }
  const official = country.name.official
    .replace(/ \(.*\)$/u, '')
    .replace(/, .*$/u, '')
    .replace(/^Territory of the /u, '')
  const sovereign = country.unMember || OBSERVERS.has(iso)
  const name = iso === 'TR' ? 'Turkey' : country.name.common
  add(
    make(sovereign ? 'country' : 'territory', {
      id: `country/${iso}`,
      name,
      aliases: [country.name.common, official, ...list(aliasCell)],
      iso3166: iso,
      ...optional({ wikidata, country: countryId(parent) }),
    }),
  )
  demonyms(`country/${iso}`, adjectives, persons)
}
for (const [iso, , , , , capitalCell] of countryRows) {
  const entry = byId.get(`country/${iso}`)
  const country = worldByIso.get(iso)
  if (entry === undefined || country === undefined || (entry.subtype === 'territory' && capitalCell === '')) continue
  const named = list(capitalCell)
  const given = named.find((name) => name.startsWith('!'))?.slice(1)
  const aliases = named.filter((name) => !/^[+*!]/u.test(name))
  const own = new Set([entry.name, ...entry.aliases])
  const names = [given ?? country.capital[0], ...country.capital.slice(1)].filter((name) => name !== undefined && !own.has(name))
  names.forEach((name, index) => {
    const city = cityEntry(name, iso, index === 0 ? aliases : [])
    city.capitalOf = entry.id
  })
  for (const name of named.filter((name) => name.startsWith('+'))) cityEntry(name.slice(1), iso, []).capitalOf = entry.id
}
for (const [name, aliases, adjectives, persons, parent, wikidata, former] of table('territories.psv', 7)) {
  const id = `territory/${name}`
  add(
    make(former === '' ? 'territory' : 'former-state', {
      id,
      name,
      aliases: list(aliases),
      ...optional({ wikidata, country: countryId(parent), former: former === '' ? undefined : true }),
    }),
  )
  demonyms(id, adjectives, persons)
}

// --- regions and cities ----------------------------------------------------------------------------------------------

/** @param {string} file @returns {{ where: string, items: string[] }[]} */
const grouped = (file) =>
  lines(file).map((line) => {
    const colon = line.indexOf(': ')
    return { where: line.slice(0, colon).replace(/^@/u, ''), items: list(line.slice(colon + 1)) }
  })

for (const { where, items } of grouped('regions.txt')) {
  for (const item of items) {
    const [, names = '', adjective = '', person = ''] = /^([^(]+)(?:\(([^/]*)\/(.*)\))?$/u.exec(item) ?? []
    const [name = '', ...aliases] = names.split('=')
    const id = `region/${name}@${where}`
    add(make('region', { id, name, aliases, country: countryId(where) }))
    demonyms(id, adjective, person)
  }
}
for (const { where, items } of grouped('cities.txt')) {
  if (!byId.has(countryId(where) ?? '')) problems.push(`cities.txt: no such place: ${where}`)
  for (const item of items) {
    const [name = '', ...aliases] = item.split('=')
    cityEntry(name, where, aliases)
  }
}
for (const [city, place] of [
  ['Sukhumi', 'Abkhazia'],
  ['Tskhinvali', 'South Ossetia'],
  ['Stepanakert', 'Nagorno-Karabakh'],
  ['North Nicosia', 'Northern Cyprus'],
]) {
  const entry = byId.get(`city/${city}@${place}`)
  if (entry !== undefined) entry.capitalOf = `territory/${place}`
}
for (const [id, place] of [
  ['city/Tiraspol@MD', 'Transnistria'],
  ['city/Hargeisa@SO', 'Somaliland'],
  ['city/Edinburgh@GB', 'Scotland'],
  ['city/Cardiff@GB', 'Wales'],
  ['city/Belfast@GB', 'Northern Ireland'],
  ['city/Barcelona@ES', 'Catalonia'],
  ['city/Grozny@RU', 'Chechnya'],
  ['city/Kazan@RU', 'Tatarstan'],
  ['city/Makhachkala@RU', 'Dagestan'],
  ['city/Erbil@IQ', 'Iraqi Kurdistan'],
  ['city/Quebec City@CA', 'Quebec'],
  ['city/Lhasa@CN', 'Tibet'],
  ['city/Gaza City@PS', 'Gaza Strip'],
  ['city/Banja Luka@BA', 'Republika Srpska'],
  ['city/Comrat@MD', 'Gagauzia'],
  ['city/Simferopol@UA', 'Crimea'],
]) {
  const entry = byId.get(id)
  if (entry === undefined) problems.push(`no such city: ${id}`)
  else entry.capitalOf = `territory/${place}`
}

// --- other places, organisations, groups, events, laws -----------------------------------------------------------------

for (const [name, aliases, kind, adjectives, persons] of table('places.psv', 5)) {
  add(make(kind, { id: `loc/${name}`, name, aliases: list(aliases) }))
  demonyms(`loc/${name}`, adjectives, persons)
}
for (const [name, aliases, kind, iso, wikidata] of table('organisations.psv', 5)) {
  add(make(kind, { id: `org/${name}`, name, aliases: list(aliases), ...optional({ wikidata, country: countryId(iso) }) }))
}
for (const [name, aliases, iso, wikidata] of table('parliaments.psv', 4)) {
  const generic = iso === '' ? true : undefined
  add(make('parliament', { id: `org/${name}`, name, aliases: list(aliases), ...optional({ wikidata, country: countryId(iso), generic }) }))
}
for (const [name, aliases, kind] of table('generic.psv', 3)) {
  add(make(kind, { id: `org/${name}`, name, aliases: list(aliases), generic: true }))
}
/** @type {[string, string][]} */
const partyWords = []
for (const [name, aliases, words, iso, wikidata] of table('parties.psv', 5)) {
  add(make('party', { id: `org/${name}`, name, aliases: list(aliases), ...optional({ wikidata, country: countryId(iso) }) }))
  for (const word of list(words)) partyWords.push([word, `org/${name}`])
}
for (const [file, kind] of [
  ['news.psv', 'news'],
  ['companies.psv', 'company'],
]) {
  for (const [name, aliases, iso, wikidata] of table(file, 4)) {
    add(make(kind, { id: `org/${name}`, name, aliases: list(aliases), ...optional({ wikidata, country: countryId(iso) }) }))
  }
}
for (const [name, aliases, target, , wikidata] of table('seats.psv', 5)) {
  const body = byId.get(target)
  if (target !== '' && body === undefined) problems.push(`seats.psv: no such entry: ${target}`)
  const country = body === undefined ? undefined : body.type === 'ORG' ? body.country : body.id
  add(make('seat', { id: `loc/${name}`, name, aliases: list(aliases), ...optional({ wikidata, country, seatOf: target }) }))
}
for (const [name, aliases, kind] of table('groups.psv', 3)) add(make(kind, { id: `norp/${name}`, name, aliases: list(aliases) }))
for (const [name, aliases, kind] of table('events.psv', 3)) add(make(kind, { id: `event/${name}`, name, aliases: list(aliases) }))
for (const [name, aliases, kind] of table('laws.psv', 3)) add(make(kind, { id: `law/${name}`, name, aliases: list(aliases) }))
for (const [id, members] of table('blocs.psv', 2)) {
  const bloc = byId.get(id)
  if (bloc === undefined) {
    problems.push(`blocs.psv: no such entry: ${id}`)
    continue
  }
  bloc.members = list(members, ',').map((iso) => `country/${iso}`)
  for (const member of bloc.members) if (!byId.has(member)) problems.push(`blocs.psv: no such country: ${member}`)
}

for (const [id, wikidata] of table('links.psv', 3)) {
  const entry = byId.get(id)
  if (entry === undefined) problems.push(`links.psv: no such entry: ${id}`)
  else if (entry.wikidata !== undefined) problems.push(`links.psv: ${id} has an item already`)
  else entry.wikidata = wikidata
}
/** @type {Map<string, string>} item → id */
const items = new Map()
for (const { id, wikidata } of entries) {
  if (wikidata === undefined) continue
  const other = items.get(wikidata)
  if (other !== undefined) problems.push(`${wikidata} stands for ${other} and ${id}`)
  items.set(wikidata, id)
}

// --- shared names --------------------------------------------------------------------------------------------------------

/** @type {Map<string, string[]>} look-up key → ids */
const holders = new Map()
for (const entry of entries) {
  for (const key of new Set([entry.name, ...entry.aliases].map(phraseKey))) {
    if (key === '') problems.push(`${entry.id}: a name without letters`)
    holders.set(key, [...(holders.get(key) ?? []), entry.id])
  }
  if (entry.country !== undefined && !byId.has(entry.country)) problems.push(`${entry.id}: no such country: ${entry.country}`)
}
/** Names of several entries, likeliest first. @type {Record<string, string[]>} */
const order = {}
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

// --- demonyms --------------------------------------------------------------------------------------------------------------

/** @type {Map<string, Map<string, string[]>>} form → surface → ids */
const forms = new Map(['adjective', 'person', 'people', 'both', 'collective'].map((form) => [form, new Map()]))
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

// --- offices and other words ---------------------------------------------------------------------------------------------

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
const offices = table('offices.psv', 5).map(([id, formCell, leads, roles, options]) => {
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
const modifiers = table('modifiers.psv', 3).map(([effect, place, words]) => {
  if (!EFFECTS.has(effect)) problems.push(`modifiers.psv: effect ${effect}`)
  return { effect, after: place === 'after', words: [...new Set(list(words))] }
})
const officeIds = new Set(offices.map(({ id }) => id))
const honorifics = table('honorifics.psv', 4).map(([words, kind, gender, office]) => {
  if (office !== '' && !officeIds.has(office)) problems.push(`honorifics.psv: no such office: ${office}`)
  return optional({ kind, gender, office, forms: list(words) })
})
/** @type {Record<string, string[]>} */
const lists = {}
for (const { where, items } of grouped('lists.txt')) lists[where] = [...new Set([...(lists[where] ?? []), ...items])]
/** @type {{ f: string[], m: string[] }} */
const firstNames = { f: [], m: [] }
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

// --- out -----------------------------------------------------------------------------------------------------------------

if (problems.length > 0) {
  console.error(problems.join('\n'))
  console.error(`build-knowledge: ${problems.length} problem(s), nothing written`)
  process.exit(1)
}
// Objects, not cells: JSON.parse makes them faster than any loop could, and the loading time counts. What all of a subtype share stands once.
const sorted = Object.entries(TYPE_OF).map(([subtype, type]) => ({
  type,
  subtype,
  rows: entries
    .filter((entry) => entry.subtype === subtype)
    .map(({ type: _type, subtype: _subtype, aliases, ...rest }) => ({ ...rest, ...(aliases.length > 0 && { aliases }) })),
}))
/** For each first piece of a name, how many pieces the longest such name has. @type {Record<string, number>} */
const depth = {}
for (const key of holders.keys()) {
  const parts = key.split(' ')
  depth[parts[0] ?? ''] = Math.max(depth[parts[0] ?? ''] ?? 0, parts.length)
}
const body = {
  entries: sorted,
  depth,
  order,
  demonyms: Object.fromEntries([...forms].map(([form, words]) => [form, [...words].map(([word, ids]) => [word, ...ids])])),
  partyWords,
  offices,
  modifiers,
  honorifics,
  lists,
  firstNames,
}
const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)
const head = {
  format: 'copydesk-knowledge/2',
  hash,
  licence:
    'Country names, codes and capitals: world-countries (ODbL-1.0), https://github.com/mledoze/countries; this database is therefore under ODbL-1.0. All else: MIT, copydesk.',
}
// One entry a line keeps diffs readable without costing size.
const text = `{${[...Object.entries(head), ...Object.entries(body)]
  .map(
    ([key, value]) =>
      `${JSON.stringify(key)}:${key === 'entries' ? JSON.stringify(value).replaceAll('{"id":', '\n{"id":') : JSON.stringify(value)}`,
  )
  .join(',\n')}}\n`

if (process.argv.includes('--check')) {
  const committed = readFileSync(outFile, 'utf8')
  if (committed !== text) {
    console.error('build-knowledge: models/knowledge.json is not what the tables make; run node scripts/build-knowledge.mjs')
    process.exit(1)
  }
} else if (process.argv.includes('--print')) {
  process.stdout.write(text)
} else {
  writeFileSync(outFile, text)
  console.log(`${fileURLToPath(outFile)}: ${entries.length} entries, ${Math.round(text.length / 1024)} KiB`)
}
