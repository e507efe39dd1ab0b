import { beforeAll, describe, expect, test } from 'vitest'
import { corefud } from '../../src/formats/conllu.ts'
import { readConllu } from '../../src/formats/read-conllu.ts'
import { createPipeline, type Document } from '../../src/index.ts'

const TEXT = 'Anna Berzina bought a house in the village. The house is old, and she likes its garden.'

let document: Document
beforeAll(async () => {
  document = await (await createPipeline({ layers: ['syntax', 'chains'], language: 'en' })).extract({ id: 'd', text: TEXT })
})

describe('CoNLL-U with chains', () => {
  test('has every phrase of a chain in brackets, with the place of its head, and the type where it is an entity', () => {
    const rows = corefud
      .encode(document)
      .split('\n')
      .map((line) => line.split('\t'))
    const miscOf = (word: string): string => rows.find(([, form]) => form === word)?.[9] ?? ''
    const [berzina] = document.entities
    expect(miscOf('Anna')).toBe(`Entity=(${berzina?.id}-PERSON-1`)
    expect(miscOf('she')).toBe(`Entity=(${berzina?.id}-PERSON-1)`)
    const house = document.chains?.find(({ mentions }) => TEXT.slice(mentions[0]?.start, mentions[0]?.end) === 'a house')
    expect(miscOf('a')).toBe(`Entity=(${house?.id}--2`)
    expect(miscOf('its')).toBe(`Entity=(${house?.id}--1)`)
  })

  test('is read back as entities with the same mentions', () => {
    const [read] = readConllu('d.conllu', `${corefud.head}${corefud.encode(document)}`)
    const spans = (mentions: readonly { start: number; end: number }[]): string[] => mentions.map(({ start, end }) => `${start}-${end}`)
    const own = document.chains?.map(({ mentions }) => spans(mentions).sort()).sort()
    const back = read?.entities.map(({ id }) => spans(read.mentions.filter(({ entity }) => entity === id)).sort()).sort()
    expect(back).toEqual(own)
  })
})
