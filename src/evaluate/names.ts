import type { Document } from '../document/index.ts'

/**
 * A name as it is compared: without regard to case, determiners, accents, full stops, the shape of quotes and dashes, a possessive
 * ending, and punctuation around it. The rule of the project's relation scorer, kept letter for letter so that figures agree.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʻʼ`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:the|a|an|its|their|his|her|our)\s+)+/, '')
    .replace(/'s$|'$/, '')
    .replace(/^["'(,]+|["'),;:]+$/g, '')
    .trim()
}

/** The words of a normalised name; a hyphen parts words. */
export function nameWords(name: string): string[] {
  return normaliseName(name).replace(/-/g, ' ').split(' ').filter(Boolean)
}

/** Whether the shorter of two lists of words lies within the longer; false where either is empty. */
export function wordsWithin(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 0 && short.every((word) => long.includes(word))
}

/** What each entity of a document is called: its name, aliases and mentions, normalised. A mention's id stands for its entity. */
export function entityNames(document: Pick<Document, 'entities' | 'mentions'>): ReadonlyMap<string, ReadonlySet<string>> {
  const mentions = new Map(document.mentions.map((mention) => [mention.id, mention]))
  const names = new Map<string, Set<string>>()
  for (const entity of document.entities) {
    const own = new Set([entity.name, ...entity.aliases].map(normaliseName))
    for (const id of entity.mentions) {
      const mention = mentions.get(id)
      if (mention !== undefined) own.add(normaliseName(mention.text))
    }
    names.set(entity.id, own)
  }
  for (const mention of document.mentions) names.get(mention.entity)?.add(normaliseName(mention.text))
  for (const own of names.values()) own.delete('')
  for (const mention of document.mentions) {
    const own = names.get(mention.entity)
    if (own !== undefined && !names.has(mention.id)) names.set(mention.id, own)
  }
  return names
}
