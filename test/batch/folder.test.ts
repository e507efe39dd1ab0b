import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/batch/fingerprint.ts'
import { OutputFolder } from '../../src/batch/index.ts'
import { CLI } from '../support/paths.ts'
import { withFolder } from './helpers.ts'

const keyOf = (name: string): string => sha256(name)
const lineOf = (name: string): string => `{"id":"${name}"}\n`

/** What a reader of the folder sees: parts and their bytes. */
async function partsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== 'journal.jsonl').sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])))
}

/** Writes inputs as a run does; breaks off after so many documents without a word, as kill -9 does. */
async function write(folder: string, inputs: readonly string[], breakAfter = Number.POSITIVE_INFINITY, pipeline = 'p'): Promise<void> {
  const output = await OutputFolder.open(folder, pipeline, true)
  let written = 0
  for (const input of inputs) {
    if (output.skip(keyOf(input))) continue
    if (written++ >= breakAfter) {
      // The number of a process that is gone, as a killed run leaves it.
      await writeFile(join(folder, 'lock'), '999999999')
      return
    }
    if (input.startsWith('unwanted')) await output.pass(keyOf(input))
    else await output.write(lineOf(input), keyOf(input), written)
  }
  await output.close()
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i % 7 === 3 ? 'unwanted' : 'd'}${i}`)

describe('an output folder', () => {
  test('broken off anywhere, any number of times, ends with the bytes of a run that never broke', async () => {
    const inputs = names(2500)
    await withFolder(async (whole) => {
      await write(whole, inputs)
      const expected = await partsOf(whole)
      expect(Object.keys(expected)).toEqual(['documents-00001.jsonl', 'documents-00002.jsonl', 'documents-00003.jsonl'])
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(1200), { maxLength: 6 }), (breaks) =>
          withFolder(async (folder) => {
            for (const after of breaks) await write(folder, inputs, after)
            await write(folder, inputs)
            expect(await partsOf(folder)).toEqual(expected)
          }),
        ),
        { numRuns: 10 },
      )
    })
  })

  test('with a journal whose last line is torn goes on from the line before', async () => {
    await withFolder(async (folder) => {
      await write(folder, names(300), 200)
      await appendFile(join(folder, 'journal.jsonl'), '{"part":1,"length":99')
      await write(folder, names(300))
      const [part = ''] = Object.values(await partsOf(folder))
      expect(part).toBe(
        names(300)
          .filter((name) => name.startsWith('d'))
          .map(lineOf)
          .join(''),
      )
    })
  })

  test('does again what another pipeline has done, and keeps nothing of it', async () => {
    await withFolder(async (folder) => {
      await write(folder, names(2500))
      await write(folder, ['e1', 'e2'], undefined, 'q')
      expect(await partsOf(folder)).toEqual({ 'documents-00001.jsonl': lineOf('e1') + lineOf('e2') })
    })
  })

  test('takes what is new, and an input that is given twice twice', async () => {
    await withFolder(async (folder) => {
      await write(folder, ['a', 'b', 'a'])
      await write(folder, ['a', 'b', 'a'])
      expect(Object.values(await partsOf(folder))).toEqual([['a', 'b', 'a'].map(lineOf).join('')])
      await write(folder, ['a', 'b', 'c', 'a', 'a'])
      expect(Object.values(await partsOf(folder)).at(-1)).toBe(['c', 'a'].map(lineOf).join(''))
    })
  })

  test('that holds less than its journal says is refused, and left as it is', async () => {
    await withFolder(async (folder) => {
      await write(folder, names(300), 200)
      await writeFile(join(folder, 'documents-00001.jsonl.partial'), 'x')
      await expect(write(folder, names(300))).rejects.toThrow(/the journal says/)
      expect(await readFile(join(folder, 'documents-00001.jsonl.partial'), 'utf8')).toBe('x')
    })
  })

  test('is written by one run at a time; the lock of one that is gone counts for nothing', async () => {
    await withFolder(async (folder) => {
      const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      await once(other, 'spawn')
      await writeFile(join(folder, 'lock'), String(other.pid))
      await expect(write(folder, ['a'])).rejects.toThrow(/another run/)
      other.kill()
      await once(other, 'exit')
      await write(folder, ['a'])
    })
  })
})

test('a disk that is full ends the run with what to do, and with room the same command goes on', async () => {
  await withFolder(async (folder) => {
    const input = join(folder, 'input.jsonl')
    const output = join(folder, 'out')
    await mkdir(output)
    const lines = Array.from({ length: 120 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `Anna Berzina met ${i} guests in Nairobi.` }))
    await writeFile(input, lines.join('\n'))
    const args = ['extract', input, '--jobs', '1', '--resume', '-o']
    // The shell allows no file to grow past 64 KB: writing then fails in the middle of a document, as it does on a full disk.
    const command = `ulimit -f 64; exec "${process.execPath}" "${CLI}" ${args.map((arg) => `"${arg}"`).join(' ')} "${output}"`
    const full = spawn('bash', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'] })
    let told = ''
    full.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
    })
    const [code] = await once(full, 'close')
    expect([code, told]).toEqual([2, expect.stringMatching(/cannot be written to .*--resume/)])
    for (const to of [output, join(folder, 'whole')]) {
      const child = spawn(process.execPath, [CLI, ...args, to], { stdio: 'inherit' })
      expect((await once(child, 'exit'))[0]).toBe(0)
    }
    expect(await partsOf(output)).toEqual(await partsOf(join(folder, 'whole')))
  })
})
