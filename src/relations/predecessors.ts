import { indexOf, type LeaderStatus, type Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { hasAny, type Line } from './line.ts'
import { argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import type { BasePattern } from './types.ts'

export const PREDECESSOR: BasePattern = {
  id: 'leader/predecessor',
  relation: 'leader-of',
  example: 'Anna Berzina is the chair of the Riverine Union. Her predecessor, Bo Ek, retired.',
  confidence: 0.8,
}

const OWNER = compileWays('whose')
const NAMES = compileWays('apposition, name, predicate')
/** A name right after, whatever the tree makes of what is between: "Her predecessor, the Latvian engineer Bo Ek,", "Her predecessor in that office, Bo Ek,". */
const AFTER =
  /^\S+ (?:(?:in|at|as|on|with)\/ADP (?:[^@\s,/]+\/(?:DET|NOUN|ADJ) |@(?:ORG|GPE|TITLE|NORP)#\d+ |'s\/PART ){1,5},\/PUNCT |,\/PUNCT )?(?:[^@\s/]+\/(?:DET|ADJ|NOUN|PROPN) |@(?:NORP|TITLE)#\d+ ){0,5}@PERSON#(\d+) /

/** How far back, in sentences, the office may have been told that somebody is said to have had before. */
const REACH = 6

/** "his predecessor, Bo Ek": he held, in the same place, the office of the one that the word belongs to. */
export function findPredecessors(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, draft } = reading
  const args = argumentsOf(reading)
  const leaders = known.filter((f) => f.pattern.relation === 'leader-of' && !f.negated && f.qualifiers.role !== undefined)
  if (leaders.length === 0) return []
  return lines.flatMap((line) => {
    const found: Finding[] = []
    if (!hasAny(line, ['predecessor', 'successor'])) return found
    line.items.forEach(({ first, at }) => {
      const lemma = view.tokens[first]?.lemma.toLowerCase() ?? ''
      if (lemma !== 'predecessor' && lemma !== 'successor') return
      const [owner] = follow(OWNER, first, args.trees, view, (end) => args.of(end, ['PERSON']))
      const model = officeOf(owner, line, leaders)
      const beside = draft.mentions[Number(AFTER.exec(line.text.slice(at))?.[1] ?? Number.NaN)]
      const [subject] = beside === undefined ? follow(NAMES, first, args.trees, view, (end) => args.of(end, ['PERSON'])) : [beside]
      if (model === undefined || subject === undefined || subject.entity === owner?.entity) return
      if (!indexOf(draft.mentions).isNamed(subject.entity)) return
      const status = statusOf(lemma, model, view.words.slice(Math.max(0, first - 3), first).join(' '))
      const qualifiers = { ...(model.qualifiers.role !== undefined && { role: model.qualifiers.role }), status }
      found.push({ pattern: PREDECESSOR, subject, object: model.object, qualifiers, negated: false, modality: 'asserted', line })
    })
    return found
  })
}

/** The office told last of somebody; none where several are told in one breath. */
function officeOf(owner: Mention | undefined, line: Line, leaders: readonly Finding[]): Finding | undefined {
  const own = leaders.filter(
    (f) => f.subject.entity === owner?.entity && f.line.sentence <= line.sentence && line.sentence - f.line.sentence <= REACH,
  )
  const all = own.length > 0 ? own : leaders.filter((f) => f.subject.entity === owner?.entity)
  const last = all.at(-1)
  return all.every((f) => f.object.entity === last?.object.entity) ? last : undefined
}

function statusOf(lemma: string, { qualifiers }: Finding, before: string): LeaderStatus {
  if (lemma === 'predecessor') return 'former'
  if (/\b(?:designated|likely|future|chosen|next|elected|incoming)\b/i.test(before)) return 'incoming'
  return qualifiers.status === 'former' ? 'current' : 'incoming'
}
