import type { Random } from './random.ts'

/** The words of a vocabulary, and how often each stands in the training data; the first stands for all words that are not in it. */
export interface Vocabulary {
  words: string[]
  frequencies: number[]
}

/** The lower-case words that occur at least so often, most frequent first. */
export function vocabularyOf(forms: Iterable<string>, leastOften: number): Vocabulary {
  const counts = new Map<string, number>()
  for (const form of forms) counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= leastOften).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  // Words that are not in it were each seen a few times at most.
  return { words: ['', ...kept.map(([word]) => word)], frequencies: [1, ...kept.map(([, count]) => count)] }
}

/** The items in an order of chance (Fisher & Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const [a, b] = [order[i], order[j]]
    if (a === undefined || b === undefined) continue
    order[i] = b
    order[j] = a
  }
  return order
}

/** Consecutive items in batches of at least `words` words, but for the last. */
export function batchesOf<T>(items: readonly T[], words: number, lengthOf: (item: T) => number): T[][] {
  const batches: T[][] = []
  let open: T[] = []
  let count = 0
  for (const item of items) {
    open.push(item)
    count += lengthOf(item)
    if (count < words) continue
    batches.push(open)
    open = []
    count = 0
  }
  if (open.length > 0) batches.push(open)
  return batches
}

/** The learning rate of a step: it rises to its peak over the first steps, and then falls as a cosine does, to a hundredth. */
export function rateAt(step: number, steps: number, peak: number, warmUp: number): number {
  const progress = Math.min(step / steps, 1)
  return peak * Math.min(step / warmUp, 1) * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * progress)))
}
