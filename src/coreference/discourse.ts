import type { Group, MentionSeed, Span } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { anchorOf, describedFrom, verbAfterAside } from './asides.ts'
import { type Clauses, clausesOf, type Role } from './clauses.ts'
import { headlineEnd, lastBefore, type Placed, type Scene, type Tenure } from './context.ts'
import { genderOf, isGenderTold, leanOf } from './genders.ts'
import { countStatements, type StatementCounts } from './statements.ts'
import { TenureIndex } from './tenure-index.ts'

/** A mention whose entity is known, with what it is in its sentence. */
export interface Known extends Placed {
  /** The word that governs it. */
  head: number
  /** The word of the clause that it stands for: "minister" for "Ann Lee" in "the minister, Ann Lee, said". */
  anchor: number
  role: Role
  /** Whether it is the subject of the statement itself. */
  isMain: boolean
  /** Whether it is a thing, and one of several that are listed. */
  isOneOfSeveral: boolean
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
  readonly #words = new Map<Group, ReadonlySet<string>>()
  readonly #nameHeads = new Map<Group, ReadonlySet<string>>()
  readonly #named = new Map<Group, number>()
  readonly #loudest = new Map<Group['type'], number>()
  readonly #blocks: readonly Span[]
  readonly #headlineEnd: number
  readonly #statements: StatementCounts
  readonly #genders = new Map<Group, Gender | undefined>()
  readonly #leans = new Map<Group, number>()
  readonly #told = new Map<Group, boolean>()
  readonly #held: TenureIndex
  #protagonists: Record<Gender, Group[]> | undefined

  /** @param speeches The stretches of direct speech, in order. */
  constructor(scene: Scene, speeches: readonly Span[], blocks: readonly Span[]) {
    this.#blocks = blocks
    const { view } = scene
    this.scene = scene
    this.#held = new TenureIndex(scene.tenures)
    this.clauses = clausesOf(view)
    this.#headlineEnd = headlineEnd(view)
    this.#speechOf = new Int32Array(view.tokens.length).fill(-1)
    speeches.forEach((speech, index) => {
      const { first, last } = view.range(speech)
      this.#speechOf.fill(index, first, last)
    })
    this.#statements = countStatements(view, this.#speechOf)
    for (const group of scene.table.groups) {
      this.#named.set(group, group.mentions.length)
      this.#loudest.set(group.type, Math.max(this.#loudest.get(group.type) ?? 1, group.mentions.length))
    }
    this.#bySentence = view.sentences.map(() => [])
    for (const mention of scene.placed) this.#know(mention)
    const beside = new Map(scene.tenures.filter(({ isBeside }) => isBeside).map((tenure) => [tenure.at, tenure]))
    for (const title of scene.placed) if (title.seed.type === 'TITLE') this.#readTitle(title, beside.get(title.first))
  }

  /** Where a block begins in the text. */
  blockStart(block: number): number {
    return this.#blocks[block]?.start ?? 0
  }

  /** Whether a sentence is of the headline: the first of several blocks, where it is no paragraph that ends in a full stop. */
  inHeadline(sentence: number): boolean {
    return sentence < this.#headlineEnd
  }

  /** How many statements there are before a word: outside direct speech, or all. */
  statementsBefore(token: number, all: boolean): number {
    return (all ? this.#statements.all : this.#statements.outside)[token] ?? 0
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
      // "the Lee woman": a name before a common noun that has an article only tells which one.
      const isOnly = child < word && trees.deprel(child) === 'compound' && this.#isArticled(word)
      if (known !== undefined && known.group.type === 'PERSON' && known.seed.type !== 'TITLE' && !isOnly) return known
    }
    return undefined
  }

  #isArticled(word: number): boolean {
    const { view } = this.scene
    const { first } = this.clauses.trees.nounChunk(word)
    return view.tokens[word]?.upos === 'NOUN' && /^(?:the|an?)$/i.test(view.words[first] ?? '') && view.tokens[word + 1]?.upos !== 'PROPN'
  }

  /** Adds a mention of an entity. */
  add(first: number, last: number, group: Group, kind: MentionSeed['kind']): Known {
    const { view, placed } = this.scene
    const seed: MentionSeed = { start: view.tokens[first]?.start ?? 0, end: view.tokens[last - 1]?.end ?? 0, type: group.type, kind }
    const mention: Placed = { first, last, group, seed }
    group.mentions.push(seed)
    placed.splice(lastBefore(placed, first) + 1, 0, mention)
    this.#count(group)
    return this.#know(mention)
  }

  /** The person that a word, or a title that begins there, names. */
  titled(word: number): Known | undefined {
    const named = ({ first, seed, group }: Known): boolean => first === word && seed.kind === 'name' && group.type === 'PERSON'
    return this.#titles.get(word) ?? this.inSentence(this.scene.view.sentenceOf[word] ?? 0).find(named)
  }

  /** The words of all names of an entity, in lower case. */
  nameWords(group: Group): ReadonlySet<string> {
    const known = this.#words.get(group)
    if (known !== undefined) return known
    const { table } = this.scene
    const names = group.mentions.filter(({ kind }) => kind === 'name').map((mention) => table.textOf(mention).toLowerCase())
    const words = new Set(names.flatMap((name) => name.split(/[\s-]+/)))
    this.#words.set(group, words)
    return words
  }

  /** The nouns that its names end in, in lower case: "council" for the "Council of Europe", "party" for the "Green Party". */
  nameHeads(group: Group): ReadonlySet<string> {
    const known = this.#nameHeads.get(group)
    if (known !== undefined) return known
    const { table } = this.scene
    const heads = group.mentions.flatMap((mention) => {
      const words = mention.kind === 'name' ? table.textOf(mention).toLowerCase().split(/\s+/) : []
      const end = words.findIndex((word, at) => at > 0 && /^(?:of|for|on|in|and|against|to)$/.test(word))
      return words.length > 1 ? [words[(end < 0 ? words.length : end) - 1] ?? ''] : []
    })
    const made = new Set(heads)
    this.#nameHeads.set(group, made)
    return made
  }

  /** The offices that the text gives to a person, as far as it has been read. */
  tenuresOf(person: Group): readonly Tenure[] {
    return this.#held.of(person)
  }

  /** The offices that the text gives to anybody around a place. */
  tenuresAround(at: number): readonly Tenure[] {
    return this.#held.around(at)
  }

  /** How often an entity is named, beside the one of its type that is named most. */
  prominence(group: Group): number {
    return (this.#named.get(group) ?? 0) / (this.#loudest.get(group.type) ?? 1)
  }

  /** How far a first name leans where nothing else tells the gender, from -1, a man's, to 1, a woman's: it speaks for somebody, and never rules anybody out. */
  lean(group: Group): number {
    const known = this.#leans.get(group)
    if (known !== undefined) return known
    const lean = leanOf(this.scene, group)
    this.#leans.set(group, lean)
    return lean
  }

  gender(group: Group): Gender | undefined {
    if (!this.#genders.has(group)) this.#genders.set(group, genderOf(this.scene, group, this.tenuresOf(group)))
    return this.#genders.get(group)
  }

  /** Whether the text tells the gender, by a pronoun, a courtesy or an office; a first name may be borne by the other, too. */
  isToldGender(group: Group): boolean {
    if (!this.#told.has(group)) this.#told.set(group, isGenderTold(this.scene, group, this.tenuresOf(group)))
    return this.#told.get(group) === true
  }

  /** A pronoun that means a person tells the gender. */
  learnGender(group: Group, gender: Gender): void {
    if (!this.isToldGender(group)) this.#genders.set(group, gender)
    this.#told.set(group, true)
    this.#count(group)
  }

  /** Of the persons of a gender who are mentioned more than once the two that the text names first, as far as it has been read. */
  protagonists(gender: Gender): readonly Group[] {
    if (this.#protagonists === undefined) {
      this.#protagonists = { f: [], m: [] }
      for (const group of this.scene.table.groups) this.#count(group)
    }
    return this.#protagonists[gender]
  }

  #count(group: Group): void {
    if (this.#protagonists === undefined || group.type !== 'PERSON' || group.mentions.length < 2) return
    const gender = this.gender(group)
    if (gender === undefined || this.#protagonists[gender].includes(group)) return
    const start = ({ mentions: [first] }: Group): number => first?.start ?? 0
    this.#protagonists[gender] = [...this.#protagonists[gender], group].sort((a, b) => start(a) - start(b)).slice(0, 2)
  }

  /** "Ann Lee, until now the commander, said", "The premier flew": a name with an aside, or a description with a verb, at the head of a statement is its subject, whatever the tree says. */
  #opensStatement({ first, last, seed }: Placed): boolean {
    const { view } = this.scene
    const goesOn =
      seed.kind === 'name' ? view.words[last] === ',' : seed.kind === 'nominal' && /^VB[DZ]$/.test(view.tokens[last]?.xpos ?? '')
    if (!goesOn) return false
    const start = seed.kind === 'name' ? describedFrom(this.scene, first) : first
    return start === 0 || this.statementsBefore(start, true) !== this.statementsBefore(start - 1, true)
  }

  /** Whether a mention is the subject of its statement by what stands around it, whatever the tree says. */
  #isSubject(mention: Placed, role: Role): boolean {
    const isPerson = mention.group.type === 'PERSON' && mention.seed.kind === 'name'
    if (/^(?:TITLE|DATE)$/.test(mention.seed.type) || (!isPerson && !/^(?:other|subject)$/.test(role))) return false
    if (this.#opensStatement(mention)) return true
    // "The new mayor is Ann Lee": who somebody is said to be is who is spoken of.
    if (isPerson && this.clauses.trees.children(this.clauses.trees.top(mention), 'cop').length > 0) return true
    return isPerson && role !== 'subject' && verbAfterAside(this.scene, mention) !== undefined
  }

  #readTitle(title: Placed, tenure: Tenure | undefined): void {
    if (tenure === undefined) return
    const near = this.inSentence(this.scene.view.sentenceOf[title.first] ?? 0).find((known) => known.group === tenure.person)
    if (near === undefined) return
    for (let at = title.first; at < title.last; at++) this.#titles.set(at, near)
    const head = this.clauses.trees.top(title)
    const role = this.clauses.role(head)
    if (near.role === 'subject' || (near.role !== 'other' && role !== 'subject')) return
    near.anchor = head
    near.role = role
    near.isMain = role === 'subject' && this.clauses.isMain(this.clauses.trees.head(this.clauses.phrase(head)))
  }

  #know(mention: Placed): Known {
    const { view } = this.scene
    const sentence = view.sentenceOf[mention.first] ?? 0
    const head = this.clauses.top(mention)
    const anchor = anchorOf(this.scene, this.clauses, mention, head)
    // "The talks, he added, were over": what a statement is about is not its reporter.
    const isInserted = view.words[mention.first - 1] === ',' && view.words[mention.last + 1] === ','
    const role = isInserted && mention.seed.kind === 'pronoun' ? 'other' : this.clauses.role(anchor)
    const opens = this.#isSubject(mention, role)
    const isMain = opens || (role === 'subject' && this.clauses.isMain(this.clauses.trees.head(this.clauses.phrase(anchor))))
    // Without a spread: these are made by the thousand, from objects of several shapes.
    const known: Known = {
      first: mention.first,
      last: mention.last,
      group: mention.group,
      seed: mention.seed,
      head,
      anchor,
      role: opens ? 'subject' : role,
      isMain,
      isOneOfSeveral: mention.group.type !== 'PERSON' && this.clauses.trees.conjuncts(head).length > 1,
      sentence,
      speech: this.speechAt(mention.first),
    }
    if (anchor !== head && !this.#titles.has(anchor)) this.#titles.set(anchor, known)
    const others = this.#bySentence[sentence] ?? []
    let at = others.length
    while (at > 0 && (others[at - 1]?.first ?? 0) > known.first) at--
    others.splice(at, 0, known)
    if (known.seed.type !== 'TITLE' && known.seed.type !== 'DATE') this.#byHead.set(head, known)
    return known
  }
}
