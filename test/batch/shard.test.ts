import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isInShard, parseShard, ShardError } from '../../src/batch/index.ts'
import { copydesk } from '../support/cli.ts'
import { articles, withFolder } from './helpers.ts'

describe('a shard', () => {
  test.each([
    ['3/16', {}, { index: 3, count: 16 }],
    ['16', { JOB_COMPLETION_INDEX: '0' }, { index: 1, count: 16 }],
    ['16', { AWS_BATCH_JOB_ARRAY_INDEX: '15' }, { index: 16, count: 16 }],
    ['4', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1' }, { index: 3, count: 4 }],
  ])('%s in %o is %o', (text, env, shard) => {
    expect(parseShard(text, env)).toEqual(shard)
  })

  test.each(['0/4', '5/4', '4', 'x', '1/0'])('%s is refused where nothing tells the index', (text) => {
    expect(() => parseShard(text, {})).toThrow(ShardError)
  })

  test('takes its share of the inputs: each is in one', () => {
    const ids = Array.from({ length: 4000 }, (_, i) => `page-${i}.html`)
    const dealt = ids.map((id) => [1, 2, 3, 4].filter((index) => isInShard(id, { index, count: 4 })))
    expect(dealt.every((shards) => shards.length === 1)).toBe(true)
    for (const index of [1, 2, 3, 4]) expect(dealt.filter(([shard]) => shard === index).length).toBeGreaterThan(850)
  })
})

test('sixteen tasks of an array job, three of them run twice, merge into the output of the single run', async () => {
  await withFolder(async (folder) => {
    const input = join(folder, 'articles.jsonl')
    writeFileSync(
      input,
      articles(120)
        .map((article) => `${JSON.stringify(article)}\n`)
        .join(''),
    )
    const { stdout } = await copydesk(['manifest', input])
    const manifest = join(folder, 'manifest.tsv')
    writeFileSync(manifest, stdout)
    await copydesk(['extract', '--manifest', manifest, '-o', join(folder, 'whole'), '--jobs', '1'])
    const task = (index: number, name: string): Promise<unknown> =>
      copydesk(['extract', '--manifest', manifest, '--shard', '16', '-o', join(folder, name), '--jobs', '1'], {
        env: { JOB_COMPLETION_INDEX: String(index) },
      })
    const names = Array.from({ length: 16 }, (_, i) => `shard-${i}`)
    for (const [index, name] of names.entries()) await task(index, name)
    for (const index of [2, 7, 11]) await task(index, `again-${index}`)
    const folders = [...names, 'again-2', 'again-7', 'again-11'].map((name) => join(folder, name))
    expect(await copydesk(['merge', ...folders, '-o', join(folder, 'merged')])).toMatchObject({ code: 0, stderr: '' })
    const documents = (name: string): string => readFileSync(join(folder, name, 'documents-00001.jsonl'), 'utf8')
    expect(documents('merged')).toBe(documents('whole'))
  })
})

test('shards of other options do not merge', async () => {
  await withFolder(async (folder) => {
    const input = join(folder, 'articles.jsonl')
    writeFileSync(input, `${JSON.stringify(articles(1)[0])}\n`)
    await copydesk(['extract', input, '-o', join(folder, 'a'), '--layers', 'text'])
    await copydesk(['extract', input, '-o', join(folder, 'b'), '--layers', 'clean'])
    const { code, stderr } = await copydesk(['merge', join(folder, 'a'), join(folder, 'b')])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('another version, models or options') })
  })
})
