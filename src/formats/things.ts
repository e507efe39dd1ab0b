import { type Document, namedEntities } from '../document/index.ts'

/** The entities that stand as things of their own in a graph: those that the text names, and any other that a fact is about, so that no fact hangs in the air. */
export function thingsOf(document: Document): Set<string> {
  const things = namedEntities(document)
  for (const { subject, object } of document.relations) things.add(subject).add(object)
  return things
}
