import { beforeAll, expect, test } from 'vitest'
import { phrasesOf } from '../../src/chains/phrases.ts'
import { viewOf } from '../../src/document/index.ts'
import { createPipeline, type Pipeline, treesOf } from '../../src/index.ts'

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['syntax'], language: 'en' })
})

/** The noun phrases of a text; a list as a whole in braces. */
async function phrases(text: string): Promise<string[]> {
  const { tokens = [], ...document } = await pipeline.extract({ text })
  const view = viewOf({ ...document, tokens })
  return phrasesOf(view, treesOf(view)).map(({ first, last, isList }) => {
    const words = text.slice(tokens[first]?.start, tokens[last - 1]?.end)
    return isList ? `{${words}}` : words
  })
}

test.each<[string, string, string[]]>([
  [
    'a relative clause and what hangs on a noun',
    'She read the letter that he had sent to the minister.',
    ['She', 'the letter that he had sent to the minister', 'he', 'the minister'],
  ],
  ['a possessive’s sign', 'The city’s mayor resigned.', ['The city’s mayor', 'The city’s']],
  ['a list beside its members', 'A cook and a waiter met.', ['{A cook and a waiter}', 'A cook', 'a waiter']],
  ['the closing mark of what it opens', 'He sold his “castle” in May.', ['He', 'his “castle”', 'his', 'May']],
  ['a demonstrative by itself', 'That was good.', ['That']],
])('a noun phrase takes in %s', async (_, text, expected) => {
  expect((await phrases(text)).sort()).toEqual([...expected].sort())
})

test.each([
  ['the "it" and the "there" that stand for nothing', 'There is a rule.', ['a rule']],
  ['a relative pronoun', 'The man who left was tired.', ['The man who left']],
  ['a noun that is part of a compound', 'The fire engine came.', ['The fire engine']],
])('no phrase is %s', async (_, text, expected) => {
  expect(await phrases(text)).toEqual(expected)
})
