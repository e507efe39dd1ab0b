/**
 * Sentiment: in which tone. In comes a document whose entities and quotations are resolved; out goes the same with the phrases that
 * carry an attitude, each with its polarity and, where the text gives them, its holder and its target, and with how the text speaks of whom it mentions.
 */
import { type Draft, viewOf, withoutUnnamed } from '../document/index.ts'
import type { Stage } from '../pipeline/types.ts'
import type { Lexicon } from './lexicon.ts'
import { phrasesOf } from './sentiments.ts'
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
  const sentiments = phrasesOf(withoutUnnamed(draft), view, lexicon)
  return { ...draft, ...addTone({ ...draft, sentiments }, view, lexicon, tone), sentiments }
}
