import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendRecord, makeRecord, readRecords, recordPath } from '../../bench/lib/record.mjs'
import { ROOT } from '../support/paths.ts'

const scratch = (): string => join(mkdtempSync(join(tmpdir(), 'copydesk-bench-')), 'runs', 'probe.jsonl')

describe('the record of bench runs', () => {
  it('says when, what, of which commit, and on which machine', () => {
    const record = makeRecord('probe', { 'body.f1': { value: 0.97, low: 0.96, high: 0.98, bar: { least: 0.972, met: false } } })
    expect(Object.keys(record)).toEqual(['date', 'name', 'commit', 'node', 'cpu', 'figures'])
    expect(record.date).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(record.commit).toMatch(/^(?:[0-9a-f]{12}\+?|unknown)$/)
    expect(record.node).toBe(process.version)
    expect(record.cpu).toMatch(/ × \d+$/)
  })

  it('is appended to, a line a run, and read back as it was', () => {
    const file = scratch()
    const runs = [makeRecord('probe', { speed: { value: 1 } }), makeRecord('probe', { speed: { value: null } })]
    for (const run of runs) appendRecord(run, file)
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3)
    expect(readRecords(file)).toEqual(runs)
  })

  it.each([
    ['a figure without a value', { figures: { speed: {} } }, 'the figure «speed» has no value'],
    ['half an interval', { figures: { speed: { value: 1, low: 0 } } }, 'the figure «speed» has half an interval'],
    ['no commit', { commit: undefined }, 'has no «commit»'],
  ])('refuses %s, naming the line', (_, fault, message) => {
    const file = scratch()
    appendRecord(makeRecord('probe', {}), file)
    writeFileSync(file, `${JSON.stringify({ ...makeRecord('probe', {}), ...fault })}\n`, { flag: 'a' })
    expect(() => readRecords(file)).toThrow(`:2: ${message}`)
  })

  it('holds in every run that is kept', () => {
    const folder = join(ROOT, 'bench/runs')
    const files = existsSync(folder) ? readdirSync(folder) : []
    for (const name of files) {
      const records = readRecords(join(folder, name))
      expect(recordPath(records[0]?.name ?? '')).toBe(join(folder, name))
    }
  })
})
