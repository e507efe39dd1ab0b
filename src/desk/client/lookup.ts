import type { Span } from '../../document/index.ts'
import type { GoldEntity, GoldMention } from '../../fixtures/types.ts'

/** Entities that facts and phrases may speak of, in the order of their names. */
export function realEntities(entities: readonly GoldEntity[]): GoldEntity[] {
  return entities.filter(({ type }) => type !== 'TITLE' && type !== 'DATE').sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The place of words that lies nearest to another. */
export function nearest(text: string, words: string, to: Span): Span | undefined {
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push({ start: at, end: at + words.length })
  return found.sort((a, b) => Math.abs(a.start - to.start) - Math.abs(b.start - to.start))[0]
}

/** Who acts goes first: "Latvian President Anna Berzina" is a fact of the person about the country. */
export function inOrder(first: GoldMention | undefined, last: GoldMention | undefined): [GoldMention | undefined, GoldMention | undefined] {
  return last?.type === 'PERSON' && first !== undefined && first.type !== 'PERSON' ? [last, first] : [first, last]
}

/** What two mentions most often have to do with each other; the form begins with it. */
export function likelyRelation(subject: GoldMention | undefined, object: GoldMention | undefined): string {
  if (subject?.type !== 'PERSON') return object?.type === 'ORG' ? 'member-of' : 'greeting-to'
  return object?.type === 'PERSON' ? 'greeting-to' : 'leader-of'
}
