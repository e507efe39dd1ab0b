import type { Counts, Random } from '../../src/evaluate/index.ts'
import { MEASURES } from '../../src/evaluate/index.ts'

/** What an article is like: how many things it holds for each measure, and how hard they are. The same in every run. */
export type Article = ReadonlyMap<string, { gold: number; ease: number }>

const GATED = MEASURES.filter((measure) => measure.gated)

/** Articles of unlike length and difficulty; a third of them hold nothing for a measure. */
export function articles(count: number, random: Random, measures: number = GATED.length): Article[] {
  return Array.from({ length: count }, () => {
    const hardness = random.next()
    return new Map(
      GATED.slice(0, measures).map(({ name }) => [
        name,
        { gold: random.next() < 1 / 3 ? 0 : 1 + random.integer(12), ease: 0.25 + 0.35 * hardness + 0.35 * random.next() },
      ]),
    )
  })
}

/** One run over the articles: each thing is found or not by chance; `change` moves every chance. */
export function noisyRun(list: readonly Article[], random: Random, change: number = 0): ReadonlyMap<string, Counts>[] {
  return list.map(
    (article) =>
      new Map(
        [...article].map(([name, { gold, ease }]): [string, Counts] => {
          const found = chance(gold, ease + change, random)
          const wrong = chance(gold, 0.25, random)
          const isRate = GATED.some((measure) => measure.name === name && measure.kind === 'rate')
          return [name, isRate ? { right: found, predicted: gold, found, gold } : { right: found, predicted: found + wrong, found, gold }]
        }),
      ),
  )
}

function chance(tries: number, probability: number, random: Random): number {
  let count = 0
  for (let n = 0; n < tries; n++) if (random.next() < probability) count++
  return count
}
