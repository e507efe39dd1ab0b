import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline, type Document, loadSyntax, type Pipeline, type SyntaxModel } from '../../src/index.ts'
import { codesOf } from '../support/cli.ts'

const model: SyntaxModel = loadSyntax()
let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await createPipeline({ layers: ['syntax'], language: 'en' })
})

const split = (sentence: string): string[] => sentence.split(' ')

describe('tags', () => {
  test('tell a verb from a noun by its neighbours', () => {
    const [noun = [], verb = []] = model.tag([split('They made a visit to Riga .'), split('They will visit Riga .')])
    expect(noun[3]).toEqual({ upos: 'NOUN', xpos: 'NN' })
    expect(verb[2]).toEqual({ upos: 'VERB', xpos: 'VB' })
  })
})

describe('trees', () => {
  test('know who did what to whom', () => {
    const words = split('The president of Latvia congratulated her colleague on Monday .')
    const [arcs = []] = model.parse([words])
    const on = (word: string): string => words[arcs[words.indexOf(word)]?.head ?? -1] ?? 'root'
    expect([on('president'), on('Latvia'), on('congratulated'), on('colleague'), on('her')]).toEqual([
      'congratulated',
      'president',
      'root',
      'congratulated',
      'colleague',
    ])
    expect(arcs[1]?.deprel).toBe('nsubj')
    expect(arcs[6]?.deprel).toBe('obj')
  })

  test('are the same whatever is read beside them', () => {
    const sentences = ['Anna left .', 'The bloc , which has ten members , met in Riga and elected a chair .', 'Why ?'].map(split)
    const alone = sentences.flatMap((sentence) => model.parse([sentence]))
    expect(model.parse(sentences)).toEqual(alone)
    expect(model.parse([...sentences].reverse())).toEqual([...alone].reverse())
    expect(model.parse([])).toEqual([])
  })
})

describe('what was tagged lately', () => {
  const sentences = [
    'Anna left .',
    'The bloc , which has ten members , met in Riga and elected a chair .',
    'Why ?',
    'She thanked him .',
  ].map(split)
  const trees = loadSyntax().parse(sentences)

  test('has the same trees as what was not', () => {
    for (const tagged of [sentences, sentences.slice(1, 3), [...sentences].reverse(), [...sentences, ...sentences]]) {
      const fresh = loadSyntax()
      fresh.tag(tagged)
      expect(fresh.parse(sentences)).toEqual(trees)
      expect(fresh.parse(sentences)).toEqual(trees)
    }
  })

  test('is forgotten when there is much of it, and changes nothing', () => {
    const fresh = loadSyntax()
    const many = Array.from({ length: 300 }, (_, i) => [
      'Number',
      `${i}`,
      'of',
      'the',
      'bloc',
      "'s",
      'ten',
      'members',
      'met',
      'in',
      'Riga',
      'today',
      ',',
      'it',
      'said',
      '.',
    ])
    fresh.tag([...sentences, ...many])
    expect(fresh.parse(sentences)).toEqual(trees)
    expect(fresh.parse(many.slice(-9))).toEqual(loadSyntax().parse(many.slice(-9)))
  })

  test('is told apart by its words, not by the text they make', () => {
    const fresh = loadSyntax()
    fresh.tag([['Anna\nleft', 'Riga']])
    const other = [['Anna', 'left\nRiga']]
    expect(fresh.parse(other)).toEqual(loadSyntax().parse(other))
  })
})

/** Every sentence has one root, and every word leads to it. */
function expectTrees({ tokens = [], sentences }: Document): void {
  for (const { start, end } of sentences) {
    const inside = tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.start >= start && token.end <= end)
    expect(inside.filter(({ token }) => token.head === -1).map(({ token }) => token.deprel)).toEqual(['root'])
    for (const { index } of inside) {
      let at = index
      for (let step = 0; step <= inside.length && at >= 0; step++) at = tokens[at]?.head ?? -1
      expect(at).toBe(-1)
    }
  }
}

describe('a document', () => {
  test('has one tree for each sentence', async () => {
    const text = 'A headline without a verb\n\n“We are glad,” Anna Berzina said. She left for Riga, where the ten leaders met; they spoke.'
    expectTrees(await pipeline.extract({ text }))
  })

  test.each([
    ['one word of a million letters', 'a'.repeat(1_000_000), ['run-truncated']],
    ["it's × 100,000 with blanks", "it's ".repeat(100_000), ['sentence-long']],
    ['it’s × 100,000 without', 'it’s'.repeat(100_000), ['run-truncated']],
    ['a- × 100,000', 'a-'.repeat(100_000), ['run-truncated']],
    ['a. × 100,000', 'a.'.repeat(100_000), ['run-truncated']],
    ['a sentence of 50,000 words', 'word '.repeat(50_000), ['sentence-long']],
  ])('of junk is read to its end, with a warning: %s', async (_, text, codes) => {
    const document = await pipeline.extract({ text })
    expect(document.tokens?.at(-1)?.end).toBe(text.trimEnd().length)
    expect([...new Set(codesOf(document))]).toEqual(expect.arrayContaining(codes))
  })

  test('without the layer has no trees for what holds neither name nor verb', async () => {
    const stage = (await createPipeline({ layers: ['syntax'], language: 'en' })).stages.find(({ name }) => name === 'syntax')
    expect(stage?.requires).toEqual(['tokens'])
    expect((await pipeline.extract({ text: 'In short.' })).tokens?.map(({ deprel }) => deprel)).toContain('root')
  })
})
