import { beforeAll, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'], language: 'en' })
})

/** The facts of a text that are asserted. */
async function factsOf(text: string): Promise<string[]> {
  const { entities, relations } = await copydesk.extract({ text })
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? ''
  return relations.map(({ type, subject, object }) => `${name(subject)} ${type} ${name(object)}`)
}

test('a pronoun in direct speech is no argument of the verb that tells who speaks', async () => {
  const text = '‘We were rubbish,’ admitted Irakli Beridze, president of the Georgian Rugby Union. The Georgian Rugby Union lost.'
  expect(await factsOf(text)).toEqual(['Irakli Beridze leader-of Georgian Rugby Union'])
})

test('a pronoun in direct speech is one of a verb beside it', async () => {
  const text = 'The Georgian Rugby Union met in Tbilisi. “We have admitted Latvia,” said Irakli Beridze, its president.'
  expect(await factsOf(text)).toContain('Latvia member-of Georgian Rugby Union')
})

test('what two do to "them" is not done to each other', async () => {
  const text =
    'Biden met Magdalena Andersson and Sauli Niinistö. They asked allies to welcome them into the alliance as quickly as possible.'
  expect((await factsOf(text)).filter((fact) => fact.includes('greeting-to'))).toEqual([])
})

test('a commission of a ministry has members', async () => {
  const text = 'Isabel Turner served as a board member of the Parks Commission of the Ontario Ministry of Tourism and Culture until 2012.'
  expect((await factsOf(text)).some((fact) => fact.startsWith('Isabel Turner member-of '))).toBe(true)
})
