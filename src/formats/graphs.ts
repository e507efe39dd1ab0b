import type { Document } from '../document/index.ts'
import { thingsOf } from './things.ts'
import type { StreamFormat } from './types.ts'
import { iriOf } from './web.ts'

const NODE_KEYS = ['label', 'type', 'name', 'wikidata', 'iso3166', 'document']
const EDGE_KEYS = ['relation', 'role', 'status', 'kind', 'occasion', 'date', 'modality', 'negated', 'confidence', 'passage']

/** GraphML: a node an entity, an edge a fact, of all documents in one graph; entities of different documents stay apart. */
export const graphml: StreamFormat = {
  name: 'graphml',
  description: 'GraphML: entities as nodes, facts as edges',
  extension: '.graphml',
  holds: ['entities', 'links', 'relations', 'qualifiers'],
  layout: 'stream',
  head: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODE_KEYS.map((name) => `<key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...EDGE_KEYS.map(
      (name) =>
        `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${name === 'confidence' ? 'double' : name === 'negated' ? 'boolean' : 'string'}"/>`,
    ),
    '<graph id="copydesk" edgedefault="directed">\n',
  ].join('\n'),
  between: '\n',
  tail: '\n</graph>\n</graphml>\n',
  encode: (document) => {
    const { id, entities, relations, text } = document
    const key = (entity: string): string => xml(`${id}#${entity}`)
    const things = thingsOf(document)
    const nodes = entities
      .filter((entity) => things.has(entity.id))
      .map(
        ({ id: entity, type, name, links }) =>
          `<node id="${key(entity)}">${data('n', { label: name, type, name, ...links, document: id })}</node>`,
      )
    const edges = relations.map(({ id: relation, subject, object, type, qualifiers, modality, negated, confidence, evidence: [first] }) => {
      const passage = first && text.slice(first.start, first.end)
      const said = { relation: type, ...qualifiers, modality, negated: String(negated), confidence: String(confidence), passage }
      return `<edge id="${key(relation)}" source="${key(subject)}" target="${key(object)}">${data('e', said)}</edge>`
    })
    return [...nodes, ...edges].join('\n')
  },
}

function data(kind: 'n' | 'e', fields: Record<string, string | undefined>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`<data key="${kind}_${name}">${xml(value)}</data>`]))
    .join('')
}

/** Text for XML 1.0, which has no place for most control characters. */
function xml(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return value.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (found) => entities[found] ?? found)
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const PROV = 'http://www.w3.org/ns/prov#'
const OWN = 'urn:copydesk:vocabulary:'

/**
 * N-Quads: a named graph a document, whose provenance (PROV-O) stands in the default graph. A fact that is asserted and not negated is a triple between
 * its entities; every fact is a node too, with its qualifiers and passages.
 */
export const nQuads: StreamFormat = {
  name: 'n-quads',
  description: 'N-Quads: facts in a graph a document, with PROV-O',
  extension: '.nq',
  holds: ['provenance', 'entities', 'links', 'members', 'relations', 'qualifiers'],
  layout: 'stream',
  head: '',
  between: '',
  tail: '',
  encode: (document) => [...provenance(document), ...statements(document)].map((line) => `${line} .\n`).join(''),
}

function* provenance(document: Document): Generator<string> {
  const { generator, source } = document
  const graph = iri(`${iriOf(document)}#graph`)
  const activity = iri(`${iriOf(document)}#extraction`)
  const agent = iri(`urn:copydesk:agent:${encodeURIComponent(generator.version)}`)
  yield `${graph} ${iri(`${RDF}type`)} ${iri(`${PROV}Entity`)}`
  yield `${graph} ${iri(`${PROV}wasDerivedFrom`)} ${iri(iriOf(document))}`
  yield `${iri(iriOf(document))} ${iri(`${OWN}sha256`)} ${literal(source.sha256)}`
  yield `${graph} ${iri(`${PROV}wasGeneratedBy`)} ${activity}`
  yield `${activity} ${iri(`${RDF}type`)} ${iri(`${PROV}Activity`)}`
  yield `${activity} ${iri(`${PROV}wasAssociatedWith`)} ${agent}`
  yield `${activity} ${iri(`${OWN}options`)} ${literal(generator.options)}`
  yield `${agent} ${iri(`${RDF}type`)} ${iri(`${PROV}SoftwareAgent`)}`
  yield `${agent} ${iri(`${RDFS}label`)} ${literal(`${generator.name} ${generator.version}`)}`
}

function* statements(document: Document): Generator<string> {
  const base = iriOf(document)
  const graph = iri(`${base}#graph`)
  const node = (id: string): string => iri(`${base}#${encodeURIComponent(id)}`)
  const say = (subject: string, predicate: string, object: string): string => `${subject} ${iri(predicate)} ${object} ${graph}`
  for (const { id, type, name, links, members = [] } of document.entities) {
    yield say(node(id), `${RDF}type`, iri(OWN + encodeURIComponent(type)))
    yield say(node(id), `${RDFS}label`, literal(name))
    if (links.wikidata !== undefined)
      yield say(
        node(id),
        'http://www.w3.org/2002/07/owl#sameAs',
        iri(`http://www.wikidata.org/entity/${encodeURIComponent(links.wikidata)}`),
      )
    if (links.iso3166 !== undefined) yield say(node(id), `${OWN}iso3166`, literal(links.iso3166))
    for (const member of members) yield say(node(id), `${OWN}member`, node(member))
  }
  for (const { id, type, subject, object, qualifiers, negated, modality, confidence, attribution, evidence } of document.relations) {
    if (!negated && modality === 'asserted') yield say(node(subject), OWN + encodeURIComponent(type), node(object))
    yield say(node(id), `${RDF}type`, iri(`${RDF}Statement`))
    yield say(node(id), `${RDF}subject`, node(subject))
    yield say(node(id), `${RDF}predicate`, iri(OWN + encodeURIComponent(type)))
    yield say(node(id), `${RDF}object`, node(object))
    const said = { ...qualifiers, modality, negated: String(negated), confidence: String(confidence) }
    for (const [name, value] of Object.entries(said)) yield say(node(id), OWN + name, literal(value))
    if (attribution !== undefined) yield say(node(id), `${PROV}wasAttributedTo`, node(attribution))
    for (const { start, end } of evidence) yield say(node(id), `${PROV}value`, literal(document.text.slice(start, end)))
  }
}

function iri(value: string): string {
  return `<${value}>`
}

function literal(value: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return `"${value.replace(/[\\"\n\r\t]/g, (found) => escapes[found] ?? found)}"`
}
