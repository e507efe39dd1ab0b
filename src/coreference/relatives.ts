import type { Group } from '../document/index.ts'
import type { Gender, Office } from '../knowledge/index.ts'
import type { Scene } from './context.ts'
import { genderOf } from './genders.ts'
import { readTenures } from './tenures.ts'

/** How many words may stand between the members of a list: "and", a country, a title. */
const MOST_BETWEEN = 7

/** How many words before a name may say whose relative it names: "his former wife, ". */
const MOST_KIN = 4

const KIN: ReadonlySet<string> = new Set(
  'mother father wife husband son daughter brother sister widow widower ex-wife ex-husband uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter mum mom dad stepfather stepmother stepson stepdaughter fiancé fiancée'.split(
    ' ',
  ),
)

/** Tells persons of one surname apart: whom the text lists beside each other, whose courtesy titles differ, who holds an office and who is married to its holder. */
export class Relatives {
  readonly #scene: Scene
  readonly #listed = new Map<Group, Set<Group>>()
  readonly #offices = new Map<Group, Set<Office>>()
  readonly #courtesies = new Map<Group, Gender | undefined>()
  readonly #genders = new Map<Group, Gender | undefined>()

  constructor(scene: Scene) {
    this.#scene = scene
    for (const { person, office, isBeside } of readTenures(scene))
      if (isBeside) this.#offices.set(person, (this.#offices.get(person) ?? new Set()).add(office))
    this.#readLists()
    this.#readKin()
  }

  /** Whether two names that could be one person's are known to be two persons'. */
  areTwo(a: Group, b: Group): boolean {
    if (this.#listed.get(a)?.has(b) === true || this.#isMarriedTo(a, b) || this.#isMarriedTo(b, a)) return true
    return differ(this.#courtesy(a), this.#courtesy(b))
  }

  /** The same by first names too, which lists may get wrong: they tell which of two, and not whether it is one. */
  areLikelyTwo(a: Group, b: Group): boolean {
    return this.areTwo(a, b) || differ(this.#gender(a), this.#gender(b))
  }

  /** "First Lady Jill Biden" beside "President Biden". */
  #isMarriedTo(spouse: Group, holder: Group): boolean {
    const isSpouse = ({ roles }: Office): boolean => roles.includes('spouse')
    const offices = [...(this.#offices.get(holder) ?? [])]
    return [...(this.#offices.get(spouse) ?? [])].some(isSpouse) && offices.some(({ leads }) => leads.length > 0) && !offices.some(isSpouse)
  }

  /** The gender that "Mr" or "Ms" before a name tells. */
  #courtesy(group: Group): Gender | undefined {
    if (!this.#courtesies.has(group)) {
      const { view, knowledge } = this.#scene
      const told = group.mentions.map((seed) => knowledge.honorific(view.words[view.range(seed).first - 1] ?? '')?.gender)
      // "Munro slept. … Munro wrote. … His widow, Lady Munro": a surname that mostly stands alone is not who has the title once.
      const isSurname = group.mentions.every((seed) => view.range(seed).last - view.range(seed).first === 1)
      const isRare = isSurname && told.filter((gender) => gender !== undefined).length * 2 < told.length && told[0] === undefined
      this.#courtesies.set(group, isRare ? undefined : told.find((gender) => gender !== undefined))
    }
    return this.#courtesies.get(group)
  }

  #gender(group: Group): Gender | undefined {
    if (!this.#genders.has(group)) this.#genders.set(group, genderOf(this.#scene, group, this.#scene.tenures))
    return this.#genders.get(group)
  }

  /** "President Biden and Dr Jill Biden" */
  #readLists(): void {
    const { view, placed } = this.#scene
    const persons = placed.filter(({ seed }) => seed.type === 'PERSON')
    persons.forEach((left, index) => {
      const right = persons[index + 1]
      if (right === undefined || right.group === left.group) return
      const isNear = right.first > left.last && right.first - left.last <= MOST_BETWEEN
      if (!isNear || view.sentenceOf[left.first] !== view.sentenceOf[right.first] || !/^(?:and|&)$/.test(view.words[left.last] ?? ''))
        return
      const between = view.tokens.slice(left.last + 1, right.first)
      if (between.some(({ upos }) => /^(?:VERB|AUX|ADP|SCONJ)$/.test(upos))) return
      this.#list(left.group, right.group)
      this.#list(right.group, left.group)
    })
  }

  /** "Bush thanked his mother Barbara Bush": whose mother she is, is somebody else. */
  #readKin(): void {
    const { view, placed } = this.#scene
    placed.forEach((named, index) => {
      if (named.seed.type !== 'PERSON') return
      const start = view.words[named.first - 1] === ',' ? named.first - 1 : named.first
      const isKin = KIN.has((view.tokens[start - 1]?.lemma ?? '').toLowerCase())
      const owns = view.tokens.slice(Math.max(0, start - MOST_KIN), start - 1).some(({ xpos }) => xpos === 'PRP$' || xpos === 'POS')
      if (!isKin || !owns) return
      for (let i = index - 1; i >= 0; i--) {
        const other = placed[i]
        if (other === undefined || view.sentenceOf[other.first] !== view.sentenceOf[named.first]) return
        if (other.seed.type !== 'PERSON' || other.group === named.group) continue
        this.#list(other.group, named.group)
        this.#list(named.group, other.group)
      }
    })
  }

  #list(a: Group, b: Group): void {
    const known = this.#listed.get(a)
    if (known === undefined) this.#listed.set(a, new Set([b]))
    else known.add(b)
  }
}

const differ = (a: Gender | undefined, b: Gender | undefined): boolean => a !== undefined && b !== undefined && a !== b
