import type { Article, Document } from '../../document/index.ts'
import { type BehaviourCase, behaviourSets, fill } from './cases.ts'
import { CULTURES, peopleOf } from './data/names.ts'
import { NAME_SENTENCES } from './data/sentences.ts'

/** The worst culture's recall is at least this share of the best's. */
export const GAP_BAR = 0.9

/** One test: how many of its generated sentences failed. */
export interface BehaviourTest {
  name: string
  kind: 'INV' | 'DIR'
  cases: number
  failures: { text: string; wanted: string }[]
}

/** Of the generated sentences with names of a culture, those in which exactly the name is found as a person's. */
export interface CultureRecall {
  culture: string
  names: number
  found: number
  missed: string[]
}

export interface BehaviourReport {
  tests: BehaviourTest[]
  cultures: CultureRecall[]
  /** The worst recall over the best. */
  gap: number
  passed: boolean
}

export interface BehaveOptions {
  /** How many people each sentence meets. Default 8. */
  rounds?: number
}

/** All documents of some texts, in order: a pipeline called once each, or a filter called once. */
export type ExtractTexts = (articles: readonly (Article & { id: string })[]) => Promise<readonly Document[]>

/** Runs every behavioural test. In comes an extractor; out go the failures of each test, and recall by culture. */
export async function behave(extract: ExtractTexts, { rounds = 8 }: BehaveOptions = {}): Promise<BehaviourReport> {
  const sets = behaviourSets(rounds)
  const swaps = CULTURES.flatMap((culture) =>
    peopleOf(culture).flatMap(({ name }) => NAME_SENTENCES.map((sentence) => ({ culture: culture.culture, ...nameCase(sentence, name) }))),
  )
  const all: BehaviourCase[] = [...sets.flatMap((set) => set.cases), ...swaps]
  const documents = await extract(all.map(({ text }, index) => ({ id: `case-${index + 1}`, text })))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const failed = new Set(
    all.filter((own, index) => {
      const document = byId.get(`case-${index + 1}`)
      return document === undefined || !own.holds(document)
    }),
  )
  const cultures = CULTURES.map(({ culture }): CultureRecall => {
    const own = swaps.filter((swap) => swap.culture === culture)
    const missed = own.filter((swap) => failed.has(swap)).map((swap) => swap.text)
    return { culture, names: own.length, found: own.length - missed.length, missed }
  })
  const recalls = cultures.map(({ names, found }) => found / names)
  const best = Math.max(...recalls)
  const gap = best === 0 ? 0 : Math.min(...recalls) / best
  return {
    tests: sets.map(({ name, kind, cases }) => ({
      ...{ name, kind, cases: cases.length },
      failures: cases.filter((own) => failed.has(own)).map(({ text, wanted }) => ({ text, wanted })),
    })),
    ...{ cultures, gap, passed: gap >= GAP_BAR },
  }
}

function nameCase(sentence: string, name: string): BehaviourCase {
  const text = fill(sentence, { name })
  const start = text.indexOf(name)
  return {
    text,
    wanted: `PERSON «${name}»`,
    holds: ({ mentions }) =>
      mentions.some((own) => own.type === 'PERSON' && own.kind === 'name' && own.start === start && own.end === start + name.length),
  }
}
