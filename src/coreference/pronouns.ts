import type { Group, MentionSeed } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { genderOf, lastBefore, type Placed, type Scene } from './context.ts'
import type { Speech } from './quotations.ts'

interface Pronoun {
  number: 'person' | 'thing' | 'speaker'
  gender?: Gender
  possessive: boolean
  /** An object form: it does not refer to the subject of its own clause. */
  object: boolean
}

const PRONOUNS: Record<string, Pronoun> = {
  he: { number: 'person', gender: 'm', possessive: false, object: false },
  him: { number: 'person', gender: 'm', possessive: false, object: true },
  his: { number: 'person', gender: 'm', possessive: true, object: false },
  himself: { number: 'person', gender: 'm', possessive: true, object: false },
  she: { number: 'person', gender: 'f', possessive: false, object: false },
  her: { number: 'person', gender: 'f', possessive: true, object: false },
  hers: { number: 'person', gender: 'f', possessive: true, object: false },
  herself: { number: 'person', gender: 'f', possessive: true, object: false },
  it: { number: 'thing', possessive: false, object: false },
  its: { number: 'thing', possessive: true, object: false },
  itself: { number: 'thing', possessive: true, object: false },
  i: { number: 'speaker', possessive: false, object: false },
  me: { number: 'speaker', possessive: false, object: true },
  my: { number: 'speaker', possessive: true, object: false },
  myself: { number: 'speaker', possessive: true, object: false },
}

/** How many sentences back an antecedent may stand. */
const REACH = 4
/** Points below which a pronoun stays alone rather than wrong. */
const ENOUGH = 0.5

/**
 * Resolves third-person singular pronouns by salience (recency, subjecthood, frequency) and first-person ones to their speaker.
 *
 * @param where Outside quotations first: who "he" is that said something must be known before what "I" means in it.
 */
export function resolvePronouns(scene: Scene, speeches: readonly Speech[], where: 'outside' | 'inside'): void {
  const genders = new Map<Group, Gender | undefined>()
  const gender = (group: Group): Gender | undefined => {
    if (!genders.has(group)) genders.set(group, genderOf(scene, group))
    return genders.get(group)
  }
  const { view } = scene
  const author = statementAuthor(scene)
  for (let at = 0; at < view.tokens.length; at++) {
    const word = (view.words[at] ?? '').toLowerCase()
    const pronoun = pronounAt(scene, at, word)
    const token = view.tokens[at]
    if (pronoun === undefined || token === undefined || (word === 'it' && isEmptySubject(scene, at))) continue
    const speech = speeches.find((span) => span.start <= token.start && token.end <= span.end)
    if ((speech === undefined) !== (where === 'outside')) continue
    const group =
      pronoun.number === 'speaker'
        ? speech === undefined
          ? author
          : speech.speaker
        : antecedent(scene, at, pronoun, gender, speech === undefined ? author : speech.speaker)
    if (group === undefined) continue
    const seed: MentionSeed = { start: token.start, end: token.end, type: group.type, kind: 'pronoun' }
    group.mentions.push(seed)
    if (pronoun.number === 'person' && !genders.get(group) && pronoun.gender !== undefined) genders.set(group, pronoun.gender)
    scene.placed.splice(lastBefore(scene.placed, at) + 1, 0, { first: at, last: at + 1, group, seed })
  }
}

/** "her" is possessive before a noun phrase and an object elsewhere. */
function pronounAt({ view }: Scene, at: number, word: string): Pronoun | undefined {
  const pronoun = Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : undefined
  if (pronoun === undefined || word !== 'her') return pronoun
  const isPossessive = /^(?:NOUN|PROPN|ADJ|NUM|ADV)$/.test(view.tokens[at + 1]?.upos ?? '')
  return { ...pronoun, possessive: isPossessive, object: !isPossessive }
}

/** Who says "I" outside quotations in a press release that is headed "Statement by …" or "Remarks from …". */
function statementAuthor(scene: Scene): Group | undefined {
  const { view, placed } = scene
  const [first] = view.sentences
  if (first === undefined || !/^(?:statement|remarks|message|letter|address|speech|press statement)$/i.test(view.words[0] ?? ''))
    return undefined
  if (!/^(?:by|from|of)$/i.test(view.words[1] ?? '')) return undefined
  const person = placed.find((mention) => mention.group.type === 'PERSON')
  return person !== undefined && person.first < Math.min(first.last, 8) ? person.group : undefined
}

/** "It is clear that …", "it rained", "it remains to be seen". */
function isEmptySubject(scene: Scene, at: number): boolean {
  const next = scene.view.tokens[at + 1]
  const after = scene.view.tokens[at + 2]
  if (next === undefined) return true
  if (/^(?:rain|snow|seem|appear|turn|take|remain|emerge|follow)$/.test(next.lemma)) return true
  return next.lemma === 'be' && /^(?:ADJ|ADV|DET|PRON|ADP|SCONJ|NUM)$/.test(after?.upos ?? '')
}

function antecedent(
  scene: Scene,
  at: number,
  pronoun: Pronoun,
  gender: (group: Group) => Gender | undefined,
  speaker: Group | undefined,
): Group | undefined {
  const { view, placed } = scene
  const sentence = view.sentenceOf[at] ?? 0
  const fits = (group: Group): boolean => {
    if (group === speaker) return false
    if (pronoun.number === 'thing') return group.type === 'ORG' || group.type === 'GPE'
    if (group.type !== 'PERSON') return false
    const known = gender(group)
    return known === undefined || known === pronoun.gender
  }
  const ahead = pronoun.possessive ? cataphor(scene, at, fits) : undefined
  if (ahead !== undefined) return ahead
  const judged = pronoun.possessive ? judgedBefore(scene, at, fits) : undefined
  if (judged !== undefined) return judged
  const scores = new Map<Group, number>()
  const barred = pronoun.object ? clauseSubjects(scene, at) : new Set<Group>()
  for (let i = lastBefore(placed, at); i >= 0; i--) {
    const mention = placed[i]
    if (mention === undefined) continue
    const distance = sentence - (view.sentenceOf[mention.first] ?? 0)
    if (distance > REACH) break
    if (mention.seed.type === 'NORP' || mention.last > at || barred.has(mention.group) || !fits(mention.group)) continue
    const score = salience(scene, mention, distance) + (gender(mention.group) === pronoun.gender && pronoun.gender !== undefined ? 0.5 : 0)
    scores.set(mention.group, Math.max(scores.get(mention.group) ?? Number.NEGATIVE_INFINITY, score))
  }
  let best: Group | undefined
  let most = ENOUGH
  for (const [group, score] of scores) {
    const total = score + Math.min(1, 0.15 * group.mentions.length)
    if (total > most) {
      most = total
      best = group
    }
  }
  return best
}

/** "thanked Bo for his …", "congratulated Bo on his …": what the preposition ties to a name is that name's. */
function judgedBefore(scene: Scene, at: number, fits: (group: Group) => boolean): Group | undefined {
  if (!/^(?:for|on|over|upon|about)$/i.test(scene.view.words[at - 1] ?? '')) return undefined
  for (let i = lastBefore(scene.placed, at - 1); i >= 0; i--) {
    const mention = scene.placed[i]
    if (mention === undefined || mention.last < at - 1) return undefined
    if (mention.last === at - 1 && fits(mention.group)) return mention.group
  }
  return undefined
}

function salience(scene: Scene, mention: Placed, distance: number): number {
  const { view } = scene
  const sentence = view.sentences[view.sentenceOf[mention.first] ?? 0]
  const before = (view.words[mention.first - 1] ?? '').toLowerCase()
  const isFirst = !scene.placed.some(
    (other) =>
      other.first >= (sentence?.first ?? 0) &&
      other.first < mention.first &&
      other.group.type === mention.group.type &&
      other.group !== mention.group,
  )
  let score = 3 - distance * 0.9
  if (isFollowedByVerb(scene, mention)) score += 1.5
  if (isFirst) score += 1
  if (mention.seed.kind === 'pronoun' && distance === 0) score += 2.5
  if (/^(?:of|to|with|by|from|for|against|in)$/.test(before)) score -= 0.6
  if (/^['’]s?$/.test(view.words[mention.last] ?? '')) score -= 0.4
  if (view.blockOf[view.sentenceOf[mention.first] ?? 0] !== view.blockOf[(view.sentenceOf[mention.first] ?? 0) + distance]) score -= 0.3
  return score
}

function isFollowedByVerb(scene: Scene, mention: Placed): boolean {
  for (let i = mention.last; i < mention.last + 3; i++) {
    const upos = scene.view.tokens[i]?.upos ?? ''
    if (upos === 'VERB' || upos === 'AUX') return true
    if (upos !== 'ADV' && upos !== 'PART') return false
  }
  return false
}

/** "Ann, who had led the body for years, met her": an aside parts the subject from its verb. */
function isApart({ view }: Scene, mention: Placed): boolean {
  if (view.words[mention.last] !== ',' || view.tokens[mention.first - 1]?.upos === 'ADP') return false
  const close = view.words.indexOf(',', mention.last + 1)
  return close > 0 && close - mention.last < 20 && /^(?:VERB|AUX)$/.test(view.tokens[close + 1]?.upos ?? '')
}

/** The subjects of the clause that token `at` stands in, whom its object pronoun cannot mean: in "Ann met her", "her" is not Ann. */
function clauseSubjects(scene: Scene, at: number): Set<Group> {
  const { view, placed } = scene
  const subjects = new Set<Group>()
  for (let i = lastBefore(placed, at); i >= 0; i--) {
    const mention = placed[i]
    if (mention === undefined || view.sentenceOf[mention.first] !== view.sentenceOf[at]) break
    const parted =
      !isApart(scene, mention) &&
      view.words.slice(mention.last, at).some((word) => /^(?:;|that|who|which|but|because|if|when|while)$/.test(word))
    if (!parted && (isFollowedByVerb(scene, mention) || isApart(scene, mention))) subjects.add(mention.group)
  }
  return subjects
}

/** "In his message to X, the president said": the subject after the comma, when the sentence begins with the pronoun's phrase. */
function cataphor(scene: Scene, at: number, fits: (group: Group) => boolean): Group | undefined {
  const { view, placed } = scene
  const sentence = view.sentences[view.sentenceOf[at] ?? 0]
  if (
    sentence === undefined ||
    at - sentence.first > 2 ||
    !/^(?:IN|ON|AT|WITH|DURING|BY|FOR|THROUGH|AFTER|BEFORE|DESPITE)$/i.test(view.words[sentence.first] ?? '')
  )
    return undefined
  for (let i = lastBefore(placed, at) + 1; i < placed.length; i++) {
    const mention = placed[i]
    if (mention === undefined || mention.first >= sentence.last) return undefined
    const afterComma =
      view.words[mention.first - 1] === ',' || (view.words[mention.first - 2] === ',' && /^the$/i.test(view.words[mention.first - 1] ?? ''))
    if (afterComma && fits(mention.group) && isFollowedByVerb(scene, mention)) return mention.group
  }
  return undefined
}
