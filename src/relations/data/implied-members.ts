import type { BasePattern } from '../types.ts'

/** A membership whose body its sentence does not name again. */
export type ImpliedPattern = BasePattern & { readonly expression: RegExp }

/** One or several countries, with an aside after them: "Mali and, later, Niger", "Tokelau, by contrast,". */
const WHO =
  '(?<!(?:@(?:PERSON|TITLE|ORG)#\\d+ of|in|from|at|to|with|by)/ADP (?:the/DET )?)(?<who>@GPE#\\d+ (?:(?:,/PUNCT |and/CCONJ )+@GPE#\\d+ )*)(?:,/PUNCT (?:[^@\\s,/]+/[A-Z]+ ){1,3},/PUNCT )?'
/** What may stand before a verb that tells what has happened: nothing that denies it or leaves it open. */
const SO =
  '(?:,/PUNCT which/[A-Z]+ )?(?:(?!(?:never|not|nearly|almost|hardly|will|would|may|might|could|should|can|must|shall)/)[^@\\s/]+/(?:ADV|AUX) ){0,3}'
/** What follows where the body is left out. */
const END =
  '(?:(?:in|on|only|a|last|later|it|that|again|back|before|them)/[A-Z]+ )*(?=@DATE#\\d+ (?!.s/)|[.,;]/PUNCT|and/CCONJ|year/|before/|earlier/|already/|too/|soon/|after/|at/ADP the/DET end/)'
/** The same after what is done to a member, which can be done by nothing else. */
const DONE =
  '(?:(?:back|in|out)/[A-Z]+ )?(?=@DATE|[.,;]/PUNCT|and/CCONJ|(?:in|on|since|after|when|within|as|at|by|over|for|last|only|a|two|three|four|five|six|ten|from|because|until|this|early|earlier|later)/)'

const does = (lemmas: string): RegExp =>
  new RegExp(`${WHO}(?:do/AUX (?:not|n't)/[A-Z]+ (?:${lemmas}) until/[A-Z]+ |${SO}(?:${lemmas}) ${END})`, 'g')
const isDone = (lemmas: string): RegExp =>
  new RegExp(`${WHO}(?:,/PUNCT )?${SO}(?<=be/[A-Z]+ (?:[^@\\s/]+/ADV )?)(?:${lemmas})/VERB ${DONE}`, 'g')

/** Membership whose body the sentence does not name again: "Rwanda and Burundi joined in 2007." It is the one spoken of last. */
export const IMPLIED: readonly ImpliedPattern[] = [
  {
    id: 'member/implied-joins',
    relation: 'member-of',
    example: 'The bloc has six members. Rwanda and Burundi joined in 2007.',
    confidence: 0.75,
    expression: does(
      '(?:join|follow|accede|rejoin)/VERB|(?:come|squeeze|slip)/VERB (?:back|in|aboard)/[A-Z]+(?: in/ADP)?|return/VERB(?: to/ADP the/DET fold/NOUN)?',
    ),
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-admitted',
    relation: 'member-of',
    example: 'The East African Community has eight members. Rwanda and Burundi were admitted in 2007.',
    confidence: 0.75,
    expression: isDone('admit|readmit|accept|let|welcome|reinstate'),
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-leaves',
    relation: 'member-of',
    example: 'OPEC has lost members. Qatar left in 2019.',
    confidence: 0.75,
    expression: does('(?:leave|withdraw|quit|exit|resign)/VERB|(?:walk|pull|drop|storm)/VERB (?:out|away)/[A-Z]+'),
    qualifiers: { status: 'former' },
  },
  {
    id: 'member/implied-expelled',
    relation: 'member-of',
    example: 'OPEC has lost members. Gabon was thrown out in 2019.',
    confidence: 0.75,
    expression: isDone('expel|eject|throw|kick|exclude'),
    qualifiers: { status: 'former' },
  },
  {
    id: 'member/implied-suspended',
    relation: 'member-of',
    example: 'The African Union lost two members this year. Gabon, which was suspended in August, has appealed.',
    confidence: 0.75,
    expression: new RegExp(
      `${WHO}(?:,/PUNCT (?:[^@\\s/]+/ADV )?|(?:,/PUNCT )?${SO}(?<=be/[A-Z]+ (?:[^@\\s/]+/ADV )?)|,/PUNCT whose/[A-Z]+ membership/NOUN (?:be|have)/[A-Z]+ (?:be/[A-Z]+ )?)suspend/VERB ${DONE}`,
      'g',
    ),
    qualifiers: { status: 'suspended' },
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
      /(?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )*)(?:,\/PUNCT (?:which\/[A-Z]+ |(?:[^@\s,/]+\/[A-Z]+ ){1,3},\/PUNCT ))?(?:be|become|remain)\/[A-Z]+ (?:the\/DET (?:organisation|organization|bloc|alliance|grouping|group|forum|body|union|club|community|pact)\/NOUN 's\/PART )?(?:(?!(?:no|never|hardly)\/)[^@\s/]+\/(?:ADV|ADJ|DET|NUM) |(?:associate|full|found|founding)\/[A-Z]+ ){0,3}(?:member|members)\/NOUN (?!of\/|in\/)/g,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/implied-apposed',
    relation: 'member-of',
    example: 'NATO waited for Hungary, itself a member since 1999.',
    confidence: 0.75,
    expression:
      /(?<who>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )*),\/PUNCT (?:@(?:GPE|ORG)#\d+ )?(?:(?:itself|themselves|also|both|all|now|still|long|already|another|a|an|fellow|the|associate|found|founding|full|new|newest|old)\/[A-Z]+ )+(?:member|members)\/NOUN (?=@DATE|since\/|for\/|,\/|\.\/|and\/|who\/|which\/)/g,
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

/** Lemmas of which a line needs one for any of these. */
export const IMPLIES: readonly string[] =
  'join follow accede rejoin come squeeze slip return admit readmit accept let welcome reinstate leave withdraw quit exit resign walk pull drop storm expel eject throw kick exclude suspend member members founder'.split(
    ' ',
  )

/** "The Baltic Council has eight members", "the newest member of the Baltic Council": what tells that states belong to a body. */
export const HAS_MEMBERS: RegExp =
  /@ORG#(\d+) (?:(?:have|count|number|boast|gain|lose|welcome|admit|suspend)\/[A-Z]+ |'s\/PART )(?:[^@\s/]+\/(?:ADV|ADJ|DET|NUM|NOUN) |@NORP#\d+ |(?:its|found|founding)\/[A-Z]+ ){0,4}(?:member|members|membership)\/NOUN /g

export const MEMBERS_OF: RegExp = /(?:member|members|membership)\/NOUN (?:states?\/NOUN )?(?:of|in)\/ADP (?:the\/DET )?@ORG#(\d+) /g
