import type { LinePattern } from '../types.ts'

/** Patterns for leader-of: countries that chair a body. */
export const LEADER_OF_CHAIRS: readonly LinePattern[] = [
  {
    id: 'leader/chairmanship',
    relation: 'leader-of',
    match: '{subject:GPE} POSS MODS <(chairmanship|presidency|chairship|chair)> of THE? KIND {object:ORG}',
    example: "Latvia's successful chairmanship of the Council of Europe",
    confidence: 0.9,
    qualifiers: { role: 'chair' },
  },
  {
    id: 'leader/holds-chair',
    relation: 'leader-of',
    match: '{subject:GPE} ,? (which)? NEAR <(hold|assume|take)> GAP (chairmanship|presidency|chair|chairship) of THE? KIND {object:ORG}',
    example: 'Latvia holds the rotating presidency of the Council of Europe.',
    confidence: 0.9,
    qualifiers: { role: 'chair' },
  },
  {
    id: 'leader/takes-chair',
    relation: 'leader-of',
    match: '{subject:GPE} ,? (which)? NEAR <(hold|assume|take)> GAP {role:TITLE} of THE? KIND {object:ORG}',
    example: 'Latvia took over the rotating chair of the Council of Europe.',
    confidence: 0.88,
  },
  {
    id: 'leader/country-chairs',
    relation: 'leader-of',
    match: '{subject:GPE} ,? !who (which)? NEAR <(chair|preside)> (over)? THE? {object:ORG} !POSS',
    example: 'Latvia, which chairs the Council of Europe, objected.',
    confidence: 0.85,
    qualifiers: { role: 'chair' },
  },
  {
    id: 'leader/domain-chair-country',
    relation: 'leader-of',
    match: '{object:ORG} POSS? MODS {role:TITLE} {subject:GPE} !POSS',
    example: 'ASEAN chair Laos',
    confidence: 0.75,
    qualifiers: { role: 'chair' },
  },
]
