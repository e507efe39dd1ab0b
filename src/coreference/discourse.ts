import type { Group, MentionSeed, Span } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { type Clauses, clausesOf, type Role } from './clauses.ts'
import { genderOf, lastBefore, type Placed, type Scene } from './context.ts'

/** A mention whose entity is known, with what it is in its sentence. */
export interface Known extends Placed {
  /** The word that governs it. */
  head: number
  role: Role
  sentence: number
  /** Which stretch of direct speech it stands in; -1 outside. */
  speech: number
}

/** All that has been said of whom up to some place, and what has been found out about them. */
export class Discourse {
  readonly scene: Scene
  readonly clauses: Clauses
  readonly #bySentence: Known[][]
  /** The known mentions by the phrase they stand for. */
  readonly #byHead = new Map<number, Known>()
  /** The words of a title that stands beside a name, and whose it is. */
  readonly #titles = new Map<number, Known>()
  readonly #speechOf: Int32Array
  readonly #blocks: readonly Span[]
  readonly #outer: Uint32Array
  readonly #inner: Uint32Array
  readonly #genders = new Map<Group, Gender | undefined>()

  /** @param speeches The stretches of direct speech, in order. */
  constructor(scene: Scene, speeches: readonly Span[], blocks: readonly Span[]) {
    this.#blocks = blocks
    const { view } = scene
    this.scene = scene
    this.clauses = clausesOf(view)
    this.#outer = new Uint32Array(view.tokens.length)
    this.#inner = new Uint32Array(view.tokens.length)
    this.#speechOf = new Int32Array(view.tokens.length).fill(-1)
    speeches.forEach((speech, index) => {
      const { first, last } = view.range(speech)
      this.#speechOf.fill(index, first, last)
    })
    this.#countStatements()
    this.#bySentence = view.sentences.map(() => [])
    for (const mention of scene.placed) this.#know(mention)
    for (const title of scene.placed) if (title.seed.type === 'TITLE') this.#readTitle(title)
  }

  /** Where a block begins in the text. */
  blockStart(block: number): number {
    return this.#blocks[block]?.start ?? 0
  }

  /** How many statements there are before a word: outside direct speech, or all. */
  statementsBefore(token: number, all: boolean): number {
    return (all ? this.#inner : this.#outer)[token] ?? 0
  }

  speechAt(token: number): number {
    return this.#speechOf[token] ?? -1
  }

  /** The mentions of a sentence that are known, in order. */
  inSentence(sentence: number): readonly Known[] {
    return this.#bySentence[sentence] ?? []
  }

  /** The mention that a word governs. */
  byHead(head: number): Known | undefined {
    return this.#byHead.get(head)
  }

  /** Whom a phrase means: what its own word, or one in apposition to it or that names it, is known to mean. */
  meant(word: number): Known | undefined {
    const { trees } = this.clauses
    const own = this.#byHead.get(word)
    if (own !== undefined && own.seed.type !== 'NORP') return own
    const titled = this.#titles.get(word)
    if (titled !== undefined) return titled
    for (const child of trees.children(word, 'appos', 'flat', 'compound')) {
      const known = this.#byHead.get(child)
      if (known !== undefined && known.group.type === 'PERSON' && known.seed.type !== 'TITLE') return known
    }
    return undefined
  }

  /** Adds a mention of an entity. */
  add(first: number, last: number, group: Group, kind: MentionSeed['kind']): Known {
    const { view, placed } = this.scene
    const seed: MentionSeed = { start: view.tokens[first]?.start ?? 0, end: view.tokens[last - 1]?.end ?? 0, type: group.type, kind }
    const mention: Placed = { first, last, group, seed }
    group.mentions.push(seed)
    placed.splice(lastBefore(placed, first) + 1, 0, mention)
    return this.#know(mention)
  }

  gender(group: Group): Gender | undefined {
    if (!this.#genders.has(group)) this.#genders.set(group, genderOf(this.scene, group))
    return this.#genders.get(group)
  }

  /** A pronoun that means a person tells the gender. */
  learnGender(group: Group, gender: Gender): void {
    if (this.gender(group) === undefined) this.#genders.set(group, gender)
  }

  /** A sentence may hold several statements where quotations stand between; a quotation as a whole is part of the statement around it. */
  #countStatements(): void {
    const { view } = this.scene
    let [outer, inner] = [0, 0]
    for (let at = 1; at < view.tokens.length; at++) {
      const begins = view.sentenceOf[at] !== view.sentenceOf[at - 1]
      const stops = isStop(view.words[at - 1])
      const leaves = this.speechAt(at) < 0 && this.speechAt(at - 1) >= 0 && isStop(view.words[at - 2]) && /^\p{Lu}/u.test(view.words[at] ?? '')
      const isOut = this.speechAt(at) < 0 && this.speechAt(at - 1) < 0
      if (begins || stops) inner++
      if (((begins || stops) && isOut) || leaves || (stops && this.speechAt(at - 1) < 0)) outer++
      this.#outer[at] = outer
      this.#inner[at] = inner
    }
  }

  #readTitle(title: Placed): void {
    const tenure = this.scene.tenures.find((known) => known.at === title.first && known.isBeside)
    if (tenure === undefined) return
    const near = this.inSentence(this.scene.view.sentenceOf[title.first] ?? 0).find((known) => known.group === tenure.person)
    if (near !== undefined) for (let at = title.first; at < title.last; at++) this.#titles.set(at, near)
  }

  #know(mention: Placed): Known {
    const { view } = this.scene
    const sentence = view.sentenceOf[mention.first] ?? 0
    const head = this.clauses.trees.top(mention)
    const known: Known = { ...mention, head, role: this.clauses.role(head), sentence, speech: this.speechAt(mention.first) }
    const others = this.#bySentence[sentence] ?? []
    let at = others.length
    while (at > 0 && (others[at - 1]?.first ?? 0) > known.first) at--
    others.splice(at, 0, known)
    if (known.seed.type !== 'TITLE' && known.seed.type !== 'DATE') this.#byHead.set(head, known)
    return known
  }
}

/** Whether a word ends a statement. */
export const isStop = (word: string | undefined): boolean => word !== undefined && /^[.!?…]$/.test(word)
