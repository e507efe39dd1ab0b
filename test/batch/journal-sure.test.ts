import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { OutputError, OutputFolder } from '../../src/batch/index.ts'
import { withFolder } from './helpers.ts'

afterEach(() => vi.useRealTimers())

/** The journal as others read it: a head, and what is sure. */
function journal(folder: string): Record<string, unknown>[] {
  return readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line))
}

const names = (folder: string): string[] => readdirSync(folder).sort()
const part = (folder: string, number: number, end = ''): string => readFileSync(join(folder, `documents-0000${number}.jsonl${end}`), 'utf8')

async function write(output: OutputFolder, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) await output.write(`{"id":"é${i}"}\n`, `k${i}`, i)
}
const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `{"id":"é${from + i}"}\n`).join('')

/** Leaves a folder as a run leaves it that ends at once, with its lock. */
const abandon = (folder: string): void => writeFileSync(join(folder, 'lock'), '999999999')

describe('what is sure', () => {
  test('is said after every fifty documents, with the bytes, the inputs and their places since the last word', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      expect(journal(folder)).toEqual([{ copydesk: 'journal/1', pipeline: 'p' }])
      await write(output, 0, 49)
      expect(journal(folder)).toHaveLength(1)
      await write(output, 49, 51)
      const length = Buffer.byteLength(lines(0, 50))
      const [first, second] = [
        { keys: Array.from({ length: 50 }, (_, i) => `k${i}`), places: Array.from({ length: 50 }, (_, i) => i) },
        { keys: ['k50'], places: [50] },
      ]
      const same = { part: 1, done: false, passed: [] }
      expect(journal(folder).slice(1)).toEqual([{ ...same, length, documents: 50, ...first }])
      await output.stop()
      expect(journal(folder).slice(2)).toEqual([{ ...same, length: Buffer.byteLength(lines(0, 51)), documents: 51, ...second }])
    })
  })

  test('is said after two seconds too, however few documents there are', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 1)
      vi.advanceTimersByTime(2000)
      await write(output, 1, 2)
      expect(journal(folder)).toHaveLength(1)
      vi.advanceTimersByTime(1)
      await write(output, 2, 3)
      expect(journal(folder).slice(1)).toMatchObject([{ documents: 3, keys: ['k0', 'k1', 'k2'] }])
      await write(output, 3, 4)
      expect(journal(folder)).toHaveLength(2)
      await output.stop()
    })
  })

  test('counts inputs whose documents were not wanted as well', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      for (let i = 0; i < 25; i++) {
        await output.write(`{"id":"é${i}"}\n`, `k${i}`, i)
        await output.pass(`not-${i}`)
      }
      expect(journal(folder).slice(1)).toMatchObject([{ documents: 25, passed: Array.from({ length: 25 }, (_, i) => `not-${i}`) }])
      await output.pass('not-last')
      await output.stop()
      const next = await OutputFolder.open(folder, 'p', true)
      expect(['not-0', 'not-last', 'k24', 'k25'].map((key) => next.skip(key))).toEqual([true, true, true, false])
      await next.stop()
    })
  })

  test('has the fingerprints of texts, which a later run is given', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      expect(output.prints).toEqual([])
      await output.write('{}\n', 'a', 0, ['a', 'ff'])
      await output.write('{}\n', 'b', 1)
      await output.write('{}\n', 'c', 2, ['c', 'fe'])
      await output.stop()
      const next = await OutputFolder.open(folder, 'p', true)
      expect(next.prints).toEqual([
        ['a', 'ff'],
        ['c', 'fe'],
      ])
      await next.close()
    })
  })

  test('is all there is after a stop: no lock, and the part goes on where it was', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 3)
      await output.stop()
      expect(names(folder)).toEqual(['documents-00001.jsonl.partial', 'journal.jsonl'])
      expect(part(folder, 1, '.partial')).toBe(lines(0, 3))
      const next = await OutputFolder.open(folder, 'p', true)
      await write(next, 3, 5)
      await next.close()
      expect(names(folder)).toEqual(['documents-00001.jsonl', 'journal.jsonl'])
      expect(part(folder, 1)).toBe(lines(0, 5))
    })
  })

  test('is nothing new where nothing was written: a stop adds no word', async () => {
    await withFolder(async (folder) => {
      await (await OutputFolder.open(folder, 'p', false)).stop()
      expect(journal(folder)).toHaveLength(1)
    })
  })
})

describe('a full part', () => {
  test('has its name as soon as it is full, and the next begins', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 999)
      expect(names(folder)).toEqual(['documents-00001.jsonl.partial', 'journal.jsonl', 'lock'])
      await write(output, 999, 1000)
      expect(names(folder)).toEqual(['documents-00001.jsonl', 'documents-00002.jsonl.partial', 'journal.jsonl', 'lock'])
      expect(journal(folder).at(-1)).toMatchObject({ part: 1, documents: 1000, done: true })
      expect(part(folder, 1)).toBe(lines(0, 1000))
      await write(output, 1000, 1001)
      await output.close()
      expect(journal(folder).slice(-2)).toMatchObject([{ part: 2, documents: 1, done: true, keys: ['k1000'] }, { complete: true }])
      expect(part(folder, 2)).toBe(lines(1000, 1001))
    })
  })

  test('that had no name yet when the run broke gets it from the next', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 1000)
      await output.stop()
      const path = join(folder, 'documents-00001.jsonl')
      renameSync(path, `${path}.partial`)
      abandon(folder)
      const next = await OutputFolder.open(folder, 'p', true)
      await write(next, 1000, 1002)
      await next.close()
      expect(names(folder)).toEqual(['documents-00001.jsonl', 'documents-00002.jsonl', 'journal.jsonl'])
      expect([part(folder, 1), part(folder, 2)]).toEqual([lines(0, 1000), lines(1000, 1002)])
    })
  })

  test('of a run that came to its end stays; what is new comes into another', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 2)
      await output.close()
      expect(journal(folder).at(-1)).toEqual({ complete: true })
      const next = await OutputFolder.open(folder, 'p', true)
      expect([next.skip('k0'), next.skip('k1'), next.skip('k2')]).toEqual([true, true, false])
      await write(next, 2, 3)
      await next.close()
      expect([part(folder, 1), part(folder, 2)]).toEqual([lines(0, 2), lines(2, 3)])
    })
  })

  test('a run without documents leaves a journal that says it is complete, and no part', async () => {
    await withFolder(async (folder) => {
      await (await OutputFolder.open(folder, 'p', false)).close()
      expect(names(folder)).toEqual(['journal.jsonl'])
      expect(journal(folder)).toEqual([{ copydesk: 'journal/1', pipeline: 'p' }, { complete: true }])
    })
  })
})

describe('what lies in the folder', () => {
  test('and no word is said of goes, where it is a part that was not sure; all else stays', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 2)
      await output.stop()
      for (const name of ['documents-00001.jsonl', 'documents-00002.jsonl', 'documents-00003.jsonl.partial'])
        writeFileSync(join(folder, name), 'x')
      const others = ['documents-00002.jsonl.bak', 'documents-x.jsonl', 'my-documents-00002.jsonl', 'notes.txt']
      for (const name of others) writeFileSync(join(folder, name), 'x')
      await (await OutputFolder.open(folder, 'p', true)).stop()
      expect(names(folder)).toEqual(['documents-00001.jsonl.partial', 'journal.jsonl', ...others].sort())
    })
  })

  test('of another pipeline is made anew: its parts go, and its journal', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'old', false)
      await write(output, 0, 1002)
      await output.close()
      const next = await OutputFolder.open(folder, 'new', true)
      expect([next.skip('k0'), next.prints]).toEqual([false, []])
      expect(names(folder)).toEqual(['documents-00001.jsonl.partial', 'journal.jsonl', 'lock'])
      expect(part(folder, 1, '.partial')).toBe('')
      expect(journal(folder)).toEqual([{ copydesk: 'journal/1', pipeline: 'new' }])
      await next.close()
    })
  })

  test('is cut back to what is sure, the journal too', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 2)
      await output.stop()
      const path = join(folder, 'journal.jsonl')
      writeFileSync(path, `${readFileSync(path, 'utf8')}{"part":1,"length":99999`)
      writeFileSync(join(folder, 'documents-00001.jsonl.partial'), `${lines(0, 2)}{"id":"ha`)
      await (await OutputFolder.open(folder, 'p', true)).stop()
      expect(part(folder, 1, '.partial')).toBe(lines(0, 2))
      expect(journal(folder)).toHaveLength(2)
    })
  })
})

describe('a folder is refused with what to do, and is not left locked', () => {
  test('where a part holds less than the journal says', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await write(output, 0, 2)
      await output.stop()
      truncateSync(join(folder, 'documents-00001.jsonl.partial'), 5)
      const { length } = Buffer.from(lines(0, 2))
      await expect(OutputFolder.open(folder, 'p', true)).rejects.toThrow(`holds 5 bytes where the journal says ${length}; put it back`)
      expect(existsSync(join(folder, 'lock'))).toBe(false)
    })
  })

  test('where an earlier run is not to be gone on with', async () => {
    await withFolder(async (folder) => {
      await (await OutputFolder.open(folder, 'p', false)).close()
      const error = await OutputFolder.open(folder, 'p', false).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(OutputError)
      expect(String(error)).toContain(`«${folder}» holds the output of an earlier run; add --resume`)
      expect(existsSync(join(folder, 'lock'))).toBe(false)
    })
  })

  test('where a file stands in its place, or something else in the place of the journal', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'file')
      writeFileSync(file, '')
      await expect(OutputFolder.open(file, 'p', false)).rejects.toThrow(OutputError)
      await expect(OutputFolder.open(join(file, 'below'), 'p', false)).rejects.toThrow(/cannot be written .*give another path/)
      const other = join(folder, 'other')
      mkdirSync(join(other, 'journal.jsonl'), { recursive: true })
      await expect(OutputFolder.open(other, 'p', false)).rejects.toThrow(/«.*other» cannot be written \(EISDIR/)
      expect(existsSync(join(other, 'lock'))).toBe(false)
    })
  })

  test('and is made where it is not there, with the folders above it', async () => {
    await withFolder(async (folder) => {
      const deep = join(folder, 'a', 'b')
      await (await OutputFolder.open(deep, 'p', true)).close()
      expect(names(deep)).toEqual(['journal.jsonl'])
    })
  })
})

test('a disk that takes nothing more is told with what to do, and the cause', async () => {
  await withFolder(async (folder) => {
    const output = await OutputFolder.open(folder, 'p', false)
    await output.stop()
    // The file is closed now, as a disk that is gone leaves it.
    const error = await output.write('{}\n', 'a', 0).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OutputError)
    expect(String(error)).toMatch(/«.*» cannot be written to \(.+\); make room, and go on with --resume/)
    expect(error instanceof Error && error.cause).toBeInstanceOf(Error)
  })
})
