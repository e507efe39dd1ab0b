import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  analyseErrors,
  caseOfGold,
  compareBaseline,
  type EvaluationRun,
  errorCounts,
  evaluateCases,
  makeBaseline,
  OUTPUT_FORMATS,
  readFixture,
  renderRun,
} from '../../src/evaluate/index.ts'
import { goldToDocument } from '../../src/fixtures/index.ts'
import { createPipeline, type Document } from '../../src/index.ts'

const FIXTURE = `fixture: copydesk-fixture/1
article: trip.html
split: dev
tags: [visit]
meta: { title: Trip }
text: |
  Trip

  Latvian President Anna Berzina met Kenyan President Amina Otieno & <b>guests</b> in Nairobi. Critics condemned the visit.
leaks: []
entities:
  - { id: anna, type: PERSON, name: Anna Berzina, names: [Anna Berzina] }
  - { id: amina, type: PERSON, name: Amina Otieno, names: [Amina Otieno] }
  - { id: latvia, type: GPE, name: Latvia, names: [], adjectives: [Latvian] }
  - { id: kenya, type: GPE, name: Kenya, names: [], adjectives: [Kenyan] }
  - { id: nairobi, type: GPE, name: Nairobi, names: [Nairobi] }
titles: [President]
facts:
  - { fact: anna leader-of latvia, role: President }
  - { fact: amina leader-of kenya, role: President }
sentiments:
  - { phrase: condemned, polarity: negative }
`

let run: EvaluationRun
beforeAll(async () => {
  const gold = readFixture('trip.yaml', FIXTURE)
  const cases = [caseOfGold(gold)]
  const copydesk = await createPipeline()
  const document = { ...(await copydesk.extract({ id: 'trip.html', text: gold.text })) }
  const baseline = makeBaseline(evaluateCases(cases, [document]), cases, {
    split: 'all',
    maker: { version: '1', models: {} },
    floors: { 'relations.facts.f1': 0.9 },
  })
  const worse = damaged(document)
  const evaluation = evaluateCases(cases, [worse])
  const gate = compareBaseline(baseline, evaluation, cases)
  run = { evaluation, gate, errors: analyseErrors(cases, [worse]), cases, documents: [worse], isShown: () => true }
})

/** The first fact turned round, a type changed, a boundary moved, a polarity turned. */
function damaged(document: Document): Document {
  return {
    ...document,
    relations: document.relations.map((fact, index) => (index === 0 ? { ...fact, subject: fact.object, object: fact.subject } : fact)),
    mentions: document.mentions.map((mention) => {
      if (mention.text === 'Nairobi') return { ...mention, type: 'ORG' }
      return mention.text === 'Amina Otieno' ? { ...mention, start: mention.start + 6, text: 'Otieno' } : mention
    }),
    sentiments: document.sentiments.map((phrase) => ({ ...phrase, polarity: 'positive' })),
  }
}

describe('errors of references and quotations', () => {
  const SPEECH = `fixture: copydesk-fixture/1
article: speech.html
split: dev
tags: [visit]
meta: { title: Trip }
text: |
  Anna Berzina met Amina Otieno. She praised her. “We agree on all of it,” Berzina said. “We shall meet again,” Otieno said.
leaks: []
entities:
  - { id: anna, type: PERSON, name: Anna Berzina, names: [Anna Berzina, Berzina], pronouns: ["<She> praised"] }
  - { id: amina, type: PERSON, name: Amina Otieno, names: [Amina Otieno, Otieno], pronouns: ["praised <her>"] }
quotations:
  - { quote: "“We agree on all of it,”", speaker: anna }
  - { quote: "“We shall meet again,”", speaker: amina }
`
  const gold = caseOfGold(readFixture('speech.yaml', SPEECH))

  test('a pronoun that is somebody else’s, one that was missed, a speaker who is somebody else, a quotation that was missed', () => {
    const right = goldToDocument(readFixture('speech.yaml', SPEECH))
    expect(analyseErrors([gold], [right]).errors).toEqual([])
    const [she, her] = right.mentions.filter(({ kind }) => kind === 'pronoun')
    const other = her?.entity ?? ''
    const wrong: Document = {
      ...right,
      mentions: right.mentions
        .filter((mention) => mention !== her)
        .map((mention) => (mention === she ? { ...mention, entity: other } : mention)),
      quotations: right.quotations.slice(0, 1).map((quotation) => ({ ...quotation, speaker: other })),
    }
    const errors = analyseErrors([gold], [wrong]).errors.map(({ layer, kind, gold: said = '', predicted = '' }) => [
      layer,
      kind,
      said,
      predicted,
    ])
    expect(errors).toEqual([
      ['coreference', 'entity', '«She» = Anna Berzina', '«She» = Amina Otieno'],
      ['coreference', 'missed', '«her» = Amina Otieno', ''],
      ['quotations', 'entity', expect.stringMatching(/We agree.* said by Anna Berzina/), 'said by Amina Otieno'],
      ['quotations', 'missed', expect.stringMatching(/We shall/), ''],
    ])
  })

  test('a pronoun and a quotation that gold has not are made up', () => {
    const right = goldToDocument(readFixture('speech.yaml', SPEECH))
    const [first] = right.mentions
    if (first === undefined) throw new Error('no mention')
    const at = gold.text.indexOf('it,')
    const extra: Document = {
      ...right,
      mentions: [...right.mentions, { ...first, id: 'm99', kind: 'pronoun', start: at, end: at + 2, text: 'it' }],
      quotations: [...right.quotations, { start: gold.text.indexOf('met'), end: gold.text.indexOf('met') + 3 }],
    }
    expect(analyseErrors([gold], [extra]).errors.map(({ layer, kind }) => `${layer} ${kind}`)).toEqual([
      'coreference spurious',
      'quotations spurious',
    ])
  })

  test('an article without a document has missed all it has, and one whose name differs by its folder is found', () => {
    const { errors } = analyseErrors([gold], [])
    expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(['missed']))
    expect(errors.filter(({ layer }) => layer === 'entities')).toHaveLength(4)
    expect(errors.filter(({ layer }) => layer === 'coreference')).toHaveLength(2)
    expect(errors.filter(({ layer }) => layer === 'quotations')).toHaveLength(2)
    const right = { ...goldToDocument(readFixture('speech.yaml', SPEECH)), id: 'pages/speech.html' }
    expect(analyseErrors([gold], [right]).errors).toEqual([])
  })
})

describe('errors are told by their kind', () => {
  test('a fact the wrong way round, another type, another boundary, another polarity', () => {
    const counts = errorCounts(run.errors.errors)
    expect(counts.get('relations')?.get('direction')).toBe(1)
    expect(counts.get('entities')?.get('type')).toBe(1)
    expect(counts.get('entities')?.get('boundary')).toBe(1)
    expect(counts.get('sentiment')?.get('polarity')).toBe(1)
  })

  test('types that were confused stand off the diagonal', () => {
    expect(run.errors.confusion.get('GPE')?.get('ORG')).toBe(1)
  })
})

describe('a run that fell', () => {
  test('as JUnit has a failed case for the floor, and one for the article, with the fact in it', () => {
    const xml = renderRun(run, 'junit', { verbose: false, folder: 'fixtures' })
    expect(xml).toMatch(/<testsuites name="copydesk" tests="\d+" failures="[1-9]\d*">/)
    expect(xml).toContain('<testcase classname="articles" name="trip.html">')
    expect(xml).toMatch(/leader-of\(Anna Berzina, Latvia\)/)
    expect(xml).toContain('below its floor')
  })

  test('as Markdown names what was lost, in words that are no markup', () => {
    const markdown = renderRun(run, 'markdown', { verbose: false, folder: 'fixtures' })
    expect(markdown).toContain('## Quality of extraction: fell')
    expect(markdown).toContain('fact lost in `trip.html`')
    expect(markdown).not.toContain('<b>')
  })

  test('as annotations points at the fixture', () => {
    expect(renderRun(run, 'github', { verbose: false, folder: 'fixtures' })).toMatch(
      /^::error file=fixtures\/trip\.yaml,title=fact lost::leader-of/m,
    )
  })

  test('as a page shows both sides in the text, and runs nothing of it', () => {
    const page = renderRun(run, 'html', { verbose: false, folder: 'fixtures' })
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('&lt;b&gt;guests&lt;/b&gt;')
    expect(page).not.toMatch(/<script|<b>guests/)
    expect(page).toContain('<td>direction</td>')
  })

  test.each(OUTPUT_FORMATS)('as %s says nothing of a test article without a reason', (format) => {
    const veiled = renderRun({ ...run, isShown: () => false }, format, { verbose: true, folder: 'fixtures' })
    expect(veiled).not.toMatch(/leader-of\(Anna|Berzina leader|Nairobi/)
  })
})

test('the policy of the page allows its own style by its hash, and nothing else', () => {
  const page = renderRun(run, 'html', { verbose: false, folder: 'fixtures' })
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`)
  expect(page).not.toMatch(/<script|<link|<img| style=| on[a-z]+=/)
})
