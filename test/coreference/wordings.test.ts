import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

/** Passages with one word or phrase in brackets, and who is meant by it; written before the program was asked, and `third` and what follows it after the others were worked on. ` // ` stands for a blank line. */
const SETS = [
  { name: 'first', right: 0.83, wrong: 8 },
  { name: 'second', right: 0.86, wrong: 4 },
  { name: 'third', right: 0.8, wrong: 5 },
  { name: 'fourth', right: 0.9, wrong: 5 },
  { name: 'nominals', right: 0.85, wrong: 3 },
  { name: 'nominals-second', right: 0.68, wrong: 9 },
  { name: 'nominals-third', right: 0.66, wrong: 8 },
  { name: 'nominals-fourth', right: 0.78, wrong: 4 },
  { name: 'fifth', right: 0.88, wrong: 10 },
  { name: 'sixth', right: 0.83, wrong: 9 },
] as const

const NOBODY = '-'

interface Passage {
  text: string
  start: number
  end: number
  name: string
}

function passagesOf(set: string): Passage[] {
  const lines = readFileSync(join(import.meta.dirname, 'wordings', `${set}.txt`), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [marked = '', name] = line.split(' => ')
    if (name === undefined || line.startsWith('#')) return []
    const start = marked.indexOf('[')
    return [{ text: marked.replace(/[[\]]/g, '').replaceAll(' // ', '\n\n\n\n'), start, end: marked.indexOf(']') - 1, name }]
  })
}

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

/** The names of those who are meant by what ends at the place; persons without a name have none. */
async function meantBy({ text, start, end }: Passage): Promise<string[]> {
  const { mentions, entities } = await copydesk.extract({ text })
  const named = new Set(mentions.filter(({ kind }) => kind === 'name').map(({ entity }) => entity))
  const there = mentions.filter(
    (mention) => mention.end === end && mention.start >= start && mention.type !== 'TITLE' && named.has(mention.entity),
  )
  return there.flatMap(({ entity }) => entities.find(({ id }) => id === entity)?.name ?? [])
}

describe('who is meant, in many wordings', () => {
  test.each(SETS)('the $name set', async ({ name, right, wrong }) => {
    const passages = passagesOf(name)
    let [hits, misses] = [0, 0]
    for (const passage of passages) {
      const found = await meantBy(passage)
      const isHit =
        passage.name === NOBODY ? found.length === 0 : found.some((each) => each.includes(passage.name) || passage.name.includes(each))
      if (isHit) hits++
      else if (found.length > 0) misses++
    }
    expect(hits / passages.length).toBeGreaterThanOrEqual(right)
    // Nobody rather than the wrong one.
    expect(misses).toBeLessThanOrEqual(wrong)
  })
})

describe('who says what, in many wordings', () => {
  test.each([
    { name: 'speakers', right: 0.88 },
    { name: 'speakers-second', right: 0.88 },
    { name: 'speakers-third', right: 0.9 },
    { name: 'speakers-fourth', right: 0.86 },
    { name: 'speakers-long', right: 0.8 },
  ])('nearly all quotations have their speaker: $name', async ({ name, right }) => {
    const lines = readFileSync(join(import.meta.dirname, 'wordings', `${name}.txt`), 'utf8').split('\n')
    let [hits, all] = [0, 0]
    for (const line of lines.filter((each) => each.includes(' => '))) {
      const [marked = '', labels = ''] = line.split(' => ')
      const text = marked.replaceAll(' ¶ ', '\n\n')
      const { quotations, entities } = await copydesk.extract({ text })
      const found = quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? NOBODY)
      for (const [at, name] of labels.split('; ').entries()) {
        all++
        const own = found[at] ?? 'no quotation'
        if (own === name || (own !== NOBODY && name !== NOBODY && (own.includes(name) || name.includes(own)))) hits++
      }
    }
    expect(hits / all).toBeGreaterThanOrEqual(right)
  })
})
