// Countries, territories, regions and cities, from the tables and the country list of `world-countries`.
import { createRequire } from 'node:module'
import { phraseKey } from '../../dist/knowledge/normalise.js'
import { add, byId, countryId, demonyms, make } from './entries.mjs'
import { grouped, list, optional, problems, table } from './tables.mjs'

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
for (const [place, id] of table('capitals.psv', 2)) {
  const entry = byId.get(id)
  if (entry === undefined) problems.push(`capitals.psv: no such city: ${id}`)
  else entry.capitalOf = `territory/${place}`
}
