import type { Mention } from '../document/index.ts'
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
