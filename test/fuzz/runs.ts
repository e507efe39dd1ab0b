import fc, { type Arbitrary } from 'fast-check'

/** `npm run nightly` asks for hundreds of thousands; here a taste. A seed makes a run again. */
const { COPYDESK_FUZZ_RUNS = '150', COPYDESK_FUZZ_SEED } = process.env
export const RUNS: number = Number(COPYDESK_FUZZ_RUNS)

/**
 * @param dear how many times dearer than reading a page one try is.
 * @param least how many are tried in any case.
 */
export function parameters(dear = 1, least = 100): { numRuns: number; seed?: number } {
  const numRuns = Math.max(least, Math.round(RUNS / dear))
  return { numRuns, ...(COPYDESK_FUZZ_SEED !== undefined && { seed: Number(COPYDESK_FUZZ_SEED) }) }
}

/** What goes wrong with the bytes of a file: a byte changed, a length that lies, a part gone, doubled or put in. */
const change: Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })).map(
    ([at, value]) =>
      (bytes: Uint8Array) =>
        withBytes(bytes, at, [value]),
  ),
  fc.tuple(fc.nat(), fc.constantFrom([0, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 127], [0, 0, 0, 128], [1, 0, 0, 0])).map(
    ([at, value]) =>
      (bytes: Uint8Array) =>
        withBytes(bytes, at, value),
  ),
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.subarray(0, at % (bytes.length + 1))),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 })).map(
    ([at, length]) =>
      (bytes: Uint8Array) =>
        spliced(bytes, at, length, []),
  ),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 })).map(
    ([at, more]) =>
      (bytes: Uint8Array) =>
        spliced(bytes, at, 0, [...more]),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 })).map(([at, length]) => (bytes: Uint8Array) => {
    const start = at % (bytes.length + 1)
    return spliced(bytes, at, 0, [...bytes.subarray(start, start + length)])
  }),
)

function withBytes(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const changed = Uint8Array.from(bytes)
  values.forEach((value, index) => {
    if (bytes.length > 0) changed[(at + index) % bytes.length] = value
  })
  return changed
}

function spliced(bytes: Uint8Array, at: number, gone: number, more: readonly number[]): Uint8Array {
  const start = at % (bytes.length + 1)
  return Uint8Array.from([...bytes.subarray(0, start), ...more, ...bytes.subarray(start + gone)])
}

/** One of some files, damaged once or several times. */
export function damaged(files: readonly Uint8Array[]): Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([file, changes]) => changes.reduce((bytes, apply) => apply(bytes), file))
}
