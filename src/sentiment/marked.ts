import type { TokenRange, TokenView } from '../document/index.ts'

/** What stands in the place of the one whose tone is asked, and of all other names: who they are must not decide it. */
const TARGET = '<target>'
const NAME = '<name>'

/** Words that are read before the first and after the last place of the target; bounds the cost of a sentence full of names. */
export const BEFORE = 64
export const AFTER = 128

/** A sentence as the tone model reads it: word forms, and which of them stand for the target. */
export interface Marked {
  forms: string[]
  targets: number[]
}

/**
 * A sentence with one target marked.
 *
 * @param places The tokens of the target's mentions in the sentence, in order; one at least.
 */
export function markTarget({ words, tokens }: TokenView, sentence: TokenRange, places: readonly TokenRange[]): Marked {
  const forms: string[] = []
  const targets: number[] = []
  const [open = sentence] = places
  const last = Math.min(sentence.last, open.first + AFTER)
  let next = 0
  for (let i = Math.max(sentence.first, open.first - BEFORE); i < last; i++) {
    while (next < places.length && (places[next]?.last ?? 0) <= i) next++
    const place = places[next]
    if (place !== undefined && place.first <= i) {
      targets.push(forms.length)
      forms.push(TARGET)
      i = Math.min(place.last, last) - 1
    } else if (tokens[i]?.upos !== 'PROPN') forms.push(words[i] ?? '')
    else if (forms.at(-1) !== NAME) forms.push(NAME)
  }
  return { forms, targets }
}
