import type { Document } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { isRecord, records } from './guards.ts'
import { offsetsOf } from './offsets.ts'
import { documentOf } from './read-spans.ts'
import { type LabelledSpan, spansOf } from './spans.ts'
import type { StreamFormat } from './types.ts'

/** doccano's JSON Lines of a sequence labelling project with relations. Offsets are code points; coreference is a relation of its own. */
export const doccano: StreamFormat = {
  name: 'doccano',
  description: 'doccano JSON Lines: entities and relations, in code points',
  extension: '.jsonl',
  holds: ['spacing', 'nested', 'edges', 'mentions', 'entities', 'relations', 'quotations'],
  layout: 'stream',
  head: '',
  between: '\n',
  tail: '\n',
  encode: (document) => {
    const graph = spansOf(document)
    const { toCodePoints } = offsetsOf(graph.text)
    const numbers = new Map(graph.spans.map(({ id }, index) => [id, index + 1]))
    return JSON.stringify({
      text: graph.text,
      document_id: graph.id,
      entities: graph.spans.map(({ id, start, end, label }) => ({
        id: numbers.get(id),
        label,
        start_offset: toCodePoints(start),
        end_offset: toCodePoints(end),
      })),
      relations: graph.arcs.map(({ label, from, to }, index) => ({
        id: index + 1,
        from_id: numbers.get(from),
        to_id: numbers.get(to),
        type: label,
      })),
    })
  },
}

/**
 * Reads doccano's export, JSON Lines or JSON: `entities` and `relations`, the older `label` / `labels` with `[start, end, label]`, or the oldest `annotations` with the
 * user's name.
 *
 * @throws {FormatError} with file, line and span.
 */
export function readDoccano(file: string, source: string, _companion?: string, first = 1): Document[] {
  const list = source.trimStart().startsWith('[') ? parseList(file, source) : undefined
  if (list !== undefined) return list.map((value, index) => readValue(file, value, index + 1))
  return source
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readValue(file, parse(file, line, index + first), index + first)]))
}

function parseList(file: string, source: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(source)
    return records(value)
  } catch (error) {
    throw new FormatError(file, undefined, `no JSON (${error instanceof Error ? error.message : error}); export the project again`)
  }
}

function readValue(file: string, value: Record<string, unknown>, number: number): Document {
  const text = value.text ?? value.data
  if (typeof text !== 'string') throw new FormatError(file, number, 'no «text»; is this an export of a sequence labelling project?')
  const { toUtf16 } = offsetsOf(text)
  const spans = [...records(value.entities ?? value.annotations), ...triples(value.label ?? value.labels)].map(
    (entity, index): LabelledSpan => {
      const [start, end] = [toUtf16(Number(entity.start_offset)), toUtf16(Number(entity.end_offset))]
      if (start === undefined || end === undefined || start >= end)
        throw new FormatError(
          file,
          number,
          `span ${entity.start_offset}–${entity.end_offset} (${entity.label}) lies outside the text, in code points`,
        )
      return { id: String(entity.id ?? index + 1), start, end, label: String(entity.label_name ?? entity.label), attributes: {} }
    },
  )
  const ids = new Set(spans.map(({ id }) => id))
  const arcs = records(value.relations).map((relation) => {
    const [from, to] = [String(relation.from_id), String(relation.to_id)]
    for (const end of [from, to])
      if (!ids.has(end)) throw new FormatError(file, number, `relation ${relation.id} ends at ${end}, which is no entity of the line`)
    return { label: String(relation.type), from, to, attributes: {} }
  })
  const id = String(value.document_id ?? value.id ?? `line-${number}`)
  return documentOf({ id, text, spans, arcs, sentences: [] }, `${file}:${number}`)
}

function triples(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (!Array.isArray(item)) return []
    const [start_offset, end_offset, label]: unknown[] = item
    return [{ start_offset, end_offset, label }]
  })
}

function parse(file: string, line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (isRecord(value)) return value
  } catch {
    // Said below.
  }
  throw new FormatError(file, number, 'no JSON object; every line of the file must be one')
}
