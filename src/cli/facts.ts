import type { Document, Relation, Role } from '../document/index.ts'

type Wording = (subject: string, object: string, relation: Relation) => string

const WORDINGS: Record<string, Wording> = {
  'leader-of': (subject, object, { qualifiers }) =>
    `${subject} is ${qualifiers.status === 'current' ? '' : `${qualifiers.status} `}${qualifiers.role ?? 'leader'} of ${object}`,
  'greeting-to': (subject, object, { qualifiers }) =>
    `${subject} sent ${object} a ${qualifiers.kind ?? 'greeting'}${qualifiers.occasion === undefined ? '' : ` (${qualifiers.occasion})`}`,
  'member-of': (subject, object, { qualifiers }) =>
    `${subject} is a ${qualifiers.status === 'current' ? '' : `${qualifiers.status} `}member of ${object}`,
}

/** The name of an entity of the document, or the id where it has none. */
export function nameOf(document: Document, id: string): string {
  return document.entities.find((entity) => entity.id === id)?.name ?? id
}

/** A fact as an English clause, without a full stop; what it is not (denied, planned …) stands behind it in brackets. */
export function factInWords(document: Document, relation: Relation): string {
  const [subject, object] = [nameOf(document, relation.subject), nameOf(document, relation.object)]
  const clause = WORDINGS[relation.type]?.(subject, object, relation) ?? `${subject} ${relation.type} ${object}`
  const notes = [
    ...(relation.negated ? ['denied'] : []),
    ...(relation.modality === 'asserted' ? [] : [relation.modality]),
    ...(relation.attribution === undefined ? [] : [`says ${nameOf(document, relation.attribution)}`]),
  ]
  return notes.length === 0 ? clause : `${clause} [${notes.join(', ')}]`
}

/** Who holds an attitude, or towards what: the entity's name, or else the words. */
export function roleInWords(document: Document, role: Role): string {
  return role.entity === undefined ? passageOf(document, role) : nameOf(document, role.entity)
}

/** The words of a span in one line, cut after some 150 characters. */
export function passageOf(document: Document, span: { start: number; end: number } | undefined): string {
  const passage = document.text.slice(span?.start ?? 0, span?.end ?? 0).replace(/\s+/g, ' ')
  return passage.length > 150 ? `${passage.slice(0, 150)}…` : passage
}
