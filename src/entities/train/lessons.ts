import type { TokenRange } from '../../document/index.ts'
import type { WordKey } from '../../learn/index.ts'
import type { CueReader } from '../cues.ts'
import { CLASSES, classMask, LABELS, labelsOf, type NameClass } from '../labels.ts'
import { echoGroups, joinWindows, plainLetters } from '../rows.ts'
import type { GoldDocument, GoldLabel } from './corpora.ts'
import type { Lesson } from './network.ts'

/** A document with what is known of its source. */
export interface Material {
  document: GoldDocument
  hasMisc: boolean
  weight: number
}

const MISC = classMask('MISC')
const ANY = (1 << LABELS) - 1
const isClass = (label: GoldLabel): label is NameClass => CLASSES.some((name) => name === label)

/** What the network learns from a document. Where a source leaves MISC out, a word outside any name may be one. */
export function lessonOf(
  { document, hasMisc, weight }: Material,
  keyOf: (form: string) => WordKey,
  cues: CueReader,
  window: number,
): Lesson {
  const words = document.sentences.flatMap((sentence) => sentence.words)
  const sentences: TokenRange[] = []
  const allowed: number[] = []
  for (const sentence of document.sentences) {
    const count = sentence.words.length
    const first = allowed.length
    sentences.push({ first, last: first + count })
    const named = sentence.spans.flatMap(({ first: from, last, label }) => (isClass(label) ? [{ first: from, last, label }] : []))
    const others = new Set(
      sentence.spans.flatMap(({ first: from, last, label }) =>
        isClass(label) ? [] : Array.from({ length: last - from }, (_, i) => from + i),
      ),
    )
    labelsOf(count, named).forEach((label, i) => {
      const isOpen = label === 0 && (!hasMisc || others.has(i))
      allowed.push(isOpen ? (1 | MISC) & ANY : 1 << label)
    })
  }
  const sequences = sentences.map(({ first, last }) => ({ from: first, count: last - first }))
  return {
    keys: words.map((word) => keyOf(plainLetters(word))),
    cues: cues.read({ words, sentences }),
    echoes: echoGroups(words),
    sequences,
    windows: joinWindows(sequences, window),
    allowed,
    weight,
  }
}

const SMALL = new Set('a an the and or but nor of in on at to for by with from as is are be vs via'.split(' '))

/** How a text may be written otherwise: in capitals, in small letters, as a headline is. */
export type Recasing = 'upper' | 'lower' | 'title'

/** A word as such a text writes it. */
export function recase(word: string, kind: Recasing): string {
  if (kind === 'upper') return word.toUpperCase()
  if (kind === 'lower') return word.toLowerCase()
  return SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)
}
