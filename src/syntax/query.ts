import type { Token, TokenRange, TokenView } from '../document/index.ts'

/**
 * Questions about the trees of one document. Words are indices into its tokens; every answer is in the order of the text. A sentence that was not parsed has
 * no arcs, and every question about it has an empty answer.
 *
 * @example
 * const trees = treesOf(tokens)
 * trees.subjects(verb)                 // "Berzina" in "Berzina, who leads Latvia, greeted her"
 * trees.complements(noun, ['of'])      // "Latvia" in "president of Latvia"
 */
export interface Trees {
  /** The head of a word; -1 for a root. */
  head(word: number): number
  /** The relation to the head, with its subtype. */
  deprel(word: number): string
  /** The words that hang on a word, by one of some relations where they are named: `nmod` takes `nmod:poss` in, `nmod:poss` no other. */
  children(word: number, ...deprels: readonly string[]): number[]
  /** The words of coordination that a word stands in, itself included, from the first on. */
  conjuncts(word: number): number[]
  /** Who or what does a verb, or is what a noun or adjective says: its own subject, that of the verb it is coordinated with or governed by, or what a relative clause hangs on. */
  subjects(word: number): number[]
  /** What a verb is done to: its object, or the subject of a passive. */
  objects(word: number): number[]
  /** By whom a passive verb is done. */
  agents(word: number): number[]
  /** Whether a verb is in the passive. */
  isPassive(word: number): boolean
  /** What hangs on a word with one of some prepositions: "of Latvia" on "president", "to Riga" on "sent". */
  complements(word: number, prepositions: readonly string[]): number[]
  /** Whose a noun is: "Latvia" for "Latvia's president", "her" for "her host". */
  possessors(word: number): number[]
  /** Nouns in apposition, in either direction: "Berzina" and "president" in "Berzina, president of Latvia". */
  appositions(word: number): number[]
  /** The word of a range that governs the others of it. */
  top(range: TokenRange): number
  /** The words from the first to the last that hang, directly or not, on a word. */
  span(word: number): TokenRange
  /** A noun with what stands before it and belongs to it: determiner, adjectives, compounds, numbers. */
  nounChunk(word: number): TokenRange
  /** A verb with its auxiliaries, negation and particles. */
  verbChunk(word: number): number[]
}

const views = new WeakMap<readonly Token[], Trees>()

/** The trees over some tokens; the same value for the same tokens. */
export function treesOf({ tokens }: Pick<TokenView, 'tokens'>): Trees {
  const known = views.get(tokens)
  if (known !== undefined) return known
  const trees = new TokenTrees(tokens)
  views.set(tokens, trees)
  return trees
}

/** How far up or across a question looks: coordination and control in news are never deeper. */
/** How many words may stand between a semicolon and the verb of its clause. */
const MOST_BEFORE_VERB = 16

const MOST_STEPS = 8

class TokenTrees implements Trees {
  readonly #tokens: readonly Token[]
  /** The children of word w are `#order[#starts[w] … #starts[w + 1])`. */
  readonly #starts: Uint32Array
  readonly #order: Uint32Array

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
    this.#starts = new Uint32Array(tokens.length + 2)
    for (const { head } of tokens) if (head >= 0) this.#starts[head + 2] = (this.#starts[head + 2] ?? 0) + 1
    for (let i = 2; i < this.#starts.length; i++) this.#starts[i] = (this.#starts[i] ?? 0) + (this.#starts[i - 1] ?? 0)
    this.#order = new Uint32Array(tokens.length)
    tokens.forEach(({ head }, word) => {
      if (head < 0) return
      const at = this.#starts[head + 1] ?? 0
      this.#order[at] = word
      this.#starts[head + 1] = at + 1
    })
  }

  head(word: number): number {
    return this.#tokens[word]?.head ?? -1
  }

  deprel(word: number): string {
    return this.#tokens[word]?.deprel ?? ''
  }

  children(word: number, ...deprels: readonly string[]): number[] {
    const found: number[] = []
    for (let at = this.#starts[word] ?? 0; at < (this.#starts[word + 1] ?? 0); at++) {
      const child = this.#order[at] ?? 0
      const own = this.deprel(child)
      if (deprels.length === 0 || matchesAny(own, deprels)) found.push(child)
    }
    return found
  }

  conjuncts(word: number): number[] {
    const first = matches(this.deprel(word), 'conj') ? this.head(word) : word
    const others = this.children(first, 'conj')
    return others.length === 0 ? [first] : [first, ...others].sort((a, b) => a - b)
  }

  subjects(word: number): number[] {
    let at = word
    for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
      const written = this.children(at, 'nsubj', 'csubj').filter((child) => child !== word)
      const own = written.length > 0 ? written : this.#afterSemicolon(at)
      const relative = matches(this.deprel(at), 'acl')
      if (own.length > 0)
        return relative && own.every((child) => isRelative(this.#tokens[child]))
          ? [this.head(at)]
          : own.flatMap((child) => this.conjuncts(child))
      // "leaders meeting in Riga": a participle says of its noun what it says; "elected to lead" does not say so of the one before.
      if (relative) return isParticiple(this.#tokens[at]) ? [this.head(at)] : []
      if (!['conj', 'xcomp', 'advcl', 'parataxis'].some((name) => matches(this.deprel(at), name))) return []
      const controllers = [...this.#controllers(at), ...this.#senders(at)]
      if (controllers.length > 0) return controllers
      at = matches(this.deprel(at), 'conj') ? this.#coordinated(at) : this.head(at)
    }
    return []
  }

  /** "asked Berzina to lead": of an infinitive that a verb with an object governs, the object is the subject, but for "promised Berzina to go". */
  #controllers(word: number): number[] {
    const above = this.head(word)
    const verb = this.#tokens[above]?.lemma.toLowerCase() ?? ''
    const isAsked = matches(this.deprel(word), 'advcl') && ASKS.has(verb) && this.#tokens[word]?.xpos === 'VB'
    if (!(matches(this.deprel(word), 'xcomp') || isAsked) || verb === 'promise') return []
    return this.children(above, 'obj')
      .filter((object) => object < word)
      .flatMap((object) => this.conjuncts(object))
  }

  /** "received a letter from Berzina, congratulating her": what a message does, its sender does. */
  #senders(word: number): number[] {
    const above = this.head(word)
    const isGot =
      matches(this.deprel(word), 'advcl') && isParticiple(this.#tokens[word]) && /^(?:receive|get)$/.test(this.#tokens[above]?.lemma ?? '')
    return isGot ? [above, ...this.children(above, 'obj')].flatMap((at) => this.complements(at, ['from'])) : []
  }

  /** "Riga called; the president, Berzina, wrote": the name right before a finite verb that opens a clause after a semicolon, where the tree gives the verb no subject. */
  #afterSemicolon(verb: number): number[] {
    if (!matches(this.deprel(verb), 'parataxis') && !matches(this.deprel(verb), 'conj')) return []
    if (!/^VB[DZP]$/.test(this.#tokens[verb]?.xpos ?? '')) return []
    const name = this.#tokens[verb - 1]?.lemma === ',' ? verb - 2 : verb - 1
    if (this.#tokens[name]?.upos !== 'PROPN') return []
    for (let at = name - 1; at > verb - MOST_BEFORE_VERB; at--) {
      const { lemma = '.', xpos = '' } = this.#tokens[at] ?? {}
      if (lemma === ';') return [name]
      if (lemma === '.' || /^(?:VB[DZP]|MD)$/.test(xpos)) return []
    }
    return []
  }

  /**
   * The verb that a verb is coordinated with. Where the tree goes over a relative clause to a verb of another tense, while that clause's own verb has the same, the
   * clause goes on: "is keen to meet those which formed the bloc and joined the pact".
   */
  #coordinated(verb: number): number {
    const head = this.head(verb)
    const tense = this.#tense(verb)
    if (tense === undefined || this.#tense(head) === tense) return head
    for (let word = verb - 1; word > head; word--) if (matches(this.deprel(word), 'acl:relcl') && this.#tense(word) === tense) return word
    return head
  }

  /** The finite tag of a verb, or of what makes a verb of an adjective or noun. */
  #tense(word: number): string | undefined {
    const tags = [word, ...this.children(word, 'aux', 'cop')].map((part) => this.#tokens[part]?.xpos ?? '')
    return tags.find((tag) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP')
  }

  objects(word: number): number[] {
    const direct = this.children(word, 'obj')
    const found = direct.length > 0 || !this.isPassive(word) ? direct : this.children(word, 'nsubj:pass')
    return found.flatMap((child) => this.conjuncts(child))
  }

  agents(word: number): number[] {
    if (!this.isPassive(word) && !isParticiple(this.#tokens[word])) return []
    return this.#marked(this.children(word, 'obl'), ['by'])
  }

  isPassive(word: number): boolean {
    return this.children(word, 'nsubj:pass', 'aux:pass').length > 0
  }

  complements(word: number, prepositions: readonly string[]): number[] {
    return this.#marked(this.children(word, 'nmod', 'obl'), prepositions)
  }

  #marked(words: readonly number[], prepositions: readonly string[]): number[] {
    return words
      .filter((child) => this.children(child, 'case').some((mark) => prepositions.includes(this.#tokens[mark]?.lemma.toLowerCase() ?? '')))
      .flatMap((child) => this.conjuncts(child))
  }

  possessors(word: number): number[] {
    return this.children(word, 'nmod:poss').flatMap((child) => this.conjuncts(child))
  }

  appositions(word: number): number[] {
    const above = matches(this.deprel(word), 'appos') ? [this.head(word)] : []
    return [...above, ...this.children(word, 'appos')]
  }

  top({ first, last }: TokenRange): number {
    for (let word = first; word < last; word++) {
      const head = this.head(word)
      if (head < first || head >= last) return word
    }
    return first
  }

  span(word: number): TokenRange {
    let [first, last] = [word, word + 1]
    const open = [word]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      first = Math.min(first, at)
      last = Math.max(last, at + 1)
      open.push(...this.children(at))
    }
    return { first, last }
  }

  nounChunk(word: number): TokenRange {
    const parts = this.children(word, 'det', 'amod', 'compound', 'nummod', 'nmod:poss', 'flat')
    const first = Math.min(word, ...parts.map((part) => this.span(part).first))
    return { first, last: Math.max(word + 1, ...parts.filter((part) => matches(this.deprel(part), 'flat')).map((part) => part + 1)) }
  }

  verbChunk(word: number): number[] {
    const negations = this.children(word, 'advmod').filter((child) => /^(?:not|never)$/i.test(this.#tokens[child]?.lemma ?? ''))
    return [...this.children(word, 'aux', 'cop', 'compound:prt'), ...negations, word].sort((a, b) => a - b)
  }
}

/** Verbs whose object is to do what follows, however the tree hangs it: "urged Latvia to raise its taxes". */
const ASKS: ReadonlySet<string> = new Set(
  'ask urge order persuade invite want encourage allow force advise press require beg instruct command expect enable push tempt authorise authorize compel convince oblige permit'.split(
    ' ',
  ),
)

const matches = (deprel: string, name: string): boolean =>
  deprel.startsWith(name) && (deprel.length === name.length || deprel[name.length] === ':')

function matchesAny(deprel: string, names: readonly string[]): boolean {
  for (const name of names) if (matches(deprel, name)) return true
  return false
}

const isRelative = (token: Token | undefined): boolean => token !== undefined && /^(?:WDT|WP\$?)$/.test(token.xpos)

const isParticiple = (token: Token | undefined): boolean => token !== undefined && /^(?:VBG|VBN)$/.test(token.xpos)
