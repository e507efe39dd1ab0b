import type { Draft, Sentiment, TokenView } from '../document/index.ts'
import { castOf } from './cast.ts'
import { holderOf } from './holder.ts'
import type { Lexicon } from './lexicon.ts'
import { findPhrases } from './phrases.ts'
import { targetOf } from './target.ts'

/** The sentiment phrases of a document whose entities and quotations are resolved, in the order of the text, with holders and targets. */
export function phrasesOf(draft: Draft, view: TokenView, lexicon: Lexicon): Sentiment[] {
  const cast = castOf(draft, view)
  const phrases = view.sentences.flatMap((sentence) => findPhrases(cast, sentence, lexicon))
  return phrases.map((phrase, index): Sentiment => {
    const start = view.tokens[phrase.first]?.start ?? 0
    const end = view.tokens[phrase.last - 1]?.end ?? start
    const holder = holderOf(cast, phrase)
    const target = targetOf(cast, phrase)
    return {
      id: `s${index + 1}`,
      start,
      end,
      text: draft.text.slice(start, end),
      polarity: phrase.score > 0 ? 'positive' : 'negative',
      score: phrase.score,
      ...(holder !== undefined && { holder }),
      ...(target !== undefined && { target }),
    }
  })
}
