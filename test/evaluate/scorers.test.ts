import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createRandom, evaluateCases, readDocument, readJsonLines, readPassages } from '../../src/evaluate/index.ts'

/** Our figures are those of the scorers that came with the passages, to the last digit. */
const DATA = join(process.env.COPYDESK_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'relations')
const isThere = existsSync(join(DATA, 'dev.jsonl'))
if (!isThere) console.log(`${DATA} is absent: the comparison with score.mjs is left out (set COPYDESK_DATA)`)

type Fields = Record<string, unknown>
type Scorer = (golds: readonly Fields[], documents: readonly unknown[]) => unknown

async function scorer(name: string): Promise<Scorer> {
  const module: unknown = await import(pathToFileURL(join(DATA, name)).href)
  const score = typeof module === 'object' && module !== null && 'score' in module ? module.score : undefined
  if (typeof score !== 'function') throw new TypeError(`${name} has no score`)
  return (golds, documents): unknown => score(golds, documents)
}

/** What stands at a path of an object. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((own, key) => (typeof own === 'object' && own !== null ? Reflect.get(own, key) : undefined), value)
}

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [])
const words = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
const pick = <T>(items: readonly T[], random: { integer(n: number): number }): T | undefined =>
  items[random.integer(Math.max(1, items.length))]

/** A document that gets some things right: gold with facts and phrases dropped, doubled, flagged, swapped, and moved. */
function corrupted(gold: Fields, seed: number): Fields {
  const random = createRandom(seed)
  const text = String(gold.text)
  const entities: Fields[] = []
  const mentions: Fields[] = []
  const entity = (names: string[]): string => {
    const name = pick(names, random) ?? 'Nobody'
    const id = `e${entities.length}`
    const mention = {
      id: `m${mentions.length}`,
      entity: id,
      type: 'PERSON',
      kind: 'name',
      start: 0,
      end: name.length,
      text: pick(names, random) ?? name,
    }
    mentions.push(mention)
    entities.push({
      id,
      type: 'PERSON',
      name: random.next() < 0.5 ? name : `Old ${name}`,
      aliases: random.next() < 0.3 ? names : [],
      links: {},
      mentions: [mention.id],
    })
    return random.next() < 0.2 ? mention.id : id
  }
  const relations = list(gold.facts).flatMap((fact) => {
    if (random.next() < 0.25) return []
    const [s, o] = [entity(words(fact.subject)), entity(words(fact.object))]
    const [status] = words(fact.status)
    const qualifiers = {
      ...(status !== undefined && random.next() < 0.7 && { status: random.next() < 0.8 ? status : 'former' }),
      ...(fact.role !== undefined && { role: random.next() < 0.7 ? `the ${String(fact.role)}` : 'chief' }),
      ...(fact.kind !== undefined && { kind: random.next() < 0.8 ? words(fact.kind)[0] : 'wish' }),
      ...(fact.occasion !== undefined && random.next() < 0.6 && { occasion: fact.occasion }),
    }
    const isFlagged = random.next() < 0.15
    const one = {
      ...{ type: fact.type, subject: random.next() < 0.9 ? s : o, object: o, qualifiers, confidence: random.next() },
      negated: fact.negated === true && random.next() < 0.5,
      modality: isFlagged ? 'possible' : random.next() < 0.7 ? fact.modality : 'asserted',
    }
    return random.next() < 0.15 ? [one, { ...one, confidence: 0.1 }] : [one]
  })
  const sentiments = list(gold.sentiments).flatMap((phrase) => {
    if (random.next() < 0.3) return []
    const start = text.indexOf(String(phrase.quote)) + (random.next() < 0.3 ? 2 : 0)
    const polarity = random.next() < 0.85 && phrase.polarity !== 'any' ? phrase.polarity : 'negative'
    const holder = random.next() < 0.6 ? { holder: { start: 0, end: 0, entity: entity(words(phrase.holder)) } } : {}
    const target = random.next() < 0.6 ? { target: { start: 5, end: 20, entity: entity(words(phrase.target)) } } : {}
    return [{ start, end: start + String(phrase.quote).length, polarity, ...holder, ...target }]
  })
  return { id: gold.id, text, entities, mentions, relations, sentiments: [...sentiments, { start: 3, end: 9, polarity: 'positive' }] }
}

describe.skipIf(!isThere)('the figures of score.mjs and score-sentiment.mjs', () => {
  const lines = isThere ? readJsonLines('dev.jsonl', readFileSync(join(DATA, 'dev.jsonl'), 'utf8')) : []
  const golds = lines.map((line): Fields => ({ ...line }))
  const cases = readPassages('dev.jsonl', lines)

  test.each([1, 2, 3, 4, 5])('on predictions of seed %i', async (seed) => {
    const documents = golds.map((gold, index) => corrupted(gold, seed * 1000 + index))
    const { figures, documents: scored } = evaluateCases(cases, documents.map(readDocument), { draws: 1 })
    const value = (name: string): number | null => figures.get(name)?.value ?? null
    const prf = (key: string): Fields => ({ p: value(`${key}.p`), r: value(`${key}.r`), f1: value(`${key}.f1`) })
    const spurious = scored.flatMap((document) => document.findings).filter((f) => f.layer === 'relations' && f.outcome === 'spurious')
    const expected = await (await scorer('score.mjs'))(golds, documents)
    expect(expected).toMatchObject({
      types: {
        'leader-of': prf('relations.facts.leader-of'),
        'greeting-to': prf('relations.facts.greeting-to'),
        'member-of': prf('relations.facts.member-of'),
      },
      micro: prf('relations.facts'),
      qualifiers: Object.fromEntries(
        ['status', 'role', 'kind', 'occasion'].map((name) => [name, { accuracy: value(`relations.${name}`) }]),
      ),
    })
    const theirs = (...path: string[]): number => Number(at(expected, path))
    expect(value('relations.flagged')).toBe((theirs('flagged', 'total') - theirs('flagged', 'assertedAnyway')) / theirs('flagged', 'total'))
    expect(value('relations.flag-kept')).toBe(theirs('flagged', 'flaggedRight') / theirs('flagged', 'total'))
    expect(value('relations.unfooled')).toBe(theirs('hardNegatives', 'clean') / theirs('hardNegatives', 'passages'))
    expect(spurious.map((finding) => finding.why)).toEqual(list(at(expected, ['falsePositives'])).map((item) => item.why))
    for (const status of Object.keys(Object(at(expected, ['statusByGold']))))
      expect(value(`relations.status.${status}`)).toBe(theirs('statusByGold', status, 'accuracy'))

    const phrases = await (await scorer('score-sentiment.mjs'))(
      golds.filter((gold) => gold.sentiments !== undefined).map((gold) => ({ ...gold, phrases: gold.sentiments })),
      documents,
    )
    expect(phrases).toMatchObject({
      overlap: prf('sentiment.overlap'),
      exact: prf('sentiment.exact'),
      ...Object.fromEntries(['polarity', 'holder', 'target'].map((name) => [name, { accuracy: value(`sentiment.${name}`) }])),
    })
  })
})
