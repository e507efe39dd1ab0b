import { describe, expect, test } from 'vitest'
import { arrayOf, floatsOf, listOf, ModelError, readModel, toInt8, writeModel } from '../../src/learn/index.ts'

const values = Float32Array.from([0.5, -1, 0.25, 8, 0, -4])
const bytes = writeModel({
  name: 'toy',
  revision: 2,
  lists: { words: ['', 'a', 'é'] },
  arrays: new Map([
    ['small', toInt8(2, 3, values)],
    ['exact', { kind: 'float32', rows: 1, columns: 2, values: Float32Array.from([Math.PI, -0]) }],
  ]),
})

const codeOf = (action: () => unknown): string | undefined => {
  try {
    action()
  } catch (error) {
    return error instanceof ModelError ? error.code : String(error)
  }
  return undefined
}

describe('a model file', () => {
  test('gives back what was written: floats exactly, 8-bit rows within half a step of their scale', () => {
    const model = readModel(bytes, { name: 'toy', revision: 2 })
    expect(listOf(model, 'words')).toEqual(['', 'a', 'é'])
    expect([...floatsOf(arrayOf(model, 'exact'))]).toEqual([Math.fround(Math.PI), -0])
    floatsOf(arrayOf(model, 'small')).forEach((value, i) => {
      expect(Math.abs(value - (values[i] ?? 0))).toBeLessThanOrEqual((i < 3 ? 1 : 8) / 254)
    })
  })

  test('is the same bytes for the same content', () => {
    const again = readModel(bytes, { name: 'toy', revision: 2 })
    expect(writeModel(again).equals(bytes)).toBe(true)
  })

  test.each([
    ['a changed byte', bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte)), 'model-broken'],
    ['a lost end', bytes.subarray(0, bytes.length - 4), 'model-broken'],
    ['some other file', new TextEncoder().encode('{"json": true}'), 'model-foreign'],
    ['nothing', new Uint8Array(0), 'model-foreign'],
  ])('is refused with a code: %s', (_, damaged, code) => {
    expect(codeOf(() => readModel(damaged, { name: 'toy', revision: 2 }))).toBe(code)
  })

  test('of another revision or name is refused, and the message names both', () => {
    expect(() => readModel(bytes, { name: 'toy', revision: 3 })).toThrow(/«toy», revision 2.*«toy», revision 3/)
    expect(codeOf(() => readModel(bytes, { name: 'other', revision: 2 }))).toBe('model-foreign')
  })

  test('without an array or list that the code needs says which', () => {
    const model = readModel(bytes, { name: 'toy', revision: 2 })
    expect(() => arrayOf(model, 'absent')).toThrow(/«absent»/)
    expect(() => listOf(model, 'absent')).toThrow(/«absent»/)
  })
})
