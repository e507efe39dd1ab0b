import type { TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Candidate, RANK, textOf } from './candidate.ts'
import { type Casing, isCapitalised } from './casing.ts'
import { CLUBS } from './data/clubs.ts'

interface Form {
  words: readonly string[]
  candidate: Candidate
  /** Whether it is a name only with an article: "the Community". */
  needsArticle: boolean
}

/**
 * Where a name stands again that the tagger found elsewhere in the document: a whole name of several words, or a person's last name. Headlines profit most, where
 * capitals tell nothing.
 *
 * @param casings How each sentence writes its words.
 */
export function findRepeats(view: TokenView, tagged: readonly Candidate[], casings: readonly Casing[], knowledge: Knowledge): Candidate[] {
  const forms = formsOf(view, tagged, casings, knowledge)
  if (forms.isEmpty) return []
  const small = new Set(view.words.filter((word) => !isCapitalised(word)))
  const taken = new Set<number>()
  for (const { first, last } of tagged) for (let i = first; i < last; i++) taken.add(i)
  return view.sentences.flatMap(({ first, last }, index) => {
    const casing = casings[index]
    const isFree = casing === 'upper' || casing === 'lower'
    const found: Candidate[] = []
    for (let i = first; i < last; i++) {
      const hit = forms.at(view.words, i, last).find(({ words, needsArticle }) => {
        if (needsArticle && (casing !== 'sentence' || !hasArticle(view, i))) return false
        const own = view.words.slice(i, i + words.length)
        if (own.some((_, k) => taken.has(i + k))) return false
        return isFree ? words.length > 1 || casing === 'upper' : own.every((word, k) => word === words[k])
      })
      if (hit === undefined || (hit.words.length === 1 && !hit.needsArticle && small.has((view.words[i] ?? '').toLowerCase()))) continue
      found.push({ ...hit.candidate, first: i, last: i + hit.words.length, rank: RANK.headed })
      i += hit.words.length - 1
    }
    return found
  })
}

/** "the Community", "the present Community"; and nothing goes on with the name. */
function hasArticle({ words, tokens }: TokenView, at: number): boolean {
  if (isCapitalised(words[at + 1] ?? '') || words[at + 1] === 'of') return false
  return /^the$/i.test(words[at - 1] ?? '') || (/^the$/i.test(words[at - 2] ?? '') && tokens[at - 1]?.upos === 'ADJ')
}

/** The forms to look for, by their words in small letters. */
class Forms {
  readonly #byText = new Map<string, Form[]>()
  /** How many words the forms have that begin with a word, the most first. */
  readonly #lengths = new Map<string, number[]>()

  get isEmpty(): boolean {
    return this.#byText.size === 0
  }

  add(form: Form): void {
    const text = form.words.join(' ').toLowerCase()
    const known = this.#byText.get(text)
    if (known !== undefined) {
      // Of forms that are written alike the first is taken.
      const isKnown = known.some(
        (other) => other.needsArticle === form.needsArticle && other.words.every((word, i) => word === form.words[i]),
      )
      if (!isKnown) known.push(form)
      return
    }
    this.#byText.set(text, [form])
    const first = (form.words[0] ?? '').toLowerCase()
    const lengths = new Set([...(this.#lengths.get(first) ?? []), form.words.length])
    this.#lengths.set(
      first,
      [...lengths].sort((a, b) => b - a),
    )
  }

  /** The forms that read as the words from a place on do, but for their case, the longest first. */
  at(words: readonly string[], from: number, end: number): Form[] {
    const lengths = this.#lengths.get((words[from] ?? '').toLowerCase()) ?? []
    return lengths
      .filter((length) => from + length <= end)
      .flatMap((length) => {
        const text = words.slice(from, from + length).join(' ')
        return this.#byText.get(text.toLowerCase()) ?? []
      })
  }
}

function formsOf(view: TokenView, tagged: readonly Candidate[], casings: readonly Casing[], knowledge: Knowledge): Forms {
  const forms = new Forms()
  const seen = new Set<string>()
  const bodies = bodiesByLastWord(view, tagged)
  for (const candidate of tagged) {
    if (casings[view.sentenceOf[candidate.first] ?? 0] !== 'sentence' || candidate.last - candidate.first < 2) continue
    const form = textOf(view, candidate)
    if (seen.has(form)) continue
    seen.add(form)
    const words = view.words.slice(candidate.first, candidate.last)
    const last = words.at(-1) ?? ''
    // What two bodies of the article end in is short for neither.
    const isShared = (bodies.get(last)?.size ?? 0) > 1
    // "Millbeck Town", then "Town"
    const isShort = candidate.type === 'PERSON' ? /^\p{Lu}\p{L}{2,}/u.test(last) : candidate.type === 'ORG' && CLUBS.has(last) && !isShared
    for (const name of isShort ? [words, [last]] : [words]) forms.add({ words: name, candidate, needsArticle: false })
    if (candidate.type === 'ORG' && knowledge.inList('org-heads', last) && !isShared)
      forms.add({ words: [last], candidate: { ...candidate, entries: [] }, needsArticle: true })
  }
  return forms
}

/** The names of bodies, of more than one word, by their last. */
function bodiesByLastWord(view: TokenView, tagged: readonly Candidate[]): Map<string, Set<string>> {
  const bodies = new Map<string, Set<string>>()
  for (const body of tagged) {
    if (body.type !== 'ORG' || body.last - body.first < 2) continue
    const word = view.words[body.last - 1] ?? ''
    const known = bodies.get(word)
    if (known === undefined) bodies.set(word, new Set([textOf(view, body)]))
    else known.add(textOf(view, body))
  }
  return bodies
}

/** "BERZINA GREETS": where the body of the article has a part of a headline's name as a name, it has all of it, and the words beside it are none. */
export function fitHeadlines(view: TokenView, tagged: readonly Candidate[], casings: readonly Casing[]): Candidate[] {
  const isHeadline = ({ first }: Candidate): boolean => casings[view.sentenceOf[first] ?? 0] !== 'sentence'
  const named = new Set<string>()
  for (const name of tagged)
    if (!isHeadline(name)) for (let i = name.first; i < name.last; i++) named.add((view.words[i] ?? '').toLowerCase())
  const isNamed = (at: number): boolean => named.has((view.words[at] ?? '').toLowerCase())
  return tagged.map((name) => {
    let { first, last } = name
    if (!isHeadline(name)) return name
    while (first < last && !isNamed(first)) first++
    while (last > first && !isNamed(last - 1)) last--
    return first < last ? { ...name, first, last } : name
  })
}
