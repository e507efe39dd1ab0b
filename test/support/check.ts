import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Block, Document, Span } from '../../src/index.ts'
import { ROOT } from './paths.ts'

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schema/document.json'), 'utf8')),
)

/** What the JSON Schema of the package has against a document; nothing, where it holds. */
export function schemaFaults(document: unknown): string[] {
  // What users read is the JSON, in which a key without a value does not stand.
  if (validate(JSON.parse(JSON.stringify(document)))) return []
  return (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`)
}

/** What the layers of a document have against each other and its text; nothing, where the document is whole. */
export function spanFaults(document: Document): string[] {
  const faults: string[] = []
  const fault = (what: string, value: unknown): void => void faults.push(`${what}: ${JSON.stringify(value)}`)
  for (const [layer, span] of spansOf(document))
    if (!(Number.isInteger(span.start) && span.start >= 0 && span.start <= span.end && span.end <= document.text.length))
      fault(`a span of ${layer} is not in the text`, span)
  for (const item of [...document.mentions, ...document.sentiments])
    if (document.text.slice(item.start, item.end) !== item.text)
      fault(`the text reads «${document.text.slice(item.start, item.end)}»`, item)
  for (const layer of ['blocks', 'sentences', 'tokens'] as const)
    for (const pair of overlaps(document[layer] ?? [])) fault(`${layer} overlap`, pair)
  faults.push(...referenceFaults(document))
  return faults
}

function* spansOf(document: Document): Generator<[string, Span]> {
  for (const layer of ['blocks', 'sentences', 'tokens', 'mentions', 'quotations', 'sentiments'] as const)
    for (const span of document[layer] ?? []) yield [layer, span]
  for (const { mentions } of document.chains ?? []) for (const span of mentions) yield ['chains', span]
  for (const { cue } of document.quotations) if (cue !== undefined) yield ['cues', cue]
  for (const { evidence } of document.relations) for (const span of evidence) yield ['evidence', span]
  for (const sentiment of document.sentiments)
    for (const span of [sentiment.holder, sentiment.target]) if (span !== undefined) yield ['roles', span]
}

function overlaps(spans: readonly Span[]): [Span, Span][] {
  return spans.flatMap((span, index): [Span, Span][] => {
    const before = spans[index - 1]
    return before !== undefined && before.end > span.start ? [[before, span]] : []
  })
}

function referenceFaults(document: Document): string[] {
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]))
  const mentions = new Map(document.mentions.map((mention) => [mention.id, mention]))
  const faults: string[] = []
  const needs = (there: boolean, what: string): void => void (there || faults.push(what))
  needs(entities.size === document.entities.length, 'two entities have one id')
  needs(mentions.size === document.mentions.length, 'two mentions have one id')
  for (const mention of document.mentions)
    needs(entities.get(mention.entity)?.mentions.includes(mention.id) === true, `${mention.id} is not listed by ${mention.entity}`)
  for (const entity of document.entities) {
    for (const id of entity.mentions) needs(mentions.get(id)?.entity === entity.id, `${entity.id} lists ${id}, which is not its own`)
    for (const id of entity.members ?? []) needs(entities.has(id), `${entity.id} has the member ${id}, which is nobody`)
  }
  for (const { id, subject, object, attribution, evidence } of document.relations) {
    for (const end of [subject, object, attribution])
      needs(end === undefined || entities.has(end), `${id} speaks of ${end}, which is nobody`)
    for (const passage of evidence)
      for (const end of [passage.subject, passage.object]) needs(mentions.has(end), `${id} rests on ${end}, which is no mention`)
  }
  for (const { speaker } of document.quotations) needs(speaker === undefined || entities.has(speaker), `the speaker ${speaker} is nobody`)
  for (const { id, entity } of document.chains ?? [])
    needs(entity === undefined || entities.has(entity), `${id} is of ${entity}, which is nobody`)
  for (const { id, holder, target } of document.sentiments)
    for (const role of [holder, target])
      needs(role?.entity === undefined || entities.has(role.entity), `${id} has the role ${role?.entity}, which is nobody`)
  return faults
}

/** The text of a block. */
export const textOf = (document: Document, block: Block | undefined): string =>
  block === undefined ? '' : document.text.slice(block.start, block.end)
