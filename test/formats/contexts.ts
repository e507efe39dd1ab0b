import type { ContextDefinition } from 'jsonld'
import type { RemoteDocument } from 'jsonld/jsonld-spec.js'

/**
 * The terms of two public contexts that our files use, as their vocabularies define them; a document that uses any other term loses it, which the tests notice. Nothing is
 * fetched: the W3C's recommendation and schema.org say what these addresses hold.
 */
const ANNOTATION: ContextDefinition = {
  ...{ oa: 'http://www.w3.org/ns/oa#', as: 'http://www.w3.org/ns/activitystreams#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
  ...{ xsd: 'http://www.w3.org/2001/XMLSchema#', id: { '@id': '@id', '@type': '@id' }, type: { '@id': '@type', '@type': '@vocab' } },
  ...{ Annotation: 'oa:Annotation', TextualBody: 'oa:TextualBody', SpecificResource: 'oa:SpecificResource' },
  ...{ TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector' },
  ...{ AnnotationPage: 'as:OrderedCollectionPage', items: { '@id': 'as:items', '@type': '@id', '@container': '@list' } },
  ...{
    classifying: 'oa:classifying',
    linking: 'oa:linking',
    tagging: 'oa:tagging',
    identifying: 'oa:identifying',
    describing: 'oa:describing',
  },
  ...{ body: { '@type': '@id', '@id': 'oa:hasBody' }, target: { '@type': '@id', '@id': 'oa:hasTarget' } },
  ...{ source: { '@type': '@id', '@id': 'oa:hasSource' }, selector: { '@type': '@id', '@id': 'oa:hasSelector' } },
  ...{ motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' }, purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' } },
  ...{ exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix', value: 'rdf:value' },
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
}

const SCHEMA: ContextDefinition = {
  '@vocab': 'http://schema.org/',
  ...{ sameAs: { '@type': '@id' }, affiliation: { '@type': '@id' }, memberOf: { '@type': '@id' }, mentions: { '@type': '@id' } },
}

const CONTEXTS: ReadonlyMap<string, ContextDefinition> = new Map([
  ['http://www.w3.org/ns/anno.jsonld', ANNOTATION],
  ['https://schema.org', SCHEMA],
  ['https://schema.org/', SCHEMA],
])

/** Gives the contexts above, and refuses every other address. */
export async function documentLoader(url: string): Promise<RemoteDocument> {
  const context = CONTEXTS.get(url)
  if (context === undefined) throw new Error(`no context at ${url}`)
  return { documentUrl: url, document: { '@context': context } }
}
