import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connectionOf, QueueError } from '../../src/queue/error.ts'
import { isShardJob, jobIdOf } from '../../src/queue/job.ts'
import { copydesk } from '../support/cli.ts'
import { ROOT } from '../support/paths.ts'

const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) console.log('redis-server is not installed: the queue is not tried against a real one')

const JOB = { manifest: '/m.tsv', index: 2, count: 4, output: '/out/shard-2', options: ['--jobs', '1'] }

describe('an address of Redis', () => {
  test.each([
    ['redis://127.0.0.1', { host: '127.0.0.1', port: 6379 }],
    ['redis://ann:s%40fe@redis.example:7000/3', { host: 'redis.example', port: 7000, username: 'ann', password: 's@fe', db: 3 }],
    ['rediss://redis.example', { host: 'redis.example', tls: {} }],
  ])('%s', (address, connection) => {
    expect(connectionOf(address)).toMatchObject(connection)
  })

  test.each(['http://redis.example', 'redis', ''])('«%s» is none', (address) => {
    expect(() => connectionOf(address)).toThrow(QueueError)
  })
})

describe('a job', () => {
  test('has the same name for the same shard of the same work, and another for any other', () => {
    expect(jobIdOf({ ...JOB })).toBe(jobIdOf(JOB))
    for (const other of [{ index: 3 }, { manifest: '/other.tsv' }, { options: [] }])
      expect(jobIdOf({ ...JOB, ...other })).not.toBe(jobIdOf(JOB))
  })

  test('is told from whatever else may lie in Redis', () => {
    expect(isShardJob(JOB)).toBe(true)
    for (const value of [null, 'x', {}, { ...JOB, options: [1] }, { ...JOB, index: '2' }]) expect(isShardJob(value)).toBe(false)
  })
})

test('without an address of Redis the command says so, in one line', async () => {
  const { code, stderr } = await copydesk(['queue', 'status', '--redis', 'nonsense'])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^copydesk: «nonsense» is no address of Redis[^\n]*\n$/) })
})

test.runIf(hasRedis)('three workers, one killed and Redis restarted in the middle, come to what one machine comes to', () => {
  const output = execFileSync(process.execPath, [join(ROOT, 'scripts/checks/queue.mjs'), '--documents', '120', '--shards', '8'], {
    encoding: 'utf8',
  })
  expect(output).toMatch(/8 done, 0 dead; a worker killed: true, Redis restarted: true; the same bytes/)
})
