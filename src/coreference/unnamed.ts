import type { Group } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { isBesideItsName } from './appositions.ts'
import { GENERIC } from './data/nouns.ts'
import { PERSON_NOUNS } from './data/persons.ts'
import type { Pronoun } from './data/pronouns.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import { pronounAt } from './pronouns.ts'
import { mostSalient } from './salience.ts'
import type { Speech } from './speeches.ts'

/** How many statements back a pronoun may mean somebody without a name. */
const REACH = 5

/** "the", "this", "his" speak of somebody known; "a", "another" bring somebody new. */
const KNOWN = /^(?:the|this|that|his|her|its|their|my|our|your)$/i
const NEW = /^(?:an?|another|one|some)$/i

/**
 * Persons whom the text never names: "a driver … he … the driver". Each pronoun for one person that means nobody named is joined to them, or stays alone;
 * what only nouns stand for enters the document where it is mentioned twice. Called when all that can be named is resolved.
 */
export function resolveUnnamed(discourse: Discourse, speeches: readonly Speech[]): void {
  new Unnamed(discourse, speeches).read()
}

class Unnamed {
  readonly #discourse: Discourse
  readonly #speeches: readonly Speech[]
  readonly #persons = new Set<Group>()
  /** Who was last called a noun. */
  readonly #called = new Map<string, Group>()
  /** Who says "I", by the stretch of direct speech. */
  readonly #speakers = new Map<number, Group>()

  constructor(discourse: Discourse, speeches: readonly Speech[]) {
    this.#discourse = discourse
    this.#speeches = speeches
  }

  read(): void {
    const { table, view } = this.#discourse.scene
    const firstPersons: number[] = []
    for (let at = 0; at < view.tokens.length; at++) {
      if (this.#discourse.byHead(at) !== undefined) continue
      if (view.tokens[at]?.upos === 'NOUN') this.#readNoun(at)
      else if (this.#readPronoun(at) === 'speaker') firstPersons.push(at)
    }
    // Who says a quotation may be told after it.
    for (const at of firstPersons) this.#discourse.add(at, at + 1, this.#speakerAt(at), 'pronoun')
    for (const group of this.#persons) if (group.mentions.length === 1 && group.mentions[0]?.kind === 'nominal') table.groups.delete(group)
  }

  /** @returns what the pronoun there means: a speaker is looked for later. */
  #readPronoun(at: number): Pronoun['means'] | undefined {
    const discourse = this.#discourse
    const pronoun = pronounAt(discourse, at)
    if (pronoun?.means !== 'person') return pronoun?.means
    const { gender } = pronoun
    const known = mostSalient(discourse, {
      head: at,
      at,
      fits: (group) => this.#persons.has(group) && this.#canBe(group, gender),
      gender,
      possessive: pronoun.possessive,
      reach: REACH,
      enough: Number.NEGATIVE_INFINITY,
    })
    const group = known ?? this.#create()
    discourse.add(at, at + 1, group, 'pronoun')
    if (gender !== undefined) discourse.learnGender(group, gender)
    return 'person'
  }

  #readNoun(at: number): void {
    const discourse = this.#discourse
    const { scene, clauses } = discourse
    const { view, knowledge } = scene
    const token = view.tokens[at]
    const lemma = (token?.lemma ?? '').toLowerCase()
    if (token === undefined || token.xpos === 'NNS' || view.tokens[at + 1]?.upos === 'NOUN' || discourse.meant(at) !== undefined) return
    const gender = knowledge.inList('female-nouns', lemma) ? 'f' : knowledge.inList('male-nouns', lemma) ? 'm' : undefined
    if (gender === undefined && !PERSON_NOUNS.has(lemma) && knowledge.office([lemma]) === undefined) return
    const { first } = clauses.trees.nounChunk(at)
    const opener = view.words[first] ?? ''
    const isKnown = KNOWN.test(opener)
    if (first >= at || (!isKnown && !NEW.test(opener)) || view.words.slice(first + 1, at).some((word) => GENERIC.has(word.toLowerCase())))
      return
    const nominal: Nominal = { first, last: at + 1, head: at, lemma, owned: false }
    if (isBesideItsName(discourse, nominal)) return
    const before = isKnown ? this.#called.get(lemma) : undefined
    const group = before !== undefined && this.#canBe(before, gender) ? before : this.#create()
    this.#called.set(lemma, group)
    discourse.add(first, at + 1, group, 'nominal')
    if (gender !== undefined) discourse.learnGender(group, gender)
  }

  #canBe(group: Group, gender: Gender | undefined): boolean {
    const known = this.#discourse.gender(group)
    return known === undefined || gender === undefined || known === gender
  }

  /** Who says "I" at a word: one person in a stretch of speech, in those that follow on it in its paragraph, and outside of all. */
  #speakerAt(at: number): Group {
    const index = this.#discourse.speechAt(at)
    const known = this.#speakers.get(index)
    if (known !== undefined) return known
    const before = this.#speeches[index - 1]
    const goesOn = before !== undefined && before.block === this.#speeches[index]?.block ? this.#speakers.get(index - 1) : undefined
    const group = this.#sayerOf(this.#speeches[index]) ?? goesOn ?? this.#create()
    this.#speakers.set(index, group)
    return group
  }

  /** "“I was lucky,” the driver said" */
  #sayerOf(speech: Speech | undefined): Group | undefined {
    if (speech?.cue === undefined) return undefined
    const { scene, clauses } = this.#discourse
    const verb = scene.view.tokenAt(speech.cue.start)
    const said = clauses.trees.subjects(verb).map((word) => this.#discourse.byHead(word)?.group)
    return said.find((group) => group !== undefined && this.#persons.has(group))
  }

  #create(): Group {
    const group = this.#discourse.scene.table.create({ type: 'PERSON' })
    this.#persons.add(group)
    return group
  }
}
