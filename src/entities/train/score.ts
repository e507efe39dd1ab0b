import type { CueReader } from '../cues.ts'
import { type NameClass, spansOf } from '../labels.ts'
import type { GoldDocument } from './corpora.ts'
import { lessonOf } from './lessons.ts'
import { rememberKeys, type Trained } from './train.ts'

/** Names found rightly, names in the gold, names found. */
export interface NameCounts {
  right: number
  gold: number
  found: number
}

export type NameScores = Record<'all' | 'PER' | 'ORG' | 'LOC', NameCounts>

const zero = (): NameCounts => ({ right: 0, gold: 0, found: 0 })
const isMeasured = (label: string): label is Exclude<NameClass, 'MISC'> => label === 'PER' || label === 'ORG' || label === 'LOC'

/** What the network in training finds in documents: people, organisations and places, span and label. */
export function scoreNames({ network, index }: Trained, documents: readonly GoldDocument[], cues: CueReader, window: number): NameScores {
  const keyOf = rememberKeys(index)
  const scores: NameScores = { all: zero(), PER: zero(), ORG: zero(), LOC: zero() }
  for (const document of documents) {
    const lesson = lessonOf({ document, hasMisc: true, weight: 1 }, keyOf, cues, window)
    const [labels = []] = network.label([lesson])
    let at = 0
    for (const { words, spans } of document.sentences) {
      const found = spansOf(labels.slice(at, at + words.length))
      at += words.length
      for (const { label } of spans) if (isMeasured(label)) for (const key of ['all', label] as const) scores[key].gold++
      for (const { first, last, label } of found) {
        if (!isMeasured(label)) continue
        const isRight = spans.some((span) => span.first === first && span.last === last && span.label === label)
        for (const key of ['all', label] as const) {
          scores[key].found++
          if (isRight) scores[key].right++
        }
      }
    }
  }
  return scores
}

export const f1Of = ({ right, gold, found }: NameCounts): number => (2 * right) / Math.max(gold + found, 1)
