import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { guessFormat, READERS } from '../../src/formats/index.ts'

function only(path: string, source: string, companion?: string): Document {
  const name = guessFormat(path, source)
  const [document] = READERS.get(name ?? '')?.(path, source, companion) ?? []
  if (document === undefined) throw new Error(`${path}: read as ${name}, no document`)
  return document
}

const labels = (document: Document): string[] => document.mentions.map(({ type, text }) => `${type} ${text}`)

describe('files in the shape that the tools themselves write', () => {
  test('brat: spans in pieces, events, attributes, normalisations, equivalences and notes', () => {
    const text = 'Ana Berg leads Norwest. Berg, a baker and painter, left 😀 Oslo.'
    const source = [
      ...[
        'T1\tPerson 0 8\tAna Berg',
        'T2\tOrg 15 22\tNorwest',
        'T3\tPerson 24 28\tBerg',
        'T4\tTrade 32 37;42 49\tbaker painter',
        'T5\tPlace 58 62\tOslo',
      ],
      ...[
        'R1\tLeads Arg1:T1 Arg2:T2\t',
        '*\tEquiv T1 T3',
        'E1\tMove:T4 Who:T3',
        'A1\tNegation E1',
        'A2\tKind T3 nominal',
        'N1\tReference T5 Wikidata:Q585\tOslo',
        '#1\tAnnotatorNotes T1\tsure?',
        '',
      ],
    ].join('\n')
    const document = only('news.ann', source, text)
    expect(labels(document)).toEqual(['Person Ana Berg', 'Org Norwest', 'Person Berg', 'Trade baker and painter', 'Place Oslo'])
    expect(document.mentions[2]).toMatchObject({ entity: 'e1', kind: 'nominal' })
    expect(document.relations).toMatchObject([{ type: 'Leads', subject: 'e1', object: 'e2' }])
    expect(document.entities.at(-1)?.links).toEqual({ wikidata: 'Q585' })
  })

  test('INCEpTION: the built-in layer of names, a relation layer, stacked and multi-word spans', () => {
    const source = [
      ...[
        '#FORMAT=WebAnno TSV 3.3',
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
        '#T_RL=webanno.custom.Knows|label|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
        '',
        '',
      ],
      ...[
        '#Text=Ana Berg met Olav .',
        '1-1\t0-3\tAna\t*[1]\tPER[1]\t_\t_\t',
        '1-2\t4-8\tBerg\t*[1]\tPER[1]\t_\t_\t',
        '1-3\t9-12\tmet\t_\t_\t_\t_\t',
        '1-4\t13-17\tOlav\t*\tPER\tknows\t1-1[1_0]\t',
        '1-5\t18-19\t.\t_\t_\t_\t_\t',
        '',
      ],
    ].join('\n')
    const document = only('news.tsv', source)
    expect(document.text).toBe('Ana Berg met Olav .')
    expect(document.mentions.map(({ text }) => text)).toEqual(['Ana Berg', 'Olav'])
    expect(document.relations).toMatchObject([{ type: 'knows', subject: 'e1', object: 'e2' }])
  })

  test('doccano: with relations, and the older triples', () => {
    const withRelations =
      '{"id":3,"text":"😀 Ana met Olav","entities":[{"id":9,"label":"PER","start_offset":2,"end_offset":5},{"id":10,"label":"PER","start_offset":10,"end_offset":14}],"relations":[{"id":1,"from_id":9,"to_id":10,"type":"knows"}],"Comments":[]}'
    expect(labels(only('a.jsonl', withRelations))).toEqual(['PER Ana', 'PER Olav'])
    expect(only('a.jsonl', withRelations).relations).toHaveLength(1)
    expect(labels(only('b.jsonl', '{"id":4,"text":"Ana met Olav","label":[[0,3,"PER"],[8,12,"PER"]]}'))).toEqual(['PER Ana', 'PER Olav'])
  })

  test('Label Studio: an export with a relation drawn to the left', () => {
    const region = (id: string, start: number, end: number, text: string): unknown => ({
      id,
      type: 'labels',
      from_name: 'label',
      to_name: 'text',
      origin: 'manual',
      value: { start, end, text, labels: ['PER'] },
    })
    const result = [
      region('a', 0, 3, 'Ana'),
      region('b', 8, 12, 'Olav'),
      { from_id: 'a', to_id: 'b', type: 'relation', direction: 'left', labels: ['knows'] },
    ]
    const document = only(
      'tasks.json',
      JSON.stringify([
        { id: 1, annotations: [{ id: 5, was_cancelled: false, result }], predictions: [], data: { text: 'Ana met Olav' }, project: 2 },
      ]),
    )
    expect(document.relations).toMatchObject([{ type: 'knows', subject: 'e2', object: 'e1' }])
  })

  test('CoNLL-2003: IOB1, where B only parts two names that touch', () => {
    const document = only(
      'eng.testa',
      '-DOCSTART- -X- -X- O\n\nAna NNP I-NP I-PER\nBerg NNP I-NP I-PER\nOlav NNP I-NP B-PER\nran VBD I-VP O\n\n',
    )
    expect(labels(document)).toEqual(['PERSON Ana Berg', 'PERSON Olav'])
  })

  test('CoNLL-U: words in one token, empty nodes, trees and CorefUD’s brackets', () => {
    const row = (...cells: string[]): string => cells.join('\t')
    const source = [
      ...['# newdoc id = d1', '# global.Entity = eid-etype-head-other', '# sent_id = 1', "# text = Ana didn't run."],
      ...[
        row('1', 'Ana', 'Ana', 'PROPN', 'NNP', '_', '4', 'nsubj', '_', 'Entity=(e1-person-1-)'),
        row('2-3', "didn't", '_', '_', '_', '_', '_', '_', '_', '_'),
      ],
      ...[
        row('2', 'did', 'do', 'AUX', 'VBD', '_', '4', 'aux', '_', '_'),
        row('3', "n't", 'not', 'PART', 'RB', '_', '4', 'advmod', '_', '_'),
      ],
      ...[
        row('4', 'run', 'run', 'VERB', 'VB', '_', '0', 'root', '_', 'SpaceAfter=No'),
        row('4.1', 'e', '_', '_', '_', '_', '_', '_', '_', '_'),
        row('5', '.', '.', 'PUNCT', '.', '_', '4', 'punct', '_', '_'),
        '',
        '',
      ],
    ].join('\n')
    const document = only('d.conllu', source)
    expect(document.text).toBe("Ana didn't run.")
    expect(document.tokens?.map(({ start, end, head }) => [document.text.slice(start, end), head])).toEqual([
      ['Ana', 3],
      ['did', 3],
      ["n't", 3],
      ['run', -1],
      ['.', 3],
    ])
    expect(labels(document)).toEqual(['person Ana'])
  })
})
