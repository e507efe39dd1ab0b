import { type Counts, counts, f1, mean } from './counts.ts'
import { maximumAssignment } from './matching.ts'

/** The mentions of one entity, each by a key that gold and prediction share (its span). */
export type Cluster = readonly string[]

/** Clusters of two or more mentions: what CoNLL-2012 (Pradhan et al.) scores. */
export function withoutSingletons(clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter((cluster) => cluster.length > 1)
}

/** Which cluster each mention belongs to. */
function ownerOf(clusters: readonly Cluster[]): Map<string, number> {
  const owner = new Map<string, number>()
  clusters.forEach((cluster, index) => {
    for (const mention of cluster) owner.set(mention, index)
  })
  return owner
}

/** How the mentions of one cluster fall over the clusters of the other side; mentions unknown there are left out. */
function parts(cluster: Cluster, owner: ReadonlyMap<string, number>): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const mention of cluster) {
    const other = owner.get(mention)
    if (other !== undefined) sizes.set(other, (sizes.get(other) ?? 0) + 1)
  }
  return sizes
}

const total = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)

type Half = (clusters: readonly Cluster[], others: readonly Cluster[]) => { found: number; of: number }

/** Recall is a half with gold first, precision the same half with the prediction first. */
function bothWays(half: Half, gold: readonly Cluster[], predicted: readonly Cluster[]): Counts {
  const r = half(gold, predicted)
  const p = half(predicted, gold)
  return { right: p.found, predicted: p.of, found: r.found, gold: r.of }
}

/**
 * MUC (Vilain et al. 1995), the link-based score: of the links that hold each entity together, |K| − 1, those that survive when the
 * other side cuts it into |p(K)| parts.
 *
 * @example mucCounts([['a', 'b', 'c', 'd']], [['a', 'b'], ['c', 'd']]) // recall 2/3, precision 1
 */
export function mucCounts(gold: readonly Cluster[], predicted: readonly Cluster[]): Counts {
  const half: Half = (clusters, others) => {
    const owner = ownerOf(others)
    const survived = clusters.map((cluster) => {
      const sizes = parts(cluster, owner)
      const strangers = cluster.length - total(sizes.values())
      return cluster.length - sizes.size - strangers
    })
    return { found: total(survived), of: total(clusters.map((cluster) => cluster.length - 1)) }
  }
  return bothWays(half, gold, predicted)
}

/** B³ (Bagga & Baldwin 1998): for each mention, the share of its cluster that the other side puts together with it. */
export function bCubedCounts(gold: readonly Cluster[], predicted: readonly Cluster[]): Counts {
  const half: Half = (clusters, others) => {
    const owner = ownerOf(others)
    const found = clusters.map((cluster) => total([...parts(cluster, owner).values()].map((size) => size * size)) / cluster.length)
    return { found: total(found), of: total(clusters.map((cluster) => cluster.length)) }
  }
  return bothWays(half, gold, predicted)
}

/** CEAF-e (Luo 2005): entities aligned one to one (Kuhn–Munkres) for the greatest sum of φ4(K, R) = 2 |K ∩ R| / (|K| + |R|). */
export function ceafeCounts(gold: readonly Cluster[], predicted: readonly Cluster[]): Counts {
  const owner = ownerOf(predicted)
  const weights = gold.map((cluster) => {
    const sizes = parts(cluster, owner)
    return predicted.map((other, index) => (2 * (sizes.get(index) ?? 0)) / (cluster.length + other.length))
  })
  const similarity = total(maximumAssignment(weights).map((column, row) => weights[row]?.[column] ?? 0))
  return counts(similarity, predicted.length, gold.length)
}

/**
 * LEA (Moosavi & Strube 2016): each entity, weighted by its size, earns the share of its links |K|(|K| − 1)/2 that the other side
 * resolves. A singleton has one link, to itself, which only a singleton resolves.
 */
export function leaCounts(gold: readonly Cluster[], predicted: readonly Cluster[]): Counts {
  const half: Half = (clusters, others) => {
    const owner = ownerOf(others)
    const earned = clusters.map((cluster) => {
      if (cluster.length > 1) {
        const links = [...parts(cluster, owner).values()].map((size) => (size * (size - 1)) / 2)
        return (cluster.length * total(links)) / ((cluster.length * (cluster.length - 1)) / 2)
      }
      const other = others[owner.get(cluster[0] ?? '') ?? -1]
      return other?.length === 1 ? 1 : 0
    })
    return { found: total(earned), of: total(clusters.map((cluster) => cluster.length)) }
  }
  return bothWays(half, gold, predicted)
}

/** The counts that the CoNLL mean is made of. */
export interface ConllParts {
  muc: Counts
  b3: Counts
  ceafe: Counts
}

/** The CoNLL mean (Pradhan et al. 2012): the mean of the F1 of MUC, B³ and CEAF-e. Unlike those, it is no sum over documents. */
export function conllMean({ muc, b3, ceafe }: ConllParts): number | null {
  const values = [muc, b3, ceafe].map(f1)
  // Without gold links MUC has no value; a mean of two of the three would not be comparable.
  return values.includes(null) ? null : mean(values)
}
