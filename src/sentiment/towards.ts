import type { Draft, Entity, EntityPolarity, Mention, TokenRange, TokenView } from '../document/index.ts'
import { treesOf } from '../syntax/index.ts'
import { ClueFinder, type Felt } from './clues.ts'
import type { Lexicon } from './lexicon.ts'
import { markTarget } from './marked.ts'
import { averaged, type Shown, type Tone, type ToneModel } from './tone.ts'

/** Whom a text may speak well or ill of. */
const ASKED = new Set(['PERSON', 'ORG', 'GPE'])

/** Sentences in which an entity's tone is read; what a long text says of it after that changes little. */
const MOST_SENTENCES = 64

interface Place {
  entity: string
  mentions: Mention[]
  shown: Shown
}

/** Adds to mentions and entities how the text speaks of them: each mention as its sentence does, an entity as its sentences do on average. */
export function addTone(draft: Draft, view: TokenView, lexicon: Lexicon, model: ToneModel): Pick<Draft, 'mentions' | 'entities'> {
  const places = placesOf(draft, view, new ClueFinder(view, treesOf(view), lexicon, model.vectors, feltOf(draft, view)))
  const tones = model.read(places.map(({ shown }) => shown))
  const ofMention = new Map<string, Tone>()
  const ofEntity = new Map<string, Tone[]>()
  places.forEach(({ entity, mentions }, i) => {
    const tone = tones[i]
    if (tone === undefined) return
    for (const mention of mentions) ofMention.set(mention.id, tone)
    ofEntity.set(entity, [...(ofEntity.get(entity) ?? []), tone])
  })
  return {
    mentions: draft.mentions.map((mention) => {
      const tone = ofMention.get(mention.id)
      return tone === undefined ? mention : { ...mention, sentiment: sentimentOf(tone) }
    }),
    entities: draft.entities.map((entity) => {
      const own = ofEntity.get(entity.id)
      return own === undefined ? entity : { ...entity, sentiment: sentimentOf(averaged(own)) }
    }),
  }
}

/** The phrases of each sentence, with the words of their holders and targets. */
export function feltOf({ sentiments }: Pick<Draft, 'sentiments'>, view: TokenView): Map<number, Felt[]> {
  const felt = new Map<number, Felt[]>()
  for (const phrase of sentiments) {
    const range = view.range(phrase)
    const sentence = view.sentenceOf[range.first] ?? 0
    const { score, holder, target } = phrase
    const own = felt.get(sentence) ?? []
    felt.set(sentence, own)
    own.push({ ...range, score, holder: holder && view.range(holder), target: target && view.range(target) })
  }
  return felt
}

/** For each entity that is asked, the sentences it stands in, with its mentions marked. */
function placesOf(draft: Draft, view: TokenView, finder: ClueFinder): Place[] {
  const ids = new Map(draft.mentions.map((mention) => [mention.id, mention]))
  return draft.entities.filter(({ type }) => ASKED.has(type)).flatMap((entity) => placesOfEntity(entity, ids, view, finder))
}

function placesOfEntity(entity: Entity, ids: ReadonlyMap<string, Mention>, view: TokenView, finder: ClueFinder): Place[] {
  const bySentence = new Map<number, { mentions: Mention[]; ranges: TokenRange[] }>()
  for (const id of entity.mentions) {
    const mention = ids.get(id)
    if (mention === undefined) continue
    const range = view.range(mention)
    const sentence = view.sentenceOf[range.first]
    if (sentence === undefined || range.last <= range.first) continue
    const open = bySentence.get(sentence) ?? { mentions: [], ranges: [] }
    if (open.mentions.length === 0 && bySentence.size === MOST_SENTENCES) continue
    open.mentions.push(mention)
    open.ranges.push(range)
    bySentence.set(sentence, open)
  }
  return [...bySentence].flatMap(([sentence, { mentions, ranges }]) => {
    const whole = view.sentences[sentence]
    if (whole === undefined) return []
    const places = ranges.sort((a, b) => a.first - b.first)
    return [{ entity: entity.id, mentions, shown: { marked: markTarget(view, whole, places), clues: finder.find(whole, places) } }]
  })
}

function sentimentOf([negative, neutral, positive]: Tone): { polarity: EntityPolarity; score: number } {
  const polarity = neutral >= Math.max(negative, positive) ? 'neutral' : positive > negative ? 'positive' : 'negative'
  return { polarity, score: Math.round((positive - negative) * 100) / 100 }
}
