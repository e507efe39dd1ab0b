import type { Group, Span } from '../document/index.ts'
import { isBesideItsName, namedAfterPhrase } from './appositions.ts'
import { bodyMeant } from './bodies.ts'
import { holderAhead } from './cataphora.ts'
import { mentionAt, type Placed, type Scene } from './context.ts'
import { COUNTERPARTS } from './data/nouns.ts'
import type { Pronoun } from './data/pronouns.ts'
import { type Descriptions, readDescriptions } from './descriptions.ts'
import { Discourse } from './discourse.ts'
import { isEmpty } from './empty.ts'
import { learnByNoun } from './genders.ts'
import { hearerOf } from './hearers.ts'
import { counterpartOffice } from './holders.ts'
import { leadPhrase } from './introductions.ts'
import { leadingPerson } from './leads.ts'
import { headlineAt, type Nominal, nominalAt, ownedFrom } from './nominals.ts'
import { openingPronouns, personAhead } from './opening.ts'
import { antecedentOf, pronounAt } from './pronouns.ts'
import { attributeSpeeches } from './quotations.ts'
import { referentOf } from './referents.ts'
import type { Speech } from './speeches.ts'
import { bodySpeaking } from './spokesmen.ts'
import { holderOfStyle, styleAt } from './styles.ts'
import { endingAt } from './tenures.ts'
import { resolveUnnamed } from './unnamed.ts'

/**
 * Resolves nominals and pronouns in the order of the text, so that each finds what was resolved before it; outside quotations first: who "he" is that said
 * something must be known before what "I" means in it. Speakers are written into the speeches.
 */
export function resolveMentions(scene: Scene, speeches: Speech[], blocks: readonly Span[]): void {
  const discourse = new Discourse(scene, speeches, blocks)
  const resolver = new Resolver(discourse, readDescriptions(discourse), speeches)
  resolver.lead()
  resolver.pass('outside')
  resolver.headline()
  resolver.opening()
  resolver.ahead()
  attributeSpeeches(discourse, speeches)
  resolver.pass('inside')
  resolveUnnamed(discourse, speeches)
}

class Resolver {
  readonly #discourse: Discourse
  /** Where a phrase begins that was read before its turn, since another stands on it. */
  readonly #ahead = new Set<number>()
  readonly #descriptions: Descriptions
  readonly #speeches: readonly Speech[]
  /** To whom each stretch of direct speech is said, by its index. */
  readonly #hearers = new Map<number, Group | undefined>()
  readonly #author: Group | undefined

  constructor(discourse: Discourse, descriptions: Descriptions, speeches: readonly Speech[]) {
    this.#discourse = discourse
    this.#descriptions = descriptions
    this.#speeches = speeches
    this.#author = statementAuthor(discourse.scene)
  }

  pass(where: 'outside' | 'inside'): void {
    const discourse = this.#discourse
    const { view } = discourse.scene
    for (const sentence of view.sentences) {
      // What a sentence begins with may point ahead, to a subject that must be known first.
      const late: number[] = []
      const isMine = (at: number): boolean => discourse.speechAt(at) < 0 === (where === 'outside')
      for (let at = sentence.first; at < sentence.last; at++) {
        if (!isMine(at)) continue
        if (this.#pointsAhead(at, sentence.first)) late.push(at)
        else this.#resolve(at)
      }
      for (const at of late) this.#resolve(at)
    }
  }

  /** What a headline leaves open, by what follows it. */
  headline(): void {
    const discourse = this.#discourse
    const { view } = discourse.scene
    for (const [s, sentence] of view.sentences.entries()) {
      if (!discourse.inHeadline(s)) return
      for (let at = sentence.first; at < sentence.last; at++) {
        const nominal = discourse.speechAt(at) < 0 ? headlineAt(discourse, at) : undefined
        if (nominal === undefined || discourse.byHead(nominal.head)?.seed.kind === 'nominal') continue
        if (this.#resolveNominal(nominal) !== undefined || this.#resolveByLead(nominal)) at = nominal.last - 1
      }
    }
  }

  /** Whom the first sentence speaks of without a name, where the next names them. */
  lead(): void {
    const phrase = leadPhrase(this.#discourse)
    if (phrase === undefined) return
    this.#discourse.add(phrase.first, phrase.last, phrase.group, 'nominal')
    this.#descriptions.learnCalled(phrase.group, phrase.last - 1)
  }

  /** What an office means that is told of somebody only later. */
  ahead(): void {
    const discourse = this.#discourse
    for (let at = 0; at < discourse.scene.view.tokens.length; at++) {
      if (!/^the$/i.test(discourse.scene.view.words[at] ?? '') || discourse.speechAt(at) >= 0) continue
      const found = holderAhead(discourse, at)
      if (found !== undefined) discourse.add(found.nominal.first, found.nominal.last, found.group, 'nominal')
    }
  }

  /** Pronouns that an article begins with, before anybody is named: "So he has gone", "Mayor keeps her temper". */
  opening(): void {
    const discourse = this.#discourse
    for (const at of openingPronouns(discourse)) {
      const pronoun = pronounAt(discourse, at)
      if (pronoun?.means !== 'person' || pronoun.gender === undefined || discourse.byHead(at) !== undefined) continue
      const group = antecedentOf(discourse, at, pronoun, undefined) ?? personAhead(discourse, at, pronoun.gender)
      if (group === undefined) continue
      discourse.add(at, at + 1, group, 'pronoun')
      discourse.learnGender(group, pronoun.gender)
    }
  }

  /** "Fencer elected to chair panel": of whom a headline without a name speaks is whom the lead names first. */
  #resolveByLead(nominal: Nominal): boolean {
    const group = leadingPerson(this.#discourse, nominal)
    if (group === undefined) return false
    this.#discourse.add(nominal.first, nominal.last, group, 'nominal')
    return true
  }

  /** A possessive in what stands before the main verb’s subject. */
  #pointsAhead(at: number, first: number): boolean {
    const { clauses } = this.#discourse
    const pronoun = pronounAt(this.#discourse, at)
    if (pronoun === undefined || /^(?:speakers?|hearer|body)$/.test(pronoun.means) || at - first > 5) return false
    const root = clauses.predicates(at).at(-1) ?? -1
    return (
      root > at &&
      clauses.trees.subjects(root).length > 0 &&
      clauses.trees.subjects(root).every((word) => word > at && clauses.trees.span(word).first > at)
    )
  }

  #speakerAt(at: number): Group | undefined {
    const speech = this.#discourse.speechAt(at)
    return speech < 0 ? this.#author : this.#speeches[speech]?.speaker
  }

  /** "told police that he “didn’t remember pulling his gun”": words taken over into a sentence speak of their speaker as the sentence does. */
  #isFragmentAt(at: number): boolean {
    const speech = this.#speeches[this.#discourse.speechAt(at)]
    if (speech === undefined) return false
    const words = this.#discourse.scene.view.text.slice(speech.start + 1, speech.end)
    return /^[‘'[(]?\p{Ll}/u.test(words) && !/\b(?:I|me|my|mine|myself)\b/.test(words)
  }

  #hearerAt(at: number): Group | undefined {
    const index = this.#discourse.speechAt(at)
    const speech = this.#speeches[index]
    if (speech === undefined) return undefined
    if (!this.#hearers.has(index)) this.#hearers.set(index, hearerOf(this.#discourse, speech))
    return this.#hearers.get(index)
  }

  #resolve(at: number): void {
    const discourse = this.#discourse
    if (this.#resolveStyle(at)) return
    this.#resolvePronoun(at)
    const inner = domainStart(discourse, at)
    if (inner !== undefined && !this.#ahead.has(inner)) {
      this.#ahead.add(inner)
      this.#resolve(inner)
    }
    const nominal = nominalAt(discourse, at)
    if (nominal === undefined || discourse.byHead(nominal.head)?.seed.kind === 'nominal') return
    const group = this.#resolveNominal(nominal)
    if (group === undefined) return
    const longer = ownedFrom(discourse, at, nominal.last, group)
    if (longer !== undefined) this.#resolveNominal(longer)
  }

  /** "Her Majesty" */
  #resolveStyle(at: number): boolean {
    const style = styleAt(this.#discourse, at)
    if (style === undefined) return false
    const group = style.isHearer ? this.#hearerAt(at) : holderOfStyle(this.#discourse, at, style)
    if (group !== undefined) this.#discourse.add(at, style.last, group, 'nominal')
    return true
  }

  #resolvePronoun(at: number): void {
    const discourse = this.#discourse
    const pronoun = pronounAt(discourse, at)
    if (pronoun === undefined || isEmpty(discourse, at)) return
    const speaker = this.#speakerAt(at)
    const group = this.#meantBy(pronoun, at, speaker)
    if (group === undefined) return
    const known = discourse.add(at, at + 1, group, 'pronoun')
    if (group.type === 'PERSON') this.#descriptions.learn(known)
    if (pronoun.gender !== undefined) discourse.learnGender(group, pronoun.gender)
  }

  /** "his daughter Ann Lee", "Ann Lee, his daughter,": who is somebody's something. */
  #learnOwned(nominal: Nominal): void {
    const { owner, lemma } = nominal
    const person = owner?.type === 'PERSON' ? namedBeside(this.#discourse, nominal)?.group : undefined
    if (owner !== undefined && person !== undefined && person !== owner) this.#descriptions.learnOwned(owner, lemma, person)
  }

  #meantBy(pronoun: Pronoun, at: number, speaker: Group | undefined): Group | undefined {
    if (pronoun.means === 'speaker') return speaker
    if (pronoun.means === 'speakers') return bodySpeaking(this.#discourse, at, speaker)
    if (pronoun.means === 'hearer') return this.#hearerAt(at)
    if (pronoun.means === 'body') return bodyMeant(this.#discourse, at, pronoun)
    return antecedentOf(this.#discourse, at, pronoun, this.#isFragmentAt(at) ? undefined : speaker)
  }

  #resolveNominal(nominal: Nominal): Group | undefined {
    const discourse = this.#discourse
    if (isBesideItsName(discourse, nominal)) {
      learnDomain(discourse, nominal)
      learnCounterpart(discourse, nominal)
      this.#learnOwned(nominal)
      learnWhether(discourse, nominal)
      return undefined
    }
    const group = referentOf(discourse, this.#descriptions, nominal, this.#speakerAt(nominal.first))
    const known = group === undefined ? undefined : discourse.add(nominal.first, nominal.last, group, 'nominal')
    if (known !== undefined) this.#descriptions.learn(known)
    const nation = nominal.national ?? (nominal.domain?.type === 'GPE' ? nominal.domain : undefined)
    if (nation !== undefined && group !== undefined && /^(?:PERSON|ORG)$/.test(group.type)) this.#descriptions.learnNation(group, nation)
    return group
  }
}

/** "the head of the alliance": where what an office is of begins, which must be known before whom the office means. */
function domainStart({ scene }: Discourse, at: number): number | undefined {
  const { words, sentenceOf } = scene.view
  if (!/^the$/i.test(words[at] ?? '')) return undefined
  for (let of = at + 2; of <= at + 4 && sentenceOf[of + 1] === sentenceOf[at]; of++) {
    const isHeld = words[of] === 'of' && words[of + 1] === 'the' && scene.knowledge.office(words, of - 1) !== undefined
    if (isHeld) return of + 1
  }
  return undefined
}

/** "Ann Lee, the union's chairwoman": whose an office is, where "the union" had to be resolved first. */
function learnDomain(discourse: Discourse, { first, last, office, owner }: Nominal): void {
  if (office === undefined || (owner?.type !== 'ORG' && owner?.type !== 'GPE')) return
  const tenure = discourse.tenuresAround(first).find(({ at, domain }) => domain === undefined && first <= at && at < last)
  if (tenure !== undefined) tenure.domain = owner
}

/** The person whose name stands beside a description. */
function namedBeside({ scene }: Discourse, { first, last }: Nominal): Placed | undefined {
  const before = scene.view.words[first - 1] === ',' ? endingAt(scene, first - 1) : undefined
  const after = mentionAt(scene.placed, scene.view.words[last] === ',' ? last + 1 : last, ['PERSON'])
  return [after, before].find((mention) => mention?.seed.kind === 'name' && mention.group.type === 'PERSON')
}

/** "Bo Ek, her Latvian counterpart": who is what the owner is, elsewhere. */
function learnCounterpart(discourse: Discourse, nominal: Nominal): void {
  const { first, lemma, owner, domain } = nominal
  const { scene } = discourse
  const office = COUNTERPARTS.has(lemma) ? counterpartOffice(discourse, owner) : undefined
  if (office === undefined || domain === undefined) return
  const person = namedBeside(discourse, nominal)
  if (person !== undefined) scene.tenures.push({ person: person.group, office, at: first, domain, isBeside: true })
}

/** "the woman at the helm of its commission, Ann Lee": what the noun tells of whom it describes. */
function learnWhether(discourse: Discourse, { last, lemma }: Nominal): void {
  const { knowledge } = discourse.scene
  const gender = knowledge.inList('female-nouns', lemma) ? 'f' : knowledge.inList('male-nouns', lemma) ? 'm' : undefined
  const named = gender === undefined ? undefined : namedAfterPhrase(discourse, last)
  if (gender !== undefined && named !== undefined) learnByNoun(discourse, named.group, gender)
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
