import type { Gender } from '../../knowledge/index.ts'

export interface Pronoun {
  means: 'person' | 'thing' | 'body' | 'speaker' | 'speakers' | 'hearer'
  gender?: Gender
  /** Whether it may mean the subject of its own clause: possessives and reflexives. */
  possessive: boolean
}

const rows = (words: string, pronoun: Pronoun): [string, Pronoun][] => words.split(' ').map((word) => [word, pronoun])

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...rows('he him', { means: 'person', gender: 'm', possessive: false }),
  ...rows('his himself', { means: 'person', gender: 'm', possessive: true }),
  ...rows('she', { means: 'person', gender: 'f', possessive: false }),
  ...rows('her hers herself', { means: 'person', gender: 'f', possessive: true }),
  ...rows('it', { means: 'thing', possessive: false }),
  ...rows('its itself', { means: 'thing', possessive: true }),
  ...rows('they them', { means: 'body', possessive: false }),
  ...rows('their theirs themselves', { means: 'body', possessive: true }),
  ...rows('we us', { means: 'speakers', possessive: false }),
  ...rows('our ours ourselves', { means: 'speakers', possessive: true }),
  ...rows('i me', { means: 'speaker', possessive: false }),
  ...rows('you', { means: 'hearer', possessive: false }),
  ...rows('your yours yourself', { means: 'hearer', possessive: true }),
  ...rows('my mine myself', { means: 'speaker', possessive: true }),
])

/** Verbs of praise, thanks and blame, whose cause ("for his …") lies with their object. */
export const CAUSES: ReadonlySet<string> = new Set(
  'congratulate thank praise commend applaud honour honor compliment salute blame criticise criticize forgive fault rebuke reprimand reward punish felicitate laud chide mock'.split(
    ' ',
  ),
)

/** Verbs of punishment, whose cause lies with their object, too. */
export const PUNISHES: ReadonlySet<string> = new Set(
  'fine suspend ban sanction sack fire dismiss arrest jail imprison sentence charge expel exclude disqualify sue prosecute convict indict oust evict strip decorate honour honor'.split(
    ' ',
  ),
)

/** Verbs whose object is a body. */
export const JOINS: ReadonlySet<string> = new Set('join rejoin quit chair'.split(' '))
/** Verbs of being of a body or leaving it, with "to" or "from". */
export const BELONGS: ReadonlySet<string> = new Set('belong accede resign withdraw secede expel eject suspend defect'.split(' '))
/** What a country has and a body has not. */
export const OF_COUNTRIES: ReadonlySet<string> = new Set(
  'capital people citizen population independence border territory soil coast parliament government army voter neighbour neighbor flag shore economy currency province island constitution'.split(
    ' ',
  ),
)
/** What a body has and a country has not. */
export const OF_BODIES: ReadonlySet<string> = new Set(
  'member membership chair chairman chairwoman chairperson spokesman spokeswoman spokesperson founder headquarters secretariat secretary-general board charter statute statutes rank congress'.split(
    ' ',
  ),
)
/** Parts of a country or a body that act for the whole. */
export const ORGANS: ReadonlySet<string> = new Set(
  'congress government board council assembly cabinet leadership committee parliament management administration'.split(' '),
)
/** Verbs of having a seat, with "on". */
export const SITS: ReadonlySet<string> = new Set('sit serve'.split(' '))
/** What one has on a body, or is of it. */
export const SEATS: ReadonlySet<string> = new Set('seat place member membership woman man delegate representative'.split(' '))
/** What a member has of a body that it belongs to or wants to join. */
export const OF_MEMBERS: ReadonlySet<string> = new Set(
  'membership accession admission application bid candidacy candidature entry arrival expulsion suspension readmission withdrawal exit departure'.split(
    ' ',
  ),
)
