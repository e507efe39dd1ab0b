import { type ModelArray, toInt8 } from './model-file.ts'
import type { Store } from './store.ts'

/**
 * The weights of a network as a model file holds them: matrices of linear layers and tables in 8 bits (linear layers turned, so that each output has a scale
 * of its own), all other arrays as floats.
 */
export function packWeights(store: Store): Map<string, ModelArray> {
  const arrays = new Map<string, ModelArray>()
  for (const [name, { rows, columns, values }] of store.values()) {
    if (name.endsWith('.weight')) arrays.set(name, toInt8(columns, rows, transpose(values, rows, columns)))
    else if (store.isTable(name)) arrays.set(name, toInt8(rows, columns, values))
    else arrays.set(name, { kind: 'float32', rows, columns, values })
  }
  return arrays
}

function transpose(values: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(values.length)
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = values[i * columns + j] ?? 0
  return turned
}
