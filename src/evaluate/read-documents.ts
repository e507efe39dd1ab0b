import type {
  Document,
  Entity,
  EntityLinks,
  Mention,
  Meta,
  Qualifiers,
  Quotation,
  Relation,
  Role,
  Sentiment,
  Span,
} from '../document/index.ts'
import { EvaluateError, type Fields, fieldsOf, numberOf, objectsOf, oneOf, textOf, textsOf } from './json.ts'

const TYPES = ['PERSON', 'ORG', 'GPE', 'LOC', 'NORP', 'TITLE', 'EVENT', 'LAW', 'DATE'] as const
const KINDS = ['name', 'nominal', 'pronoun'] as const
const MODALITIES = ['asserted', 'planned', 'possible', 'hypothetical'] as const
const POLARITIES = ['positive', 'negative'] as const
const GREETINGS = ['greeting', 'congratulation', 'wish', 'welcome'] as const
const STATUSES = ['current', 'former', 'acting', 'incoming', 'joining', 'leaving', 'suspended', 'founding', 'aspiring'] as const

/**
 * Reads a document made by any tool. Only what is scored is read, and only as far as it has the shape of the contract: a layer that is
 * absent is empty, an item that cannot be understood is left out.
 *
 * @throws {EvaluateError} when it has no `id`.
 */
export function readDocument(value: Fields): Document {
  const id = textOf(value.id)
  if (id === undefined) throw new EvaluateError('a document has no «id»; it must be the name of the article it was made from')
  const text = textOf(value.text) ?? ''
  return {
    schema: 'copydesk/1',
    generator: { name: 'copydesk', version: textOf(fieldsOf(value.generator).version) ?? '', models: modelsOf(value), options: '' },
    id,
    source: { mediaType: 'text/plain', sha256: '' },
    meta: metaOf(fieldsOf(value.meta)),
    text,
    blocks: spans(value.blocks).map((block) => ({ ...block, kind: 'paragraph' })),
    sentences: spans(value.sentences),
    mentions: objectsOf(value.mentions).flatMap((mention) => mentionOf(mention, text)),
    entities: objectsOf(value.entities).flatMap(entityOf),
    quotations: objectsOf(value.quotations).flatMap(quotationOf),
    relations: objectsOf(value.relations).flatMap(relationOf),
    sentiments: objectsOf(value.sentiments).flatMap((sentiment) => sentimentOf(sentiment, text)),
    warnings: [],
  }
}

/** Which models made a document, by name and hash. */
function modelsOf(value: Fields): Record<string, string> {
  const models = Object.entries(fieldsOf(fieldsOf(value.generator).models))
  return Object.fromEntries(models.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function spanOf(value: unknown): Span | undefined {
  const { start, end } = fieldsOf(value)
  const [from, to] = [numberOf(start), numberOf(end)]
  return from === undefined || to === undefined ? undefined : { start: from, end: to }
}

function spans(value: unknown): Span[] {
  return objectsOf(value).flatMap((item) => spanOf(item) ?? [])
}

function metaOf(value: Fields): Meta {
  const meta: Meta = {}
  for (const name of ['title', 'published', 'modified', 'publisher', 'language', 'section'] as const) {
    const own = textOf(value[name])
    if (own !== undefined) meta[name] = own
  }
  if (value.byline !== undefined) meta.byline = textsOf(value.byline)
  const dateline = fieldsOf(value.dateline)
  for (const name of ['place', 'agency', 'date'] as const) {
    const own = textOf(dateline[name])
    if (own !== undefined) meta.dateline = { ...meta.dateline, [name]: own }
  }
  return meta
}

function mentionOf(value: Fields, text: string): Mention[] {
  const span = spanOf(value)
  const type = oneOf(value.type, TYPES)
  const [id, entity, date] = [textOf(value.id), textOf(value.entity), textOf(value.value)]
  if (span === undefined || type === undefined || id === undefined || entity === undefined) return []
  const kind = oneOf(value.kind, KINDS) ?? 'name'
  return [
    {
      id,
      entity,
      type,
      kind,
      ...span,
      text: textOf(value.text) ?? text.slice(span.start, span.end),
      ...(date !== undefined && { value: date }),
    },
  ]
}

function entityOf(value: Fields): Entity[] {
  const [id, type] = [textOf(value.id), oneOf(value.type, TYPES)]
  if (id === undefined || type === undefined) return []
  const links: EntityLinks = {}
  for (const base of ['wikidata', 'iso3166'] as const) {
    const link = textOf(fieldsOf(value.links)[base])
    if (link !== undefined) links[base] = link
  }
  const members = textsOf(value.members)
  const entity: Entity = {
    id,
    type,
    name: textOf(value.name) ?? '',
    aliases: textsOf(value.aliases),
    links,
    mentions: textsOf(value.mentions),
  }
  return [members.length === 0 ? entity : { ...entity, members }]
}

function quotationOf(value: Fields): Quotation[] {
  const [span, speaker] = [spanOf(value), textOf(value.speaker)]
  return span === undefined ? [] : [speaker === undefined ? span : { ...span, speaker }]
}

function relationOf(value: Fields, index: number): Relation[] {
  const [type, subject, object] = [textOf(value.type), textOf(value.subject), textOf(value.object)]
  if (type === undefined || subject === undefined || object === undefined) return []
  const evidence = objectsOf(value.evidence).flatMap((passage) => {
    const span = spanOf(passage)
    if (span === undefined) return []
    return [
      { ...span, subject: textOf(passage.subject) ?? '', object: textOf(passage.object) ?? '', pattern: textOf(passage.pattern) ?? '' },
    ]
  })
  return [
    {
      ...{ id: textOf(value.id) ?? `r${index + 1}`, type, subject, object, evidence },
      qualifiers: qualifiersOf(fieldsOf(value.qualifiers)),
      negated: value.negated === true,
      modality: value.modality === undefined ? 'asserted' : (oneOf(value.modality, MODALITIES) ?? 'hypothetical'),
      // A tool that gives no confidence is as sure of everything.
      confidence: numberOf(value.confidence) ?? 1,
    },
  ]
}

function qualifiersOf(value: Fields): Qualifiers {
  const qualifiers: Qualifiers = {}
  for (const name of ['role', 'occasion', 'date'] as const) {
    const [own] = textsOf(value[name])
    if (own !== undefined) qualifiers[name] = own
  }
  const [status, kind] = [oneOf(textsOf(value.status)[0], STATUSES), oneOf(value.kind, GREETINGS)]
  if (status !== undefined) qualifiers.status = status
  if (kind !== undefined) qualifiers.kind = kind
  return qualifiers
}

function sentimentOf(value: Fields, text: string, index = 0): Sentiment[] {
  const [span, polarity] = [spanOf(value), oneOf(value.polarity, POLARITIES)]
  if (span === undefined || polarity === undefined) return []
  const [holder, target] = [roleOf(value.holder), roleOf(value.target)]
  return [
    {
      ...{ id: textOf(value.id) ?? `s${index + 1}`, ...span, polarity, score: numberOf(value.score) ?? 0 },
      text: textOf(value.text) ?? text.slice(span.start, span.end),
      ...(holder !== undefined && { holder }),
      ...(target !== undefined && { target }),
    },
  ]
}

function roleOf(value: unknown): Role | undefined {
  const span = spanOf(value)
  const entity = textOf(fieldsOf(value).entity)
  if (span === undefined) return entity === undefined ? undefined : { start: 0, end: 0, entity }
  return entity === undefined ? span : { ...span, entity }
}
