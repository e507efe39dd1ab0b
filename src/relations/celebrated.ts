import { indexOf, type Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'

/**
 * Whom an article celebrates: the one person that all greetings told with a name go to, or that has just come to office; where it is one sender's greeting
 * or the office alone, only the person that the article speaks of most. A greeting without an addressee is for that one.
 *
 * @param known The passages found before.
 */
export function celebratedIn({ draft, entities }: Reading, known: readonly Finding[]): Mention | undefined {
  const asserted = known.filter((f) => !f.negated && f.modality === 'asserted')
  const greetings = asserted.filter((f) => f.pattern.relation === 'greeting-to')
  const elected = asserted.filter((f) => f.pattern.relation === 'leader-of' && f.qualifiers.status === 'incoming')
  const people = [...greetings.map(({ object }) => object), ...elected.map(({ subject }) => subject)].filter(
    ({ entity }) => entities.get(entity)?.type === 'PERSON',
  )
  const [first] = people
  if (first === undefined || people.some(({ entity }) => entity !== first.entity)) return undefined
  const senders = new Set(greetings.filter(({ object }) => object.entity === first.entity).map(({ subject }) => subject.entity))
  if (senders.size > 1) return first
  const own = entities.get(first.entity)
  const isMost = draft.entities.every(
    (other) => other.id === first.entity || other.type !== 'PERSON' || other.mentions.length < (own?.mentions.length ?? 0),
  )
  return isMost ? first : undefined
}

/** What people are congratulated on. */
const OCCASION =
  /\b(?:birthday|turn(?:s|ed) \d+|anniversary|jubilee|wedding|engagement|medals?|titles?|award(?:ed)?|prize|w[io]ns?|won|victory|elected|re-elected|appointed|promoted|crowned|retire[sd]?|retirement|graduated|knighted|sworn in)\b/i

/**
 * Whom a sentence without a name for it may celebrate: the one person that the sentences just before name, where they tell of an occasion to.
 *
 * @param sender Who greets.
 */
export function celebratedNear({ draft }: Reading, sentence: number, at: number, sender: string): Mention | undefined {
  const from = draft.sentences[Math.max(0, sentence - 1)]?.start ?? 0
  if (!OCCASION.test(draft.text.slice(from, at))) return undefined
  const people = indexOf(draft.mentions)
    .within(from, at)
    .filter(({ type, entity, kind }) => type === 'PERSON' && kind === 'name' && entity !== sender)
  const [first] = people
  return people.every(({ entity }) => entity === first?.entity) ? first : undefined
}
