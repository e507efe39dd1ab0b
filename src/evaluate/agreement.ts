import { type Gold, goldToDocument } from '../fixtures/index.ts'
import { caseOfGold } from './cases.ts'
import { pairSpans } from './entities.ts'
import { evaluateCases, type FigureValue } from './evaluate.ts'

/** How far two people who labelled the same articles agree. */
export interface Agreement {
  /** Articles that both labelled, and those that only one did. */
  articles: string[]
  onlyFirst: string[]
  onlySecond: string[]
  /** F1 of the second against the first, by layer; it is the same the other way round (Hripcsak & Rothschild 2005). */
  f1: Record<string, FigureValue>
  /** Cohen's κ (1960): types of names word by word, types of the names both marked, polarity of the phrases both marked. */
  kappa: Record<string, number | null>
}

const LAYERS: readonly (readonly [layer: string, figure: string])[] = [
  ['entities', 'entities.strict.f1'],
  ['coreference', 'coreference.conll'],
  ['relations', 'relations.facts.f1'],
  ['sentiment, exact', 'sentiment.exact.f1'],
  ['sentiment, overlap', 'sentiment.overlap.f1'],
]

/** Compares the labels of two people. */
export function agreementOf(first: readonly Gold[], second: readonly Gold[]): Agreement {
  const other = new Map(second.map((gold) => [gold.article, gold]))
  const pairs = first.flatMap((gold) => {
    const twin = other.get(gold.article)
    return twin === undefined ? [] : [[gold, twin] as const]
  })
  const both = new Set(pairs.map(([{ article }]) => article))
  const { figures } = evaluateCases(
    pairs.map(([gold]) => caseOfGold(gold)),
    pairs.map(([, gold]) => goldToDocument(gold)),
  )
  return {
    articles: [...both],
    onlyFirst: first.map(({ article }) => article).filter((article) => !both.has(article)),
    onlySecond: second.map(({ article }) => article).filter((article) => !both.has(article)),
    f1: Object.fromEntries(LAYERS.map(([layer, name]) => [layer, figures.get(name) ?? { value: null }])),
    kappa: {
      'types, word by word': cohensKappa(pairs.flatMap(([a, b]) => wordLabels(a, b))),
      'types of names both marked': cohensKappa(pairs.flatMap(([a, b]) => typePairs(a, b))),
      'polarity of phrases both marked': cohensKappa(pairs.flatMap(([a, b]) => polarityPairs(a, b))),
    },
  }
}

/**
 * Cohen's κ over pairs of labels: the agreement beyond what two people with these habits would come to by chance.
 *
 * @returns a number in [-1, 1]; null without pairs, 1 where both only ever use one and the same label.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null
  const [first, second] = [new Map<string, number>(), new Map<string, number>()]
  let same = 0
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1)
    second.set(b, (second.get(b) ?? 0) + 1)
    if (a === b) same++
  }
  const chance = [...first].reduce((total, [label, times]) => total + (times / pairs.length) * ((second.get(label) ?? 0) / pairs.length), 0)
  return chance === 1 ? 1 : (same / pairs.length - chance) / (1 - chance)
}

/** The type of each word as the one and the other have it; a word of no name has none. Texts that differ are not compared word by word. */
function wordLabels(a: Gold, b: Gold): (readonly [string, string])[] {
  if (a.text !== b.text) return []
  const typeAt = (gold: Gold, at: number): string =>
    gold.mentions.find(({ kind, start, end }) => kind === 'name' && start <= at && at < end)?.type ?? '–'
  return [...a.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => [typeAt(a, index), typeAt(b, index)] as const)
}

const namesOf = (gold: Gold): Gold['mentions'] => gold.mentions.filter(({ kind }) => kind === 'name')

function typePairs(a: Gold, b: Gold): (readonly [string, string])[] {
  return pairSpans(namesOf(a), namesOf(b)).map(({ gold, predicted }) => [gold.type, predicted.type] as const)
}

function polarityPairs(a: Gold, b: Gold): (readonly [string, string])[] {
  return pairSpans(a.sentiments, b.sentiments).map(({ gold, predicted }) => [gold.polarity, predicted.polarity] as const)
}
