import { type EntityType, indexOf, inOrder, lastBefore, type Mention, type TokenView } from '../../document/index.ts'
import { type Trees, treesOf } from '../../syntax/index.ts'
import type { Reading } from '../extract.ts'
import { follow, type Way } from './paths.ts'
import { besideSubject, namesAfter } from './steps.ts'

/** Nouns for those who live in, make up or speak for a place or body: "the people of India", "the ILA's dockworkers". */
const PEOPLE = new Set(
  'people nation citizen citizens government inhabitant resident public authority population folk worker dockworker member staff employee team community family'.split(
    ' ',
  ),
)

/** Nouns for what a body is, beside its name. */
const BODIES = new Set('club team party band movement faction union orchestra choir squad side alliance bloc coalition'.split(' '))

const isPossessive = (mention: Mention, view: TokenView): boolean => /^['’]s?$/.test(view.words[view.range(mention).last] ?? '')

/** How many people may stand between two and the words that speak of them both. */
const MOST_BETWEEN = 4

/** The longest dateline, in characters. */
const MOST_DATELINE = 60

const REALMS = new Set('commonwealth republic kingdom state sultanate emirate federation city province'.split(' '))

const known = new WeakMap<Reading, Arguments>()

/** The arguments of one document; the same value for the same reading. */
export function argumentsOf(reading: Reading): Arguments {
  const found = known.get(reading)
  if (found !== undefined) return found
  const made = new Arguments(reading)
  known.set(reading, made)
  return made
}

interface Found {
  types: readonly EntityType[]
  greets: boolean
  mentions: readonly Mention[]
}

/** Finds the mentions that words of a tree stand for. */
export class Arguments {
  readonly trees: Trees
  readonly #reading: Reading
  readonly #at = new Map<number, Mention>()
  /** The names of people, and the words of somebody who speaks of himself, in the order of the text. */
  readonly #people: readonly Mention[]
  readonly #firstPersons: readonly Mention[]
  readonly #found = new Map<readonly Way[], Map<number, Found[]>>()

  constructor(reading: Reading) {
    this.#reading = reading
    this.trees = treesOf(reading.view)
    const mentions = inOrder(reading.draft.mentions)
    this.#people = mentions.filter((m) => m.kind === 'name' && m.type === 'PERSON')
    this.#firstPersons = mentions.filter((m) => m.kind === 'pronoun' && /^(?:I|my|me)$/.test(m.text))
    for (const mention of reading.draft.mentions) {
      if (mention.type === 'DATE' || mention.type === 'EVENT' || mention.type === 'TITLE' || mention.type === 'LAW') continue
      if (isInDateline(mention, reading)) continue
      const range = reading.view.range(mention)
      const head = this.trees.top(range)
      for (let word = range.first; word < range.last; word++) {
        // A nominal stands where its noun stands; what is inside it may be a mention of its own.
        if (mention.kind === 'nominal' && word !== head && word !== range.last - 1) continue
        const before = this.#at.get(word)
        if (before === undefined || isWider(mention, before)) this.#at.set(word, mention)
      }
    }
  }

  /** The mentions that ways lead to from a word; found once, however many patterns ask. */
  along(ways: readonly Way[], word: number, types: readonly EntityType[], greets: boolean): readonly Mention[] {
    const byWord = this.#found.get(ways) ?? new Map<number, Found[]>()
    if (byWord.size === 0) this.#found.set(ways, byWord)
    const known = byWord.get(word) ?? []
    const same = known.find((one) => one.types === types && one.greets === greets)
    if (same !== undefined) return same.mentions
    const mentions = follow(ways, word, this.trees, this.#reading.view, (end) => this.of(end, types, greets))
    byWord.set(word, [...known, { types, greets, mentions }])
    return mentions
  }

  /** The mention that covers a word. */
  covering(word: number): Mention | undefined {
    return this.#at.get(word)
  }

  /** The mentions that a word stands for, of some types: itself, its apposition, the members of a group, the country whose people it is. */
  of(word: number, types: readonly EntityType[], greets = false): Mention[] {
    const own = this.#at.get(word)
    const { trees } = this
    // "Ann, a Social Democrat who …": one of a group, in apposition to a person.
    const beforeIt = own?.type === 'NORP' && trees.deprel(word) === 'appos' ? this.#at.get(trees.head(word)) : undefined
    if (beforeIt?.type === 'PERSON' && types.includes('PERSON') && !types.includes('NORP')) return [beforeIt]
    if (own !== undefined) return this.#expand(own).filter((mention) => types.includes(mention.type))
    const { view } = this.#reading
    const beside = [
      ...namesAfter(word, view),
      ...trees.children(word, 'appos', 'flat'),
      // "the mayor of Riga, Anna Berzina, …": a name beside a place is not the place's.
      ...trees.complements(word, ['of']).flatMap((place) => (this.#at.get(place)?.type === 'PERSON' ? [] : this.#besidePlace(place))),
      ...trees.children(word, 'nmod:desc', 'compound').filter((child) => child > word),
    ]
    // "the presidents of Latvia and Estonia, Ann and Bo"
    if (types.includes('PERSON') && /^NNP?S$/.test(view.tokens[word]?.xpos ?? '')) {
      const people = beside.flatMap((other) => this.#at.get(other) ?? []).filter((mention) => mention.type === 'PERSON')
      if (people.length > 1) return [...new Set(people)]
    }
    for (const other of beside) {
      const mention = this.#at.get(other)
      if (mention?.type === 'PERSON' && types.includes('PERSON')) return [mention]
    }
    // "his good wishes to the hosts, India"
    if (greets && view.tokens[word]?.upos === 'NOUN') {
      const apposed = trees.children(word, 'appos').flatMap((other) => this.#at.get(other) ?? [])
      if (apposed.length > 0 && apposed.every((mention) => mention.kind === 'name' && types.includes(mention.type))) return apposed
    }
    const lemma = view.tokens[word]?.lemma.toLowerCase() ?? ''
    // "Ann is a politician who served as …": what a noun is said of.
    if (types.includes('PERSON') && trees.children(word, 'cop').length > 0) {
      const said = trees.subjects(word).flatMap((other) => this.#at.get(other) ?? [])
      if (said.some((mention) => mention.type === 'PERSON')) return said.filter((mention) => types.includes(mention.type))
    }
    // "led by …" in "the Union, a tiny outfit led by …": what the noun is in apposition to.
    const isBeside = trees.deprel(word) === 'appos' || (trees.deprel(word) === 'conj' && trees.children(word, 'cc').length === 0)
    const above = isBeside ? this.#at.get(trees.head(word)) : undefined
    if (above !== undefined && above.type !== 'PERSON' && types.includes(above.type)) return [above]
    // "Ann, a centrist who became …": so is a person's.
    const isDescribed = above?.type === 'PERSON' && view.tokens[word]?.xpos === 'NN' && trees.head(word) < word
    if (above !== undefined && isDescribed && types.includes('PERSON') && lemma !== 'one') return [above]
    // "Ann, a party veteran who sat …, has died": the tree may take an apposition of a subject for a second one.
    if (types.includes('PERSON') && view.tokens[word]?.xpos === 'NN') {
      const named = besideSubject(word, trees).flatMap((other) => this.#at.get(other) ?? [])
      if (named.length === 1 && named[0]?.type === 'PERSON' && named[0].kind === 'name') return named
    }
    // "the Rising Stars athletics club, which …", "the ruling party, the New Patriots": a body's name beside the noun for what it is.
    if (BODIES.has(lemma) && types.includes('ORG')) {
      const inside = trees
        .children(word, 'compound', 'amod', 'flat', 'nmod:desc', 'nmod', 'appos')
        .flatMap((other) => this.#at.get(other) ?? [])
      const bodies = inside.filter((mention) => mention.type === 'ORG' && mention.kind === 'name' && !isPossessive(mention, view))
      if (bodies.length === 1 && !trees.children(word, 'case').some((mark) => /^['’]s?$/.test(view.words[mark] ?? ''))) return bodies
    }
    // "both of them", "each of the two presidents"
    if (/^(?:both|all|each|most|some|one|two|three|several)$/.test(lemma)) {
      const named = trees.complements(word, ['of']).flatMap((other) => this.of(other, types, greets))
      return named.length > 0 || lemma !== 'both' ? named : this.#two(word, types)
    }
    // "The two leaders congratulated her", "They wished her well"
    if (greets && isPair(word, view, trees) && !this.#isOfSame(word)) return this.#two(word, types)
    // "the Commonwealth of the Bahamas" where the name is the last word alone
    if (REALMS.has(lemma)) return trees.complements(word, ['of']).flatMap((other) => this.of(other, types))
    // "Jill and I wish her well, and we …": who says "we" has said "I".
    if (lemma === 'we') return this.#speaker(word).filter((mention) => types.includes(mention.type))
    if (!greets || !PEOPLE.has(lemma)) return []
    const whose = [
      ...trees.complements(word, ['of', 'from', 'in', 'at']),
      ...trees.possessors(word),
      ...trees.children(word, 'amod', 'compound', 'nmod:desc'),
    ]
    // "the workers from the ILA, who …": where the tree hangs the phrase elsewhere, it still stands next to its noun.
    const after = /^(?:of|from|at|in)$/i.test(view.words[word + 1] ?? '')
      ? /^the$/i.test(view.words[word + 2] ?? '')
        ? word + 3
        : word + 2
      : -1
    return (whose.length > 0 || after < 0 ? whose : [after]).flatMap((other) => {
      const mention = this.#at.get(other)
      if (mention === undefined || (mention.kind === 'pronoun' && mention.type === 'PERSON')) return []
      const entity = this.#reading.entities.get(mention.entity)
      return entity !== undefined && (entity.type === 'GPE' || entity.type === 'ORG') && types.includes(entity.type) ? [mention] : []
    })
  }

  /** What stands in apposition to a place, or is coordinated with it by a comma alone and is none: "the emperor of Japan, Naruhiko". */
  #besidePlace(place: number): number[] {
    return this.trees
      .children(place, 'appos', 'conj')
      .filter((other) => this.trees.deprel(other).startsWith('appos') || this.#at.get(other)?.type === 'PERSON')
  }

  /** The two people whom "both", "the two leaders" or "they" speak of: those named last before, one "and" the other, in this sentence or the one before. */
  #two(word: number, types: readonly EntityType[]): Mention[] {
    const { view } = this.#reading
    if (!types.includes('PERSON')) return []
    const sentence = view.sentenceOf[word] ?? 0
    const isNear = (m: Mention): boolean => {
      const own = view.sentenceOf[view.tokenAt(m.start)] ?? 0
      return sentence - own <= 1 && view.blockOf[own] === view.blockOf[sentence]
    }
    let other = lastBefore(this.#people, view.tokens[word]?.start ?? 0)
    for (let i = 0; other !== undefined && i < MOST_BETWEEN && isNear(other); i++) {
      const one = lastBefore(this.#people, other.start)
      if (one === undefined || !isNear(one)) return []
      const between = view.text.slice(one.end, other.start)
      if (one.entity !== other.entity && between.length < 80 && /\band\b/.test(between) && !/[.;!?]\s/.test(between)) return [one, other]
      other = one
    }
    return []
  }

  /** "as they ask allies to welcome them": what two do to "them" is not done to each other. */
  #isOfSame(word: number): boolean {
    const { view } = this.#reading
    const { trees } = this
    return /^them$/i.test(view.words[word] ?? '') && trees.subjects(trees.head(word)).some((other) => isPair(other, view, trees))
  }

  #speaker(word: number): Mention[] {
    const { view } = this.#reading
    const at = view.tokens[word]?.start ?? 0
    const block = view.blockOf[view.sentenceOf[word] ?? 0]
    const last = lastBefore(this.#firstPersons, at)
    return last !== undefined && view.blockOf[view.sentenceOf[view.tokenAt(last.start)] ?? 0] === block ? [last] : []
  }

  /** A group stands for its members: for each the name that was said last before. */
  #expand(mention: Mention): Mention[] {
    const { entities, draft } = this.#reading
    const members = entities.get(mention.entity)?.members
    if (members === undefined || members.length === 0) return [mention]
    return members.flatMap((id) => {
      const own = indexOf(draft.mentions).of(id)
      return lastBefore(own, mention.end) ?? own[0] ?? []
    })
  }
}

/** Nouns for people of whom a text may speak as "the two". */
const PAIRS =
  /^(?:leader|president|man|woman|minister|premier|politician|head|mayor|rival|candidate|monarch|king|queen|statesman|chancellor|winner|friend)$/

/** "the two leaders", "both men", "they" and "them" */
function isPair(word: number, view: TokenView, trees: Trees): boolean {
  const { lemma = '', xpos = '', start = 0 } = view.tokens[word] ?? {}
  if (/^PRP$/.test(xpos)) return /^(?:they|them)$/i.test(view.words[word] ?? '') && start > 0
  if (xpos !== 'NNS' || !PAIRS.test(lemma.toLowerCase())) return false
  return trees.children(word, 'nummod', 'det').some((at) => /^(?:two|both)$/i.test(view.words[at] ?? ''))
}

function isWider(a: Mention, b: Mention): boolean {
  if (a.kind === 'name' && b.kind === 'nominal') return false
  return a.end - a.start > b.end - b.start || (b.kind === 'name' && a.kind === 'nominal')
}

/** "RIO DE JANEIRO (Wire) – …": where an article was written does nothing in it. */
function isInDateline(mention: Mention, { view, draft }: Reading): boolean {
  const at = view.tokenAt(mention.start)
  const block = draft.blocks[view.blockOf[view.sentenceOf[at] ?? 0] ?? 0]
  if (block === undefined || mention.start - block.start > MOST_DATELINE) return false
  const opening = view.text.slice(block.start, Math.min(block.end, block.start + MOST_DATELINE))
  const dash = /^\p{Lu}[\p{Lu} .’'-]{2,}[^–—]*?(?:\s[–—]\s|\s--?\s|\)\s*[–—-])/u.exec(opening)
  return dash !== null && mention.end <= block.start + dash[0].length
}
