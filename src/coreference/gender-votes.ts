import type { TokenView } from '../document/index.ts'
import type { Gender, Knowledge } from '../knowledge/index.ts'
import type { Placed } from './context.ts'

export type GenderVotes = Record<Gender, number>

/** How much each sign weighs, beside 2 for an unambiguous first name and 4 for "Mr" and "Ms". */
const WEIGHT = {
  /** "the actress Ann Lee", "his wife, Ann Lee", "Ann Lee, a mother of two" */
  noun: 3,
  /** "Ann Lee was the first woman to" */
  said: 2,
  /** "Ann Lee herself" */
  reflexive: 4,
  /** "Ann Lee said she", where nobody else of the sentence comes before or between */
  within: 1.2,
  /** "Ann Lee said so. She", where the sentence names nobody else */
  next: 1.2,
  /** the same where the sentence names others after its subject */
  nextOfSome: 0.5,
}

/** How many words after a name are read for a pronoun. */
const NEAR = 20

/** Male and female nouns that say of somebody what they are not always, or count things. */
const LOOSE = new Set('chairman chairmen count hero spokesman statesman'.split(' '))

/**
 * What the words around the names of persons say of their gender, before anybody is resolved: by where each mention begins in the text. Nouns, reflexives and the
 * pronouns that can hardly mean anybody else.
 *
 * @param placed The mentions in the order of the text.
 */
export function genderVotes(view: TokenView, placed: readonly Placed[], knowledge: Knowledge): ReadonlyMap<number, GenderVotes> {
  const votes = new Map<number, GenderVotes>()
  const vote = ({ seed }: Placed, gender: Gender, weight: number): void => {
    const own = votes.get(seed.start) ?? { f: 0, m: 0 }
    own[gender] += weight
    votes.set(seed.start, own)
  }
  const persons = placed.filter(({ seed, group }) => seed.kind === 'name' && seed.type === 'PERSON' && group.type === 'PERSON')
  for (let i = 0; i < persons.length; ) {
    const sentence = view.sentenceOf[persons[i]?.first ?? 0] ?? 0
    let end = i + 1
    while (end < persons.length && view.sentenceOf[persons[end]?.first ?? 0] === sentence) end++
    const here = persons.slice(i, end)
    here.forEach((person, index) => {
      const noun = nounBeside(view, person, knowledge)
      if (noun !== undefined) vote(person, noun.gender, noun.weight)
      const after = pronounAfter(view, here, index)
      if (after !== undefined) vote(person, after.gender, after.weight)
    })
    const [first] = here
    const next = first === undefined ? undefined : openerAfter(view, sentence)
    if (first !== undefined && next !== undefined && !hasPronoun(view, view.sentences[sentence]?.first ?? 0, first.first, next)) {
      const isAlone = here.every(({ group }) => group === first.group)
      if (isAlone || isSubject(view, first)) vote(first, next, isAlone ? WEIGHT.next : WEIGHT.nextOfSome)
    }
    i = end
  }
  return votes
}

const FORMS: ReadonlyMap<string, Gender> = new Map([
  ...'he him his himself'.split(' ').map((word): [string, Gender] => [word, 'm']),
  ...'she her hers herself'.split(' ').map((word): [string, Gender] => [word, 'f']),
])

/** The first pronoun after a name, where it is the first of its sentence, no other name comes between and nothing like it stood before. */
function pronounAfter(view: TokenView, here: readonly Placed[], index: number): { gender: Gender; weight: number } | undefined {
  const { words } = view
  const person = here[index]
  if (person === undefined || /^['’]s?$/.test(words[person.last] ?? '')) return undefined
  const reflexive = /self$/.test(words[person.last] ?? '') ? FORMS.get(words[person.last] ?? '') : undefined
  if (reflexive !== undefined) return { gender: reflexive, weight: WEIGHT.reflexive }
  const isDescribed = words[person.last] === ',' && /^who/.test(words[person.last + 1] ?? '')
  if (here.slice(0, index).some(({ group }) => group !== person.group) && !isDescribed) return undefined
  if (!isDescribed && /^(?:of|by|with|from|to|for|against|like|than|and)$/.test(words[person.first - 1] ?? '')) return undefined
  const { first: start, last } = view.sentences[view.sentenceOf[person.first] ?? 0] ?? person
  const end = Math.min(here[index + 1]?.first ?? last, last, person.last + NEAR)
  for (let at = person.last; at < end; at++) {
    // What is quoted speaks of others.
    if (/^["“”‘«]$/.test(words[at] ?? '')) return undefined
    // "Sheldon told him": the object of a verb is not its subject.
    if (words[at] === 'him' || (words[at] === 'her' && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(view.tokens[at + 1]?.upos ?? ''))) return undefined
    const gender = FORMS.get(words[at] ?? '')
    if (gender !== undefined) return hasPronoun(view, start, person.first, gender) ? undefined : { gender, weight: WEIGHT.within }
  }
  return undefined
}

/** Whether a pronoun of a gender stands between two words. */
function hasPronoun({ words }: TokenView, from: number, to: number, gender: Gender): boolean {
  for (let at = from; at < to; at++) if (FORMS.get((words[at] ?? '').toLowerCase()) === gender) return true
  return false
}

/** The gender of the pronoun that the next sentence of the same paragraph begins with. */
function openerAfter(view: TokenView, sentence: number): Gender | undefined {
  const next = view.sentences[sentence + 1]
  const here = view.sentences[sentence]
  if (next === undefined || here === undefined || view.blockOf[next.first] !== view.blockOf[here.first]) return undefined
  const at = /^(?:But|And|Yet|Now|Then|Later|Still)$/.test(view.words[next.first] ?? '') ? next.first + 1 : next.first
  return FORMS.get((view.words[at] ?? '').toLowerCase())
}

/** Whether a verb follows a name. */
function isSubject({ tokens, words }: TokenView, { last }: Placed): boolean {
  return /^(?:VERB|AUX)$/.test(tokens[last]?.upos ?? '') || (words[last] === ',' && /^who/.test(words[last + 1] ?? ''))
}

/** The gender of a noun that says what somebody is. */
function nounBeside(view: TokenView, { first, last }: Placed, knowledge: Knowledge): { gender: Gender; weight: number } | undefined {
  const { words, tokens } = view
  const genderAt = (at: number): Gender | undefined => {
    const noun = /^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '') ? (words[at] ?? '').toLowerCase() : ''
    if (noun === '' || LOOSE.has(noun)) return undefined
    // "Congresswoman Lee"
    if (/woman$/.test(noun)) return 'f'
    if (tokens[at]?.upos === 'PROPN') return undefined
    return knowledge.inList('female-nouns', noun) ? 'f' : knowledge.inList('male-nouns', noun) ? 'm' : undefined
  }
  const before = genderAt(words[first - 1] === ',' ? first - 2 : first - 1)
  // "told his wife, Ann Lee", not "the man, Ann Lee said".
  const isApposed = words[first - 1] !== ',' || /^[,.;:)]$/.test(words[last] ?? '.')
  if (before !== undefined && isApposed) return { gender: before, weight: WEIGHT.noun }
  const isSaid = tokens[last]?.lemma === 'be'
  if (words[last] !== ',' && !isSaid) return undefined
  for (let at = last + 1; at < last + 5; at++) {
    const gender = genderAt(at)
    if (gender !== undefined) return { gender, weight: isSaid ? WEIGHT.said : WEIGHT.noun }
    if (!/^(?:DET|ADJ|NUM|NOUN)$/.test(tokens[at]?.upos ?? '')) return undefined
  }
  return undefined
}
