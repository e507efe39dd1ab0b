import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { brat } from '../../src/formats/brat.ts'
import { fixture } from '../../src/formats/gold.ts'
import { READERS } from '../../src/formats/index.ts'
import { ROOT } from '../support/paths.ts'

const FOLDER = join(ROOT, 'fixtures')
// Files of the dev part alone; the test part is not opened.
const names = readdirSync(FOLDER).filter((name) => /^d\d.*\.yaml$/.test(name))

function read(format: string, file: string, source: string, companion?: string): Document {
  const [document] = READERS.get(format)?.(file, source, companion) ?? []
  if (document === undefined) throw new Error(`${file}: no document`)
  return document
}

const places = ({ mentions }: Document): string[] =>
  mentions.map(({ start, end, type, kind, value = '' }) => [start, end, type, kind, value].join(' ')).sort()

/** The clusters of coreference, each as the places of its mentions. */
function clusters({ mentions, entities }: Document): string[] {
  const at = new Map(mentions.map(({ id, start, end }) => [id, `${start}-${end}`]))
  return entities
    .filter((entity) => entity.mentions.length > 0)
    .map((entity) =>
      entity.mentions
        .map((id) => at.get(id))
        .sort()
        .join(' '),
    )
    .sort()
}

describe('the labels of a real article come back', () => {
  test.each(names)('%s, through a fixture and through brat', (name) => {
    const gold = read('fixture', name, readFileSync(join(FOLDER, name), 'utf8'))
    const [yaml] = fixture.files(gold, 'news')
    const again = read('fixture', 'news.yaml', yaml?.content ?? '')
    expect(places(again)).toEqual(places(gold))
    expect(clusters(again)).toEqual(clusters(gold))
    expect(again.relations.map(({ id: _, ...fact }) => fact)).toEqual(gold.relations.map(({ id: _, ...fact }) => fact))

    const [text, ann] = brat.files(gold, 'news')
    const drawn = read('brat', 'news.ann', ann?.content ?? '', text?.content)
    expect(places(drawn)).toEqual(places(gold))
    expect(clusters(drawn)).toEqual(clusters(gold))
    expect(drawn.quotations.map(({ start, end }) => [start, end])).toEqual(gold.quotations.map(({ start, end }) => [start, end]))
  })
})
