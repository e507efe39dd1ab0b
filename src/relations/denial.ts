import type { TokenRange, TokenView } from '../document/index.ts'

/** What the words between a subject and what is said of it make of it. */
export type Denial = 'denied' | 'over'

const NEGATION = /^(?:not|n['’]?t|never|neither|nor|no|hardly)$/i
/** "not only the president": more is said, nothing denied. */
const MORE = /^(?:only|just|merely|simply|solely|least|doubt)$/i

/** Where another clause or phrase begins, whose denial is its own: "who did not attend, leads". */
const BORDER = /^(?:[,;:()–—-]|and|but|after|before|because|although|while)$/i

/** "is not the president" is denied; "is no longer the president", "is not the president anymore" was so once, and is over. */
export function denialIn({ words, sentenceOf }: TokenView, { first, last }: TokenRange): Denial | undefined {
  for (let i = last - 1; i >= first && !BORDER.test(words[i] ?? ''); i--) {
    if (!NEGATION.test(words[i] ?? '') || MORE.test(words[i + 1] ?? '')) continue
    const isOver = /^no$/i.test(words[i] ?? '') && /^longer$/i.test(words[i + 1] ?? '')
    return isOver || isAnymore(i + 1) ? 'over' : 'denied'
  }
  return undefined

  function isAnymore(from: number): boolean {
    for (let i = from; sentenceOf[i] === sentenceOf[first] && !BORDER.test(words[i] ?? ''); i++) {
      if (/^anymore$/i.test(words[i] ?? '') || (/^any$/i.test(words[i] ?? '') && /^(?:longer|more)$/i.test(words[i + 1] ?? ''))) return true
    }
    return false
  }
}
