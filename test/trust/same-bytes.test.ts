import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copydesk } from '../support/cli.ts'
import { CORPUS, DEV_PAGES, ROOT } from '../support/paths.ts'

/** Texts whose reading might hang on where and when it is done: capitals of Turkish, dates, numbers, orders of letters. */
const TEXTS = [
  'ISTANBUL (AP) – İlker Işık, who leads the Istanbul Initiative, met IRINA ILIESCU in Iași on Friday at 11:45 pm. “It is a WIN,” Işık said.',
  'Yesterday President Ángel Ñuñez of Chile congratulated Ünal Çelik; Zoë Åberg and Ödön Ács joined the Ibero-American Union on 1/2/2021.',
  'Next Sunday, 31 December 2023, Prime Minister Anna Berzina of Latvia will address 1,234.5 guests. She criticised the plan.',
]

let folder = ''
let plain = ''
const extract = (out: string, env: Record<string, string>, jobs = '1'): Promise<string> =>
  copydesk(['extract', 'in', '--jobs', jobs, '-o', out], { cwd: folder, env }).then(({ code, stderr }) => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return readFileSync(join(folder, out), 'utf8')
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-same-'))
  mkdirSync(join(folder, 'in'))
  for (const name of DEV_PAGES.slice(0, 3)) cpSync(join(CORPUS, name), join(folder, 'in', name))
  for (const [at, text] of TEXTS.entries()) writeFileSync(join(folder, 'in', `text-${at}.txt`), text)
  plain = await extract('plain.jsonl', { TZ: 'UTC', LC_ALL: 'C.UTF-8' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the same bytes come out', () => {
  test.each<[string, Record<string, string>, string]>([
    ['half a day ahead', { TZ: 'Pacific/Kiritimati' }, '1'],
    ['half a day behind, with two workers', { TZ: 'Etc/GMT+12' }, '2'],
    ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '1'],
    ['in no language, with two workers', { LANG: 'C', LC_ALL: 'POSIX' }, '2'],
    ['while the clock jumps by days', { NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'test/support/clock.mjs')).href}` }, '2'],
  ])('%s', async (name, env, jobs) => {
    expect(await extract(`${name.replaceAll(' ', '-')}.jsonl`, env, jobs)).toBe(plain)
  })

  test('of a report and of other formats, wherever they are made', async () => {
    const made = async (env: Record<string, string>, out: string): Promise<Record<string, string>> => {
      mkdirSync(join(folder, out))
      for (const args of [
        ['report', 'plain.jsonl', '-o', `${out}/report.html`],
        ['convert', 'plain.jsonl', '--to', 'csv', '-o', `${out}`],
        ['convert', 'plain.jsonl', '--to', 'n-quads', '-o', `${out}/facts.nq`],
        ['convert', 'plain.jsonl', '--to', 'conllu', '-o', `${out}/all.conllu`],
      ])
        expect(await copydesk(args, { cwd: folder, env })).toMatchObject({ code: 0 })
      return Object.fromEntries(readdirSync(join(folder, out)).map((name) => [name, readFileSync(join(folder, out, name), 'utf8')]))
    }
    const here = await made({ TZ: 'UTC', LC_ALL: 'C.UTF-8' }, 'here')
    expect(Object.keys(here).length).toBeGreaterThan(8)
    expect(await made({ TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' }, 'there')).toEqual(here)
  })
})

test('an output folder is closed in order while the clock jumps', async () => {
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'test/support/clock.mjs')).href}` }
  expect(await copydesk(['extract', 'in', '--jobs', '1', '-o', 'jumping'], { cwd: folder, env })).toMatchObject({ code: 0, stderr: '' })
  expect(readdirSync(join(folder, 'jumping')).sort()).toEqual(['documents-00001.jsonl', 'journal.jsonl'])
  expect(readFileSync(join(folder, 'jumping/documents-00001.jsonl'), 'utf8')).toBe(plain)
})
