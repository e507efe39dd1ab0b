import type { Candidate } from './candidates.ts'
import type { Chain } from './chain.ts'
import { bucket, codeOf } from './codes.ts'

/** Weights are found by the features' codes in a table of this size (feature hashing, Weinberger et al. 2009). */
export const TABLE: number = 1 << 17

const MOST = 160

/** The features of one choice, as places in the table of weights. */
export class Features {
  readonly places: Int32Array = new Int32Array(MOST)
  count = 0

  clear(): void {
    this.count = 0
  }

  add(name: number, a = 0, b = 0, c = 0, d = 0): void {
    if (this.count === MOST) return
    let code = mixed(name, a)
    code = mixed(code, b)
    code = mixed(code, c)
    code = mixed(code, d)
    this.places[this.count++] = (code ^ (code >>> 15)) & (TABLE - 1)
  }
}

function mixed(code: number, value: number): number {
  const product = Math.imul(code ^ (value + 0x9e3779b9), 0x85ebca6b)
  return product ^ (product >>> 13)
}

const F = {
  fresh: codeOf('fresh'),
  freshRole: codeOf('fresh role'),
  freshDeterminer: codeOf('fresh determiner'),
  freshShape: codeOf('fresh shape'),
  freshFrequency: codeOf('fresh frequency'),
  freshQuoted: codeOf('fresh quoted'),
  freshLemma: codeOf('fresh lemma'),
  freshModifiers: codeOf('fresh modifiers'),
  freshGovernor: codeOf('fresh governor'),
  freshType: codeOf('fresh type'),
  link: codeOf('link'),
  distance: codeOf('distance'),
  last: codeOf('last'),
  lastDistance: codeOf('last distance'),
  type: codeOf('type'),
  typeDistance: codeOf('type distance'),
  roles: codeOf('roles'),
  size: codeOf('size'),
  rank: codeOf('rank'),
  between: codeOf('between'),
  number: codeOf('number'),
  blocks: codeOf('blocks'),
  quoted: codeOf('quoted'),
  pronouns: codeOf('pronouns'),
  noun: codeOf('noun'),
  nounDistance: codeOf('noun distance'),
  nounLemma: codeOf('noun lemma'),
  governors: codeOf('governors'),
  within: codeOf('within'),
  same: codeOf('same'),
  match: codeOf('match'),
  matchModifiers: codeOf('match modifiers'),
  matchDistance: codeOf('match distance'),
  matchNumber: codeOf('match number'),
  matchDeterminers: codeOf('match determiners'),
  matchKinds: codeOf('match kinds'),
  matchType: codeOf('match type'),
  matchFrequency: codeOf('match frequency'),
  matchLemma: codeOf('match lemma'),
  wording: codeOf('wording'),
  like: codeOf('like'),
  likeKind: codeOf('like kind'),
  likeNumber: codeOf('like number'),
  lemmas: codeOf('lemmas'),
  lemmaType: codeOf('lemma type'),
  otherDistance: codeOf('other distance'),
  arc: codeOf('arc'),
}

const SENTENCES = [0, 1, 2, 4, 8, 20]
const PHRASES = [1, 2, 4, 8, 16, 40]
const COUNTS = [1, 2, 4, 8]
const LIKENESS = [-0.5, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
const UNKNOWN = 99

const bit = (value: boolean | undefined): number => (value === undefined ? 2 : value ? 1 : 0)

/** What speaks for a phrase being the first to speak of something. */
export function freshFeatures(phrase: Candidate, features: Features): void {
  const { sort, determiner, type } = phrase
  features.add(F.fresh, sort)
  features.add(F.freshRole, sort, phrase.role)
  features.add(F.freshDeterminer, sort, determiner)
  features.add(F.freshShape, sort, determiner, bit(phrase.isPlural), bit(phrase.isNarrowed))
  features.add(F.freshFrequency, sort, determiner, bucket(phrase.frequency, [1, 2, 4]))
  features.add(F.freshQuoted, sort, bit(phrase.quotation >= 0))
  if (phrase.kind === 'nominal') {
    features.add(F.freshLemma, phrase.lemmaCode)
    features.add(F.freshModifiers, determiner, bucket(phrase.modifiers.size, [0, 1, 2]))
  }
  if (phrase.kind === 'pronoun') features.add(F.freshGovernor, sort, phrase.governorCode)
  if (type !== 0) features.add(F.freshType, sort, type)
}

/** How like two words are used: the cosine of their vectors, `undefined` where one has none. */
export type Likeness = (a: string, b: string) => number | undefined

/**
 * What speaks for a phrase going on with a chain.
 *
 * @param rank How many chains that fit were spoken of since.
 */
export function linkFeatures(phrase: Candidate, chain: Chain, rank: number, likeness: Likeness, features: Features): void {
  const { sort } = phrase
  const { last } = chain
  const apart = bucket(phrase.sentence - last.sentence, SENTENCES)
  const type = chain.entity !== undefined ? chain.type : chain.isList ? 1 : 0
  features.add(F.link, sort)
  features.add(F.distance, sort, apart)
  features.add(F.last, sort, last.sort)
  features.add(F.lastDistance, sort, last.sort, apart)
  features.add(F.type, sort, type)
  features.add(F.typeDistance, sort, type, apart)
  features.add(F.roles, sort, phrase.role, last.role)
  features.add(F.size, sort, bucket(chain.phrases.length, COUNTS))
  features.add(F.rank, sort, bucket(rank, [0, 1, 2, 4, 8, 16]))
  features.add(F.between, sort, bucket(phrase.index - last.index, PHRASES))
  features.add(F.number, sort, bit(phrase.isPlural), bit(chain.isPlural))
  features.add(F.blocks, sort, bucket(phrase.block - last.block, [0, 1, 3]))
  features.add(F.quoted, sort, bit(phrase.quotation >= 0), bit(phrase.quotation === last.quotation))
  for (const pronoun of chain.pronouns) features.add(F.pronouns, sort, pronoun)
  if (phrase.kind === 'pronoun') pronounFeatures(phrase, chain, apart, features)
  else nounFeatures(phrase, chain, type, apart, likeness, features)
}

function pronounFeatures(phrase: Candidate, chain: Chain, apart: number, features: Features): void {
  const { sort } = phrase
  const { last, noun } = chain
  if (noun !== undefined) {
    features.add(F.noun, sort, noun.determiner, noun.role)
    features.add(F.nounDistance, sort, bucket(phrase.sentence - noun.sentence, [0, 1, 2, 4, 8]))
    features.add(F.nounLemma, sort, noun.lemmaCode)
  }
  // What a clause does to "them" is not done to its subject.
  if (last.governor === phrase.governor && phrase.governor >= 0) features.add(F.governors, sort, phrase.role, last.role)
  if (isWithin(phrase, last)) features.add(F.within, sort)
  if (last.sort === sort) features.add(F.same, sort, apart, bit(phrase.role === last.role))
}

function nounFeatures(phrase: Candidate, chain: Chain, type: number, apart: number, likeness: Likeness, features: Features): void {
  const { determiner, sort } = phrase
  const { noun, last } = chain
  const match = bit(chain.lemmas.has(phrase.lemma))
  const wording = bit(chain.wordings.has(phrase.wording))
  const number = bit(phrase.isPlural) * 3 + bit(chain.isPlural)
  const nounApart = noun === undefined ? UNKNOWN : bucket(phrase.sentence - noun.sentence, SENTENCES)
  features.add(F.match, sort, match, wording)
  features.add(F.matchModifiers, sort * 2 + wording, determiner, match, modifying(phrase, chain))
  features.add(F.matchDistance, sort, determiner, match, nounApart)
  features.add(F.matchNumber, match, wording, number)
  if (noun !== undefined) {
    features.add(F.matchDeterminers, sort, determiner, noun.determiner, match)
    features.add(F.matchKinds, match, noun.sort, sort, determiner)
  }
  if (match === 1) {
    features.add(F.matchType, type, determiner)
    features.add(F.matchFrequency, bucket(phrase.frequency, COUNTS), determiner)
    features.add(F.matchLemma, phrase.lemmaCode)
  } else if (noun !== undefined) {
    const like = bucket(likeness(noun.lemma, phrase.lemma) ?? -1, LIKENESS)
    features.add(F.like, like, determiner)
    features.add(F.likeKind, like, sort, apart)
    features.add(F.likeNumber, like, bit(phrase.isPlural === chain.isPlural), noun.sort)
    features.add(F.lemmas, noun.lemmaCode, phrase.lemmaCode)
    features.add(F.lemmaType, type, phrase.lemmaCode)
    features.add(F.otherDistance, determiner, apart, type)
  }
  if (wording === 1) features.add(F.wording, bucket(phrase.words, [1, 2, 3]), determiner, sort)
  if (isWithin(phrase, last)) features.add(F.within, match)
  if (last.governor === phrase.head || phrase.governor === last.head)
    features.add(F.arc, last.governor === phrase.head ? last.role : 10 + phrase.role)
}

const isWithin = (inner: Candidate, outer: Candidate): boolean => outer.first <= inner.first && outer.last >= inner.last

/** Whether a phrase says of its noun what the chain has said of it, less, more, or something else. */
function modifying({ modifiers }: Candidate, chain: Chain): number {
  if (modifiers.size === 0) return chain.modifiers.size === 0 ? 0 : 1
  if ([...modifiers].every((modifier) => chain.modifiers.has(modifier))) return 2
  return chain.modifiers.size === 0 ? 3 : 4
}
