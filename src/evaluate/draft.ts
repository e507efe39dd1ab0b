import type { Document, Entity, Mention, Span } from '../document/index.ts'
import { FixtureError, type Gold, type GoldEntity, type GoldMention, readFixture, writeFixture } from '../fixtures/index.ts'
import { QuoteWriter } from '../fixtures/quotes.ts'
import { EvaluateError } from './json.ts'
import { overlaps } from './span.ts'

/** A draft fixture, and what of the document it could not hold. */
export interface FixtureDraft {
  source: string
  /** One line each: labels that cannot be written as quotes. */
  left: string[]
}

/**
 * Drafts a fixture from a document, for a person to correct. Every label becomes a quote; what no quote can tell apart is left out and named.
 *
 * @param options.article The file name of the article; `split` and `tags` as the fixture is to have them.
 * @throws {EvaluateError} when the document has no text, or cannot be a fixture at all.
 */
export function draftFixture(document: Document, { article, split = 'dev' }: { article: string; split?: 'dev' | 'test' }): FixtureDraft {
  if (document.text.trim() === '') throw new EvaluateError(`${article}: there is no text in it to label`)
  const { gold, left } = goldOf(document, article, split)
  const source = writeFixture(gold)
  try {
    readFixture(`${article}.yaml`, source)
  } catch (cause) {
    if (!(cause instanceof FixtureError)) throw cause
    throw new EvaluateError(`${article}: the draft does not read back: ${cause.message.split('\n')[0]}`, { cause })
  }
  const head = '# A draft made by copydesk. Read the article first, then correct every label; delete this line when you are done.\n'
  return { source: `${head}${source}`, left }
}

function goldOf(document: Document, article: string, split: 'dev' | 'test'): { gold: Gold; left: string[] } {
  const text = document.text.trimEnd()
  const blocks = document.blocks.map(({ start, end }) => ({ start, end }))
  const quotes = new QuoteWriter(text, blocks)
  const left: string[] = []
  const holds = (span: Span, what: string): boolean => {
    try {
      quotes.bracketed(span)
      quotes.single(span)
      return true
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      left.push(`${what}: ${error.message}`)
      return false
    }
  }
  const ids = entityIds(document.entities)
  const kept: Mention[] = []
  for (const mention of document.mentions) {
    if (!ids.has(mention.entity) || !holds(mention, `${mention.kind} of ${ids.get(mention.entity)}`)) continue
    if (kept.some((other) => overlaps(other, mention) && other.kind === mention.kind && mention.kind === 'name')) continue
    kept.push(mention)
  }
  const mentions = kept.map(
    ({ start, end, type, kind, entity, value }): GoldMention => ({
      ...{ start, end, type, kind, text: text.slice(start, end), entity: ids.get(entity) ?? entity },
      ...(value !== undefined && { value }),
    }),
  )
  const used = new Set(mentions.map((mention) => mention.entity))
  const entities = document.entities.flatMap(({ id, type, name, links, members }): GoldEntity[] => {
    const own = ids.get(id)
    const hasMembers = members !== undefined && members.length > 0
    if (own === undefined || (!used.has(own) && !hasMembers)) return []
    return [{ ...{ id: own, type, name, links }, ...(hasMembers && { members: members.flatMap((member) => ids.get(member) ?? []) }) }]
  })
  const real = new Set(entities.filter(({ type }) => type !== 'TITLE' && type !== 'DATE').map((entity) => entity.id))
  const idOf = (id: string | undefined): string | undefined => {
    const own = id === undefined ? undefined : ids.get(id)
    return own !== undefined && real.has(own) ? own : undefined
  }
  const seen = new Set<string>()
  const gold: Gold = {
    ...{ file: `${article}.yaml`, article, split, tags: ['draft'], meta: document.meta, text, blocks, leaks: [], entities, mentions },
    facts: document.relations.flatMap(({ type, subject, object, qualifiers, negated, modality, attribution, evidence }) => {
      const [from, to, by] = [idOf(subject), idOf(object), idOf(attribution)]
      const key = `${from} ${type} ${to} ${negated} ${modality}`
      if (from === undefined || to === undefined || seen.has(key)) return []
      seen.add(key)
      const { role, status, kind, occasion, date } = qualifiers
      const kinds = new Map(document.mentions.map((mention) => [mention.id, mention.kind]))
      const indirect = (id: string): boolean => (kinds.get(id) ?? 'name') !== 'name'
      return [
        {
          ...{ type, subject: from, object: to, negated, modality, optional: false },
          coreference: evidence.length > 0 && evidence.every((own) => indirect(own.subject) || indirect(own.object)),
          ...{ role: listed(role), status: listed(status), kind: kind === undefined ? [] : [kind], occasion: listed(occasion) },
          ...(date !== undefined && { date }),
          ...(by !== undefined && { attribution: by }),
        },
      ]
    }),
    quotations: document.quotations.flatMap(({ start, end, speaker }) => {
      const by = idOf(speaker)
      return holds({ start, end }, 'quotation')
        ? [{ start, end, text: text.slice(start, end), ...(by !== undefined && { speaker: by }) }]
        : []
    }),
    sentiments: document.sentiments.flatMap(({ start, end, polarity, holder, target }) => {
      if (!holds({ start, end }, 'phrase')) return []
      const [by, aim] = [idOf(holder?.entity), idOf(target?.entity)]
      const words = target !== undefined && aim === undefined && target.end > target.start && holds(target, 'target') ? target : undefined
      return [
        {
          ...{ start, end, polarity, text: text.slice(start, end), optional: false },
          ...(by !== undefined && { holder: by }),
          ...(aim !== undefined && { target: { entity: aim } }),
          ...(words !== undefined && { target: { span: { start: words.start, end: words.end } } }),
        },
      ]
    }),
    readings: [],
  }
  return { gold, left }
}

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value])

/** Short names that are unique in the file, made of the entity's own. */
function entityIds(entities: readonly Entity[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    entities.map(({ id, name, type }) => {
      const words = name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[a-z0-9]+/g)
      const base = (type === 'PERSON' ? words?.at(-1) : words?.join('-')) ?? type.toLowerCase()
      let own = base
      for (let count = 2; taken.has(own); count++) own = `${base}-${count}`
      taken.add(own)
      return [id, own]
    }),
  )
}
