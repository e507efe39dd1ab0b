/** Personal, possessive and reflexive pronouns by whom or what they stand for; demonstratives by themselves. Facts of English (Huddleston & Pullum 2002, ch. 5). */
const FORMS: Readonly<Record<string, string>> = {
  i: 'i me my mine myself',
  you: 'you your yours yourself yourselves',
  we: 'we us our ours ourselves',
  he: 'he him his himself',
  she: 'she her hers herself',
  it: 'it its itself',
  they: "they them their theirs themselves 'em",
  this: 'this',
  that: 'that',
  these: 'these',
  those: 'those',
  one: 'one',
}

/** Each form of a pronoun, and the pronoun it is a form of. */
export const PRONOUN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([pronoun, forms]) => forms.split(' ').map((form): [string, string] => [form, pronoun])),
)

/** Relative and interrogative pronouns repeat no one by themselves: the noun phrase they belong to holds them. "There" stands for nothing. */
export const NO_PHRASE: ReadonlySet<string> = new Set('who which what whom whose there'.split(' '))

/** Determiners that tell whether something is known, each for itself; "an" is "a". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the this that these those a some any no each every all both another such'.split(' '),
)

/** The sign that closes what another opens. */
export const OPENS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['’', '‘'],
  ['"', '"'],
])
