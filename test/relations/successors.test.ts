import { beforeAll, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'] })
})

/** Who leads, with status and modality. */
const leaders = async (text: string): Promise<string[]> => {
  const { entities, relations } = await copydesk.extract({ text })
  const name = (id: string): string | undefined => entities.find((entity) => entity.id === id)?.name
  return relations
    .filter(({ negated }) => !negated)
    .map((r) => `${name(r.subject)} ${r.qualifiers.status} ${r.modality}`)
    .sort()
}

test.each([
  ['Bo Ek replaced Anna Berzina as head of Interpol.', ['Anna Berzina former asserted', 'Bo Ek current asserted']],
  ['Bo Ek was replaced as head of Interpol by Anna Berzina.', ['Anna Berzina current asserted', 'Bo Ek former asserted']],
  ['Bo Ek will replace Anna Berzina as head of Interpol.', ['Anna Berzina current asserted', 'Bo Ek incoming planned']],
  ['Bo Ek is due to succeed Anna Berzina as president of Peru.', ['Anna Berzina current asserted', 'Bo Ek incoming planned']],
  ['Bo Ek did not replace Anna Berzina as head of Interpol.', []],
])('%s', async (text, expected) => {
  expect(await leaders(text)).toEqual(expected)
})
