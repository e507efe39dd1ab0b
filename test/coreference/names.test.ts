import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { meant } from './support.ts'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await createPipeline({ language: 'en' })
})

const read = (text: string) => pipeline.extract({ text })

describe('two persons of one surname', () => {
  it('an office-holder is not the spouse whose full name alone stands in the text', async () => {
    const document = await read(
      'President Castellan and First Lady Mirela Castellan arrived in Quito on Monday. President Castellan will open a school. Castellan spoke of jobs.',
    )
    const [first, second, third] = meant(document, 'Castellan')
    expect(first).toBe('Castellan')
    expect([second, third]).toEqual([first, first])
    expect(meant(document, 'Mirela Castellan')).toEqual(['Mirela Castellan'])
  })

  it('whom the text lists beside each other are two', async () => {
    const document = await read('Governor Prentiss and Dorothea Prentiss greeted the crowd. Governor Prentiss then left for Lyon.')
    expect(meant(document, 'Prentiss')).not.toContain('Dorothea Prentiss')
  })

  it('courtesy titles tell them apart', async () => {
    const document = await read('Ms. Dorothea Prentiss sued the bank. Mr. Prentiss was not in court.')
    expect(meant(document, 'Prentiss')).toEqual(['Prentiss'])
  })

  it('of two of a surname the one who holds the office is meant', async () => {
    const document = await read(
      'President Robert Castellan and First Lady Mary Castellan arrived in Quito on Monday. President Castellan will open a school.',
    )
    expect(meant(document, 'Castellan')).toEqual(['Robert Castellan'])
  })

  it('the surname is of the one whom the text has named before it', async () => {
    const document = await read(
      'Dorothea Prentiss was born on a rock. Prentiss kept bees. Her husband slept. “She is away,” says Robert Prentiss.',
    )
    expect(meant(document, 'Prentiss')).toEqual(['Dorothea Prentiss'])
  })

  it('a surname that has another’s title once is still of whom it means elsewhere', async () => {
    const document = await read('Sir Robert Prentiss has died. Prentiss kept bees. Prentiss slept late. His widow, Lady Prentiss, wept.')
    expect(meant(document, 'Prentiss')[0]).toBe('Robert Prentiss')
  })

  it('an office beside the surname and another beside the full name are still one person', async () => {
    const document = await read('Governor Dorothea Prentiss spoke in Lyon on Monday. Judge Prentiss, as she was, is remembered well.')
    expect(meant(document, 'Prentiss')).toEqual(['Dorothea Prentiss'])
  })
})

describe('forms of one name', () => {
  it('spellings, initials and short forms are one person', async () => {
    const document = await read('Robert J. Castellan spoke in Lyon. Bob Castellan left early. R. Castellan was tired, and Castellan slept.')
    expect(document.entities.filter(({ type }) => type === 'PERSON')).toHaveLength(1)
  })

  it('the first of two surnames is a form of the name', async () => {
    const document = await read('Efraín Duarte Cabañas spoke in Lima on Monday. Duarte was tired.')
    expect(meant(document, 'Duarte')).toEqual(['Efraín Duarte Cabañas'])
  })
})
