import { lastBefore, type Mention } from '../document/index.ts'
import { membersOf } from './compile.ts'
import type { Finding, Reading } from './extract.ts'
import { hasAny, type Line } from './line.ts'
import type { BasePattern } from './types.ts'

/** Membership whose body the sentence does not name again: "Rwanda and Burundi joined in 2007." It is the one spoken of last. */
export const IMPLIED: readonly (BasePattern & { readonly expression: RegExp })[] = [
  {
    id: 'member/implied-joins',
    relation: 'member-of',
    example: 'The bloc has six members. Rwanda and Burundi joined in 2007.',
    confidence: 0.75,
    expression: verb('join|follow|accede'),
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-leaves',
    relation: 'member-of',
    example: 'OPEC has lost members. Qatar left in 2019.',
    confidence: 0.75,
    expression: verb('leave|withdraw|quit'),
    qualifiers: { status: 'former' },
  },
  {
    id: 'member/implied-list',
    relation: 'member-of',
    example: 'Mercosur met. The four founding members – Argentina, Brazil, Paraguay and Uruguay – agreed.',
    confidence: 0.75,
    expression:
      /(?:the|its)\/[A-Z]+ (?:[^@\s/]+\/(?:NUM|ADJ|VERB|NOUN) ){0,3}(?:member|members)\/NOUN (?:states?\/NOUN )?[–,:-]\/PUNCT (?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )+)/g,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-is-member',
    relation: 'member-of',
    example: 'Chile belongs to Mercosur. Peru and Ecuador are associate members.',
    confidence: 0.7,
    expression:
      /(?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )*)(?:,\/PUNCT which\/[A-Z]+ )?(?:be|become|remain)\/[A-Z]+ (?:[^@\s/]+\/(?:ADV|ADJ|DET|NUM) |(?:associate|full|found|founding)\/[A-Z]+ ){0,3}(?:member|members)\/NOUN (?!of\/|in\/)/g,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-apposed',
    relation: 'member-of',
    example: 'NATO waited for Hungary, itself a member since 1999.',
    confidence: 0.75,
    expression:
      /(?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )*),\/PUNCT (?:@(?:GPE|ORG)#\d+ )?(?:(?:itself|themselves|also|both|all|now|still|long|already|another|a|an|fellow|the|found|founding|full|new|newest|old)\/[A-Z]+ )+(?:member|members)\/NOUN (?=@DATE|since\/|for\/|,\/|\.\/|and\/|who\/|which\/)/g,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-one-of',
    relation: 'member-of',
    example: 'Sweden joined NATO. Latvia, one of its members, objected.',
    confidence: 0.75,
    expression:
      /(?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )*),\/PUNCT (?:one|another|two|three|all|both)\/[A-Z]+ of\/ADP (?:its\/[A-Z]+ |@[A-Z]+#\d+ |the\/DET )(?:[^@\s/]+\/(?:ADJ|NUM) |found\/[A-Z]+ )*(?:member|members|founder)\/NOUN (?!of\/)/g,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-fellow',
    relation: 'member-of',
    example: 'Sweden joined NATO. Fellow members Latvia and Estonia objected.',
    confidence: 0.75,
    expression:
      /(?:fellow|other|another|found|founding|its|new|newest)\/[A-Z]+ (?:member|members)\/NOUN (?:states?\/NOUN )?,?(?:\/PUNCT )?(?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )*)/g,
    qualifiers: { status: 'current' },
  },
]

const IMPLIES = 'join follow accede leave withdraw quit member members founder'.split(' ')

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
    /(?:greeting|congratulation|wish|greetings|congratulations|wishes|message|messages|card|cards)\/[A-Z]+ (?:[^@\s/]+\/(?:ADV|AUX) ){0,2}(?:go|send|address|extend)\/[A-Z]+ (?:[^@\s/]+\/ADV )?to\/[A-Z]+ (?<whom>(?:[^@\s/.]+\/(?:DET|ADJ|PROPN|PRON|ADP|CCONJ|PART) |,\/PUNCT |@[A-Z]+#\d+ )+)/g
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
        /(?:(?:so|as)\/[A-Z]+ (?:do|have)\/[A-Z]+ |(?:follow|join|echo)\/[A-Z]+ (?:[^@\s/]+\/(?:ADV|ADP|NOUN|NUM|ADJ) ){0,3}?by\/ADP )(?<who>(?:[^@\s/]+\/(?:DET|ADJ|PROPN) |@(?:TITLE|NORP|GPE|ORG)#\d+ |of\/ADP |,\/PUNCT (?=(?:[^@\s/]+\/PROPN )?@PERSON))*@PERSON#\d+ (?:,\/PUNCT )?(?:and\/CCONJ (?:[^@\s/]+\/(?:DET|ADJ|PROPN) |and\/CCONJ |@(?:TITLE|NORP|GPE|ORG)#\d+ |of\/ADP |,\/PUNCT (?=@PERSON))*@PERSON#\d+ (?:and\/CCONJ @PERSON#\d+ )?)?)/g,
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
      return model === undefined ? [] : subjects.map((subject): Finding => ({ ...model, pattern: LIKEWISE, subject, line }))
    }),
  )
}

function verb(lemmas: string): RegExp {
  return new RegExp(
    `(?<who>@GPE#\\d+ (?:(?:,/PUNCT |and/CCONJ )+@GPE#\\d+ )*)(?:,/PUNCT which/[A-Z]+ )?(?:[^@\\s/]+/ADV )?(?:${lemmas})/VERB (?:(?:in|on|only|a|last|later|it|that)/[A-Z]+ )*(?=@DATE|\\./PUNCT|,/PUNCT|and/CCONJ|;/PUNCT|year/|before/|earlier/|already/|too/|soon/)`,
    'g',
  )
}

/** @param known the facts found so far; the last body that one of them is about is the one implied. */
export function findImplied({ draft, view }: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const bodies = new Set(known.filter((f) => f.pattern.relation === 'member-of').map((f) => f.object.entity))
  if (bodies.size === 0) return []
  const named = draft.mentions.filter(({ type, entity }) => type === 'ORG' && bodies.has(entity))
  return lines
    .filter((line) => line.actors > 0 && hasAny(line, IMPLIES))
    .flatMap((line) =>
      IMPLIED.flatMap((pattern) =>
        [...line.text.matchAll(pattern.expression)].flatMap((match) => {
          const subjects = membersOf(match.groups?.who ?? '', ['GPE']).flatMap((index) => draft.mentions[index] ?? [])
          const [first] = subjects
          const object = first === undefined ? undefined : lastBefore(named, first.start)
          if (first === undefined || object === undefined || isFar(object, first)) return []
          return subjects.map(
            (subject): Finding => ({
              pattern,
              subject,
              object,
              qualifiers: /\bfound(?:ing)?\//.test(match[0]) ? { status: 'founding' } : (pattern.qualifiers ?? {}),
              negated: false,
              modality: 'asserted',
              line,
            }),
          )
        }),
      ),
    )

  function isFar(object: Mention, subject: Mention): boolean {
    const distance = (view.sentenceOf[view.tokenAt(subject.start)] ?? 0) - (view.sentenceOf[view.tokenAt(object.start)] ?? 0)
    return distance > 4
  }
}
