import { type Draft, type EntityLinks, EntityTable, type Group, type MentionSeed, type TokenView, viewOf } from '../document/index.ts'
import type { GazetteerEntry, Knowledge } from '../knowledge/index.ts'
import { textOf } from './candidate.ts'
import { governmentOf } from './metonymy.ts'
import type { Recognised } from './recognise.ts'

/**
 * Makes mentions and entities of the names found. Names of one gazetteer entry are one entity, as are equal forms of one type; a
 * nationality adjective is a NORP mention of its country's entity, a people an entity of its own.
 */
export function groupNames(draft: Draft, names: readonly Recognised[], knowledge: Knowledge): Pick<Draft, 'mentions' | 'entities'> {
  const view = viewOf(draft)
  const table = new EntityTable(draft.text)
  const groups = new Map<string, Group>()
  const evidence = countryEvidence(names)
  for (const name of names) {
    const [first, last] = [view.tokens[name.first], view.tokens[name.last - 1]]
    if (first === undefined || last === undefined || name.type === undefined) continue
    const { key, create } = groupOf(view, name, knowledge, evidence)
    const group = groups.get(key) ?? table.create(create)
    groups.set(key, group)
    // A seat that stands for its country carries the country's label; a nationality keeps its own.
    const type = name.type === 'NORP' ? name.type : group.type
    const seed: MentionSeed = {
      start: first.start,
      end: last.end,
      type,
      kind: 'name',
      ...(name.value !== undefined && { value: name.value }),
    }
    group.mentions.push(seed)
  }
  const { mentions, entities } = table.layers()
  return { mentions, entities }
}

interface Plan {
  key: string
  create: Pick<Group, 'type' | 'name'> & { links?: EntityLinks }
}

function groupOf(view: TokenView, name: Recognised, knowledge: Knowledge, evidence: ReadonlyMap<string, number>): Plan {
  const text = textOf(view, name)
  const type = name.type ?? 'ORG'
  if (name.own !== undefined) {
    const { name: canonical, links } = name.own
    return { key: `own:${type}:${canonical}`, create: { type, name: canonical, ...(links !== undefined && { links }) } }
  }
  switch (type) {
    case 'TITLE': {
      const office = knowledge.office(view.words, name.first)?.office
      return { key: `title:${office?.id ?? text.toLowerCase()}`, create: { type, name: office?.name ?? text } }
    }
    case 'DATE':
      return { key: `date:${name.value ?? text.toLowerCase()}`, create: { type } }
    case 'NORP': {
      const entry = pickEntry(name.entries, evidence)
      if (entry?.type === 'GPE' && !isPeople(view, name, knowledge)) return { key: entry.id, create: { type: 'GPE', name: entry.name } }
      return { key: `norp:${text.toLowerCase()}`, create: { type } }
    }
    default: {
      const picked = type === 'PERSON' ? undefined : pickEntry(name.entries, evidence)
      const entry = picked === undefined ? undefined : (governmentOf(view, name, picked, knowledge) ?? picked)
      if (entry?.type === type || entry?.subtype === 'country') return { key: entry.id, create: { type: entry.type, name: entry.name } }
      return { key: `${type}:${text.toLowerCase()}`, create: { type } }
    }
  }
}

/** "Estonians", "the Dutch" are a people; "Estonian", "Dutch" before a noun are an adjective. */
function isPeople(view: TokenView, name: Recognised, knowledge: Knowledge): boolean {
  const form = knowledge.demonym(view.words, name.first)?.form
  if (form === 'people') return true
  const next = view.tokens[name.last]
  const before = (view.words[name.first - 1] ?? '').toLowerCase()
  // "a Kazakh from the north" is one of the people.
  if ((form === 'person' || form === 'both') && /^an?$/.test(before))
    return next === undefined || !/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(next.upos)
  return form === 'collective' && before === 'the' && (next === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(next.upos))
}

/** How often the article names each country, or something that lies in it, without a doubt. */
function countryEvidence(names: readonly Recognised[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entries } of names) {
    const countries = new Set(entries.map((entry) => countryOf(entry)))
    const [country] = countries
    if (countries.size === 1 && country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return counts
}

function countryOf(entry: GazetteerEntry): string | undefined {
  return entry.country ?? (entry.type === 'GPE' ? entry.id : undefined)
}

/** The likeliest entry, unless the article speaks of the country of another and not of the first one's. */
export function pickEntry(entries: readonly GazetteerEntry[], evidence: ReadonlyMap<string, number>): GazetteerEntry | undefined {
  const [first] = entries
  if (first === undefined || entries.length === 1) return first
  const weight = (entry: GazetteerEntry): number => evidence.get(countryOf(entry) ?? '') ?? 0
  return entries.reduce((best, entry) => (weight(entry) > weight(best) ? entry : best), first)
}
