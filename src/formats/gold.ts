import type { Document, Entity, Mention, Relation } from '../document/index.ts'
import { FixtureError, type Gold, readFixture, writeFixture } from '../fixtures/index.ts'
import { FormatError } from './errors.ts'
import { statusOf } from './guards.ts'
import { documentAround } from './read-spans.ts'
import type { FolderFormat } from './types.ts'

/** The project's own fixtures, one YAML file a document. */
export const fixture: FolderFormat = {
  name: 'fixture',
  description: 'copydesk fixtures (docs/fixtures.md): one YAML file a document',
  extension: '.yaml',
  holds: ['meta', 'mentions', 'kinds', 'values', 'entities', 'links', 'members', 'relations', 'qualifiers', 'quotations', 'sentiments'],
  layout: 'folder',
  files: (document, stem) => {
    try {
      return [{ name: `${stem}.yaml`, content: writeFixture(goldOf(document, stem)) }]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new FormatError(document.id, undefined, `cannot be written as a fixture: ${error.message}`)
    }
  },
  common: () => [],
}

/** @throws {FormatError} with every fault of the fixture, file and line. */
export function readGold(file: string, source: string): Document[] {
  try {
    return [documentOfGold(readFixture(file, source))]
  } catch (error) {
    if (!(error instanceof FixtureError)) throw error
    const [first] = error.problems
    throw new FormatError(file, first?.line, error.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  }
}

/** A document that says what a fixture says; of several good readings of a qualifier the first. */
export function documentOfGold(gold: Gold): Document {
  const document = documentAround(gold.article, gold.text)
  const mentions = [...gold.mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mention, index): Mention => ({ id: `m${index + 1}`, ...mention }))
  const entities = gold.entities.map(({ members, ...entity }): Entity => {
    const own = mentions.filter((mention) => mention.entity === entity.id)
    const forms = new Set(own.filter((m) => m.kind === 'name' && m.type === entity.type).map(({ text }) => text))
    forms.delete(entity.name)
    return { ...entity, aliases: [...forms], mentions: own.map(({ id }) => id), ...(members !== undefined && { members }) }
  })
  const relations = gold.facts.map(
    ({ type, subject, object, role, status, kind, occasion, date, negated, modality, attribution }, index): Relation => ({
      ...{ id: `r${index + 1}`, type, subject, object, negated, modality, confidence: 1, evidence: [] },
      qualifiers: qualifiersOf(role[0], status[0], kind[0], occasion[0], date),
      ...(attribution !== undefined && { attribution }),
    }),
  )
  const sentiments = gold.sentiments.map(({ start, end, text, polarity, holder, target }, index) => {
    const nearest = (entity: string | undefined): Mention | undefined =>
      mentions.filter((mention) => mention.entity === entity).sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]
    const [by, to] = [nearest(holder), target?.span ?? nearest(target?.entity)]
    return {
      ...{ id: `s${index + 1}`, start, end, text, polarity, score: polarity === 'positive' ? 1 : -1 },
      ...(by !== undefined && holder !== undefined && { holder: { entity: holder, start: by.start, end: by.end } }),
      ...(to !== undefined && { target: { ...(target?.entity !== undefined && { entity: target.entity }), start: to.start, end: to.end } }),
    }
  })
  const quotations = gold.quotations.map(({ start, end, speaker }) => ({ start, end, ...(speaker !== undefined && { speaker }) }))
  return { ...document, meta: gold.meta, mentions, entities, relations, sentiments, quotations }
}

function qualifiersOf(
  role: string | undefined,
  status: string | undefined,
  kind: Relation['qualifiers']['kind'],
  occasion: string | undefined,
  date: string | undefined,
): Relation['qualifiers'] {
  const said = statusOf(status)
  return {
    ...(role !== undefined && { role }),
    ...(said !== undefined && { status: said }),
    ...(kind !== undefined && { kind }),
    ...(occasion !== undefined && { occasion }),
    ...(date !== undefined && { date }),
  }
}

/** Labels as a document has them, for a person to correct. */
export function goldOf(document: Document, stem: string): Gold {
  const one = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])
  return {
    ...{ file: `${stem}.yaml`, article: `${stem}.html`, split: 'dev', tags: [], leaks: [], readings: [] },
    meta: document.meta,
    text: document.text,
    blocks: document.blocks,
    entities: document.entities.map(({ id, type, name, links, members }) => ({
      id,
      type,
      name,
      links,
      ...(members !== undefined && { members }),
    })),
    mentions: document.mentions.map(({ id: _, sentiment: __, ...mention }) => mention),
    facts: document.relations.map(
      ({ type, subject, object, qualifiers: { role, status, kind, occasion, date }, negated, modality, attribution }) => ({
        ...{ type, subject, object, negated, modality, optional: false, coreference: false },
        ...{ role: one(role), status: one(status), kind: one(kind), occasion: one(occasion) },
        ...(date !== undefined && { date }),
        ...(attribution !== undefined && { attribution }),
      }),
    ),
    quotations: document.quotations.map(({ start, end, speaker }) => ({
      start,
      end,
      text: document.text.slice(start, end),
      ...(speaker !== undefined && { speaker }),
    })),
    sentiments: document.sentiments.map(({ start, end, text, polarity, holder, target }) => ({
      ...{ start, end, text, polarity, optional: false },
      ...(holder?.entity !== undefined && { holder: holder.entity }),
      ...(target !== undefined && {
        target: target.entity === undefined ? { span: { start: target.start, end: target.end } } : { entity: target.entity },
      }),
    })),
  }
}
