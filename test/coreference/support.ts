import type { Document } from '../../src/index.ts'

/** What each mention with this text refers to, in order; titles aside. */
export function meant({ mentions, entities }: Document, text: string): (string | undefined)[] {
  return mentions.filter((m) => m.text === text && m.type !== 'TITLE').map((m) => entities.find((e) => e.id === m.entity)?.name)
}

/** Who says each quotation, in order. */
export function speakers({ quotations, entities }: Document): (string | undefined)[] {
  return quotations.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)
}
