import type { Group, TokenView } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { PEOPLES } from './data/nouns.ts'
import { ORGANS } from './data/pronouns.ts'
import { SALIENCE as W } from './data/salience.ts'
import type { Discourse, Known } from './discourse.ts'
import { type Frame, frameOf } from './frames.ts'

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
  gender?: Gender | undefined
  /** Whether the phrase is a pronoun that may mean the subject of its own clause: "his", "himself". */
  possessive: boolean
  /** Whether the place of a dateline may be meant. */
  datelines?: boolean
  /** Whether a country may be meant that only an adjective has named: "Thai officials say the country …". */
  adjectives?: boolean
  /** Whether a country or a body is asked for. */
  things?: boolean
  /** Whether what comes after is asked instead: a headline is explained by what follows. */
  ahead?: boolean
  /** How many sentences back one may be meant. */
  reach: number
  /** The least that is enough. */
  enough: number
  /** How fast what was said long ago is forgotten, beside a pronoun; 1 for these. */
  fade?: number
  /** Scores what is said of an entity against the phrase. */
  favour?: ((group: Group) => number) | undefined
  /** Whether a common noun may be meant instead, and then nobody is. */
  competes?: (token: number) => boolean
}

/** The entity meant, by a score of recency, role in the clause, and what speaks for it; nobody rather than the wrong one. */
export function mostSalient(discourse: Discourse, question: Question): Group | undefined {
  const { scene } = discourse
  const { view } = scene
  const sentence = view.sentenceOf[question.at] ?? 0
  // Most questions have nobody to weigh, and whoever is weighed is so at many mentions.
  let read: Frame | undefined
  const frame = (): Frame => {
    read ??= frameOf(discourse, question)
    return read
  }
  const refused = new Set<Group>()
  const fits = (group: Group): boolean => question.fits(group) && !frame().barred.has(group)
  const scores = new Map<Group, number>()
  const give = (group: Group, score: number): void => {
    if (score > (scores.get(group) ?? Number.NEGATIVE_INFINITY)) scores.set(group, score)
  }
  let nearest: Known | undefined
  // Statements are counted: a sentence of the text may hold several, and one with a quotation several sentences.
  const isInside = discourse.speechAt(question.at) >= 0
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
      if (refused.has(mention.group)) continue
      if (!scores.has(mention.group) && !fits(mention.group)) {
        refused.add(mention.group)
        continue
      }
      if (question.datelines !== true && isDateline(discourse, mention)) continue
      nearest ??= mention
      let score = standing(discourse, mention, distance, question.fade ?? 1) + relation(discourse, question, frame(), mention)
      if (mention === nearest) score += W.nearest
      if (question.gender !== undefined && frame().role === 'subject' && isIntroduced(discourse, mention, question.at))
        score += W.introduced
      score -= W.apart * Math.log2(1 + Math.abs(question.at - mention.first) / 8)
      give(mention.group, score)
    }
  }
  let best: Group | undefined
  let most = question.enough
  for (const [group, score] of scores) {
    const agrees = question.gender === undefined ? 0 : agreement(discourse, group, question.gender)
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
  return best !== undefined && question.competes !== undefined && strongestNoun(discourse, question, sentence, frame().role) > most
    ? undefined
    : best
}

/** What the gender of somebody, as far as the text or the name tells it, speaks for. */
function agreement(discourse: Discourse, group: Group, gender: Gender): number {
  const known = discourse.gender(group)
  if (known !== undefined) return known === gender ? W.gender[gender] : W.unlikely
  const lean = gender === 'f' ? discourse.lean(group) : -discourse.lean(group)
  return lean > 0 ? lean * W.gender[gender] : lean ** 3 * W.lean
}

/** "The result hung on Bo Ek. He abstained twice.": who has just come is whom a paragraph goes on about. */
function isIntroduced({ scene: { view } }: Discourse, { seed, group, sentence }: Known, at: number): boolean {
  // "“She is careful,” says Bo Ek. Told of this, she laughs."
  const opener = view.words[view.sentences[view.sentenceOf[at] ?? 0]?.first ?? at] ?? ''
  if (/^(?:Told|Asked|Informed|Reminded|Confronted|Shown|Pressed|Questioned)$/.test(opener)) return false
  return seed.kind === 'name' && group.mentions[0] === seed && view.blockOf[sentence] === view.blockOf[view.sentenceOf[at] ?? 0]
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

/** What speaks for a mention by what it has to do with the place that asks. */
function relation(discourse: Discourse, question: Question, frame: Frame, mention: Known): number {
  const { clauses } = discourse
  const isHere = mention.sentence === frame.sentence
  const phrase = clauses.phrase(mention.anchor)
  let score = 0
  if (isAdjectival(discourse, mention)) {
    if (isHere && actsFor(discourse, mention, frame.dominating)) score += W.dominating
  } else if (!mention.isOneOfSeveral) {
    // "Norway and Egypt signed it": what several do is not done by one.
    const isParallel = mention.role === frame.role && frame.role !== 'other' && clauses.trees.deprel(phrase) !== 'obl:agent'
    if (isParallel) score += W.parallel
    if (frame.dominating.has(phrase) || (isHere && frame.ruling.has(mention.group)))
      score += (question.possessive ? (frame.outer.has(phrase) ? W.outerSubject : W.ownSubject) : W.dominating) + (frame.isOwn ? W.own : 0)
    // "The US closed its embassy in the Saudi capital and offices in the country": where somebody acts is seldom at home.
    if (frame.isPlace && isHere && frame.rivals.includes(clauses.phrase(mention.head))) score += W.atHome
  }
  if (frame.warned.has(phrase)) score += W.warned
  if (isHere && !question.possessive && frame.speaking.has(mention.group)) score += W.spokenFor
  if (mention.speech !== frame.speech) score += frame.speech < 0 ? W.quoted : W.outside
  return score
}

/** What speaks for a mention by itself. */
function standing(discourse: Discourse, mention: Known, distance: number, fade: number): number {
  const { clauses } = discourse
  let score = (W.back[Math.min(distance, W.back.length - 1)] ?? 0) * fade
  score += isAdjectival(discourse, mention) ? W.adjective : mention.isMain ? W.mainSubject : W.role[mention.role]
  if (mention.seed.kind === 'pronoun') score += W.pronoun
  if (mention.seed.kind === 'nominal') score += W.nominal
  if (clauses.trees.deprel(mention.head) === 'conj') score += W.listed
  // One of several things is no "it".
  if (mention.isOneOfSeveral) score += W.oneOfSeveral
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
  const speech = discourse.speechAt(question.at)
  let most = Number.NEGATIVE_INFINITY
  for (let s = sentence; s >= Math.max(0, sentence - 1); s--) {
    const range = scene.view.sentences[s]
    for (let at = range?.first ?? 0; at < Math.min(range?.last ?? 0, question.at); at++) {
      // A noun in direct speech is nobody whom what stands outside goes on about.
      if ((speech < 0 && discourse.speechAt(at) >= 0) || question.competes?.(at) !== true) continue
      if (isSpokenOf(discourse, at, question.at)) continue
      let score = (W.back[sentence - s] ?? 0) + W.noun
      const own = clauses.role(at)
      score += own === 'subject' && clauses.isMain(clauses.trees.head(at)) ? W.mainSubject : W.role[own]
      if (own === role && own !== 'other') score += W.parallel
      most = Math.max(most, score)
    }
  }
  return most
}

/** "“The director left,” he says": who speaks is not whom the words speak of that stand before his verb of saying. */
function isSpokenOf(discourse: Discourse, at: number, pronoun: number): boolean {
  const speech = discourse.speechAt(at)
  return speech >= 0 && speech === discourse.speechAt(pronoun - 1) && discourse.speechAt(pronoun) < 0
}
