import type { TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Candidate, RANK, textOf } from './candidate.ts'
import { type Casing, isCapitalised } from './casing.ts'

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
  if (forms.size === 0) return []
  const small = new Set(view.words.filter((word) => !isCapitalised(word)))
  const taken = new Set<number>()
  for (const { first, last } of tagged) for (let i = first; i < last; i++) taken.add(i)
  return view.sentences.flatMap(({ first, last }, index) => {
    const casing = casings[index]
    const isFree = casing === 'upper' || casing === 'lower'
    const found: Candidate[] = []
    for (let i = first; i < last; i++) {
      const hit = forms.get((view.words[i] ?? '').toLowerCase())?.find(({ words, needsArticle }) => {
        if (needsArticle && (casing !== 'sentence' || !hasArticle(view, i))) return false
        const own = view.words.slice(i, Math.min(i + words.length, last))
        if (own.length < words.length || own.some((_, k) => taken.has(i + k))) return false
        if (isFree) return own.join(' ').toLowerCase() === words.join(' ').toLowerCase() && (words.length > 1 || casing === 'upper')
        return own.every((word, k) => word === words[k])
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

/** The forms to look for, by their first word in small letters, the longest first. */
function formsOf(view: TokenView, tagged: readonly Candidate[], casings: readonly Casing[], knowledge: Knowledge): Map<string, Form[]> {
  const forms = new Map<string, Form[]>()
  const seen = new Set<string>()
  for (const candidate of tagged) {
    if (casings[view.sentenceOf[candidate.first] ?? 0] !== 'sentence' || candidate.last - candidate.first < 2) continue
    const form = textOf(view, candidate)
    if (seen.has(form)) continue
    seen.add(form)
    const words = view.words.slice(candidate.first, candidate.last)
    const last = words.at(-1) ?? ''
    const names = candidate.type === 'PERSON' && /^\p{Lu}\p{L}{2,}/u.test(last) ? [words, [last]] : [words]
    const add = (form: Form): void => {
      const key = (form.words[0] ?? '').toLowerCase()
      forms.set(key, [...(forms.get(key) ?? []), form])
    }
    for (const name of names) add({ words: name, candidate, needsArticle: false })
    // What two bodies of the article end in is short for neither.
    const isShared = tagged.some((other) => other.type === 'ORG' && endsIn(view, other, last) && textOf(view, other) !== form)
    if (candidate.type === 'ORG' && knowledge.inList('org-heads', last) && !isShared)
      add({ words: [last], candidate: { ...candidate, entries: [] }, needsArticle: true })
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length)
  return forms
}

const endsIn = (view: TokenView, { first, last }: Candidate, word: string): boolean => last - first > 1 && view.words[last - 1] === word

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
