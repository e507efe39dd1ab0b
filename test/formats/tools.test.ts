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
    expect(document.relations.map(({ type, subject, object }) => [type, subject, object])).toEqual([
      ['Leads', 'e1', 'e2'],
      ['Who', 'e3', 'e1'],
    ])
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

describe('what brat’s documentation shows beyond that', () => {
  const text = 'Ana Berg moved.\nLater Olav\nran.'
  const spans = ['T1\tPerson 0 8\tAna Berg', 'T2\tMove 9 14\tmoved', 'T3\tRun 27 30\tran', 'T4\tPerson 16 21;22 26\tLater Olav']

  test('events as arguments of events and relations, a span over a line’s end in two pieces, notes and modifications on events', () => {
    const source = [
      ...spans,
      ...['E1\tMove:T2 Who:T1', 'E2\tRun:T3 Who:T4 After:E1', 'R1\tCauses Arg1:E1 Arg2:E2', 'A1\tNegated E2', 'M1\tSpeculation E1'],
      ...['#1\tAnnotatorNotes E1\thm', '*\tAlias T1 T4', ''],
    ].join('\n')
    const document = only('e.ann', source, text)
    expect(document.mentions.map((mention) => mention.text)).toEqual(['Ana Berg', 'moved', 'Later\nOlav'.replace('\n', ' '), 'ran'])
    const name = (id: string): string | undefined => document.entities.find((entity) => entity.id === id)?.name
    expect(document.relations.map(({ type, subject, object }) => [name(subject), type, name(object)])).toEqual([
      // T1 and T4 are one; the longest name stands for it.
      ['moved', 'Who', 'Later Olav'],
      ['ran', 'Who', 'Later Olav'],
      ['ran', 'After', 'moved'],
      ['moved', 'Causes', 'ran'],
    ])
  })

  test('a piece that does not say what the text says is an error with its line', () => {
    expect(() => only('e.ann', [...spans.slice(0, 3), 'T4\tPerson 16 21;22 26\tLater Olaf'].join('\n'), text)).toThrow(
      /e\.ann:4: span 16 21;22 26/,
    )
  })
})

describe('what the WebAnno TSV manual shows beyond that', () => {
  const head = '#FORMAT=WebAnno TSV 3.3\n'
  const ENTITY = '#T_SP=webanno.custom.Entity|value\n'
  const read = (header: string, body: string): Document => only('news.tsv', `${head}${header}\n\n${body}`)
  const facts = (document: Document): string[] => {
    const name = (id: string): string | undefined => document.entities.find((entity) => entity.id === id)?.name
    return document.relations.map(({ type, subject, object }) => `${name(subject)} ${type} ${name(object)}`)
  }

  test('chains are entities', () => {
    const document = read(
      '#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation\n',
      [
        ...['#Sentence.id=s1', '#Text=Ana Berg saw herself .'],
        ...['1-1\t0-3\tAna\tnam[1]\tcoref->1-1\t', '1-2\t4-8\tBerg\tnam[1]\tcoref->1-1\t', '1-3\t9-12\tsaw\t_\t_\t'],
        ...['1-4\t13-20\therself\tpr[1]\t*->1-2\t', '1-5\t21-22\t.\t_\t_\t', ''],
      ].join('\n'),
    )
    expect(document.mentions.map(({ text, type, entity }) => [text, type, entity])).toEqual([
      ['Ana Berg', 'nam', 'e1'],
      ['herself', 'pr', 'e1'],
    ])
  })

  test('slots are arcs to their fillers, also to one of another layer that only its number names', () => {
    const slots = '#T_SP=webanno.custom.Deal|ROLE_webanno.custom.Deal:Roles_webanno.custom.DealLink|'
    const body = (target: string): string =>
      [
        '#Text=Ana sold the clock',
        ...['1-1\t0-3\tAna\t_\t_\tPER', `1-2\t4-8\tsold\tseller;goods\t1-1;${target}\t_`],
        ...['1-3\t9-12\tthe\t_\t_\tTHING[4]', '1-4\t13-18\tclock\t_\t_\tTHING[4]', ''],
      ].join('\n')
    expect(facts(read(`${slots}webanno.custom.Entity\n${ENTITY}`, body('1-3[4]')))).toEqual(['sold seller Ana', 'sold goods the clock'])
    const loose = read(`${slots}uima.tcas.Annotation\n${ENTITY}`, body('1-3[4]').replace('1-1;', '*;').replace('seller;', '*;'))
    expect(facts(loose)).toEqual(['sold goods the clock'])
  })

  test('stacked spans that begin and end inside words, and some without a character, which are none', () => {
    const document = read(
      ENTITY,
      [
        ...['#Text=Norwegian-born 😀 Ana', '1-1\t0-14\tNorwegian-born\tOUTER[1]|HEAD[2]\t', '1-1.1\t0-9\tNorwegian\tNORP[3]\t'],
        ...['1-1.2\t9-9\t\tEMPTY[4]\t', '1-2\t15-17\t😀\tOUTER[1]\t', '1-3\t18-21\tAna\t_\t', ''],
      ].join('\n'),
    )
    expect(labels(document)).toEqual(['OUTER Norwegian-born 😀', 'HEAD Norwegian-born', 'NORP Norwegian'])
  })

  test('a sentence of several lines, and escapes in text and values', () => {
    const document = read(ENTITY, '#Text=Ana\\tBerg\n#Text=left\n1-1\t0-3\tAna\tA\\|B\\_C\t\n1-2\t4-8\tBerg\t_\t\n1-3\t9-13\tleft\t*\t\n')
    expect(document.text).toBe('Ana\tBerg\nleft')
    expect(labels(document)).toEqual(['A|B_C Ana', 'Entity left'])
  })

  test('parts of speech, lemmas and trees mark no mentions; the item of a named entity is its link', () => {
    const document = read(
      [
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue',
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma|value',
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
        '#T_RL=de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency|DependencyType|flavor|BT_de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS',
        '',
      ].join('\n'),
      [
        '#Text=Oslo slept',
        '1-1\t0-4\tOslo\tNNP\tPROPN\tOslo\thttp://www.wikidata.org/entity/Q585\tLOC\tnsubj\t*\t1-2\t',
        '1-2\t5-10\tslept\tVBD\tVERB\tsleep\t_\t_\t_\t_\t_\t',
        '',
      ].join('\n'),
    )
    expect(labels(document)).toEqual(['LOC Oslo'])
    expect(document.entities[0]?.links).toEqual({ wikidata: 'Q585' })
    expect(document.relations).toEqual([])
  })
})

describe('other exports of the same tools', () => {
  test('doccano: the oldest, with a label’s name beside its number, and JSON instead of JSON Lines', () => {
    const oldest =
      '{"id":1,"text":"Ana left","annotations":[{"id":1,"label":2,"label_name":"PER","start_offset":0,"end_offset":3,"user":1}],"meta":{}}'
    expect(labels(only('a.jsonl', oldest))).toEqual(['PER Ana'])
    const list = '[\n{"id":1,"text":"Ana left","label":[[0,3,"PER"]]},\n{"id":2,"text":"Olav","label":[]}\n]'
    expect(guessFormat('a.json', list)).toBe('doccano')
    expect(READERS.get('doccano')?.('a.json', list).map(({ mentions }) => mentions.length)).toEqual([1, 0])
  })

  test('Label Studio: JSON-MIN', () => {
    const source =
      '[{"id":1,"text":"Ana left","label":[{"start":0,"end":3,"text":"Ana","labels":["PER"]}],"annotator":1,"annotation_id":5,"lead_time":9.1}]'
    expect(labels(only('min.json', source))).toEqual(['PER Ana'])
  })

  test('CoNLL-2003 as Label Studio writes it, and words with their label alone', () => {
    expect(labels(only('a.conll', '-DOCSTART- -X- O\nAna -X- _ B-PER\nBerg -X- _ I-PER\nran -X- _ O\n\n'))).toEqual(['PERSON Ana Berg'])
    expect(labels(only('b.conll', 'Ana\tB-PER\nBerg\tI-PER\nran\tO\n\n'))).toEqual(['PERSON Ana Berg'])
  })
})
