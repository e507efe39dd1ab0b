import { beforeAll, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'] })
})

const facts = async (text: string): Promise<string[]> => {
  const { entities, relations } = await copydesk.extract({ text })
  const name = (id: string): string | undefined => entities.find((entity) => entity.id === id)?.name
  return relations.map((r) => `${name(r.subject)} ${r.type} ${name(r.object)}, ${r.qualifiers.status} ${r.qualifiers.role ?? ''}`.trim())
}

test.each([
  ['Wisconsin Gov. Rosa Achter signed the bill.', 'Rosa Achter leader-of Wisconsin, current Gov.'],
  ['Gov. Rosa Achter of Wisconsin signed the bill.', 'Rosa Achter leader-of Wisconsin, current Gov.'],
  ['Ex-mayor Ana Popa of Riga was jailed.', 'Ana Popa leader-of Riga, former Ex-mayor'],
])('%s', async (text, fact) => {
  expect(await facts(text)).toEqual([fact])
})

test('a senator in short leads nothing', async () => {
  expect(await facts('Sen. Ann Lee of Maine voted no.')).toEqual([])
})
