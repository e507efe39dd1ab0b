import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { conllu } from '../../src/formats/conllu.ts'
import { createPipeline, type Document } from '../../src/index.ts'
import { documents } from './documents.ts'

const UPOS = new Set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '))

const written = (list: readonly Document[]): string => conllu.head + list.map(conllu.encode).join(conllu.between) + conllu.tail

/** What the validator of Universal Dependencies asks at its first two levels, and CorefUD of `Entity`. @returns what is against a rule, with its line */
function broken(source: string, hasTrees: boolean): string[] {
  const faults: string[] = []
  const sentences = source.split('\n\n')
  if (!source.endsWith('\n\n') || /\n\n\n|\r/.test(source)) faults.push('a sentence does not end with one empty line')
  const ids = new Set<string>()
  const open: string[] = []
  for (const sentence of sentences.filter((one) => one !== '')) {
    const lines = sentence.split('\n')
    const comments = lines.filter((line) => line.startsWith('#'))
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
    const say = (fault: string): void => void faults.push(`${fault}: ${lines.at(-1)}`)
    if (lines.slice(comments.length).some((line) => line.startsWith('#'))) say('a comment stands inside the sentence')
    const [id, ...more] = comments.flatMap((line) => /^# sent_id = (\S+)$/.exec(line)?.[1] ?? [])
    if (id === undefined || more.length > 0 || ids.has(id)) say(`sent_id ${id} is missing, doubled or no word`)
    ids.add(id ?? '')
    const texts = comments.flatMap((line) => /^# text = (.*)$/.exec(line)?.[1] ?? [])
    const glued = rows.map((row) => (row[9]?.split('|').includes('SpaceAfter=No') ? (row[1] ?? '') : `${row[1]} `)).join('')
    if (texts.length !== 1 || texts[0] !== glued.trim()) say(`text «${texts[0]}» is not «${glued.trim()}»`)
    rows.forEach((row, index) => {
      if (row.length !== 10) say(`${row.length} columns`)
      if (row.some((cell) => cell === '' || /^\s|\s$/.test(cell))) say('an empty column, or white space at its edge')
      if (row[0] !== String(index + 1)) say(`id ${row[0]} at ${index + 1}`)
      if (row.slice(2, 9).some((cell, at) => at !== 0 && /\s/.test(cell))) say('white space in a column')
      const misc = row[9] === '_' ? [] : (row[9]?.split('|') ?? [])
      if (new Set(misc.map((one) => one.split('=')[0])).size !== misc.length || misc.some((one) => !/^\w+=\S+$/.test(one)))
        say(`MISC ${row[9]}`)
      for (const [bracket] of (misc.find((one) => one.startsWith('Entity=')) ?? '').slice(7).matchAll(/\([^()]+\)?|[^()]+\)/g)) {
        const eid = bracket.replace(/^\(|\)$/g, '').split('-')[0] ?? ''
        if (bracket.startsWith('(') && bracket.split('-').length !== 4) say(`${bracket} has not the fields that are declared`)
        if (bracket.startsWith('(') && !bracket.endsWith(')')) open.push(eid)
        if (!bracket.startsWith('(') && !open.includes(eid)) say(`${bracket} closes what is not open`)
        if (!bracket.startsWith('(')) open.splice(open.lastIndexOf(eid), 1)
      }
    })
    if (open.length > 0) say(`${open} is open at the end of the sentence`)
    if (!hasTrees) continue
    const heads = rows.map((row) => Number(row[6]))
    if (heads.filter((head) => head === 0).length !== 1) say(`${heads.filter((head) => head === 0).length} roots`)
    rows.forEach((row, index) => {
      if (!UPOS.has(row[3] ?? '')) say(`tag ${row[3]}`)
      if (!/^(?:\d+)$/.test(row[6] ?? '') || Number(row[6]) > rows.length || Number(row[6]) === index + 1)
        say(`head ${row[6]} at ${index + 1}`)
      if ((row[6] === '0') !== (row[7] === 'root')) say(`relation ${row[7]} to ${row[6]}`)
      if (!/^[a-z]+(?::[a-z]+)?$/.test(row[7] ?? '')) say(`relation ${row[7]}`)
      let at = index + 1
      for (let steps = 0; at !== 0; steps++) {
        at = heads[at - 1] ?? 0
        if (steps > rows.length) {
          say(`a circle at ${index + 1}`)
          break
        }
      }
    })
  }
  return faults
}

describe('CoNLL-U keeps the rules of the validator', () => {
  test('without trees, whatever the text and its mentions', () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 1, maxLength: 3 }), (list) => {
        expect(broken(written(list.map((document, index) => ({ ...document, id: `news ${index}` }))), false)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  describe('with trees', () => {
    const articles: Document[] = []
    beforeAll(async () => {
      const copydesk = await createPipeline({ layers: ['syntax', 'coreference'], language: 'en' })
      const texts = [
        'Latvian President Anna Berzina met Otto Lind in Riga.\n\nShe said: “We won’t go – not now”, and left.\tIt rained.',
        'RIGA (SRN) – Who? Nobody.\n\n• one\n• two (three), 50 % of 1,000\n\nhttp://news.example/a?b=c e-mail x@y.example 😀',
        'The chair of the bloc, Amina Otieno, who leads it since 2015, praised its members: Kenya, Ghana and Peru',
      ]
      for (const [index, text] of texts.entries()) articles.push(await copydesk.extract({ id: `a ${index}`, text }))
    })

    test('as the pipeline makes them', () => {
      expect(articles.every(({ tokens = [] }) => tokens.length > 5)).toBe(true)
      expect(broken(written(articles), true)).toEqual([])
    })

    test('also where words hang on nothing or on another sentence', () => {
      const loose = articles.map((document) => ({
        ...document,
        tokens: (document.tokens ?? []).map((token, index) =>
          index % 3 === 0 ? { ...token, head: -1 } : index % 7 === 0 ? { ...token, head: 0 } : token,
        ),
      }))
      expect(broken(written(loose), true)).toEqual([])
    })
  })

  test('the rules notice a broken file', () => {
    const [document] = fc.sample(documents, { numRuns: 1, seed: 9 })
    const right = document === undefined ? '' : written([document])
    expect(broken(right, false)).toEqual([])
    expect(broken(right + right, false)).not.toEqual([])
    expect(broken(right.replace('SpaceAfter=No', 'SpaceAfter=Yes'), false)).not.toEqual([])
    expect(broken(right.replace(/\t/, ' '), false)).not.toEqual([])
    expect(broken(right, true)).not.toEqual([])
  })
})
