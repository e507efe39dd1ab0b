import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { leaningOf } from './body-frames.ts'
import { type Casing, isCapitalised, isUpper } from './casing.ts'
import { framePoints } from './classify.ts'
import { familyFirstEnd, opensFamilyFirst } from './family-first.ts'
import { isGivenName } from './given.ts'
import { isHeadWord } from './heads.ts'
import type { NameSpan } from './labels.ts'
import { lonePersonAt } from './lone-persons.ts'
import { lookupsOf } from './lookups.ts'

/**
 * The tagger's names, and the people that it passed over or cut in two though their names are spelt as people's are: a family name and a given name of the languages
 * that put them so, or a given name that the tables know and one or two words after it that they do not. The tagger has seen few people of most cultures.
 *
 * @param casings How each sentence writes its words.
 */
export function withPersons(view: TokenView, spans: readonly NameSpan[], casings: readonly Casing[], knowledge: Knowledge): PersonSpans {
  const spanOf = new Map<number, NameSpan>()
  for (const span of spans) for (let i = span.first; i < span.last; i++) spanOf.set(i, span)
  const persons: NameSpan[] = []
  const replaced = new Set<NameSpan>()
  view.sentences.forEach((sentence, index) => {
    if (casings[index] !== 'sentence') return
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = view.words[i] ?? ''
      if (!isCapitalised(word)) continue
      const range = personAt(view, i, sentence, spanOf, knowledge) ?? lonePersonAt(view, i, sentence, spanOf.get(i), knowledge)
      if (range === undefined) continue
      persons.push({ ...range, label: 'PER' })
      for (let k = range.first; k < range.last; k++) {
        const span = spanOf.get(k)
        if (span !== undefined) replaced.add(span)
      }
      i = range.last - 1
    }
  })
  if (persons.length === 0) return { spans, persons }
  const all = [...spans.filter((span) => !replaced.has(span)), ...persons]
  return { spans: all.sort((a, b) => a.first - b.first), persons }
}

export interface PersonSpans {
  spans: readonly NameSpan[]
  /** Those of the spans that are not the tagger's. */
  persons: readonly NameSpan[]
}

function personAt(
  view: TokenView,
  at: number,
  sentence: TokenRange,
  spanOf: ReadonlyMap<number, NameSpan>,
  knowledge: Knowledge,
): TokenRange | undefined {
  const span = spanOf.get(at)
  const whole = span?.label === 'PER' && span.first === at && span.last - at > 1 ? span.last : 0
  if (opensFamilyFirst(view.words[at] ?? '')) {
    const last = familyFirstEnd(view, at, sentence.last) ?? 0
    if (last >= whole && isFree(view, { first: at, last }, spanOf, knowledge)) return { first: at, last }
  }
  // What the tagger has as a whole person is well, and so is a body or a place that a given name opens.
  if (whole > 0) return undefined
  const range = { first: at, last: pairEnd(view, at, sentence.last) }
  if (range.last === 0 || !isFree(view, range, spanOf, knowledge)) return undefined
  return isCalled(view, range, spanOf, knowledge) || isFramed(view, range, spanOf) ? range : undefined
}

/** "Inês Teixeira": a given name and one word more, which the tagger has not as the name of a work, a body or a place. */
function isCalled(view: TokenView, { first, last }: TokenRange, spanOf: ReadonlyMap<number, NameSpan>, knowledge: Knowledge): boolean {
  if (last - first > 2 || !isGivenName(view.words[first] ?? '', knowledge) || isHeadWord(view.words[first] ?? '', knowledge)) return false
  const [given, family] = [spanOf.get(first), spanOf.get(last - 1)]
  // "Marine One", "Renee or": no family is called by a numeral or a conjunction.
  if (!/^(?:PROPN|NOUN|ADJ)$/.test(view.tokens[last - 1]?.upos ?? '')) return false
  return given?.label !== 'MISC' && family?.label !== 'MISC' && (given === undefined || given !== family)
}

/** "Police said Nurcan Ünal was not hurt": words that the tagger has as no name, where only somebody is meant. */
function isFramed(view: TokenView, range: TokenRange, spanOf: ReadonlyMap<number, NameSpan>): boolean {
  if (view.tokens[range.first]?.upos !== 'PROPN' || view.words[range.first]?.endsWith('.') === true) return false
  for (let i = range.first; i < range.last; i++) if (spanOf.get(i)?.label === 'PER') return false
  const span = spanOf.get(range.first)
  const isBodyOrPlace = span !== undefined && span.label !== 'MISC' && span.last === range.last
  if (isBodyOrPlace) return false
  return framePoints(view, range) >= SURE_FRAME || leaningOf(view, range, (at) => spanOf.get(at)?.first === at).PERSON > 0
}

/** From how many points on a frame alone makes two unknown words a person. */
const SURE_FRAME = 5

/** Whether a name may stand here: no longer name of the tagger's holds it, nothing goes on with it, and no table knows it as something else. */
function isFree(view: TokenView, { first, last }: TokenRange, spanOf: ReadonlyMap<number, NameSpan>, knowledge: Knowledge): boolean {
  const { words } = view
  if (last === 0 || isCapitalised(words[last] ?? '') || words[last] === '&') return false
  if (words[last] === '-' && view.tokens[last - 1]?.end === view.tokens[last]?.start) return false
  for (let i = first; i < last; i++) {
    const span = spanOf.get(i)
    if (span !== undefined && goesBeyond(view, span, { first, last }, knowledge)) return false
    if (i > first && isHeadWord(words[i] ?? '', knowledge)) return false
  }
  const lookups = lookupsOf(words, knowledge)
  if ((lookups.name(first)?.length ?? 0) > 1) return false
  for (let i = first + 1; i < last; i++) {
    const known = lookups.name(i)?.entries[0]
    if (known !== undefined && (known.subtype === 'country' || known.type === 'ORG' || known.type === 'EVENT')) return false
    if (lookups.office(i) !== undefined || lookups.demonym(i) !== undefined) return false
  }
  return true
}

/** Whether a name of the tagger's takes in other words of a name than these: "May Đỗ Mai" and "Oh Tae-yang for the repairs" do not. */
function goesBeyond({ words }: TokenView, span: NameSpan, { first, last }: TokenRange, knowledge: Knowledge): boolean {
  for (let i = span.first; i < span.last; i++) {
    const isOutside = i < first || i >= last
    if (isOutside && (span.label !== 'MISC' || (isCapitalised(words[i] ?? '') && !knowledge.inList('months', words[i] ?? '')))) return true
  }
  return false
}

/** "Inês Teixeira", "Vasiliki Samara": where two or three capitalised words end that no other stands before; 0 where there are none. */
function pairEnd({ words, sentenceOf }: TokenView, at: number, end: number): number {
  if (at > 0 && sentenceOf[at - 1] === sentenceOf[at] && isCapitalised(words[at - 1] ?? '')) return 0
  if (isUpper(words[at] ?? '')) return 0
  let last = at + 1
  while (last < end && last < at + 3 && /^\p{Lu}\p{L}*\p{Ll}$/u.test(words[last] ?? '')) last++
  return last > at + 1 ? last : 0
}
