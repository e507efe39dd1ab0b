/** A pair of a country and the adjective that goes before an office. */
export const COUNTRIES: readonly (readonly [country: string, adjective: string])[] = [
  ['Latvia', 'Latvian'],
  ['Kenya', 'Kenyan'],
  ['Peru', 'Peruvian'],
  ['Japan', 'Japanese'],
  ['Portugal', 'Portuguese'],
  ['Indonesia', 'Indonesian'],
  ['Ghana', 'Ghanaian'],
  ['Norway', 'Norwegian'],
  ['Jordan', 'Jordanian'],
  ['New Zealand', 'New Zealand'],
]

/** Sentences that name one person, `{name}`; what is around the name says that it is a person's. */
export const NAME_SENTENCES: readonly string[] = [
  '{name} told reporters on Monday that the talks would go on.',
  'Latvian President {name} opened the summit in Riga.',
  'The award went to {name}, a teacher from the north.',
  'Police said {name} was not hurt.',
]

/** Ways to say that someone leads a country now. */
export const LEADING: readonly string[] = [
  '{adjective} President {name} opened the summit on Monday.',
  '{name}, the president of {country}, opened the summit on Monday.',
  '{name} is the president of {country}.',
  '{name} is the prime minister of {country}.',
]

/** The same facts said to be over, and denied. */
export const FORMER: readonly string[] = [
  '{name} was the president of {country} until 2015.',
  'Former {adjective} President {name} died on Monday.',
]
export const DENIED: readonly string[] = [
  '{name} is not the president of {country}.',
  '{name} has never been the prime minister of {country}.',
  '{name} is no longer the president of {country}.',
]

/** A greeting in the active and the passive voice. */
export const VOICES: readonly (readonly [active: string, passive: string])[] = [
  ['{a} congratulated {b} on Monday.', '{b} was congratulated by {a} on Monday.'],
  ['{a} welcomed {b} at the airport.', '{b} was welcomed by {a} at the airport.'],
  ['{a} greeted {b} in Geneva.', '{b} was greeted by {a} in Geneva.'],
]

/** A greeting, and the same denied. */
export const UNGREETED: readonly string[] = ['{a} did not congratulate {b}.', '{a} never welcomed {b}.', '{a} refused to greet {b}.']

/** The same greeting in other tenses of the report. */
export const TENSES: readonly string[] = [
  '{a} congratulated {b} on the election.',
  '{a} has congratulated {b} on the election.',
  '{a} congratulates {b} on the election.',
  '{a} had congratulated {b} on the election.',
]

/** A person and a pronoun that refers back; `{he}` and `{his}` take the gender of the person. */
export const PRONOUNS: readonly string[] = [
  '{name} arrived in Riga on Monday. {He} met the mayor.',
  '{name} said that {he} would resign.',
  'After {his} election, {name} thanked the voters.',
]

/** An attitude, and its negation, which must turn it. */
export const PRAISE: readonly (readonly [plain: string, negated: string])[] = [
  ['{a} said the plan was good.', '{a} said the plan was not good.'],
  ['{a} said the agreement was a success.', '{a} said the agreement was no success.'],
]
