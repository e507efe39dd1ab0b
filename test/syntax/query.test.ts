import { beforeAll, describe, expect, test } from 'vitest'
import type { Token } from '../../src/document/index.ts'
import { treesOf } from '../../src/syntax/index.ts'

/** A tree written as lines «form head deprel xpos lemma», heads counted from 1 as in CoNLL-U. */
function tree(lines: string): { tokens: Token[]; at: (form: string) => number; words: (indices: readonly number[]) => string[] } {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const forms = rows.map(([form = '']) => form)
  const tokens = rows.map(([form = '', head = '0', deprel = 'dep', xpos = 'NN', lemma = form]): Token => {
    return { start: 0, end: 0, lemma, upos: 'X', xpos, head: Number(head) - 1, deprel }
  })
  return { tokens, at: (form) => forms.indexOf(form), words: (indices) => indices.map((index) => forms[index] ?? '?') }
}

const RELATIVE = tree(`
  Berzina 6 nsubj NNP
  ,       1 punct ,
  who     4 nsubj WP
  leads   1 acl:relcl VBZ lead
  Latvia  4 obj NNP
  greeted 0 root VBD greet
  Otieno  6 obj NNP
  and     9 cc CC
  Sato    7 conj NNP
  warmly  6 advmod RB
`)

const PASSIVE = tree(`
  Sato     3 nsubj:pass NNP
  was      3 aux:pass VBD be
  elected  0 root VBN elect
  chair    3 xcomp NN
  of       7 case IN
  the      7 det DT
  bloc     4 nmod NN
  by       9 case IN
  members  3 obl:agent NNS member
  and      11 cc CC
  thanked  3 conj VBD thank
  them     11 obj PRP they
`)

const TITLES = tree(`
  Latvia    3 nmod:poss NNP
  's        1 case POS
  president 10 nsubj NN
  ,         5 punct ,
  Anna      3 appos NNP
  Berzina   5 flat NNP
  ,         5 punct ,
  did       10 aux VBD do
  not       10 advmod RB
  travel    0 root VB
  to        12 case IN
  Riga      10 obl NNP
`)

describe('the subject of a verb', () => {
  test.each([
    ['is its own', RELATIVE, 'greeted', ['Berzina']],
    ['in a relative clause is what the clause hangs on', RELATIVE, 'leads', ['Berzina']],
    ['of a coordinated verb without one is that of the first', PASSIVE, 'thanked', ['Sato']],
    ['of what a verb governs is the verb’s', PASSIVE, 'chair', ['Sato']],
  ])('%s', (_, { tokens, at, words }, verb, expected) => {
    expect(words(treesOf({ tokens }).subjects(at(verb)))).toEqual(expected)
  })
})

test('a verb that the tree joins over a relative clause to another tense goes on with the clause', () => {
  const sentence = tree(`
    Sato   3 nsubj NNP
    is     3 cop VBZ be
    keen   0 root JJ
    on     5 case IN
    states 3 obl NNS
    which  7 nsubj WDT
    formed 5 acl:relcl VBD form
    blocs  7 obj NNS
    and    10 cc CC
    joined 3 conj VBD join
    pacts  10 obj NNS
  `)
  expect(sentence.words(treesOf(sentence).subjects(sentence.at('joined')))).toEqual(['states'])
})

describe('what else a verb has', () => {
  test('objects, with those coordinated', () => {
    expect(RELATIVE.words(treesOf(RELATIVE).objects(RELATIVE.at('greeted')))).toEqual(['Otieno', 'Sato'])
  })

  test('in the passive, the subject is the object, and an agent does it', () => {
    const trees = treesOf(PASSIVE)
    const verb = PASSIVE.at('elected')
    expect(trees.isPassive(verb)).toBe(true)
    expect(PASSIVE.words(trees.objects(verb))).toEqual(['Sato'])
    expect(PASSIVE.words(trees.agents(verb))).toEqual(['members'])
    expect(trees.agents(RELATIVE.at('greeted'))).toEqual([])
  })

  test('complements with a preposition', () => {
    expect(PASSIVE.words(treesOf(PASSIVE).complements(PASSIVE.at('chair'), ['of']))).toEqual(['bloc'])
    expect(TITLES.words(treesOf(TITLES).complements(TITLES.at('travel'), ['to', 'for']))).toEqual(['Riga'])
    expect(treesOf(TITLES).complements(TITLES.at('travel'), ['of'])).toEqual([])
  })

  test('auxiliaries and negation', () => {
    expect(TITLES.words(treesOf(TITLES).verbChunk(TITLES.at('travel')))).toEqual(['did', 'not', 'travel'])
  })
})

describe('what a noun has', () => {
  test('a possessor and an apposition, seen from both sides', () => {
    const trees = treesOf(TITLES)
    expect(TITLES.words(trees.possessors(TITLES.at('president')))).toEqual(['Latvia'])
    expect(TITLES.words(trees.appositions(TITLES.at('president')))).toEqual(['Anna'])
    expect(TITLES.words(trees.appositions(TITLES.at('Anna')))).toEqual(['president'])
  })

  test('a chunk, a span and a top', () => {
    const trees = treesOf(TITLES)
    expect(trees.nounChunk(TITLES.at('Anna'))).toEqual({ first: 4, last: 6 })
    expect(trees.span(TITLES.at('president'))).toEqual({ first: 0, last: 7 })
    expect(TITLES.words([trees.top({ first: 4, last: 6 })])).toEqual(['Anna'])
  })
})

describe('a sentence that was not parsed', () => {
  let answers: unknown[]
  beforeAll(() => {
    const trees = treesOf({ tokens: RELATIVE.tokens.map((token) => ({ ...token, head: -1, deprel: 'dep' })) })
    answers = [
      trees.subjects(5),
      trees.objects(5),
      trees.children(5),
      trees.complements(5, ['of']),
      trees.possessors(0),
      trees.appositions(0),
    ]
  })
  test('has an empty answer to everything', () => {
    expect(answers).toEqual(answers.map(() => []))
  })
})
