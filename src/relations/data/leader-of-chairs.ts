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
  {
    id: 'leader/domain-title-and-title-name',
    relation: 'leader-of',
    match: '{object:ORG} POSS? MODS {role:TITLE} and {other:NORP|GPE|ORG}? POSS? MODS {second:TITLE} HON* {subject:PERSON}',
    example: 'Hamas leader and Palestinian Prime Minister Anna Berzina spoke.',
    confidence: 0.85,
  },
  {
    id: 'leader/party-leader-and-title-name',
    relation: 'leader-of',
    match: '{object:ORG} POSS? (leader|chief|head|boss) and {other:NORP|GPE|ORG}? POSS? MODS {second:TITLE} HON* {subject:PERSON}',
    example: 'Labour Party leader and Latvian Prime Minister Anna Berzina spoke.',
    confidence: 0.85,
    qualifiers: { role: 'leader' },
  },
  {
    id: 'leader/two-titles-names-of-domain',
    relation: 'leader-of',
    match: '{role:TITLE} HON* {subject:PERSON} and {second:TITLE} HON* {other:PERSON} of THE? REALM? {object:GPE}',
    example: 'They met President Anna Berzina and Prime Minister Bo Ek of Latvia.',
    confidence: 0.85,
  },
]
