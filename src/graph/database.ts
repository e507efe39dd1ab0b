/** What went wrong with a knowledge base, and what to do about it. */
export class GraphError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GraphError'
  }
}

export type Value = string | number | boolean | null

/** The little of DuckDB that a knowledge base needs. */
export interface Database {
  /** Runs statements that give nothing back. */
  run(sql: string): Promise<void>
  /** The rows of a query, as JSON has them. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  /** Visits the rows of a query one by one, as lists of values: a table need not fit in memory. */
  each(sql: string, visit: (row: readonly unknown[]) => void): Promise<void>
  /** Adds rows to a table, in the order of its columns; a date is given as `YYYY-MM-DD`. */
  append(table: string, rows: readonly (readonly Value[])[]): Promise<void>
  close(): void
}

/** In milliseconds. */
const DAY = 86_400_000

/** Below this DuckDB keeps its own memory; it spills to disk beside the file. */
const MEMORY = '512MB'

/** Left to itself DuckDB fetches from the network what an SQL statement lacks. */
const OFFLINE = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

/**
 * Opens or makes a DuckDB file.
 *
 * @throws {GraphError} when DuckDB is not installed, or the file is none of its own.
 */
export async function openDatabase(path: string): Promise<Database> {
  const { DuckDBDateValue, DuckDBInstance, DuckDBTypeId } = await loadDuckDB()
  const connection = await connect(
    () => DuckDBInstance.create(path, { memory_limit: MEMORY, threads: '2', preserve_insertion_order: 'true', ...OFFLINE }),
    path,
  )
  return {
    run: async (sql) => {
      await connection.run(sql)
    },
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql)
      const counts = reader
        .columnNames()
        .filter((_, column) => reader.columnTypeId(column) === DuckDBTypeId.BIGINT || reader.columnTypeId(column) === DuckDBTypeId.HUGEINT)
      return reader.getRowObjectsJson().map((row) => withNumbers(row, counts))
    },
    each: async (sql, visit) => {
      const result = await connection.stream(sql)
      for await (const rows of result.yieldRowsJson()) for (const row of rows) visit(row)
    },
    append: async (table, rows) => {
      const appender = await connection.createAppender(table)
      for (const row of rows) {
        row.forEach((value, column) => {
          const type = appender.columnType(column)
          if (value === null) appender.appendNull()
          else if (type.typeId === DuckDBTypeId.DATE) appender.appendDate(new DuckDBDateValue(Math.floor(Date.parse(String(value)) / DAY)))
          else appender.appendValue(value, type)
        })
        appender.endRow()
      }
      appender.closeSync()
    },
    close: () => connection.closeSync(),
  }
}

/** DuckDB gives 64 bits as a string; a count that JavaScript can hold becomes a number. */
function withNumbers(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  const numbers = columns.flatMap((name): [string, number][] =>
    row[name] === null || !Number.isSafeInteger(Number(row[name])) ? [] : [[name, Number(row[name])]],
  )
  return { ...row, ...Object.fromEntries(numbers) }
}

type DuckDB = typeof import('@duckdb/node-api')

async function loadDuckDB(): Promise<DuckDB> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    throw new GraphError('the graph needs DuckDB, which is not installed; run npm install @duckdb/node-api', { cause })
  }
}

async function connect(
  create: () => ReturnType<DuckDB['DuckDBInstance']['create']>,
  path: string,
): Promise<Awaited<ReturnType<InstanceType<DuckDB['DuckDBInstance']>['connect']>>> {
  try {
    return await (await create()).connect()
  } catch (cause) {
    throw new GraphError(
      `«${path}» cannot be opened as a DuckDB file (${cause instanceof Error ? cause.message.split('\n')[0] : cause}); give another path`,
      { cause },
    )
  }
}
