import type { Group } from '../document/index.ts'
import type { Role } from './clauses.ts'
import { CUES } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import type { Question } from './salience.ts'
import { endingAt } from './tenures.ts'

/** What the clauses around a place say of who may be meant there. */
export interface Frame {
  sentence: number
  role: Role
  /** Which stretch of direct speech it stands in; -1 outside. */
  speech: number
  /** Whether it tells in what country something happens. */
  isPlace: boolean
  /** Whether it is a possessive before "own". */
  isOwn: boolean
  /** The other arguments of its clause. */
  rivals: readonly number[]
  /** Who cannot be meant. */
  barred: ReadonlySet<Group>
  /** The subjects of the clauses that it stands in, as words and as who is meant by them or spoken for. */
  dominating: ReadonlySet<number>
  ruling: ReadonlySet<Group>
  /** Those of them, as words, that are not of the nearest clause, where that has a subject that is known. */
  outer: ReadonlySet<number>
  /** The bodies that the subject of a verb of saying speaks for. */
  speaking: ReadonlySet<Group>
  /** Whom a verb of warning is said to, as words. */
  warned: ReadonlySet<number>
}

const NO_WORDS: ReadonlySet<number> = new Set()

/** Of somebody who holds more offices the last count. */
const MOST_TENURES = 8

/** Verbs that tell their object what it is in for. */
const CONTROLS: ReadonlySet<string> = new Set(['warn', 'remind', 'advise', 'caution', 'assure'])

/** Reads the clauses around the place that a question asks for. */
export function frameOf(discourse: Discourse, question: Question): Frame {
  const { clauses } = discourse
  const { trees } = clauses
  const { tokens, words, sentenceOf } = discourse.scene.view
  const role = clauses.role(question.head)
  const predicates = clauses.predicates(question.head)
  const rivals = question.possessive ? [] : clauses.rivals(question.head)
  // What happens in a country may be its own doing: "Latvia banned them from flying in the country".
  const isPlace = question.adjectives === true && /^(?:oblique|other|possessor)$/.test(role)
  // "New Zealand regretted it, its ministry said": what is said before who says it.
  const [innermost] = predicates
  const said = question.possessive && role === 'possessor' && innermost !== undefined && CUES.has(tokens[innermost]?.lemma ?? '')
  const before = said ? trees.children(innermost, 'ccomp', 'parataxis').filter((word) => word < question.at) : []
  const isFit = (known: Known | undefined): boolean => known !== undefined && question.fits(known.group)
  const nearest =
    innermost === undefined || !question.possessive ? [] : trees.subjects(innermost).filter((word) => isFit(discourse.meant(word)))
  const dominating = new Set([...predicates, ...before].flatMap((predicate) => trees.subjects(predicate)))
  const ofVerbs = (verbs: ReadonlySet<string>): number[] => predicates.filter((word) => verbs.has(tokens[word]?.lemma ?? ''))
  const above = role === 'subject' ? ofVerbs(CONTROLS).filter((word) => word !== predicates[0]) : []
  const saying = question.things === true ? ofVerbs(CUES).flatMap((word) => trees.subjects(word)) : []
  return {
    sentence: sentenceOf[question.at] ?? 0,
    role,
    speech: discourse.speechAt(question.at),
    isPlace,
    isOwn: question.possessive && words[question.at + 1] === 'own',
    rivals,
    barred: barredAt(discourse, question, isPlace ? [] : rivals, role),
    dominating,
    outer: nearest.length > 0 ? new Set([...dominating].filter((word) => !nearest.includes(word))) : NO_WORDS,
    ruling: rulingOf(discourse, dominating),
    speaking: new Set(spokenForBodies(discourse, saying)),
    // "Japan warned Korea that it will pay": who is warned is who does something.
    warned: new Set(above.flatMap((word) => [...trees.objects(word), ...trees.children(word, 'iobj')])),
  }
}

function barredAt(discourse: Discourse, question: Question, rivals: readonly number[], role: Role): Set<Group> {
  const { trees } = discourse.clauses
  const barred = groupsOf(
    discourse,
    question.possessive ? describedBy(discourse, question.head) : inStatement(discourse, rivals, question.at),
  )
  const doer = question.possessive ? undefined : doerBefore(discourse, question.at)
  if (doer !== undefined) barred.add(doer)
  const described = question.possessive ? describedBefore(discourse, question.at) : undefined
  if (described !== undefined) barred.add(described)
  if (question.adjectives !== true || role !== 'object') return barred
  // "The Sri Lankan president wished the kingdom …": whose somebody is, is not what he acts on.
  for (const word of rivals.flatMap((rival) => trees.children(rival, 'amod', 'compound'))) {
    const known = discourse.byHead(word)
    if (known !== undefined) barred.add(known.group)
  }
  const owners = rivals.flatMap((rival) => trees.possessors(rival))
  for (const group of groupsOf(discourse, owners)) barred.add(group)
  return barred
}

/** The words of the statement that a place stands in: a sentence with a quotation may hold several. */
const inStatement = (discourse: Discourse, words: readonly number[], at: number): number[] =>
  words.filter((word) => discourse.statementsBefore(word, true) === discourse.statementsBefore(at, true))

/** "Ann Lee, Bo's counterpart, is to ring her": the subject of the statement, where it alone can be who does what is done to "her". */
function doerBefore(discourse: Discourse, at: number): Group | undefined {
  const { trees } = discourse.clauses
  const { tokens, sentenceOf } = discourse.scene.view
  if (!/^i?obj$/.test(trees.deprel(at)) || tokens[at - 1]?.upos !== 'VERB') return undefined
  // "the voters turfed him"
  let doing = at - 2
  while (/^(?:ADV|AUX|PART)$/.test(tokens[doing]?.upos ?? '')) doing--
  if (/^(?:NOUN|PRON)$/.test(tokens[doing]?.upos ?? '')) return undefined
  const statement = discourse.statementsBefore(at, true)
  const before = discourse
    .inSentence(sentenceOf[at] ?? 0)
    .filter(({ first, last, seed }) => last <= at && seed.type !== 'TITLE' && discourse.statementsBefore(first, true) === statement)
  const subject = before.findLast(({ isMain }) => isMain)
  if (subject?.group.type !== 'PERSON') return undefined
  for (let word = subject.last; word < at; word++) {
    const isOther = /^(?:nsubj|obj|iobj)/.test(trees.deprel(word)) && !/^W/.test(tokens[word]?.xpos ?? '')
    const isClause = trees.deprel(word) === 'mark' && tokens[word]?.upos !== 'PART'
    if ((isOther && word !== subject.head) || isClause) return undefined
  }
  return subject.group
}

/** Who is meant by subjects; and for whom one speaks who is not known: "Ann's lawyer said that she". */
function rulingOf(discourse: Discourse, subjects: ReadonlySet<number>): Set<Group> {
  const { trees } = discourse.clauses
  const unknown = [...subjects].filter((word) => discourse.meant(word) === undefined)
  const owners = unknown.flatMap((word) => [...trees.possessors(word), ...trees.complements(word, ['for'])])
  return new Set([...groupsOf(discourse, [...subjects]), ...groupsOf(discourse, owners)])
}

/** "NATO's spokesman, Bo Ek, said that the alliance …", "Ann Lee, who heads Norlys, said the company …": for what body somebody speaks. */
function spokenForBodies(discourse: Discourse, speakers: readonly number[]): Group[] {
  const { trees } = discourse.clauses
  const known = speakers.flatMap((word) => [word, ...trees.appositions(word)])
  const owners = known.flatMap((word) => [...trees.possessors(word), ...trees.complements(word, ['for', 'of', 'at'])])
  const led = known.flatMap((word) => {
    const group = discourse.meant(word)?.group
    return group?.type === 'PERSON'
      ? discourse
          .tenuresOf(group)
          .slice(-MOST_TENURES)
          .flatMap(({ domain }) => domain ?? [])
      : []
  })
  return [...groupsOf(discourse, owners), ...led].filter(({ type }) => type !== 'PERSON')
}

/** "Bo Ek, his counterpart", "his counterpart, Bo Ek": whom a phrase describes is not its owner. */
function describedBy({ clauses }: Discourse, pronoun: number): number[] {
  const noun = clauses.trees.head(pronoun)
  return noun < 0 || clauses.trees.deprel(pronoun) !== 'nmod:poss' ? [] : clauses.trees.appositions(noun)
}

/** "Bo Ek, his counterpart": the same, where the tree does not say it. */
function describedBefore({ scene }: Discourse, at: number): Group | undefined {
  const { words, tokens } = scene.view
  if (words[at - 1] !== ',') return undefined
  const noun = tokens.slice(at + 1, at + 4).find(({ upos }) => upos === 'NOUN')
  const isPerson =
    noun !== undefined && (scene.knowledge.inList('person-nominals', noun.lemma) || scene.knowledge.office([noun.lemma]) !== undefined)
  const before = isPerson ? endingAt(scene, at - 1) : undefined
  return before?.group.type === 'PERSON' ? before.group : undefined
}

/** The entities that words mean. */
export function groupsOf(discourse: Discourse, words: readonly number[]): Set<Group> {
  return new Set(words.flatMap((word) => discourse.meant(word)?.group ?? []))
}
