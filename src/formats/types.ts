import type { Document } from '../document/index.ts'

/** A part of a document that a format may be able to hold. */
export type Part =
  | 'provenance'
  | 'warnings'
  | 'meta'
  | 'blocks'
  | 'spacing'
  | 'sentences'
  | 'tokens'
  | 'mentions'
  | 'nested'
  | 'edges'
  | 'kinds'
  | 'values'
  | 'entities'
  | 'links'
  | 'members'
  | 'relations'
  | 'qualifiers'
  | 'evidence'
  | 'quotations'
  | 'chains'
  | 'sentiments'
  | 'tone'

/** One file of a folder of documents, named without the folder. */
export interface NamedText {
  name: string
  content: string
}

interface Described {
  /** As `--from` and `--to` have it. */
  name: string
  description: string
  /** Of a file, with its stop. */
  extension: string
  holds: readonly Part[]
}

/** All documents in one file: what stands before, between and after them, and each. */
export interface StreamFormat extends Described {
  layout: 'stream'
  head: string
  between: string
  tail: string
  encode: (document: Document) => string
}

/** A folder with some files a document, and some for all. */
export interface FolderFormat extends Described {
  layout: 'folder'
  files: (document: Document, stem: string) => NamedText[]
  common: (labels: { spans: ReadonlySet<string>; arcs: ReadonlySet<string> }) => NamedText[]
}

/** A folder with one table a layer. */
export interface TableFormat extends Described {
  layout: 'tables'
  table: 'csv' | 'tsv' | 'parquet'
}

export type Format = StreamFormat | FolderFormat | TableFormat

/** Reads the documents of one file. `companion` is the text that belongs to a file of annotations alone (brat); `first` is the number of the first line of `source`. */
export type Reader = (file: string, source: string, companion?: string, first?: number) => Document[]
