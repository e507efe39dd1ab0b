import type { Document } from '../document/index.ts'
import { TABLES, VIEWS } from './data/tables.ts'
import { type Database, GraphError, openDatabase, type Value } from './database.ts'
import { Few } from './few.ts'
import { Joiner, type Known } from './join.ts'
import { addRows, emptyRows, generatorOf, type Rows } from './rows.ts'

/** What a run of `add` did with its documents. */
export interface Added {
  /** New to the knowledge base. */
  added: number
  /** There before, now made by another version, model or option: what it said was taken out and put in anew. */
  renewed: number
  /** There already, made in the same way. */
  known: number
}

/** A knowledge base of many documents. */
export interface Graph {
  /**
   * Adds documents as `extract` writes them, a batch in one transaction: a run that breaks off leaves whole batches.
   */
  add(documents: AsyncIterable<Document> | Iterable<Document>): Promise<Added>
  /** The rows of a query in SQL, values as JSON has them. @throws {GraphError} when DuckDB refuses it. */
  query(sql: string): Promise<Record<string, unknown>[]>
  /** Writes every table and view into a folder, one file each. */
  export(folder: string, format: 'parquet' | 'csv'): Promise<void>
  close(): void
}

const EXPORTED = [
  'documents',
  'entities',
  'aliases',
  'offices',
  'appearances',
  'passages',
  'phrases',
  'facts',
  'evidence',
  'contradictions',
  'tone',
] as const

/** What a document says, and who is who. */
const DOCUMENT_TABLES = ['documents', 'appearances', 'passages', 'phrases'] as const
const ENTITY_TABLES = ['entities', 'aliases', 'offices', 'contexts'] as const

/** So many documents go in at once. */
const BATCH = 500

/**
 * Opens or makes a knowledge base.
 *
 * @param path A DuckDB file, or `:memory:`.
 * @throws {GraphError} when DuckDB (`@duckdb/node-api`, an optional peer) is not installed or the file is none of its own.
 */
export async function openGraph(path: string): Promise<Graph> {
  const database = await openDatabase(path)
  await database.run(TABLES)
  await database.run(VIEWS)
  const joiner = await restoreJoiner(database)
  const numbers = await knownDocuments(database)
  return {
    add: (documents) => addAll(documents, database, joiner, numbers),
    query: async (sql) => {
      try {
        return await database.rows(sql)
      } catch (cause) {
        throw new GraphError(`the query was refused: ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    },
    export: async (folder, format) => {
      const options = format === 'parquet' ? 'FORMAT parquet, COMPRESSION snappy' : 'FORMAT csv, HEADER'
      for (const table of EXPORTED)
        await database.run(`COPY (SELECT * FROM ${table} ORDER BY ALL) TO ${literal(`${folder}/${table}.${format}`)} (${options})`)
    },
    close: () => database.close(),
  }
}

/** A document of the base: its number, and what made it. */
interface Numbered {
  number: number
  generator: string
}

async function knownDocuments(database: Database): Promise<Map<string, Numbered>> {
  const numbers = new Map<string, Numbered>()
  // Thousands of documents have one maker: its name is kept once.
  const makers = new Map<string, string>()
  await database.each('SELECT document, id, sha256, generator FROM documents', ([document, id, sha256, maker]) => {
    const generator = makers.get(String(maker)) ?? String(maker)
    makers.set(generator, generator)
    numbers.set(`${id} ${sha256}`, { number: Number(document), generator })
  })
  return numbers
}

async function restoreJoiner(database: Database): Promise<Joiner> {
  const known = new Map<number, Known>()
  await database.each(
    'SELECT entity, type, name, iso3166, wikidata FROM entities ORDER BY entity',
    ([entity, type, name, iso3166, wikidata]) => {
      known.set(Number(entity), {
        ...{ entity: Number(entity), type: String(type), name: String(name) },
        iso3166: iso3166 === null ? undefined : String(iso3166),
        wikidata: wikidata === null ? undefined : String(wikidata),
        ...{ aliases: new Few<string>(), company: new Few<number>(), leads: new Few<number>(), offices: new Few<string>() },
      })
    },
  )
  await database.each('SELECT entity, name FROM aliases', ([entity, name]) => known.get(Number(entity))?.aliases.add(String(name)))
  await database.each('SELECT entity, office FROM offices', ([entity, office]) => known.get(Number(entity))?.offices.add(String(office)))
  await database.each('SELECT entity, kind, other FROM contexts', ([entity, kind, other]) =>
    known.get(Number(entity))?.[kind === 'leads' ? 'leads' : 'company'].add(Number(other)),
  )
  const joiner = new Joiner()
  for (const each of known.values()) joiner.restore(each)
  return joiner
}

async function addAll(
  documents: AsyncIterable<Document> | Iterable<Document>,
  database: Database,
  joiner: Joiner,
  numbers: Map<string, Numbered>,
): Promise<Added> {
  const counts: Added = { added: 0, renewed: 0, known: 0 }
  let batch = newBatch()
  for await (const document of documents) {
    const key = `${document.id} ${document.source.sha256}`
    const generator = generatorOf(document)
    const before = numbers.get(key)
    if (before?.generator === generator) {
      counts.known++
      continue
    }
    if (batch.numbers.size >= BATCH || (before !== undefined && batch.numbers.has(before.number))) {
      await writeBatch(database, batch, joiner.takeChanged())
      batch = newBatch()
    }
    const number = before?.number ?? numbers.size + 1
    if (before !== undefined) batch.stale.push(number)
    counts[before === undefined ? 'added' : 'renewed']++
    numbers.set(key, { number, generator })
    batch.numbers.add(number)
    addRows(batch.rows, number, document, joiner.place(document))
  }
  await writeBatch(database, batch, joiner.takeChanged())
  if (counts.renewed > 0) await dropOrphans(database)
  return counts
}

interface Batch {
  rows: Rows
  numbers: Set<number>
  /** Numbers of documents whose rows are to go first. */
  stale: number[]
}

const newBatch = (): Batch => ({ rows: emptyRows(), numbers: new Set(), stale: [] })

/** Documents and the entities they changed go in together, so that a run that breaks off leaves a base that holds. */
async function writeBatch(database: Database, { rows, stale }: Batch, changed: readonly Known[]): Promise<void> {
  const ids = changed.map(({ entity }) => entity)
  const contexts = changed.flatMap(({ entity, company, leads }): Value[][] => [
    ...[...company].map((other) => [entity, 'company', other]),
    ...[...leads].map((other) => [entity, 'leads', other]),
  ])
  await transaction(database, async () => {
    for (const table of DOCUMENT_TABLES) await deleteFrom(database, table, 'document', stale)
    for (const table of ENTITY_TABLES) await deleteFrom(database, table, 'entity', ids)
    for (const table of DOCUMENT_TABLES) await database.append(table, rows[table])
    await database.append(
      'entities',
      changed.map(({ entity, type, name, iso3166, wikidata }) => [entity, type, name, iso3166 ?? null, wikidata ?? null]),
    )
    await database.append(
      'aliases',
      changed.flatMap(({ entity, aliases }) => [...aliases].map((name) => [entity, name])),
    )
    await database.append(
      'offices',
      changed.flatMap(({ entity, offices }) => [...offices].map((office) => [entity, office])),
    )
    await database.append('contexts', contexts)
  })
}

async function deleteFrom(database: Database, table: string, column: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length > 0) await database.run(`DELETE FROM ${table} WHERE ${column} IN (${numbers.join(', ')})`)
}

/** What no document shows any more goes. */
async function dropOrphans(database: Database): Promise<void> {
  await transaction(database, async () => {
    for (const table of ENTITY_TABLES) await database.run(`DELETE FROM ${table} WHERE entity NOT IN (SELECT entity FROM appearances)`)
  })
}

async function transaction(database: Database, work: () => Promise<void>): Promise<void> {
  await database.run('BEGIN TRANSACTION')
  try {
    await work()
    await database.run('COMMIT')
  } catch (error) {
    await database.run('ROLLBACK')
    throw error
  }
}

/** A string in SQL. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
