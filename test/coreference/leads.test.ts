import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant } from './support.ts'

let copydesk: Pipeline
beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['coreference'], language: 'en' })
})

const read = (text: string) => copydesk.extract({ text })

describe('a headline that names nobody', () => {
  test('speaks of whom the lead names', async () => {
    const doc = await read('Fencer elected to chair athletes’ panel\n\nBoglarka Szabo of Hungary was elected on Monday to lead it.')
    expect(meant(doc, 'Fencer')).toEqual(['Boglarka Szabo'])
  })

  test('leaves one alone who is known to be of the other sex', async () => {
    const doc = await read('Businesswoman elected to chair panel\n\nMr Tamas Szabo was elected on Monday to lead it.')
    expect(meant(doc, 'Businesswoman')).toEqual([])
  })

  test('does not lend a paragraph its licence', async () => {
    const doc = await read('A fencer was elected to chair the panel.\n\nBoglarka Szabo of Hungary watched it in Riga.')
    expect(meant(doc, 'fencer')).toEqual([])
  })
})
