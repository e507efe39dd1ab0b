/** What a figure must reach: at least `least`, or at most `most`. */
export interface Bar {
  least?: number
  most?: number
  met: boolean
}

/** One figure of a run; `low` and `high` are its 95 % bootstrap interval, where it has one. */
export interface RecordedFigure {
  /** `null` where there was nothing to measure. */
  value: number | null
  low?: number
  high?: number
  bar?: Bar
}

/** One line of `bench/runs/NAME.jsonl`. */
export interface RunRecord {
  /** ISO 8601, UTC. */
  date: string
  name: string
  /** The commit measured; a `+` when its sources had changes on top. */
  commit: string
  /** The version of Node. */
  node: string
  /** Model and number of cores. */
  cpu: string
  figures: Readonly<Record<string, RecordedFigure>>
}

export function recordPath(name: string): string
export function makeRecord(name: string, figures: Readonly<Record<string, RecordedFigure>>): RunRecord
export function appendRecord(record: RunRecord, file?: string): void
export function readRecords(file: string): RunRecord[]
