/**
 * Sentiment: in which tone. In comes a document whose entities and quotations are resolved; out goes the same with the phrases that
 * carry an attitude, each with its polarity and, where the text gives them, its holder and its target.
 */
import type { Draft, Sentiment } from '../document/index.ts'
import { viewOf, withoutUnnamed } from '../document/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { castOf } from './cast.ts'
import { holderOf } from './holder.ts'
import type { Lexicon } from './lexicon.ts'
import { findPhrases } from './phrases.ts'
import { targetOf } from './target.ts'
import type { ToneModel } from './tone.ts'
import { addTone } from './towards.ts'

export { type Entry, type Lexicon, loadLexicon } from './lexicon.ts'
export { loadTone, type ToneModel } from './tone.ts'

/** The stage that finds sentiment phrases from a lexicon, with negation and intensity, their roles, and how the text speaks of those it names. */
export function createSentimentStage(lexicon: Lexicon, tone: ToneModel): Stage {
  return {
    name: 'sentiment',
    requires: ['syntax', 'mentions', 'coreference'],
    assigns: ['sentiments'],
    englishOnly: true,
    run: (draft) => addSentiments(draft, lexicon, tone),
  }
}

function addSentiments(draft: Draft, lexicon: Lexicon, tone: ToneModel): Draft {
  const view = viewOf(draft)
  // Whom the text never names is nobody that a phrase could be traced to; the tone towards them is told all the same.
  const cast = castOf(withoutUnnamed(draft), view)
  const sentiments = view.sentences.flatMap((sentence) =>
    findPhrases(cast, sentence, lexicon).map((phrase): Sentiment => {
      const start = view.tokens[phrase.first]?.start ?? 0
      const end = view.tokens[phrase.last - 1]?.end ?? start
      const holder = holderOf(cast, phrase)
      const target = targetOf(cast, phrase)
      return {
        id: '',
        start,
        end,
        text: draft.text.slice(start, end),
        polarity: phrase.score > 0 ? 'positive' : 'negative',
        score: phrase.score,
        ...(holder !== undefined && { holder }),
        ...(target !== undefined && { target }),
      }
    }),
  )
  const numbered = sentiments.map((sentiment, index) => ({ ...sentiment, id: `s${index + 1}` }))
  return { ...draft, ...addTone(draft, view, lexicon, tone), sentiments: numbered }
}
