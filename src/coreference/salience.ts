import type { Group, TokenView } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { CUES } from './data/cues.ts'
import { PEOPLES } from './data/nouns.ts'
import { ORGANS } from './data/pronouns.ts'
import { SALIENCE as W } from './data/salience.ts'
import type { Discourse, Known } from './discourse.ts'
import { endingAt } from './tenures.ts'

/** Verbs that tell their object what it is in for. */
const CONTROLS: ReadonlySet<string> = new Set(['warn', 'remind', 'advise', 'caution', 'assure'])

/** How many sentences back a description reaches that says little. */
export const REACH_OF_DESCRIPTIONS = 12
/** How many sentences back one reaches that tells who is meant. */
export const FAR = 40

/** What is asked: who, among those that fit, is meant at a place. */
export interface Question {
  /** The word that governs the phrase. */
  head: number
  /** The first word of the phrase. */
  at: number
  fits: (group: Group) => boolean
  gender?: Gender
  /** Whether the phrase is a pronoun that may mean the subject of its own clause: "his", "himself". */
  possessive: boolean
  /** Whether the place of a dateline may be meant. */
  datelines?: boolean
  /** Whether a country may be meant that only an adjective has named: "Thai officials say the country …". */
  adjectives?: boolean
  /** Whether what comes after is asked instead: a headline is explained by what follows. */
  ahead?: boolean
  /** How many sentences back one may be meant. */
  reach: number
  /** The least that is enough. */
  enough: number
  /** How fast what was said long ago is forgotten, beside a pronoun; 1 for these. */
  fade?: number
  /** Scores what is said of an entity against the phrase. */
  favour?: (group: Group) => number
  /** Whether a common noun may be meant instead, and then nobody is. */
  competes?: (token: number) => boolean
}

/** The entity meant, by a score of recency, role in the clause, and what speaks for it; nobody rather than the wrong one. */
export function mostSalient(discourse: Discourse, question: Question): Group | undefined {
  const { scene, clauses } = discourse
  const { view } = scene
  const sentence = view.sentenceOf[question.at] ?? 0
  const own = { role: clauses.role(question.head), speech: discourse.speechAt(question.at) }
  // What happens in a country may be its own doing: "Latvia banned them from flying in the country".
  const isPlace = question.adjectives === true && /^(?:oblique|other|possessor)$/.test(own.role)
  const rivals = isPlace ? [] : clauses.rivals(question.head)
  const barred = groupsOf(discourse, question.possessive ? describedBy(discourse, question.head) : rivals)
  const described = question.possessive ? describedBefore(discourse, question.at) : undefined
  if (described !== undefined) barred.add(described)
  // "The Sri Lankan president wished the kingdom …": whose somebody is, is not what he acts on.
  if (question.adjectives === true && own.role === 'object') {
    const adjectives = rivals.flatMap((word) => clauses.trees.children(word, 'amod', 'compound'))
    for (const known of adjectives.flatMap((word) => discourse.byHead(word) ?? [])) barred.add(known.group)
    for (const group of groupsOf(discourse, rivals.flatMap(clauses.trees.possessors.bind(clauses.trees)))) barred.add(group)
  }
  const warned = new Set<number>()
  const dominating = new Set(clauses.predicates(question.head).flatMap((predicate) => clauses.trees.subjects(predicate)))
  // "Japan warned Korea that it will pay": who is warned is who does something.
  for (const predicate of own.role === 'subject' ? clauses.predicates(question.head).slice(1) : [])
    if (CONTROLS.has(view.tokens[predicate]?.lemma ?? ''))
      for (const word of [...clauses.trees.objects(predicate), ...clauses.trees.children(predicate, 'iobj')]) warned.add(word)
  const ruling = groupsOf(discourse, [...dominating])
  // "Ann's lawyer said that she": who is spoken for.
  const spokenFor = [...dominating].filter((word) => discourse.meant(word) === undefined)
  for (const group of groupsOf(
    discourse,
    spokenFor.flatMap((word) => [...clauses.trees.possessors(word), ...clauses.trees.complements(word, ['for'])]),
  ))
    ruling.add(group)
  const speaking = new Set<Group>()
  const said = clauses.predicates(question.head).filter((predicate) => CUES.has(view.tokens[predicate]?.lemma ?? ''))
  for (const group of spokenForBodies(
    discourse,
    said.flatMap((predicate) => clauses.trees.subjects(predicate)),
  ))
    speaking.add(group)
  const scores = new Map<Group, number>()
  const give = (group: Group, score: number): void => {
    if (score > (scores.get(group) ?? Number.NEGATIVE_INFINITY)) scores.set(group, score)
  }
  let nearest: Known | undefined
  // Statements are counted: a sentence of the text may hold several, and one with a quotation several sentences.
  const isInside = own.speech >= 0
  const here = discourse.statementsBefore(question.at, isInside)
  const step = question.ahead === true ? 1 : -1
  for (let s = sentence; s >= 0 && s < view.sentences.length; s += step) {
    const edge = step < 0 ? (view.sentences[s]?.last ?? 1) - 1 : (view.sentences[s]?.first ?? 0)
    if (s !== sentence && Math.abs(here - discourse.statementsBefore(edge, isInside)) > question.reach) break
    const known = discourse.inSentence(s)
    for (const mention of step < 0 ? known.toReversed() : known) {
      const distance = Math.abs(here - discourse.statementsBefore(mention.first, isInside))
      if (distance > question.reach || (step < 0 ? mention.last > question.at : mention.first <= question.at)) continue
      const isAdjective = mention.seed.type === 'NORP'
      if ((isAdjective && question.adjectives !== true) || mention.seed.type === 'TITLE') continue
      if (question.datelines !== true && isDateline(discourse, mention)) continue
      if (barred.has(mention.group) || !question.fits(mention.group)) continue
      nearest ??= mention
      let score = standing(discourse, mention, distance, question.fade ?? 1)
      const isPart = isAdjectival(discourse, mention)
      if (isPart && s === sentence && actsFor(discourse, mention, dominating)) score += W.dominating
      if (warned.has(clauses.phrase(mention.anchor))) score += W.warned
      const isAgent = clauses.trees.deprel(clauses.phrase(mention.anchor)) === 'obl:agent'
      if (!isPart && !isAgent && mention.role === own.role && own.role !== 'other') score += W.parallel
      if (!isPart && (dominating.has(clauses.phrase(mention.anchor)) || (s === sentence && ruling.has(mention.group))))
        score += question.possessive ? W.ownSubject : W.dominating
      // "The US closed its embassy in the Saudi capital and offices in the country": where somebody acts is seldom at home.
      if (isPlace && s === sentence && clauses.rivals(question.head).includes(clauses.phrase(mention.head)) && !isPart) score += W.atHome
      if (s === sentence && !question.possessive && speaking.has(mention.group)) score += W.spokenFor
      if (mention.speech !== own.speech) score += own.speech < 0 ? W.quoted : W.outside
      if (mention === nearest) score += W.nearest
      score -= W.apart * Math.log2(1 + Math.abs(question.at - mention.first) / 8)
      give(mention.group, score)
    }
  }
  let best: Group | undefined
  let most = question.enough
  for (const [group, score] of scores) {
    const known = discourse.gender(group)
    const lean = known === undefined && question.gender !== undefined ? discourse.lean(group) : undefined
    const agrees =
      question.gender === undefined
        ? 0
        : known === question.gender
          ? W.gender
          : lean === undefined
            ? 0
            : lean === question.gender
              ? W.lean
              : -W.lean
    const total =
      score +
      agrees +
      W.frequency * Math.log2(1 + group.mentions.length) +
      W.protagonist * discourse.prominence(group) +
      (question.favour?.(group) ?? 0)
    if (total > most) {
      most = total
      best = group
    }
  }
  return best !== undefined && question.competes !== undefined && strongestNoun(discourse, question, sentence, own.role) > most
    ? undefined
    : best
}

/** "NATO's spokesman, Bo Ek, said that the alliance …", "Ann Lee, who heads Norlys, said the company …": for what body somebody speaks. */
function spokenForBodies(discourse: Discourse, speakers: readonly number[]): Group[] {
  const { trees } = discourse.clauses
  const known = speakers.flatMap((word) => [word, ...trees.appositions(word)])
  const owners = known.flatMap((word) => [...trees.possessors(word), ...trees.complements(word, ['for', 'of', 'at'])])
  const led = known.flatMap((word) => {
    const group = discourse.meant(word)?.group
    return group?.type === 'PERSON' ? discourse.tenuresOf(group).flatMap(({ domain }) => domain ?? []) : []
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

/** No dateline has more words than this. */
const DATELINE = 16

/** "ACCRA, Ghana, May 24 (GNA) – …": whom and what a dateline names is not spoken of. */
function isDateline({ scene }: Discourse, mention: Known): boolean {
  const { view } = scene
  const start = view.sentences[mention.sentence]?.first ?? 0
  if (mention.first - start > DATELINE) return false
  const opener = view.words[start] ?? ''
  const isUpper = opener.length > 1 && opener === opener.toUpperCase() && /^\p{Lu}/u.test(opener)
  const isEarly = mention.first - start <= 3
  if (!isUpper && !isEarly) return false
  for (let at = mention.last; at < start + DATELINE; at++) {
    const word = view.words[at] ?? ''
    const isDash = /^(?:–|—|--)$/.test(word)
    if (isDash && (isUpper || at - mention.last < 2)) return true
    if (word === '-' && isUpper && isSpaced(view, at)) return true
    if (!isUpper && at - mention.last >= 2) return false
  }
  return false
}

/** A hyphen inside a word is none before a text: "NATO Secretary-General". */
const isSpaced = ({ tokens }: TokenView, at: number): boolean => (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0)

/** What speaks for a mention by itself. */
function standing(discourse: Discourse, mention: Known, distance: number, fade: number): number {
  const { clauses } = discourse
  let score = (W.back[Math.min(distance, W.back.length - 1)] ?? 0) * fade
  score += isAdjectival(discourse, mention) ? W.adjective : mention.isMain ? W.mainSubject : W.role[mention.role]
  if (mention.seed.kind === 'pronoun') score += W.pronoun
  if (mention.seed.kind === 'nominal') score += W.nominal
  if (clauses.trees.deprel(mention.head) === 'conj') score += W.listed
  // One of several is no "it".
  if (mention.group.type !== 'PERSON' && clauses.trees.conjuncts(mention.head).length > 1) score += W.oneOfSeveral
  if (discourse.inHeadline(mention.sentence)) score += W.headline
  return score
}

/** "Afghan forces have surrounded the country's prison": a country whose people or organs do what the clause says; a minister of another may well speak of a third. */
function actsFor({ scene: { view }, clauses }: Discourse, { head }: Known, dominating: ReadonlySet<number>): boolean {
  const noun = clauses.trees.head(head)
  const token = view.tokens[noun]
  // "hundreds of Afghan forces"
  const counted = clauses.trees.deprel(noun) === 'nmod' ? clauses.trees.head(noun) : noun
  if (token === undefined || !dominating.has(clauses.phrase(counted))) return false
  return token.xpos === 'NNS' || ORGANS.has(token.lemma) || PEOPLES.has(token.lemma)
}

/** "Thai officials", "the U.S. objective": a country that only tells whose something is. */
function isAdjectival({ scene, clauses: { trees } }: Discourse, { seed, group, head }: Known): boolean {
  if (seed.type === 'NORP') return true
  return group.type === 'GPE' && trees.deprel(head) === 'compound' && scene.view.tokens[trees.head(head)]?.upos === 'NOUN'
}

/** The score of the common noun that may best be meant. */
function strongestNoun(discourse: Discourse, question: Question, sentence: number, role: string): number {
  const { scene, clauses } = discourse
  let most = Number.NEGATIVE_INFINITY
  for (let s = sentence; s >= Math.max(0, sentence - 1); s--) {
    const range = scene.view.sentences[s]
    for (let at = range?.first ?? 0; at < Math.min(range?.last ?? 0, question.at); at++) {
      if (question.competes?.(at) !== true) continue
      let score = (W.back[sentence - s] ?? 0) + W.noun
      const own = clauses.role(at)
      score += own === 'subject' && clauses.isMain(clauses.trees.head(at)) ? W.mainSubject : W.role[own]
      if (own === role && own !== 'other') score += W.parallel
      most = Math.max(most, score)
    }
  }
  return most
}

/** The entities that words mean. */
export function groupsOf(discourse: Discourse, words: readonly number[]): Set<Group> {
  return new Set(words.flatMap((word) => discourse.meant(word)?.group ?? []))
}
