import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'], language: 'en' })
})

describe('one word is a person', () => {
  it.each([
    ['that the world knows by it', 'This will not deter Putin from interfering in elections.', 'Putin'],
    ['that has somebody for a wife', 'Police spoke to Letrovec’s wife on Monday.', 'Letrovec'],
    ['that only a person could be', 'Officers said that Letrovec was arrested on Monday.', 'Letrovec'],
  ])('%s', async (_, text, name) => {
    const { mentions } = await copydesk.extract({ text })
    expect(mentions.filter(({ type }) => type === 'PERSON').map((mention) => mention.text)).toEqual([name])
  })

  it('but not the second half of an office', async () => {
    const { mentions } = await copydesk.extract({
      text: 'She was counsel to the New York Solicitor General. The Attorney General, Ann Lee, was there.',
    })
    expect(mentions.filter(({ type }) => type === 'PERSON').map(({ text }) => text)).toEqual(['Ann Lee'])
  })
})
