import type { Modality, Qualifiers } from '../../document/index.ts'

const VERBS: ReadonlyMap<string, string> = new Map([
  ['leader-of', 'leads'],
  ['greeting-to', 'greets'],
  ['member-of', 'belongs to'],
])

export const verbOf = (relation: string): string => VERBS.get(relation) ?? relation

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PERSON: 'person',
    ORG: 'organisation',
    GPE: 'country, state or city',
    LOC: 'place',
    NORP: 'nationality or group',
    TITLE: 'office or role',
    EVENT: 'event',
    LAW: 'treaty or law',
    DATE: 'date or period',
  }),
)

/** What a label of the annotation guide means, in words. */
export const typeWords = (type: string): string => TYPES.get(type) ?? type

export function qualifierWords({ role, status, kind, occasion, date }: Qualifiers): string {
  return [role, status === 'current' ? undefined : status, kind, occasion, date].filter((word) => word !== undefined).join(', ')
}

/** What keeps a fact from being asserted, in words; empty for an asserted one. */
export function reserveWords(negated: boolean | undefined, modality: Modality): string {
  return [negated ? 'denied' : '', modality === 'asserted' ? '' : modality].filter((word) => word !== '').join(', ')
}
