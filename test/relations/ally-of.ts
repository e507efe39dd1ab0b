import type { Pattern } from '../../src/index.ts'

/** The relation of `docs/own-relation.md`: which country is whose ally. */
export const ALLY_OF: readonly Pattern[] = [
  {
    id: 'ally/noun',
    relation: 'ally-of',
    trigger: 'ally partner',
    subject: 'holder, apposition',
    subjectTypes: ['GPE'],
    object: 'of, whose',
    objectTypes: ['GPE'],
    example: 'Latvia is an old ally of Estonia.',
    confidence: 0.85,
  },
  {
    id: 'ally/verb',
    relation: 'ally-of',
    trigger: 'ally allied',
    subject: 'subject, object',
    subjectTypes: ['GPE'],
    object: 'with',
    objectTypes: ['GPE'],
    example: 'Latvia is allied with Estonia.',
    confidence: 0.8,
  },
  {
    id: 'ally/alliance-between',
    relation: 'ally-of',
    match: 'alliance between {subject:GPE} and {object:GPE}',
    example: 'The alliance between Latvia and Estonia held.',
    confidence: 0.9,
  },
]
