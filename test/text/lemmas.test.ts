import { beforeAll, describe, expect, test } from 'vitest'
import { type Lemmatizer, loadLemmatizer } from '../../src/text/index.ts'

let lemmaOf: Lemmatizer
beforeAll(async () => {
  lemmaOf = await loadLemmatizer()
})

const rows = (list: string): string[][] => list.split(', ').map((row) => row.split(' '))

describe('lemmas', () => {
  test.each(
    rows(
      'making make, hoping hope, hopped hop, running run, tries try, died die, dying die, agreed agree, needed need, succeed succeed, created create, ' +
        'treated treat, visited visit, united unite, arranging arrange, hanging hang, acceded accede, founded found, found find, led lead, was be, had have, ' +
        'congratulates congratulate, welcoming welcome, resigned resign, suspended suspend, competing compete, meeting meet, controlled control, issuing issue',
    ),
  )('of the verb form %s is %s', (form, lemma) => {
    expect(lemmaOf(form, 'VERB', '')).toBe(lemma)
  })

  test.each(
    rows(
      'cities city, houses house, boxes box, viruses virus, movies movie, wives wife, women woman, spokesmen spokesman, children child, crises crisis, ' +
        'beaches beach, series series, heroes hero, causes cause, people people, 1990s 1990s, basis basis',
    ),
  )('of the noun form %s is %s', (form, lemma) => {
    expect(lemmaOf(form, 'NOUN', '')).toBe(lemma)
  })

  test.each([
    ['n’t', 'PART', 'RB', 'not'],
    ['’s', 'AUX', 'VBZ', 'be'],
    ["'d", 'AUX', 'VBD', 'have'],
    ["'", 'PART', 'POS', "'s"],
    ['wo', 'AUX', 'MD', 'will'],
    ['them', 'PRON', 'PRP', 'they'],
    ['an', 'DET', 'DT', 'a'],
    ['larger', 'ADJ', 'JJR', 'large'],
    ['easiest', 'ADJ', '', 'easy'],
    ['former', 'ADJ', '', 'former'],
    ['best', 'ADJ', 'JJS', 'good'],
    ['Latvian', 'ADJ', 'JJ', 'Latvian'],
    ['Deputy', 'NOUN', 'NN', 'deputy'],
    ['Nations', 'PROPN', 'NNPS', 'Nation'],
    ['Reuters', 'PROPN', 'NNP', 'Reuters'],
    ['Sept.', 'PROPN', 'NNP', 'September'],
    ['1,000', 'NUM', 'CD', '1000'],
    ['constructor', 'NOUN', 'NNS', 'constructor'],
    ['found', 'VERB', 'VB', 'found'],
  ])('of %s as %s %s is known', (form, upos, xpos, lemma) => {
    expect(lemmaOf(form, upos, xpos)).toBe(lemma)
  })
})
