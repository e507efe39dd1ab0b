import type { EntityType } from '../document/index.ts'
import type { DemonymForm, Gender, HonorificKind, ModifierEffect, OfficeRole, OfficeScope, Subtype, WordList } from './types.ts'

/** What an entry's row holds beyond id, name and aliases. */
export interface PackedDetails {
  iso3166?: string
  wikidata?: string
  country?: string
  capitalOf?: string
  seatOf?: string
  ambiguous?: true
  generic?: true
  former?: true
  members?: string[]
}

export type PackedRow = [id: string, name: string, aliases: string[], details?: PackedDetails]

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

/** The content of `models/knowledge.json`, as `scripts/build-knowledge.mjs` writes it. */
export interface Packed {
  format: 'copydesk-knowledge/1'
  hash: string
  entries: { type: EntityType; subtype: Subtype; rows: PackedRow[] }[]
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
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'copydesk-knowledge/1') return false
  const lists = ['entries', 'partyWords', 'offices', 'modifiers', 'honorifics']
  const tables = ['order', 'demonyms', 'lists', 'firstNames']
  const parts = new Map(Object.entries(value))
  return (
    typeof parts.get('hash') === 'string' &&
    lists.every((key) => Array.isArray(parts.get(key))) &&
    tables.every((key) => typeof parts.get(key) === 'object' && parts.get(key) !== null)
  )
}
