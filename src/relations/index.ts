/**
 * Relations: the facts of the article. In comes a document whose entities are resolved; out goes the same with leader-of, greeting-to and
 * member-of, each with its qualifiers, its modality and the passages that state it. Patterns are declared under `data/`.
 */
import { type Draft, type Relation, type Warning, withoutUnnamed } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { findAddressed, findArriving, findExclaimed, findUnaddressed } from './addressed.ts'
import { attributionOf } from './attribution.ts'
import { findBareBodies } from './bare-bodies.ts'
import { findByMessage } from './by-message.ts'
import { compile } from './compile.ts'
import { GREETING_TO } from './data/greeting-to.ts'
import { GREETING_TO_TREES } from './data/greeting-to-trees.ts'
import { GREETINGS_TOLD } from './data/greetings-told.ts'
import { LEADER_OF } from './data/leader-of.ts'
import { LEADER_OF_CHAIRS } from './data/leader-of-chairs.ts'
import { LEADER_OF_TREES } from './data/leader-of-trees.ts'
import { MEMBER_OF } from './data/member-of.ts'
import { MEMBER_OF_LISTS } from './data/member-of-lists.ts'
import { MEMBER_OF_PERSONS } from './data/member-of-persons.ts'
import { FOUNDS_PARTY, MEMBER_OF_TREES } from './data/member-of-trees.ts'
import { MEMBERSHIPS_TOLD, MEMBERSHIPS_TOLD_TREES } from './data/memberships-told.ts'
import { PARTISAN_TREES } from './data/partisan-trees.ts'
import { PLAIN_SPEECH_TREES } from './data/plain-speech.ts'
import { PLAIN_SPEECH_LINES } from './data/plain-speech-lines.ts'
import { type Finding, findPassages } from './extract.ts'
import { findGapped } from './gapped.ts'
import { gather } from './gather.ts'
import { findContinued, findElliptic, findImplied, findLikewise } from './implied.ts'
import { findOwnOffices, laterOwnOffices, OWN_OFFICE } from './own-offices.ts'
import { findPaired, withoutCrossed, withoutStrayed } from './paired.ts'
import { findParallel } from './parallel.ts'
import { findPredecessors } from './predecessors.ts'
import { findDescribed, findPresented } from './presented.ts'
import { findReciprocal } from './reciprocal.ts'
import { findRegional } from './regional.ts'
import { findSameOffices } from './same-office.ts'
import { findSuccessions } from './successions.ts'
import { findTheirPeople } from './their-people.ts'
import { findByTitle } from './titles.ts'
import { compileTree, findByTree } from './tree/find.ts'
import type { LinePattern, Pattern, TreePattern } from './types.ts'
import { findUnsaid } from './unsaid.ts'

export { compile } from './compile.ts'
export type { LinePattern, Pattern, TreePattern } from './types.ts'

/** The patterns of the three relations of the annotation guide. */
export const PATTERNS: readonly Pattern[] = [
  ...LEADER_OF,
  ...LEADER_OF_CHAIRS,
  ...GREETING_TO,
  ...GREETINGS_TOLD,
  ...MEMBER_OF,
  ...MEMBER_OF_LISTS,
  ...MEMBER_OF_PERSONS,
  ...PLAIN_SPEECH_LINES,
  ...MEMBERSHIPS_TOLD,
  ...LEADER_OF_TREES,
  ...GREETING_TO_TREES,
  ...MEMBER_OF_TREES,
  ...PARTISAN_TREES,
  ...PLAIN_SPEECH_TREES,
  ...MEMBERSHIPS_TOLD_TREES,
]

const isLine = (pattern: Pattern): pattern is LinePattern => 'match' in pattern
const isTree = (pattern: Pattern): pattern is TreePattern => 'trigger' in pattern

/**
 * The stage that extracts relations.
 *
 * @param patterns The built-in ones unless given; add your own to extract a relation of your own.
 * @throws {SyntaxError} when a pattern is not of the pattern language.
 */
export function createRelationStage(knowledge: Knowledge, patterns: readonly Pattern[] = PATTERNS): Stage {
  const compiled = patterns.filter(isLine).map(compile)
  const trees = patterns.filter(isTree).map(compileTree)
  return {
    name: 'relations',
    requires: ['tokens', 'syntax', 'mentions', 'coreference'],
    assigns: ['relations'],
    englishOnly: true,
    run: (whole: Draft): Draft => {
      // Who is never named leads and greets nobody that could be told.
      const draft = withoutUnnamed(whole)
      const { reading, findings: byLine, lines } = findPassages(draft, compiled, knowledge)
      const paired = findPaired(reading, lines)
      const byTree = withoutStrayed(findByTree(reading, lines, trees), byLine)
      const findings = [...withoutCrossed([...byLine, ...byTree], paired), ...paired]
      const unaddressed = findUnaddressed(reading, lines, findings)
      const own = findOwnOffices(reading, lines, findings)
      const first = [...own, ...findByTitle(reading, lines, [...findings, ...own.filter(({ pattern }) => pattern === OWN_OFFICE)])]
      // "his prime minister, Bo Ek", of a president whose country only his bare title told.
      const titled = [...first, ...laterOwnOffices(reading, lines, [...findings, ...first])]
      const regional = findRegional(reading, lines, [...findings, ...titled])
      const described = findDescribed(reading, lines, [...findings, ...titled, ...regional])
      const presented = [...described, ...findPresented(reading, lines, [...findings, ...titled, ...regional, ...described])]
      const same = findSameOffices(reading, lines, [...findings, ...titled, ...regional, ...presented])
      const settled = [...titled, ...regional, ...presented, ...same]
      const byTitle = [...settled, ...findSuccessions(reading, lines, [...findings, ...settled])]
      const told = [...withoutLedParties(findings, byTitle), ...unaddressed, ...findReciprocal(reading, lines, paired)]
      const theirPeople = findTheirPeople(reading, lines, [...told, ...byTitle])
      const implied = findImplied(reading, lines, findings)
      const relations = gather(
        [
          ...told,
          ...theirPeople,
          ...byTitle,
          ...findBareBodies(reading, lines, [...findings, ...byTitle]),
          ...findPredecessors(reading, lines, [...findings, ...byTitle]),
          ...implied,
          ...findGapped(reading, lines, [...findings, ...implied]),
          ...findElliptic(reading, lines, told),
          ...findContinued(reading, lines, findings),
          ...findLikewise(reading, lines, findings),
          ...findAddressed(reading, lines, findings),
          ...findExclaimed(reading, lines, told),
          ...findUnsaid(reading, lines, told),
          ...findByMessage(reading, lines, told),
          ...findParallel(reading, lines, findings),
          ...findArriving(reading, lines, told),
        ],
        draft,
        (finding) => attributionOf(finding, reading),
      )
      return { ...whole, relations, warnings: [...whole.warnings, ...contradictions(relations, draft)] }
    },
  }
}

/** Who founded a party and led it is its leader; that he was its member besides, nobody asks. */
function withoutLedParties(findings: readonly Finding[], byTitle: readonly Finding[]): Finding[] {
  const pairOf = ({ subject, object }: Finding): string => `${subject.entity} ${object.entity}`
  const led = new Set([...findings, ...byTitle].filter(({ pattern }) => pattern.relation === 'leader-of').map(pairOf))
  return findings.filter((finding) => finding.pattern.id !== FOUNDS_PARTY || !led.has(pairOf(finding)))
}

/** Two current heads of state of one country are kept and flagged, never hidden. */
function contradictions(relations: readonly Relation[], draft: Draft): Warning[] {
  const heads = relations.filter(
    (r) =>
      r.type === 'leader-of' &&
      !r.negated &&
      r.modality === 'asserted' &&
      r.qualifiers.status === 'current' &&
      /^president$/i.test(r.qualifiers.role ?? ''),
  )
  const names = new Map(draft.entities.map((entity) => [entity.id, entity.name]))
  const name = (id: string): string => names.get(id) ?? id
  const byObject = new Map<string, string[]>()
  for (const { subject, object } of heads) {
    const own = byObject.get(object)
    if (own === undefined) byObject.set(object, [name(subject)])
    else own.push(name(subject))
  }
  return [...byObject].flatMap(([object, subjects]) => {
    return subjects.length < 2
      ? []
      : [
          {
            code: 'facts-contradictory' as const,
            message: `${name(object)} has ${subjects.length} current presidents here: ${subjects.join(', ')}`,
          },
        ]
  })
}
