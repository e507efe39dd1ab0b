/** What a batch allows its documents and its workers. */
export interface Limits {
  /** Worker processes. Default: as many as there are cores. */
  jobs: number
  /** Milliseconds that one document may take. */
  deadline: number
  /** Megabytes of heap that a worker may take. */
  memory: number
  /** Documents after which a worker is replaced by a new one: what libraries remember of words they have seen must not pile up. */
  recycle: number
  /** Whether documents come with a fingerprint of their text, by which reprints are told. */
  fingerprints: boolean
}

export const DEFAULT_LIMITS: Omit<Limits, 'jobs'> = { deadline: 5000, memory: 320, recycle: 2000, fingerprints: false }

/** So many documents are under way or wait for one that came before them … */
export const WINDOW = 256
/** … and so many bytes of articles. */
export const WINDOW_BYTES: number = 64 * 1024 * 1024
