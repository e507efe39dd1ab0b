import type { Gender } from '../../knowledge/index.ts'
import type { Role } from '../clauses.ts'

/** What speaks for an entity as the one meant, in points. */
export interface Salience {
  /** By how many sentences back it is mentioned. */
  back: readonly number[]
  /** By what it is in its clause. */
  role: Readonly<Record<Role, number>>
  /** It is the subject of the sentence itself. */
  mainSubject: number
  /** It is in its clause what the phrase is in its own. */
  parallel: number
  /** It is the subject of a clause that the phrase stands in. */
  dominating: number
  /** The same, for a possessive. */
  ownSubject: number
  /** The same, where the clause around has another subject. */
  outerSubject: number
  /** The same, where what is had is "her own". */
  own: number
  /** It is a body that the subject of a verb of saying speaks for. */
  spokenFor: number
  /** It is who a verb of warning is said to. */
  warned: number
  /** It is a country that does something, and the phrase says where. */
  atHome: number
  /** It is the country that is reported from, and the phrase is for a country. */
  reportedFrom: number
  /** It is mentioned by a pronoun. */
  pronoun: number
  nominal: number
  /** It is a country that only an adjective names: "Thai". */
  adjective: number
  /** It is one of a list, and not the first. */
  listed: number
  /** It is a thing, and one of several. */
  oneOfSeveral: number
  headline: number
  /** It is mentioned in direct speech, and the phrase is not in it. */
  quoted: number
  /** The phrase stands in direct speech, and it is mentioned outside of it. */
  outside: number
  /** None that fits is mentioned nearer. */
  nearest: number
  /** It is a name that stands for the first time, in the paragraph of the pronoun. */
  introduced: number
  /** Its gender is known to agree: of those in the news whose gender nothing tells most are men, so that it says more of a woman. */
  gender: Readonly<Record<Gender, number>>
  /** Its first name is one of the other gender. */
  unlikely: number
  /** The ending of its first name is certainly of the other gender; far less where it only leans. */
  lean: number
  /** For each doubling of its mentions. */
  frequency: number
  /** What it has, or what is done to it, tells a country from a body. */
  leaning: number
  /** It is the place that the clause is about: "Ohio, where …". */
  place: number
  /** It is given an office in the article, and the phrase is for somebody new. */
  isNew: number
  /** For each doubling of the mentions of somebody called by an age: it is whom the text goes on about. */
  aged: number
  /** How fast a description forgets, beside a pronoun. */
  fade: number
  /** The same for a word for a country. */
  fadeOfCountries: number
  /** The same for a word for a body. */
  fadeOfBodies: number
  /** For each doubling of the words between. */
  apart: number
  /** It is mentioned most of all that could be meant. */
  protagonist: number
  /** The least that is enough for a person. */
  enough: number
  /** A common noun, of which nothing is known. */
  noun: number
}

/** Set on the articles of the dev split. */
export const SALIENCE: Salience = {
  back: [0, -0.5, -2.5, -2.6, -3.3, -4, -4.5, -5],
  role: { subject: 1.1, object: 0.7, oblique: 1.1, possessor: 0.1, other: 0.7 },
  mainSubject: 1.7,
  parallel: 1.1,
  dominating: 1.2,
  ownSubject: 1.6,
  outerSubject: 0.8,
  own: 1,
  spokenFor: 2,
  atHome: -1.5,
  reportedFrom: 0.3,
  warned: 2,
  aged: 0.7,
  pronoun: 0.6,
  nominal: -0.5,
  adjective: 0.6,
  listed: 0,
  oneOfSeveral: -1.4,
  headline: 0.4,
  quoted: -1.2,
  outside: -0.3,
  nearest: 0.4,
  introduced: 1,
  gender: { f: 1, m: 0.4 },
  unlikely: -3,
  lean: 2,
  frequency: 0.35,
  leaning: 1.5,
  place: 2,
  isNew: 2,
  fade: 0.1,
  fadeOfCountries: 0.6,
  fadeOfBodies: 0.2,
  apart: 0.1,
  protagonist: 0.3,
  enough: -0.4,
  noun: 0.6,
}
