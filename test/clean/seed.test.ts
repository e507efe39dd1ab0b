import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodePage } from '../../src/clean/index.ts'
import { clean } from './helpers.ts'

const folder = join(process.env.COPYDESK_DATA ?? '../shared/data', '../seed')
const hasSeed = existsSync(folder)
if (!hasSeed) console.log(`the model article is not in ${folder}: its test is skipped`)

describe.skipIf(!hasSeed)('the model article', () => {
  it('comes out with its metadata, all its paragraphs, and none of its leaks', async () => {
    const gold: { leaks: string[] } = JSON.parse(readFileSync(join(folder, 'idn-2020-01-05.gold.json'), 'utf8'))
    const { html } = decodePage(readFileSync(join(folder, 'idn-2020-01-05.html')))
    const { blocks, meta, text } = await clean(html)
    expect(meta).toMatchObject({
      title: 'Putin Keen to Strengthen Ties with Former Soviet Republics',
      byline: ['Kester Kenn Klomegah'],
      dateline: { place: 'MOSCOW', agency: 'IDN' },
    })
    expect(meta.published?.slice(0, 10)).toBe('2020-01-05')
    expect(blocks).toHaveLength(17)
    for (const leak of gold.leaks) expect(text).not.toContain(leak)
    expect(text).not.toContain('By Kester')
  })
})
