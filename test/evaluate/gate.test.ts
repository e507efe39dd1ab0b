import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import {
  bootstrapIntervals,
  caseOfGold,
  compareBaseline,
  countTable,
  createRandom,
  evaluateDocuments,
  figuresOf,
  type GateOptions,
  type GateReport,
  makeBaseline,
  pairedDrops,
  readBaseline,
  readFigures,
  renderGate,
  significantDrops,
  writeBaseline,
} from '../../src/evaluate/index.ts'
import type { Gold } from '../../src/fixtures/index.ts'
import { documentOfGold, smallGold } from './helpers.ts'
import { articles, noisyRun } from './noise.ts'

const FAST = { draws: 50 }
const golds = ['Riga', 'Oslo', 'Bern', 'Lima', 'Doha', 'Kyiv'].map((name) => smallGold(name))
const perfect = golds.map(documentOfGold)

/** The gate after `documents` replaced the documents that gold asks for. */
function gate(
  documents: readonly Document[],
  options: GateOptions = {},
  was: readonly Gold[] = golds,
  is: readonly Gold[] = golds,
): GateReport {
  const cases = was.map(caseOfGold)
  const setting = { split: 'all', maker: { version: '1', models: {} }, floors: {} }
  const made = makeBaseline(evaluateDocuments(was, was.map(documentOfGold), FAST), cases, setting)
  const baseline = readBaseline('baseline.json', writeBaseline(made))
  expect(baseline).toEqual(made)
  return compareBaseline(baseline, evaluateDocuments(is, documents, FAST), is.map(caseOfGold), { ...FAST, ...options })
}

/** The same documents, one of them without its nth fact. */
function without(fact: number, of = 2): Document[] {
  return perfect.map((document, index) =>
    index === of ? { ...document, relations: document.relations.filter((_, at) => at !== fact) } : document,
  )
}

describe('the gate', () => {
  test('holds when nothing changed', () => {
    expect(gate(perfect)).toEqual({ passed: true, floors: [], drops: [], lost: [], gained: [], lowered: [], notes: [] })
  })

  test('fails on one fact lost in one article, and names it in one line', () => {
    const report = gate(without(1))
    expect(report.passed).toBe(false)
    expect(renderGate(report, () => true).split('\n')).toEqual([
      'lost: Bern.html:120: leader-of(Jonas Petraitis, Lithuania) | Petraitis, warmly praised by Berzina, heads Lithuania.',
      'quality fell',
      '',
    ])
    expect(report.lowered.map(({ name }) => name)).toContain('relations.facts.f1')
  })

  test('says of a test article how many facts, not which', () => {
    const held = golds.map((gold) => ({ ...gold, split: 'test' as const }))
    const report = gate(without(1), {}, held, held)
    expect(report.lost).toHaveLength(1)
    expect(renderGate(report, () => false)).toMatch(/^lost: Bern\.html: 1 fact \(a test article/)
    const made = makeBaseline(evaluateDocuments(held, perfect, FAST), held.map(caseOfGold), {
      split: 'all',
      maker: { version: '', models: {} },
      floors: {},
    })
    expect(JSON.stringify(made)).not.toContain('Petraitis')
  })

  test('lets the loss pass when that check is switched off', () => {
    expect(gate(without(1), { lostFacts: false })).toMatchObject({ passed: true, lost: [{ article: 'Bern.html' }] })
  })

  test('fails on a floor, and on a floor for a figure without a value', () => {
    const report = gate(perfect, { floors: { 'relations.facts.f1': 0.9, 'relations.occasion': 0.1, 'sentiment.exact.f1': 1.1 } })
    expect(report.floors.map(({ name }) => name)).toEqual(['relations.occasion', 'sentiment.exact.f1'])
    expect(report.passed).toBe(false)
  })

  test('fails on a significant drop, which can be switched off', () => {
    const worse = perfect.map((document) => ({ ...document, quotations: [] }))
    const many = Array.from({ length: 8 }, (_, round) => golds.map((gold) => ({ ...gold, article: `${round}-${gold.article}` }))).flat()
    const documents = many.map((gold, index) => ({ ...(worse[index % worse.length] ?? documentOfGold(gold)), id: gold.article }))
    expect(gate(documents, { draws: 1000 }, many, many).drops.map(({ name }) => name)).toEqual(['quotations.overlap.f1'])
    expect(gate(documents, { draws: 1000, significance: false }, many, many).passed).toBe(true)
  })

  test('a fact whose label was taken back is not lost; other labels are noted, and left out of the paired test', () => {
    const changed = golds.map((gold, index) => (index === 2 ? { ...gold, facts: gold.facts.filter((_, at) => at !== 1) } : gold))
    const report = gate(without(1), {}, golds, changed)
    expect(report).toMatchObject({ passed: true, lost: [] })
    expect(report.notes).toEqual([expect.stringMatching(/^1 articles have other labels.*Bern/)])
  })

  test('lists what was gained', () => {
    const cases = golds.map(caseOfGold)
    const baseline = makeBaseline(evaluateDocuments(golds, without(1), FAST), cases, {
      split: 'all',
      maker: { version: '', models: {} },
      floors: {},
    })
    const report = compareBaseline(baseline, evaluateDocuments(golds, perfect, FAST), cases, FAST)
    expect(report.passed).toBe(true)
    expect(report.gained).toMatchObject([{ article: 'Bern.html', what: 'leader-of(Jonas Petraitis, Lithuania)', start: 120 }])
  })

  test('says when other models made the documents', () => {
    expect(gate(perfect, { models: { tagger: 'abc' } }).notes).toEqual([
      "the documents were made by other models than the baseline's: tagger",
    ])
  })

  test('of two facts that read alike, losing one is a loss', () => {
    const twice = golds.map((gold) => ({ ...gold, facts: [...gold.facts, ...gold.facts.slice(1, 2)] }))
    expect(gate(perfect, {}, twice, twice).lost).toHaveLength(6)
  })

  test('refuses a file that is no baseline', () => {
    expect(() => readBaseline('x.json', '{}')).toThrow(/x\.json: no baseline/)
    expect(() => readBaseline('x.json', '{')).toThrow(/not JSON/)
  })
})

describe('the tests of drops', () => {
  test('noise alone raises a false alarm in at most one run of twenty', () => {
    let alarms = 0
    for (let seed = 1; seed <= 1000; seed++) {
      const random = createRandom(seed)
      const list = articles(14, random, 5)
      if (significantDrops(noisyRun(list, random), noisyRun(list, random), { draws: 400, seed }).length > 0) alarms++
    }
    expect(alarms).toBeLessThanOrEqual(50)
  })

  test('a drop of a quarter everywhere is seen', () => {
    const random = createRandom(7)
    const list = articles(40, random)
    const names = significantDrops(noisyRun(list, random), noisyRun(list, random, -0.25), { draws: 1000 }).map((drop) => drop.name)
    expect(names.length).toBeGreaterThan(10)
  })

  test('the same run has no drop, and the same seed gives the same p', () => {
    const random = createRandom(3)
    const list = articles(10, random)
    const [a, b] = [noisyRun(list, random), noisyRun(list, random, -0.1)]
    const figures = figuresOf(a)
    expect(pairedDrops(figures, a, a, { draws: 100 })).toEqual([])
    expect(pairedDrops(figures, a, b, { draws: 100 })).toEqual(pairedDrops(figures, a, b, { draws: 100 }))
  })
})

describe('bootstrap intervals', () => {
  test('hold the figure, and close on one that never varies', () => {
    const table = countTable(evaluateDocuments(golds, without(1), FAST).documents)
    const figures = figuresOf(table)
    const found = bootstrapIntervals(figures, table, { draws: 500 })
    for (const [name, value] of readFigures(figures, table)) {
      const interval = found.get(name)
      if (value !== null && interval !== undefined) expect([name, interval.low <= value && value <= interval.high]).toEqual([name, true])
    }
    expect(found.get('entities.strict.f1')).toEqual({ low: 1, high: 1 })
    expect(found.has('relations.occasion')).toBe(false)
  })

  test('are those of the binomial for a share of single things', () => {
    const table = Array.from({ length: 100 }, (_, index) => {
      const right = index < 50 ? 1 : 0
      return new Map([['relations.role', { right, predicted: 1, found: right, gold: 1 }]])
    })
    const { low = 0, high = 0 } = bootstrapIntervals(figuresOf(table), table, { draws: 10_000 }).get('relations.role') ?? {}
    expect(low).toBeCloseTo(0.4, 1)
    expect(high).toBeCloseTo(0.6, 1)
  })
})

describe('createRandom', () => {
  test('is even, and the same for a seed', () => {
    const random = createRandom(42)
    const bins = new Array<number>(10).fill(0)
    for (let n = 0; n < 100_000; n++) {
      const at = random.integer(10)
      bins[at] = (bins[at] ?? 0) + 1
    }
    for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(400)
    expect(createRandom(42).integer(1e9)).toBe(createRandom(42).integer(1e9))
    expect(createRandom(42).integer(1e9)).not.toBe(createRandom(43).integer(1e9))
  })
})
