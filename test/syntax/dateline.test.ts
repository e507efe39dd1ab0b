import { expect, it } from 'vitest'
import { createPipeline } from '../../src/index.ts'

/** The relation of the first token with these characters. */
async function relation(text: string, word: string): Promise<string | undefined> {
  const { tokens = [] } = await (await createPipeline({ layers: ['syntax'], language: 'en' })).extract({ text })
  return tokens.find(({ start, end }) => text.slice(start, end) === word)?.deprel
}

it.each(['RIGA – Norway joined the pact on Friday.', 'RIGA, Latvia (LN) - Norway joined the pact on Friday.'])(
  'the place of a dateline is no part of the clause: %s',
  async (text) => {
    expect(await relation(text, 'RIGA')).toBe('dep')
    expect(await relation(text, 'Norway')).toBe('nsubj')
  },
)

it('a hyphen inside a word ends no dateline', async () => {
  expect(await relation('NATO-led forces joined the pact on Friday.', 'forces')).toBe('nsubj')
  expect(await relation('NATO-led forces joined the pact on Friday.', 'NATO')).not.toBe('dep')
})
