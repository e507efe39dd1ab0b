/**
 * Sentiment: in which tone. In comes a document whose entities and quotations are resolved; out goes the same with the phrases that
 * carry an attitude, each with its polarity and, where the text gives them, its holder and its target.
 */
import type { Draft, Entity, Sentiment } from '../document/index.ts'
import { viewOf } from '../document/index.ts'
import type { Stage } from '../pipeline/types.ts'
import type { Lexicon } from './lexicon.ts'
import { findPhrases } from './phrases.ts'
import { castOf, holderOf, targetOf } from './roles.ts'

export { type Entry, type Lexicon, loadLexicon } from './lexicon.ts'

/** The stage that finds sentiment phrases from a lexicon, with negation and intensity, and roles from the words around them. */
export function createSentimentStage(lexicon: Lexicon): Stage {
  return {
    name: 'sentiment',
    requires: ['tokens', 'mentions', 'coreference'],
    assigns: ['sentiments'],
    englishOnly: true,
    run: (draft) => addSentiments(draft, lexicon),
  }
}

function addSentiments(draft: Draft, lexicon: Lexicon): Draft {
  const view = viewOf(draft)
  const cast = castOf(draft, view)
  const names = new Set<number>()
  for (const mention of draft.mentions) {
    if (mention.kind !== 'name') continue
    const { first, last } = view.range(mention)
    for (let i = first; i < last; i++) names.add(i)
  }
  const sentiments = view.sentences.flatMap((sentence) =>
    findPhrases(view, sentence, (token) => names.has(token), lexicon).map((phrase): Sentiment => {
      const start = view.tokens[phrase.first]?.start ?? 0
      const end = view.tokens[phrase.last - 1]?.end ?? start
      const holder = holderOf(cast, phrase, sentence)
      const target = targetOf(cast, phrase, sentence)
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
  return { ...draft, sentiments: numbered, entities: draft.entities.map((entity) => withTone(entity, numbered)) }
}

/** Below this the tone towards an entity is neutral. */
const TONE = 0.1

function withTone(entity: Entity, sentiments: readonly Sentiment[]): Entity {
  const scores = sentiments.filter((s) => s.target?.entity === entity.id).map((s) => s.score)
  if (scores.length === 0) return entity
  const score = Math.round((scores.reduce((a, b) => a + b, 0) / scores.length) * 100) / 100
  return { ...entity, sentiment: { polarity: score > TONE ? 'positive' : score < -TONE ? 'negative' : 'neutral', score } }
}
