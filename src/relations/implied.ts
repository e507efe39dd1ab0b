import { lastBefore, type Mention } from '../document/index.ts'
import { membersOf } from './compile.ts'
import { isParty } from './conditions.ts'
import { HAS_MEMBERS, IMPLIED, IMPLIES, MEMBERS_OF } from './data/implied-members.ts'
import type { Finding, Reading } from './extract.ts'
import { hasAny, type Line } from './line.ts'
import type { BasePattern } from './types.ts'

export const ELLIPSIS: BasePattern = {
  id: 'greeting/so-did',
  relation: 'greeting-to',
  example: 'Anna Berzina congratulated Bo Ek. So did Jan Tamm.',
  confidence: 0.75,
}

export const GOES: BasePattern = {
  id: 'greeting/also-goes-to',
  relation: 'greeting-to',
  example: 'Anna Berzina congratulated Bo Ek. Greetings also went to Jan Tamm.',
  confidence: 0.75,
}

/** "Greetings also went to …": from the one who sent those just told. */
export function findContinued({ draft }: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const greetings = known.filter((f) => f.pattern.relation === 'greeting-to' && !f.negated && f.modality === 'asserted')
  const expression =
    /(?:greeting|congratulation|wish|greetings|congratulations|wishes|message|messages|card|cards)\/[A-Z]+ (?:[^@\s/]+\/(?:ADV|AUX) ){0,2}(?:go|send|address|extend)\/[A-Z]+ (?:[^@\s/]+\/ADV )?to\/[A-Z]+ (?<whom>(?:[^@\s/.]+\/(?:DET|ADJ|PROPN|PRON|ADP|CCONJ|PART) |(?:message|letter|note|telegram|cable|card)\/NOUN |,\/PUNCT |@[A-Z]+#\d+ )+)/g
  return lines.flatMap((line) =>
    (hasAny(line, ['go', 'send', 'address', 'extend']) ? [...line.text.matchAll(expression)] : []).flatMap((match) => {
      // "No greeting was addressed to …"
      if (/(?:^|\s)(?:no|neither)\/[A-Z]+ (?:[^@\s/]+\/(?:ADJ|NOUN) )*$/.test(line.text.slice(0, match.index))) return []
      const model = greetings.findLast((f) => f.line.sentence <= line.sentence && line.sentence - f.line.sentence <= 4)
      const objects = [...(match.groups?.whom ?? '').matchAll(/@PERSON#(\d+) /g)].flatMap(
        (person) => draft.mentions[Number(person[1])] ?? [],
      )
      const named = objects.filter((object) => object.kind === 'name' && object.entity !== model?.subject.entity)
      return model === undefined ? [] : named.map((object): Finding => ({ ...model, pattern: GOES, object, line }))
    }),
  )
}

/** "So did the Nigerian leader", "as did Bo Ek": the greeting just told, from somebody else. */
export function findElliptic({ draft }: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const greetings = known.filter((f) => f.pattern.relation === 'greeting-to' && !f.negated && f.modality === 'asserted')
  if (greetings.length === 0) return []
  return lines.flatMap((line) =>
    [
      ...line.text.matchAll(
        /(?:(?:so|as)\/[A-Z]+ (?:do|have)\/[A-Z]+ (?:(?:his|her|its|their)\/[A-Z]+ (?:[^@\s/]+\/ADJ )?(?:predecessor|successor|deputy|rival|wife|husband|colleague|host)\/NOUN ,?(?:\/PUNCT )?)?|(?:follow|join|echo)\/[A-Z]+ (?:[^@\s/]+\/(?:ADV|ADP|NOUN|NUM|ADJ) ){0,3}?by\/ADP )(?<who>(?:[^@\s/]+\/(?:DET|ADJ|PROPN) |@(?:TITLE|NORP|GPE|ORG)#\d+ |of\/ADP |,\/PUNCT (?=(?:[^@\s/]+\/PROPN )?@PERSON))*@PERSON#\d+ (?:,\/PUNCT )?(?:and\/CCONJ (?:[^@\s/]+\/(?:DET|ADJ|PROPN) |and\/CCONJ |@(?:TITLE|NORP|GPE|ORG)#\d+ |of\/ADP |,\/PUNCT (?=@PERSON))*@PERSON#\d+ (?:and\/CCONJ @PERSON#\d+ )?)?)/g,
      ),
      ...line.text.matchAll(
        /(?<who>@PERSON#\d+ )(?:[^@\s/]+\/ADV )?(?:send|offer|extend|add|convey)\/VERB (?:his|hers|theirs|@PERSON#\d+)[^\s]* (?=(?:[^@\s/]+\/ADV |next\/[A-Z]+ |too\/[A-Z]+ |as\/[A-Z]+ |later\/[A-Z]+ |@DATE#\d+ |on\/ADP )*[.,;]\/)/g,
      ),
      ...line.text.matchAll(
        /(?<who>@PERSON#\d+ )(?:,\/PUNCT )?(?:[^@\s/]+\/(?:ADV|AUX) )*(?:do\/[A-Z]+ (?:the\/DET same|likewise)\/|follow\/[A-Z]+ suit\/)/g,
      ),
    ].flatMap((match) => {
      const subjects = [...(match.groups?.who ?? '').matchAll(/@PERSON#(\d+) /g)].flatMap(
        (person) => draft.mentions[Number(person[1])] ?? [],
      )
      const model = greetings.findLast((f) => f.line.sentence <= line.sentence && line.sentence - f.line.sentence <= 2)
      if (model === undefined) return []
      const told = greetings.filter((f) => f.line === model.line && f.subject.entity === model.subject.entity)
      return subjects
        .filter((subject) => subject.entity !== model.object.entity && subject.entity !== model.subject.entity)
        .flatMap((subject) => told.map((f): Finding => ({ ...f, pattern: ELLIPSIS, subject, line })))
    }),
  )
}

export const LIKEWISE: BasePattern = {
  id: 'member/likewise',
  relation: 'member-of',
  example: 'Latvia belongs to NATO, as does Estonia.',
  confidence: 0.8,
}

/** "…, as does Estonia": the membership just told, of somebody else. */
export function findLikewise({ draft }: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const memberships = known.filter((f) => f.pattern.relation === 'member-of' && !f.negated && f.modality === 'asserted')
  if (memberships.length === 0) return []
  return lines.flatMap((line) =>
    [
      ...line.text.matchAll(
        /(?:as|so)\/[A-Z]+ (?:,\/PUNCT (?:[^\s,]+ ){1,4},\/PUNCT )?(?:be|have|do)\/[A-Z]+ (?<who>(?:the\/DET )?@(?:GPE|ORG)#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@(?:GPE|ORG)#\d+ )*)/g,
      ),
    ].flatMap((match) => {
      const model = memberships.findLast((f) => f.line.sentence <= line.sentence && line.sentence - f.line.sentence <= 1)
      const subjects = membersOf(match.groups?.who ?? '', ['GPE', 'ORG']).flatMap((index) => draft.mentions[index] ?? [])
      if (model === undefined) return []
      // "The Academy made her a member. So did the Society": who takes somebody in is what she belongs to.
      const isTaker = model.pattern.id === 'member/tree-made-member-of'
      return subjects
        .filter(({ entity }) => entity !== model.object.entity)
        .map((who): Finding => ({ ...model, pattern: LIKEWISE, line, ...(isTaker ? { object: who } : { subject: who }) }))
    }),
  )
}

/** @param known the facts found so far; the last body that has states for members is the one implied. */
export function findImplied(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft, view } = reading
  const telling = lines.filter((line) => line.actors > 0 && hasAny(line, IMPLIES))
  const matches = telling.flatMap((line) =>
    IMPLIED.flatMap((pattern) => [...line.text.matchAll(pattern.expression)].map((match) => ({ line, pattern, match }))),
  )
  if (matches.length === 0) return []
  const bodies = bodiesWithMembers(reading, lines, known)
  const named = draft.mentions.filter(({ type, entity }) => type === 'ORG' && bodies.has(entity))
  return matches.flatMap(({ line, pattern, match }) => {
    const subjects = membersOf(match.groups?.who ?? '', ['GPE']).flatMap((index) => draft.mentions[index] ?? [])
    const [first] = subjects
    const object = first === undefined ? undefined : lastBefore(named, first.start)
    if (first === undefined || object === undefined || isFar(object, first)) return []
    const qualifiers = /\bfound(?:ing)?\//.test(match[0]) ? { status: 'founding' as const } : (pattern.qualifiers ?? {})
    return subjects
      .filter(({ entity }) => entity !== object.entity)
      .map((subject): Finding => ({ pattern, subject, object, qualifiers, negated: false, modality: 'asserted', line }))
  })

  function isFar(object: Mention, subject: Mention): boolean {
    const distance = (view.sentenceOf[view.tokenAt(subject.start)] ?? 0) - (view.sentenceOf[view.tokenAt(object.start)] ?? 0)
    return distance > 4
  }
}

/** The bodies that have members: by a fact found, by the article's words, or as the tables know them. */
function bodiesWithMembers({ draft, entities, knowledge }: Reading, lines: readonly Line[], known: readonly Finding[]): Set<string> {
  const isState = (m: Mention): boolean => entities.get(m.entity)?.type === 'GPE'
  const bodies = new Set(known.filter((f) => f.pattern.relation === 'member-of' && isState(f.subject)).map((f) => f.object.entity))
  for (const { id, name, type } of entities.values())
    if (type === 'ORG' && knowledge.named(name).some(({ subtype }) => subtype === 'alliance')) bodies.add(id)
  for (const line of lines) {
    if (!hasAny(line, ['member', 'members', 'membership'])) continue
    for (const match of [...line.text.matchAll(HAS_MEMBERS), ...line.text.matchAll(MEMBERS_OF)]) {
      const body = draft.mentions[Number(match[1])]
      const entity = entities.get(body?.entity ?? '')
      if (entity !== undefined && !isParty(entity, knowledge)) bodies.add(entity.id)
    }
  }
  return bodies
}
