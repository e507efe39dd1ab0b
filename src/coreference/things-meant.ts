import type { Group } from '../document/index.ts'
import { CUES } from './data/cues.ts'
import type { Discourse } from './discourse.ts'
import type { Decision, Features, Ranker } from './ranker.ts'
import { type Candidate, type Question, strongestNoun, weigh } from './salience.ts'

/** The country or body that "it" means, by the ranker; nothing where it stands for something without a name. */
export function rankedThing(discourse: Discourse, question: Question, ranker: Ranker): Group | undefined {
  const candidates = weigh(discourse, question)
  return candidates.length === 0 ? undefined : candidates[ranker.choose(decisionOf(discourse, question, candidates))]?.group
}

/** All that the ranker may know of a decision. */
function decisionOf(discourse: Discourse, question: Question, candidates: readonly Candidate[]): Decision {
  const scores = candidates.map(({ score }) => score)
  const best = Math.max(...scores)
  const noun = strongestNoun(discourse, question)
  const isFound = best > question.enough && noun <= best
  const second = (own: number): number => Math.max(LEAST, ...scores.filter((_, at) => at !== own))
  const choices = candidates.map((one, at) => tellingFor(discourse, question, one, best, second(at)))
  choices.push(tellingForNone(discourse, question, candidates.length, best, noun, isFound))
  return {
    start: discourse.scene.view.tokens[question.at]?.start ?? 0,
    groups: candidates.map(({ group }) => group),
    choices,
    sieved: isFound ? scores.indexOf(best) : candidates.length,
  }
}

/** No score is lower. */
const LEAST = -20

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

function tellingFor(discourse: Discourse, question: Question, one: Candidate, best: number, second: number): Features {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  const { near, distance, group, score } = one
  const back = Math.min(distance, 2)
  const words = { from: near.last, to: question.at }
  const features: [string, number][] = [
    ['behind the best', within(score - best, 6)],
    ['points', within(score, 6) / 3],
    ['before the next', within(score - second, 4) / 2],
    ['words between', Math.log2(1 + Math.abs(question.at - near.first) / 8)],
    ['mentions', Math.log2(1 + group.mentions.length)],
    ['prominence', discourse.prominence(group)],
    [`back ${distance}`, 1],
    [`role ${near.isMain ? 'main' : near.role} ${back}`, 1],
    [`kind ${near.seed.kind} ${back}`, 1],
    [`type ${group.type} ${question.possessive}`, 1],
    [`nouns between ${Math.min(3, nounsIn(question, words.from, words.to))}`, 1],
  ]
  if (score === best) features.push(['best', 1])
  if (one.isGoneOn) features.push(['gone on', 1])
  if (one.isFirst) features.push([`first ${back}`, 1])
  if (question.favour !== undefined) features.push([question.favour(group) > 0 ? 'leaning' : 'leaning away', 1])
  if (near.seed.kind === 'name' && /^(?:compound|amod|nmod:poss|flat)/.test(trees.deprel(near.head))) features.push(['modifier', 1])
  if (CUES.has(view.tokens[trees.head(question.at)]?.lemma ?? '')) features.push([`says ${group.type}`, 1])
  return features
}

function tellingForNone(
  discourse: Discourse,
  question: Question,
  candidates: number,
  best: number,
  noun: number,
  isFound: boolean,
): Features {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  const sentence = view.sentenceOf[question.at] ?? 0
  const here = view.sentences[sentence]?.first ?? 0
  const before = view.sentences[sentence - 1]?.first ?? here
  const features: [string, number][] = [
    ['none', 1],
    [`none of ${Math.min(4, candidates)}`, 1],
    ['none: points', within(best, 3) / 3],
    [`none: ${trees.deprel(question.at)}`, 1],
    [`none: nouns here ${Math.min(3, nounsIn(question, here, question.at))}`, 1],
    [`none: nouns before ${Math.min(4, nounsIn(question, before, here))}`, 1],
    [`none: subject ${subjectNoun(discourse, question, before, here)}`, 1],
    [`none: ${lastIt(discourse, question, before)}`, 1],
  ]
  if (question.possessive) features.push(['none: possessive', 1])
  if (!isFound) features.push(['none: sieves', 1])
  if (noun > LEAST) features.push(['none: noun', 1], ['none: noun before the best', within(noun - best, 4) / 2])
  if (CUES.has(view.tokens[trees.head(question.at)]?.lemma ?? '')) features.push(['none: says', 1])
  if (view.tokens[question.at + 1]?.lemma === 'be') features.push(['none: is', 1])
  return features
}

/** How many common nouns that could be meant stand in a stretch of words. */
function nounsIn({ competes }: Question, from: number, to: number): number {
  let count = 0
  for (let at = Math.max(from, to - MOST_LOOKED_AT); at < to; at++) if (competes?.(at) === true) count++
  return count
}

/** How many words back nouns are counted. */
const MOST_LOOKED_AT = 60

/** Whether the subject of this sentence, or else of the one before, is a noun that could be meant. */
function subjectNoun({ clauses }: Discourse, { at, competes }: Question, before: number, here: number): 'here' | 'before' | 'neither' {
  for (let word = at - 1; word >= Math.max(before, at - MOST_LOOKED_AT); word--)
    if (competes?.(word) === true && clauses.trees.deprel(word).startsWith('nsubj')) return word >= here ? 'here' : 'before'
  return 'neither'
}

/** What the last "it" was taken for. */
function lastIt(discourse: Discourse, { at }: Question, before: number): 'no it' | 'it named' | 'it unnamed' {
  for (let word = at - 1; word >= before; word--)
    if (/^its?$/i.test(discourse.scene.view.words[word] ?? '')) return discourse.byHead(word) === undefined ? 'it unnamed' : 'it named'
  return 'no it'
}
