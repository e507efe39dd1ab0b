import type { Document, Entity, Mention, Span } from '../document/index.ts'
import { offsetsOf } from './offsets.ts'
import { spansOf } from './spans.ts'
import { thingsOf } from './things.ts'
import type { StreamFormat } from './types.ts'

const ARRAY = { layout: 'stream', head: '[', between: ',\n', tail: ']\n' } as const
const CONTEXT_LENGTH = 32

/** The IRI of a document: its address where it has one. */
export function iriOf({ id, source }: Document): string {
  return source.url !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(source.url)
    ? source.url
    : `urn:copydesk:document:${encodeURIComponent(id)}`
}

/** W3C Web Annotation: an AnnotationPage a document, each annotation with its place (`TextPositionSelector`, in code points) and its words (`TextQuoteSelector`). */
export const webAnnotation: StreamFormat = {
  ...ARRAY,
  name: 'web-annotation',
  description: 'W3C Web Annotation (JSON-LD): an AnnotationPage a document, in code points',
  extension: '.jsonld',
  holds: [
    'spacing',
    'nested',
    'edges',
    'mentions',
    'kinds',
    'values',
    'entities',
    'links',
    'relations',
    'qualifiers',
    'evidence',
    'quotations',
    'sentiments',
  ],
  encode: (document) => {
    const { text, spans, arcs } = spansOf(document)
    const source = iriOf(document)
    const anchor = `urn:copydesk:annotation:${encodeURIComponent(document.id)}:`
    const { toCodePoints } = offsetsOf(text)
    const selector = ({ start, end }: Span): unknown[] => [
      { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
        suffix: text.slice(end, end + CONTEXT_LENGTH),
      },
    ]
    const drawn = spans.map((span) => ({
      ...{ id: anchor + span.id, type: 'Annotation', motivation: 'classifying' },
      body: [label(span.label), ...facets(span.attributes)],
      target: { source, selector: selector(span) },
    }))
    const linked = arcs.map((arc, index) => ({
      ...{ id: `${anchor}arc${index + 1}`, type: 'Annotation', motivation: 'linking' },
      body: [label(arc.label), ...facets(arc.attributes)],
      target: [anchor + arc.from, anchor + arc.to],
    }))
    return JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${anchor}page`,
      type: 'AnnotationPage',
      items: [...drawn, ...linked],
    })
  },
}

function label(value: string): unknown {
  return { type: 'TextualBody', value, purpose: 'tagging' }
}

function facets(attributes: Record<string, string>): unknown[] {
  return Object.entries(attributes).map(([name, value]) =>
    name === 'wikidata'
      ? { type: 'SpecificResource', source: `http://www.wikidata.org/entity/${value}`, purpose: 'identifying' }
      : { type: 'TextualBody', value: `${name}=${value}`, purpose: 'describing' },
  )
}

const TYPES: Record<string, string> = {
  PERSON: 'Person',
  ORG: 'Organization',
  GPE: 'AdministrativeArea',
  LOC: 'Place',
  EVENT: 'Event',
  LAW: 'Legislation',
}
const NO_THINGS = new Set(['DATE', 'TITLE'])

/** JSON-LD with schema.org: a NewsArticle a document, which `mentions` its entities; facts that are asserted and not negated are roles between them. */
export const jsonLd: StreamFormat = {
  ...ARRAY,
  name: 'json-ld',
  description: 'JSON-LD with schema.org: a NewsArticle with what it mentions',
  extension: '.jsonld',
  holds: ['meta', 'spacing', 'entities', 'links'],
  encode: (document) => {
    const { meta, text, entities } = document
    const base = iriOf(document)
    const things = thingsOf(document)
    const thing = (entity: Entity): Record<string, unknown> => ({
      ...{ '@id': `${base}#${entity.id}`, '@type': TYPES[entity.type] ?? 'Thing', name: entity.name },
      ...(entity.aliases.length > 0 && { alternateName: entity.aliases }),
      ...(entity.links.wikidata !== undefined && { sameAs: `http://www.wikidata.org/entity/${entity.links.wikidata}` }),
      ...(entity.links.iso3166 !== undefined && {
        identifier: { '@type': 'PropertyValue', propertyID: 'ISO 3166-1', value: entity.links.iso3166 },
      }),
      ...factsOf(document, entity.id, base),
    })
    return JSON.stringify({
      ...{ '@context': 'https://schema.org', '@id': base, '@type': 'NewsArticle', headline: meta.title, articleBody: text },
      ...{
        datePublished: meta.published,
        dateModified: meta.modified,
        inLanguage: meta.language,
        articleSection: meta.section,
        keywords: meta.keywords,
      },
      author: meta.byline?.map((name) => ({ '@type': 'Person', name })),
      publisher: meta.publisher === undefined ? undefined : { '@type': 'Organization', name: meta.publisher },
      mentions: entities.filter(({ id, type }) => !NO_THINGS.has(type) && things.has(id)).map(thing),
    })
  },
}

function factsOf({ relations, entities }: Document, subject: string, base: string): Record<string, unknown> {
  const types = new Map(entities.map((entity) => [entity.id, entity.type]))
  const held = relations.filter((r) => r.subject === subject && !r.negated && r.modality === 'asserted' && types.get(subject) !== undefined)
  const roles = held.flatMap(({ type, object, qualifiers }) => {
    const property = type === 'leader-of' && types.get(subject) === 'PERSON' ? 'affiliation' : type === 'member-of' ? 'memberOf' : undefined
    return property === undefined
      ? []
      : [{ property, role: { '@type': 'OrganizationRole', [property]: { '@id': `${base}#${object}` }, roleName: qualifiers.role } }]
  })
  const named = (property: string): unknown[] => roles.filter((one) => one.property === property).map(({ role }) => role)
  return Object.fromEntries(['affiliation', 'memberOf'].flatMap((name) => (named(name).length > 0 ? [[name, named(name)]] : [])))
}

/** JSON Lines that `spacy.tokens.Doc` and `displacy` take: code points, `ents` without overlaps, all mentions under `spans`, clusters beside them. */
export const spacy: StreamFormat = {
  name: 'spacy',
  description: 'JSON Lines for spaCy: text, ents, spans, in code points',
  extension: '.jsonl',
  holds: ['meta', 'spacing', 'nested', 'edges', 'mentions', 'kinds', 'entities', 'links', 'sentences', 'quotations'],
  layout: 'stream',
  head: '',
  between: '\n',
  tail: '\n',
  encode: (document) => {
    const { toCodePoints } = offsetsOf(document.text)
    const place = ({ start, end }: Span): { start: number; end: number } => ({ start: toCodePoints(start), end: toCodePoints(end) })
    let last = 0
    const ents: Mention[] = []
    for (const mention of [...document.mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (mention.kind !== 'name' || mention.start < last) continue
      ents.push(mention)
      last = mention.end
    }
    const ids = new Map(document.entities.map(({ id, links }) => [id, links.wikidata ?? '']))
    return JSON.stringify({
      text: document.text,
      meta: { id: document.id, ...document.meta },
      ents: ents.map((mention) => ({ ...place(mention), label: mention.type, kb_id: ids.get(mention.entity) ?? '', id: mention.entity })),
      sents: document.sentences.map(place),
      spans: {
        mentions: document.mentions.map((mention) => ({ ...place(mention), label: mention.type, id: mention.entity, kind: mention.kind })),
        quotations: document.quotations.map((quotation) => ({ ...place(quotation), label: 'QUOTATION', id: quotation.speaker ?? '' })),
        sentiments: document.sentiments.map((sentiment) => ({ ...place(sentiment), label: sentiment.polarity.toUpperCase() })),
      },
    })
  },
}
