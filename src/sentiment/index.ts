/**
 * Sentiment: in which tone. In comes a document whose entities and quotations are resolved; out goes the same with the phrases that
 * carry an attitude, each with its polarity and, where the text gives them, its holder and its target.
 */

function addSentiments(draft: Draft, lexicon: Lexicon, tone: ToneModel): Draft {
  const view = viewOf(draft)
  // Whom the text never names is nobody that a phrase could be traced to; the tone towards them is told all the same.
  const sentiments = phrasesOf(withoutUnnamed(draft), view, lexicon)
  return { ...draft, ...addTone({ ...draft, sentiments }, view, lexicon, tone), sentiments }
}
