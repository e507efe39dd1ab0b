import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant } from './support.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

const read = (text: string) => copydesk.extract({ text })

describe('a plural that means a body', () => {
  test.each([
    ['Norlys Shipping said they had sold the yard.', 'they', 'Norlys Shipping'],
    ['On Friday the Green Alliance Party thanked their founder.', 'their', 'Green Alliance Party'],
    ['Norlys Shipping closed its last yard in May. They plan to sell the land.', 'They', 'Norlys Shipping'],
  ])('%s', async (text, plural, name) => {
    expect(meant(await read(text), plural)).toEqual([name])
  })

  test.each([
    ['The officials met Norlys Shipping on Monday. They plan to sell the land.', 'They'],
    ['Norlys Shipping told its workers that they would be paid.', 'they'],
    ['Norlys Shipping and Tallin Freight said they had merged.', 'they'],
    ['Norlys Shipping thanked them.', 'them'],
    ['Ann Lee and Bo Ek said they had met.', 'they'],
  ])('is left alone where several could be meant: %s', async (text, plural) => {
    expect(meant(await read(text), plural)).toEqual([])
  })

  test('a body says “we” of itself, and a person of whoever else', async () => {
    const doc = await read('“We regret the delay,” Norlys Shipping said in a statement. “We were late,” Ann Lee admitted.')
    expect(meant(doc, 'We')).toEqual(['Norlys Shipping'])
  })
})

describe('for whom somebody speaks', () => {
  test('an alliance is that of its official, not another that was named since', async () => {
    const doc = await read(
      'Latvia joined NATO in 2004. The African Union sent an observer. NATO’s deputy secretary-general, Carlo Bassi, said the alliance had been told.',
    )
    expect(meant(doc, 'the alliance')).toEqual(['NATO'])
  })
})
