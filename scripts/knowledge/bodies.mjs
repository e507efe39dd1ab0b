// Other places, organisations, groups, events and laws, and the items of Wikidata that entries stand for.
import './places.mjs'
import { add, byId, countryId, demonyms, entries, make } from './entries.mjs'
import { list, optional, problems, table } from './tables.mjs'

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
export const partyWords = []
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
