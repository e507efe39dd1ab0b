import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, type Pipeline } from '../../src/index.ts'

/**
 * Sentences in many wordings, each with the facts that it states; written before the program was asked. A fact after `?` is open: neither asked for nor wrong.
 * When written, each set after the first was text that no pattern knew: F1 was .79 on `third`, then .69 on `fourth` (passages of several sentences) and .76 on
 * `fifth`, .65 on `sixth` and .63 on `seventh` (.69 on its last forty lines once patterns had been mended by all others), .67 on `eighth`, .86 on `ninth` and .70 on `tenth`. `eleventh` to
 * `fourteenth` are passages whose facts hang on a sentence before: .76, .64, .65 and .78. Patterns were mended by each afterwards, so what is asserted here is that they stay mended.
 */
const SETS = [
  { name: 'first', precision: 0.92, recall: 0.72 },
  { name: 'second', precision: 0.85, recall: 0.85 },
  { name: 'third', precision: 0.95, recall: 0.8 },
  { name: 'fourth', precision: 0.95, recall: 0.8 },
  { name: 'fifth', precision: 0.92, recall: 0.85 },
  { name: 'sixth', precision: 0.92, recall: 0.8 },
  { name: 'seventh', precision: 0.92, recall: 0.73 },
  { name: 'eighth', precision: 0.95, recall: 0.78 },
  { name: 'ninth', precision: 0.93, recall: 0.84 },
  { name: 'tenth', precision: 0.95, recall: 0.74 },
  { name: 'eleventh', precision: 0.94, recall: 0.79 },
  { name: 'twelfth', precision: 0.91, recall: 0.63 },
  { name: 'thirteenth', precision: 0.94, recall: 0.54 },
  { name: 'fourteenth', precision: 0.91, recall: 0.68 },
] as const

interface Fact {
  isOpen: boolean
  subject: string
  type: string
  object: string
}

function factsOf(gold: string): Fact[] {
  const parts = gold.split(';').filter((part) => part.trim() !== '')
  return parts.map((part) => {
    const [, open, subject, type, object] = /^\s*(\??)(.+) (leader-of|greeting-to|member-of) (.+?)\s*$/.exec(part) ?? []
    if (subject === undefined || type === undefined || object === undefined) throw new Error(`no fact: ${part}`)
    return { isOpen: open === '?', subject, type, object }
  })
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")

function namesOf({ entities, mentions }: Document, id: string): string[] {
  const entity = entities.find((each) => each.id === id)
  return [
    entity?.name ?? id,
    ...(entity?.aliases ?? []),
    ...mentions.filter((mention) => mention.entity === id).map(({ text }) => text),
  ].map(plain)
}

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ language: 'en' })
})

/** How many facts of a sentence were found, are there, and were reported. */
async function scoreOf(line: string): Promise<{ found: number; gold: number; reported: number }> {
  const [text = '', labels = ''] = line.split(' ::')
  const document = await pipeline.extract({ text })
  const left = document.relations.filter(({ negated, modality }) => !negated && modality === 'asserted')
  const wanted = factsOf(labels)
  let found = 0
  for (const { isOpen, subject, type, object } of wanted) {
    const at = left.findIndex(
      (fact) =>
        fact.type === type &&
        namesOf(document, fact.subject).some((name) => name.endsWith(plain(subject))) &&
        namesOf(document, fact.object).some((name) => name.includes(plain(object)) || plain(object).includes(name)),
    )
    if (at < 0) continue
    left.splice(at, 1)
    if (!isOpen) found++
  }
  return { found, gold: wanted.filter(({ isOpen }) => !isOpen).length, reported: found + left.length }
}

describe('wordings of facts', () => {
  test.each(SETS)(
    '$name: at least $recall are found, at least $precision of what is found is right',
    async ({ name, precision, recall }) => {
      const lines = readFileSync(join(import.meta.dirname, 'wordings', `${name}.txt`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
      const scores = await Promise.all(lines.map(scoreOf))
      const total = (key: 'found' | 'gold' | 'reported'): number => scores.reduce((sum, score) => sum + score[key], 0)
      expect(total('gold')).toBeGreaterThan(40)
      expect(total('found') / total('gold')).toBeGreaterThanOrEqual(recall)
      expect(total('found') / total('reported')).toBeGreaterThanOrEqual(precision)
    },
  )
})
