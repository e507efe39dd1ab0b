import type { Document, Entity, EntityLinks, EntityType, Mention, MentionKind, Span } from './types.ts'

/** A mention before it has its ids. */
export interface MentionSeed extends Span {
  type: EntityType
  kind: MentionKind
  value?: string
}

/** An entity in the making: mentions that refer to the same thing. */
export interface Group {
  type: EntityType
  /** The knowledge base's name, where there is one; it goes before every form in the text. */
  name?: string
  links: EntityLinks
  mentions: MentionSeed[]
  members?: Group[]
}

/** Groups mentions into entities, and numbers both in the order of the text, so that ids are stable. */
export class EntityTable {
  readonly groups: Set<Group> = new Set()
  readonly #text: string
  /** What became of the groups that are no entities any more. */
  readonly #into = new Map<Group, Group>()

  constructor(text: string) {
    this.#text = text
  }

  /** The groups of a document that has its entities already. */
  static from(draft: Pick<Document, 'text' | 'mentions' | 'entities'>): EntityTable {
    const table = new EntityTable(draft.text)
    const groups = new Map<string, Group>()
    for (const entity of draft.entities) groups.set(entity.id, table.create({ type: entity.type, links: entity.links, name: entity.name }))
    for (const mention of draft.mentions) groups.get(mention.entity)?.mentions.push(mention)
    for (const entity of draft.entities) {
      const members = entity.members?.flatMap((id) => groups.get(id) ?? [])
      const group = groups.get(entity.id)
      if (members !== undefined && group !== undefined) group.members = members
    }
    return table
  }

  create(group: Omit<Group, 'mentions' | 'links'> & { links?: EntityLinks }): Group {
    const made: Group = { links: {}, ...group, mentions: [] }
    this.groups.add(made)
    return made
  }

  textOf(span: Span): string {
    return this.#text.slice(span.start, span.end)
  }

  /** Moves all that is known of `from` into `into`; `from` is no entity any more. */
  merge(into: Group, from: Group): void {
    if (into === from) return
    into.mentions.push(...from.mentions)
    into.links = { ...from.links, ...into.links }
    this.#into.set(from, into)
    this.groups.delete(from)
  }

  /** The fullest name: the longest form that carries the entity's own label. Forms in capitals count only where there is no other. */
  fullestName(group: Group): string | undefined {
    const forms = group.mentions.filter((m) => m.kind === 'name' && m.type === group.type).map((m) => this.textOf(m))
    const score = (form: string): number => form.length - (form === form.toUpperCase() && form.includes(' ') ? 1000 : 0)
    return forms.reduce<string | undefined>((best, form) => (best === undefined || score(form) > score(best) ? form : best), undefined)
  }

  /** The layers `mentions` and `entities`, and the id each group got; groups without a mention and without members are left out. */
  layers(): { mentions: Mention[]; entities: Entity[]; ids: ReadonlyMap<Group, string> } {
    const alive = [...this.groups].filter((group) => group.mentions.length > 0)
    for (const group of alive) group.mentions.sort(byPlace)
    alive.sort((a, b) => firstPlace(a, b))
    const ids = new Map(alive.map((group, index) => [group, `e${index + 1}`]))
    const seeds = alive.flatMap((group) => group.mentions.map((seed) => ({ seed, group }))).sort((a, b) => byPlace(a.seed, b.seed))
    const entities = new Map(alive.map((group) => [group, this.#entity(group, ids)]))
    const mentions = seeds.map(({ seed, group }, index): Mention => {
      const id = `m${index + 1}`
      entities.get(group)?.mentions.push(id)
      const mention: Mention = {
        id,
        entity: ids.get(group) ?? '',
        type: seed.type,
        kind: seed.kind,
        start: seed.start,
        end: seed.end,
        text: this.textOf(seed),
      }
      return seed.value === undefined ? mention : { ...mention, value: seed.value }
    })
    return { mentions, entities: [...entities.values()], ids }
  }

  #now(group: Group): Group {
    let now = group
    for (let next = this.#into.get(now); next !== undefined; next = this.#into.get(now)) now = next
    return now
  }

  #entity(group: Group, ids: ReadonlyMap<Group, string>): Entity {
    const names = new Set(group.mentions.filter((m) => m.kind === 'name' && m.type === group.type).map((m) => this.textOf(m)))
    const [first] = group.mentions
    const name = group.name ?? this.fullestName(group) ?? (first === undefined ? '' : this.textOf(first))
    names.delete(name)
    const entity: Entity = { id: ids.get(group) ?? '', type: group.type, name, aliases: [...names], links: group.links, mentions: [] }
    const members =
      group.members && [...new Set(group.members.map((member) => this.#now(member)))].flatMap((member) => ids.get(member) ?? [])
    return members === undefined || members.length === 0 ? entity : { ...entity, members }
  }
}

function byPlace(a: MentionSeed, b: MentionSeed): number {
  return a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0)
}

function firstPlace(a: Group, b: Group): number {
  const [left] = a.mentions
  const [right] = b.mentions
  return left === undefined || right === undefined ? 0 : byPlace(left, right)
}
