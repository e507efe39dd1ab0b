import type { Draft, Entity, EntityLinks } from '../document/index.ts'
import type { GazetteerEntry, Knowledge } from '../knowledge/index.ts'
import type { Stage } from '../pipeline/types.ts'

const LINKED = new Set<Entity['type']>(['GPE', 'ORG', 'LOC', 'EVENT', 'LAW', 'NORP'])

/** The stage that links entities to the knowledge base: Wikidata items and ISO 3166 codes, where the article leaves one reading. */
export function createLinkStage(knowledge: Knowledge): Stage {
  return {
    name: 'link',
    requires: ['mentions'],
    assigns: ['links'],
    englishOnly: true,
    run: (draft) => ({ ...draft, entities: linkEntities(draft, knowledge) }),
  }
}

function linkEntities(draft: Draft, knowledge: Knowledge): Entity[] {
  const adjectives = adjectivesOf(draft)
  const known = draft.entities.map((entity) =>
    LINKED.has(entity.type) ? readings([entity.name, ...entity.aliases, ...(adjectives.get(entity.id) ?? [])], entity.type, knowledge) : [],
  )
  const countries = new Set(known.flatMap((entries) => (entries.length === 1 ? entries.map(countryOf) : [])))
  return draft.entities.map((entity, index) => {
    const entry = onlyReading(known[index] ?? [], countries)
    return entry === undefined ? entity : { ...entity, links: { ...linksOf(entry), ...entity.links } }
  })
}

const countryOf = (entry: GazetteerEntry): string | undefined => entry.country ?? (entry.type === 'GPE' ? entry.id : undefined)

/** The nationality adjectives of each entity, which its names do not hold. */
function adjectivesOf({ text, mentions }: Draft): Map<string, Set<string>> {
  const adjectives = new Map<string, Set<string>>()
  for (const { type, entity, start, end } of mentions) {
    if (type !== 'NORP') continue
    const own = adjectives.get(entity) ?? new Set()
    adjectives.set(entity, own.add(text.slice(start, end)))
  }
  return adjectives
}

/** The entries that all of an entity's own names allow. */
function readings(names: readonly string[], type: Entity['type'], knowledge: Knowledge): GazetteerEntry[] {
  const lists = names.map((name) => entriesOf(name, knowledge)).filter((list) => list.length > 0)
  const [first = []] = lists
  return first.filter((entry) => entry.type === type && lists.every((list) => list.some((other) => isOf(other, entry))))
}

/** What a name may mean; "Georgian" says which Georgia. */
function entriesOf(name: string, knowledge: Knowledge): readonly GazetteerEntry[] {
  const named = knowledge.named(name)
  if (named.length > 0) return named
  const words = name.split(' ')
  const demonym = knowledge.demonym(words)
  return demonym?.length === words.length ? demonym.entries : []
}

/** The entry itself, or a capital or seat that stands for it. */
function isOf(name: GazetteerEntry, entry: GazetteerEntry): boolean {
  return name === entry || name.capitalOf === entry.id || (name.subtype === 'seat' && name.country === entry.id)
}

/** With several readings left, the one whose country the article speaks of; none when that leaves a doubt. */
function onlyReading(entries: readonly GazetteerEntry[], countries: ReadonlySet<string | undefined>): GazetteerEntry | undefined {
  const [first] = entries
  if (entries.length <= 1) return first
  const supported = entries.filter((entry) => countries.has(countryOf(entry)))
  if (supported.length === 1) return supported[0]
  return supported.length === 0 && first?.ambiguous !== true ? first : undefined
}

function linksOf(entry: GazetteerEntry): EntityLinks {
  return {
    ...(entry.wikidata !== undefined && { wikidata: entry.wikidata }),
    ...(entry.iso3166 !== undefined && { iso3166: entry.iso3166 }),
  }
}
