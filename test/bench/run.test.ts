import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/paths.ts'

const bench = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['bench/run.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, COPYDESK_DATA: join(ROOT, 'no-such-data') },
  })

describe('npm run bench', () => {
  it('says in one line that the data is absent, and is content', () => {
    const { status, stdout, stderr } = bench('clean')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^bench: the data is not at .*no-such-data; set COPYDESK_DATA.*\n$/)
  })

  it('lists its names', () => {
    const { status, stdout } = bench('--list')
    expect(status).toBe(0)
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'clean',
      'syntax',
      'relations',
      'names',
      'coreference',
      'sentiment',
      'phrases',
      'tools',
      'hostile',
      'batch',
      '',
    ])
  })

  it.each([[['nonsense']], [['clean', '--fast']], [[]]])('refuses %j in one line that names what there is', (args) => {
    const { status, stdout, stderr } = bench(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^bench: .*clean, syntax, relations, names, coreference, sentiment, phrases, tools, hostile, batch\n$/)
  })
})

describe('the packages of the bench', () => {
  it('are no part of the project, and their lock file names no registry', () => {
    const project = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
    const peers = ['@mozilla/readability', 'jsdom', 'defuddle', 'linkedom', '@extractus/article-extractor']
    expect(peers.filter((name) => project.includes(`"node_modules/${name}"`))).toEqual([])
    const lock = readFileSync(join(ROOT, 'bench/package-lock.json'), 'utf8')
    expect(peers.filter((name) => !lock.includes(`"node_modules/${name}"`))).toEqual([])
    expect(lock.match(/"resolved"|https?:\/\/registry[^"]*/g) ?? []).toEqual([])
  })
})
