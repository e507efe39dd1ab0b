import type { DemonymForm, GazetteerEntry, Gender, HonorificKind, ModifierEffect, OfficeRole, OfficeScope, WordList } from './types.ts'

/** Entries of one subtype: what they have in common is said once, and an entry without aliases does not say so. */
export interface PackedEntries {
  type: GazetteerEntry['type']
  subtype: GazetteerEntry['subtype']
  rows: (Omit<GazetteerEntry, 'type' | 'subtype' | 'aliases'> & { aliases?: readonly string[] })[]
}

export interface PackedOffice {
  id: string
  singular: string[]
  plural: string[]
  leads: OfficeScope[]
  roles: OfficeRole[]
  nominal?: true
  gender?: Gender
  countries?: string[]
  chamber?: string
}

/** The content of `models/knowledge.json`, as `scripts/knowledge/build.mjs` writes it. */
export interface Packed {
  format: 'copydesk-knowledge/2'
  hash: string
  entries: PackedEntries[]
  /** For each first piece of a name, how many pieces the longest such name has. */
  depth: Record<string, number>
  /** Keys of names that several entries have, with their ids, likeliest first. */
  order: Record<string, string[]>
  demonyms: Record<DemonymForm, [word: string, ...ids: string[]][]>
  partyWords: [word: string, id: string][]
  offices: PackedOffice[]
  modifiers: { effect: ModifierEffect; after: boolean; words: string[] }[]
  honorifics: { kind: HonorificKind; gender?: Gender; office?: string; forms: string[] }[]
  lists: Record<WordList, string[]>
  firstNames: { f: string[]; m: string[] }
}

/**
 * Whether a value has the shape of the data file. The file is ours, built and tested with the code, so only what tells another file or another
 * version is looked at: its format and the kinds of its parts, not each of its thousands of rows.
 */
export function isPacked(value: unknown): value is Packed {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'copydesk-knowledge/2') return false
  const lists = ['entries', 'partyWords', 'offices', 'modifiers', 'honorifics']
  const tables = ['depth', 'order', 'demonyms', 'lists', 'firstNames']
  const parts = new Map(Object.entries(value))
  return (
    typeof parts.get('hash') === 'string' &&
    lists.every((key) => Array.isArray(parts.get(key))) &&
    tables.every((key) => typeof parts.get(key) === 'object' && parts.get(key) !== null)
  )
}
