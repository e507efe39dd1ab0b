import { beforeAll, describe, expect, it } from 'vitest'
import { type Document, viewOf } from '../../../src/document/index.ts'
import { createPipeline, type Pipeline } from '../../../src/index.ts'
import { compileTree } from '../../../src/relations/tree/find.ts'
import { compileWays, follow } from '../../../src/relations/tree/paths.ts'
import { treesOf } from '../../../src/syntax/index.ts'

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['syntax'] })
})

/** The words that a way leads to from a word of a text. */
async function reached(text: string, from: string, ways: string): Promise<string[]> {
  const document: Document = await copydesk.extract({ text })
  const view = viewOf({ ...document, tokens: document.tokens ?? [] })
  const start = view.words.indexOf(from)
  return follow(compileWays(ways), start, treesOf(view), view, (word) => [view.words[word] ?? ''])
}

describe('ways through a tree', () => {
  it('lead from a verb to who does it, in either voice', async () => {
    expect(await reached('Anna greeted Bo.', 'greeted', 'subject, agent')).toEqual(['Anna'])
    expect(await reached('Bo was greeted by Anna.', 'greeted', 'subject, agent')).toEqual(['Anna'])
  })

  it('take the first alternative that arrives', async () => {
    expect(await reached('Anna greeted Bo.', 'greeted', 'agent, object, subject')).toEqual(['Bo'])
  })

  it('go through several steps', async () => {
    expect(await reached('Anna sent greetings to Bo.', 'greetings', 'up[SEND].subject')).toEqual(['Anna'])
    expect(await reached('Anna burned greetings to Bo.', 'greetings', 'up[SEND].subject')).toEqual([])
  })

  it('take the noun of a relative clause for its object', async () => {
    expect(await reached('It left the union, which Latvia joined in 2004.', 'joined', 'object')).toEqual(['union'])
  })

  it('let the first to do a thing do it', async () => {
    expect(await reached('Bo was the first leader to congratulate Anna.', 'congratulate', 'subject')).toContain('leader')
  })

  it('let whom a verb is aimed at do what it is aimed at him for', async () => {
    expect(await reached('Anna congratulated Latvia on joining the union.', 'joining', 'subject')).toEqual(['Latvia'])
  })

  it('are refused with the name of the pattern when a step is unknown', () => {
    const broken = { id: 'mine/broken', relation: 'ally-of', trigger: 'ally', subject: 'NOSUCH', object: 'of', example: '', confidence: 1 }
    expect(() => compileTree(broken)).toThrow(/mine\/broken.*NOSUCH/)
  })
})
