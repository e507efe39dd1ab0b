import { beforeAll, describe, expect, it, test } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['entities'] })
})

const named = async (text: string, type: string): Promise<string[]> =>
  (await copydesk.extract({ text })).mentions.filter((m) => m.type === type).map((m) => m.text)

describe('a body’s name is taken whole', () => {
  test.each([
    ['The chairwoman of the Rally for Justice, Oumou Diarra, declined to speak.', 'Rally for Justice'],
    ['He appealed to the High Court of Cassation and Justice within ten days.', 'High Court of Cassation and Justice'],
    ['The Party for Freedom and Justice lost the vote.', 'Party for Freedom and Justice'],
    ['Some members of the Bakers’ and Millers’ Union walked out.', 'Bakers’ and Millers’ Union'],
    ['She is president of the Irish union Dock Workers United.', 'Dock Workers United'],
  ])('%s', async (text, name) => {
    expect(await named(text, 'ORG')).toEqual([name])
  })

  it('leaves Justice an office before a name', async () => {
    expect(await named('The ruling by the Senate and Justice Hale was read out.', 'TITLE')).toEqual(['Justice'])
  })
})

describe('what an article says of a name decides its type', () => {
  it('takes who is explained by an office for a person', async () => {
    expect(await named('On Saturday Merrin Toal, the union’s general secretary, climbed on to a crate. Toal spoke.', 'PERSON')).toEqual([
      'Merrin Toal',
      'Toal',
    ])
  })

  it('takes what is a company in full for that company in short', async () => {
    const text = 'Shares in Harker-Ames jumped. Harker-Ames Corp. said so itself. Harker-Ames agreed to a sale.'
    expect(await named(text, 'ORG')).toEqual(['Harker-Ames', 'Harker-Ames Corp.', 'Harker-Ames'])
  })

  it('takes the last word of a club’s name for the club, where nobody writes of a town', async () => {
    const text = 'Tom Ryder plays for Millbeck Town. He kept Town up three years running, and Town’s supporters loved him.'
    expect(await named(text, 'ORG')).toEqual(['Millbeck Town', 'Town', 'Town'])
  })

  it('takes what has a player for a club, though a town is called so', async () => {
    expect(await named('Tom Ryder is no longer a Millbeck Town player.', 'ORG')).toEqual(['Millbeck Town'])
  })
})

describe('what stands before an office', () => {
  it('is a body where the office is one of bodies, though its acronym is a word', async () => {
    expect(await named('WHO Director-General Mia Hart spoke. Fed Chair Jerome Lee listened.', 'ORG')).toEqual(['WHO', 'Fed'])
  })

  it('is a party where the office is a politician’s', async () => {
    expect(await named('Tory backbencher Tom Rao rebelled. Liberal Democrat peer Ann Lee agreed.', 'ORG')).toEqual([
      'Tory',
      'Liberal Democrat',
    ])
  })

  it('is a part of the office that it belongs to', async () => {
    expect(await named('Labour Minister Jo Ek spoke.', 'TITLE')).toEqual(['Labour Minister'])
  })

  it('is no courtesy in Burmese and Chinese names', async () => {
    expect(await named('Min Zaw Oo met Pan Wenhua.', 'PERSON')).toEqual(['Min Zaw Oo', 'Pan Wenhua'])
  })
})
