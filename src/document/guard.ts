import type { Document } from './types.ts'

const LAYERS = ['blocks', 'sentences', 'mentions', 'entities', 'quotations', 'relations', 'sentiments', 'warnings']

/**
 * Whether a value read from JSON is a document of `copydesk/1`: its schema, id, text, source and layers are looked at; what is in the layers is believed, as
 * the JSON Schema (`copydesk/schema/document.json`) has it.
 */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false
  const fields: Record<string, unknown> = { ...value }
  return (
    fields.schema === 'copydesk/1' &&
    typeof fields.id === 'string' &&
    typeof fields.text === 'string' &&
    [fields.source, fields.meta, fields.generator].every((part) => typeof part === 'object' && part !== null) &&
    LAYERS.every((name) => Array.isArray(fields[name]))
  )
}
