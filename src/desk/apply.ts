import type { Span } from '../document/index.ts'
import { freeId } from '../fixtures/from-document.ts'
import type { GoldEntity, GoldFact, GoldMention } from '../fixtures/types.ts'
import { type Action, ActionError, type DeskText, type EntityChange, type Labels } from './labels.ts'

const WORD = /[\p{L}\p{N}]/u

type Mark = Extract<Action, { do: 'mark' }>
type Change = Exclude<Action, { do: 'undo' | 'redo' }>

/**
 * What an action makes of labels. The page and the server use this same function, so that both hold the same.
 *
 * @throws {ActionError} when the action does not fit: a place outside a block or within a word, an entity that is not there.
 */
export function applyAction(desk: DeskText, labels: Labels, action: Change): Labels {
  switch (action.do) {
    case 'mark':
      return withoutIdle(mark(desk, labels, action))
    case 'unmark':
      return withoutIdle({ ...labels, mentions: labels.mentions.filter((mention) => !isAt(mention, action)) })
    case 'join':
      return join(labels, action.from, action.into)
    case 'entity':
      return change(labels, action.id, action.change)
    case 'fact': {
      const { fact } = action
      if (fact !== undefined) {
        need(labels, fact.subject, fact.object, fact.attribution)
        if (fact.evidence !== undefined) checkPlace(desk, fact.evidence)
      }
      return withoutIdle({ ...labels, facts: replaced(labels.facts, action.at, fact) })
    }
    case 'phrase': {
      const { phrase } = action
      if (phrase !== undefined) {
        need(labels, phrase.holder, phrase.target?.entity)
        checkPlace(desk, phrase)
        if (phrase.target?.span !== undefined) checkPlace(desk, phrase.target.span)
      }
      const own = phrase && { ...phrase, text: desk.text.slice(phrase.start, phrase.end) }
      return withoutIdle({ ...labels, sentiments: inOrder(replaced(labels.sentiments, action.at, own)) })
    }
    case 'quotation': {
      const { quotation } = action
      if (quotation !== undefined) {
        need(labels, quotation.speaker)
        checkPlace(desk, quotation)
      }
      const own = quotation && { ...quotation, text: desk.text.slice(quotation.start, quotation.end) }
      return withoutIdle({ ...labels, quotations: inOrder(replaced(labels.quotations, action.at, own)) })
    }
  }
}

const isAt = (mention: GoldMention, { start, end, type }: Span & { type: string }): boolean =>
  mention.start === start && mention.end === end && mention.type === type

/** Refuses a place that a fixture could not quote. */
function checkPlace({ text, blocks }: DeskText, { start, end }: Span): void {
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start >= end ||
    !blocks.some((block) => block.start <= start && end <= block.end)
  )
    throw new ActionError('a label stands inside one block of the text')
  const glued = (at: number): boolean => WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '')
  if (glued(start) || glued(end)) throw new ActionError('a label begins and ends at the edge of a word')
}

function need(labels: Labels, ...ids: readonly (string | undefined)[]): void {
  for (const id of ids)
    if (id !== undefined && !labels.entities.some((entity) => entity.id === id))
      throw new ActionError(`there is no entity «${id}» any more`)
}

function mark(desk: DeskText, labels: Labels, { start, end, type, kind, entity, value }: Mark): Labels {
  checkPlace(desk, { start, end })
  const text = desk.text.slice(start, end)
  const { entities, id } = ownerOf(
    labels,
    { start, end, text, type, kind, entity: entity ?? '', ...(value !== undefined && { value }) },
    entity,
  )
  const mention: GoldMention = { start, end, text, entity: id, type, kind, ...(value !== undefined && { value }) }
  const others = labels.mentions.filter((other) => canStand(other, mention))
  return { ...labels, entities, mentions: inOrder([...others, mention]) }
}

/** Whether two mentions can stand together: apart, or one within the other where the outer is a nominal ("her country", "the Latvian leader"). */
function canStand(a: GoldMention, b: GoldMention): boolean {
  if (a.end <= b.start || b.end <= a.start) return true
  if (a.start === b.start && a.end === b.end) return false
  const holds = (outer: GoldMention, inner: GoldMention): boolean =>
    outer.kind === 'nominal' && outer.start <= inner.start && inner.end <= outer.end
  return holds(a, b) || holds(b, a)
}

/** The entity of a new mention: the one named, the one of the same name, or a new one. */
function ownerOf(labels: Labels, mention: GoldMention, wanted: string | undefined): { entities: readonly GoldEntity[]; id: string } {
  const { text, type, kind, value } = mention
  const add = (id: string): { entities: readonly GoldEntity[]; id: string } => ({
    entities: [...labels.entities, { id, type, name: text, links: {} }],
    id,
  })
  if (type === 'TITLE' || type === 'DATE') {
    const id = type === 'TITLE' ? `title:${text.toLowerCase()}` : `date:${value ?? text.toLowerCase()}`
    return labels.entities.some((entity) => entity.id === id) ? { entities: labels.entities, id } : add(id)
  }
  if (wanted !== undefined && wanted !== '') {
    need(labels, wanted)
    return { entities: labels.entities, id: wanted }
  }
  const twin =
    wanted === undefined && kind === 'name'
      ? labels.mentions.find((other) => other.kind === 'name' && other.type === type && other.text === text)
      : undefined
  if (twin !== undefined) return { entities: labels.entities, id: twin.entity }
  return add(freeId(text, new Set(labels.entities.map((entity) => entity.id))))
}

function join(labels: Labels, from: string, into: string): Labels {
  need(labels, from, into)
  if (from === into) return labels
  const now = (id: string): string => (id === from ? into : id)
  const joined: Labels = {
    entities: labels.entities
      .filter((entity) => entity.id !== from)
      .map((entity) =>
        entity.members === undefined
          ? entity
          : { ...entity, members: [...new Set(entity.members.map(now))].filter((id) => id !== entity.id) },
      ),
    mentions: labels.mentions.map((mention) => ({ ...mention, entity: now(mention.entity) })),
    facts: labels.facts.map((fact) => ({
      ...fact,
      subject: now(fact.subject),
      object: now(fact.object),
      ...(fact.attribution !== undefined && { attribution: now(fact.attribution) }),
    })),
    quotations: labels.quotations.map((quotation) => ({
      ...quotation,
      ...(quotation.speaker !== undefined && { speaker: now(quotation.speaker) }),
    })),
    sentiments: labels.sentiments.map((phrase) => ({
      ...phrase,
      ...(phrase.holder !== undefined && { holder: now(phrase.holder) }),
      ...(phrase.target?.entity !== undefined && { target: { ...phrase.target, entity: now(phrase.target.entity) } }),
    })),
  }
  return { ...joined, facts: withoutTwins(joined.facts.filter((fact) => fact.subject !== fact.object)) }
}

/** Facts that became the same by a join are one. */
function withoutTwins(facts: readonly GoldFact[]): GoldFact[] {
  const seen = new Set<string>()
  return facts.filter(({ evidence: _, ...fact }) => {
    const key = JSON.stringify(fact)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function change(labels: Labels, id: string, { name, type, wikidata, iso3166, members }: EntityChange): Labels {
  need(labels, id, ...(members ?? []))
  const old = labels.entities.find((entity) => entity.id === id)
  const mentions = labels.mentions.map((mention) =>
    // Adjectives keep their own label when what they belong to turns out to be a country.
    type !== undefined && old?.type !== 'NORP' && mention.entity === id && mention.type === old?.type ? { ...mention, type } : mention,
  )
  const entities = labels.entities.map((entity): GoldEntity => {
    if (entity.id !== id) return entity
    const links = { ...entity.links, ...(wikidata !== undefined && { wikidata }), ...(iso3166 !== undefined && { iso3166 }) }
    if (links.wikidata === '') delete links.wikidata
    if (links.iso3166 === '') delete links.iso3166
    const { members: before, ...rest } = entity
    const now = members ?? before ?? []
    return {
      ...rest,
      ...(name !== undefined && name.trim() !== '' && { name: name.trim() }),
      ...(type !== undefined && { type }),
      links,
      ...(now.length > 0 && { members: now }),
    }
  })
  return { ...labels, entities, mentions }
}

function replaced<Item>(list: readonly Item[], at: number | undefined, item: Item | undefined): readonly Item[] {
  if (at === undefined) return item === undefined ? list : [...list, item]
  if (at < 0 || at >= list.length) throw new ActionError('what was meant is not there any more')
  return item === undefined ? list.toSpliced(at, 1) : list.with(at, item)
}

function inOrder<Item extends Span>(list: readonly Item[]): Item[] {
  return [...list].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Entities that nothing speaks of any more go with their last mention. */
function withoutIdle(labels: Labels): Labels {
  const used = new Set([
    ...labels.mentions.map((mention) => mention.entity),
    ...labels.facts.flatMap((fact) => [fact.subject, fact.object, fact.attribution ?? '']),
    ...labels.quotations.map((quotation) => quotation.speaker ?? ''),
    ...labels.sentiments.flatMap((phrase) => [phrase.holder ?? '', phrase.target?.entity ?? '']),
    ...labels.entities.flatMap((entity) => entity.members ?? []),
  ])
  return { ...labels, entities: labels.entities.filter((entity) => used.has(entity.id)) }
}
