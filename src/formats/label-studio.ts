import type { Document } from '../document/index.ts'
import { FormatError } from './errors.ts'
import { isRecord, records } from './guards.ts'
import { documentOf } from './read-spans.ts'
import { type Attributes, type LabelledArc, type LabelledSpan, spansOf } from './spans.ts'
import type { StreamFormat } from './types.ts'

/** Label Studio's JSON tasks. Offsets are UTF-16, as the browser counts; what has no field of its own stands as `name=value` in a region's or relation's `meta.text`. */
export const labelStudio: StreamFormat = {
  name: 'label-studio',
  description: 'Label Studio JSON: tasks with regions and relations, in UTF-16',
  extension: '.json',
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
  layout: 'stream',
  head: '[',
  between: ',\n',
  tail: ']\n',
  encode: (document) => {
    const { id, text, spans, arcs } = spansOf(document)
    const regions = spans.map((span) => ({
      ...{ id: span.id, from_name: 'label', to_name: 'text', type: 'labels' },
      value: { start: span.start, end: span.end, text: text.slice(span.start, span.end), labels: [span.label] },
      ...(Object.keys(span.attributes).length > 0 && { meta: { text: lines(span.attributes) } }),
    }))
    const relations = arcs.map(({ from, to, label, attributes }) => ({
      ...{ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] },
      ...(Object.keys(attributes).length > 0 && { meta: { text: lines(attributes) } }),
    }))
    return JSON.stringify({ data: { text, document_id: id }, annotations: [{ result: [...regions, ...relations] }] })
  },
}

function lines(attributes: Attributes): string[] {
  return Object.entries(attributes).map(([name, value]) => `${name}=${value}`)
}

/**
 * Reads an export, JSON or JSON-MIN: each task's first annotation that was not cancelled, or else its first prediction.
 *
 * @throws {FormatError} with file and span, where a region does not say what the text says there.
 */
export function readLabelStudio(file: string, source: string): Document[] {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    throw new FormatError(file, undefined, `no JSON (${error instanceof Error ? error.message : error}); export the project as JSON`)
  }
  return (Array.isArray(value) ? records(value) : records([value])).map((task, index) => readTask(file, task, index + 1))
}

function readTask(file: string, task: Record<string, unknown>, number: number): Document {
  const where = `${file}, task ${task.id ?? number}`
  const data = isRecord(task.data) ? task.data : minimal(task)
  const [annotation] = [
    ...records(task.annotations ?? task.completions).filter((one) => one.was_cancelled !== true),
    ...records(task.predictions),
  ]
  const results = isRecord(task.data) ? records(annotation?.result) : regionsOf(task)
  const spans: LabelledSpan[] = []
  const field = textField(data)
  if (field === undefined) throw new FormatError(where, undefined, 'its data holds no text; only text projects can be read')
  for (const result of results) {
    if (result.type === 'relation') continue
    const span = regionOf(where, field, result)
    if (span !== undefined) spans.push(span)
  }
  const arcs = results.filter((result) => result.type === 'relation').flatMap(arcsOf)
  return documentOf({ id: String(data.document_id ?? task.id ?? `line-${number}`), text: field, spans, arcs, sentences: [] }, where)
}

/** What the task holds in JSON-MIN: its own fields, without the names that Label Studio gives. */
function minimal(task: Record<string, unknown>): Record<string, unknown> {
  const names = new Set(['created_at', 'updated_at', 'annotation_id', 'annotator', 'lead_time', 'annotations', 'predictions'])
  return Object.fromEntries(Object.entries(task).filter(([name]) => !names.has(name)))
}

/** The regions of JSON-MIN: the lists in fields that are called as the labelling controls are. Relations are not in it. */
function regionsOf(task: Record<string, unknown>): Record<string, unknown>[] {
  return Object.values(task)
    .flatMap((field) => (Array.isArray(field) ? records(field) : []))
    .flatMap((value, index) => (Array.isArray(value.labels) ? [{ id: `r${index + 1}`, value }] : []))
}

function textField(data: Record<string, unknown>): string | undefined {
  if (typeof data.text === 'string') return data.text
  const [only] = Object.entries(data).flatMap(([name, value]) => (typeof value === 'string' && name !== 'document_id' ? [value] : []))
  return only
}

function regionOf(where: string, text: string, result: Record<string, unknown>): LabelledSpan | undefined {
  const value = isRecord(result.value) ? result.value : {}
  const labels: unknown = value.labels
  if (!Array.isArray(labels) || typeof value.start !== 'number' || typeof value.end !== 'number') return undefined
  const { start, end } = value
  const found = text.slice(start, end)
  if (typeof value.text === 'string' && value.text !== found)
    throw new FormatError(
      where,
      undefined,
      `span ${start}–${end} (in UTF-16 units) says «${value.text}», the text says «${found}» there; the task's text was changed`,
    )
  return { id: String(result.id), start, end, label: String(labels[0]), attributes: attributesOf(result) }
}

function arcsOf(result: Record<string, unknown>): LabelledArc[] {
  const [label = 'related'] = Array.isArray(result.labels) ? result.labels.map(String) : []
  const [from, to] = [String(result.from_id), String(result.to_id)]
  const arc = result.direction === 'left' ? { from: to, to: from } : { from, to }
  return [{ ...arc, label, attributes: attributesOf(result) }]
}

function attributesOf(result: Record<string, unknown>): Attributes {
  const meta = isRecord(result.meta) && Array.isArray(result.meta.text) ? result.meta.text : []
  return Object.fromEntries(
    meta.flatMap((line: unknown) => {
      const [, name, value] = typeof line === 'string' ? (/^([a-z0-9]+)=(.*)$/s.exec(line) ?? []) : []
      return name === undefined || value === undefined ? [] : [[name, value]]
    }),
  )
}
