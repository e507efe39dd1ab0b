import { execFileSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutputError, OutputFolder } from '../../src/batch/index.ts'
import { ROOT } from '../support/paths.ts'
import { withFolder } from './helpers.ts'

const LINES = Array.from({ length: 2300 }, (_, i) => ({ line: `{"id":"a${i}"}\n`, key: `k${i}`, place: i }))

async function fill(
  folder: string,
  from: readonly { line: string; key: string; place: number }[],
  pipeline = 'p',
  resume = true,
): Promise<number> {
  const output = await OutputFolder.open(folder, pipeline, resume)
  let written = 0
  for (const { line, key, place } of from) {
    if (output.skip(key)) continue
    await output.write(line, key, place)
    written++
  }
  await output.close()
  return written
}

function contents(folder: string): string {
  const parts = readdirSync(folder).filter((name) => name.startsWith('documents-'))
  return parts
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('')
}

describe('an output folder', () => {
  test('holds the documents in parts of a thousand, and leaves neither lock nor half a part behind', async () => {
    await withFolder(async (folder) => {
      await fill(folder, LINES)
      expect(readdirSync(folder).sort()).toEqual([
        'documents-00001.jsonl',
        'documents-00002.jsonl',
        'documents-00003.jsonl',
        'journal.jsonl',
      ])
      expect(contents(folder).match(/"id"/g)).toHaveLength(2300)
    })
  })

  test('goes on behind what is sure, wherever the run broke and whatever was written half', async () => {
    const whole = await withFolder(async (folder) => {
      await fill(folder, LINES)
      return contents(folder)
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: LINES.length }), { minLength: 1, maxLength: 4 }),
        fc.string(),
        async (breaks, garbage) => {
          await withFolder(async (folder) => {
            for (const at of [...breaks].sort((a, b) => a - b)) {
              const output = await OutputFolder.open(folder, 'p', true)
              for (const { line, key, place } of LINES.slice(0, at)) if (!output.skip(key)) await output.write(line, key, place)
              // The run ends here as kill -9 ends it: nothing is closed, what came after the last checkpoint may be half there.
              writeFileSync(join(folder, 'lock'), '999999999')
              appendFileSync(join(folder, 'journal.jsonl'), garbage.replaceAll('\n', ''))
              for (const name of readdirSync(folder)) if (name.endsWith('.partial')) appendFileSync(join(folder, name), garbage)
            }
            await fill(folder, LINES)
            expect(contents(folder)).toBe(whole)
          })
        },
      ),
      { numRuns: 15 },
    )
  })

  test('takes what is new, and an input that is given twice, twice', async () => {
    await withFolder(async (folder) => {
      await fill(folder, LINES.slice(0, 2))
      expect(await fill(folder, [...LINES.slice(0, 3), ...LINES.slice(0, 1)])).toBe(2)
      expect(contents(folder).match(/"id":"a0"/g)).toHaveLength(2)
      expect(await fill(folder, [...LINES.slice(0, 1), ...LINES.slice(0, 1), ...LINES.slice(0, 1)])).toBe(1)
      expect(contents(folder).match(/"id":"a0"/g)).toHaveLength(3)
    })
  })

  test('is made anew when the pipeline is another', async () => {
    await withFolder(async (folder) => {
      await fill(folder, LINES.slice(0, 5), 'old')
      expect(await fill(folder, LINES.slice(0, 3), 'new')).toBe(3)
      expect(contents(folder).match(/"id"/g)).toHaveLength(3)
    })
  })

  test('with an earlier run in it is refused where none is to be gone on with', async () => {
    await withFolder(async (folder) => {
      await fill(folder, LINES.slice(0, 1))
      await expect(OutputFolder.open(folder, 'p', false)).rejects.toThrow(/--resume/)
    })
  })

  test('is written by one run at a time; the lock of a run that is gone counts for nothing', async () => {
    await withFolder(async (folder) => {
      const output = await OutputFolder.open(folder, 'p', false)
      await expect(OutputFolder.open(folder, 'p', true)).rejects.toThrow(OutputError)
      await output.close()
      writeFileSync(join(folder, 'lock'), '999999999')
      expect(await fill(folder, LINES.slice(0, 1))).toBe(1)
    })
  })
})

test('a job that is killed with -9 and resumed comes to the bytes of the undisturbed one', () => {
  const script = join(ROOT, 'scripts/checks/kill.mjs')
  const output = execFileSync(process.execPath, [script, '--documents', '150', '--kills', '3', '--jobs', '2'], { encoding: 'utf8' })
  expect(output).toMatch(/killed [1-3] times, the same bytes/)
})
