import type { TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Candidate } from './candidate.ts'
import { isCapitalised, isUpper } from './casing.ts'
import type { NameSpan } from './labels.ts'

/** Offices and ranks that are written right before a name, and with a capital before nothing else. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  'monarch',
  'royal',
  'legislator',
  'head-of-state',
  'head-of-government',
  'regional-head',
  'military',
])

/** No name after a title has more words than this. */
const MOST_WORDS = 3

const NO_NAME = ['org-heads', 'org-suffixes', 'facility-heads', 'event-heads', 'law-heads', 'landform-heads', 'weekdays', 'months'] as const

/**
 * "King Hassan", "Senator Hale": words with capitals right after a title with a capital, which the tagger passed over and no table knows, are a person's name.
 *
 * @param isSentence Whether a word stands in a sentence that gives capitals to names alone.
 */
export function titledNames(
  view: TokenView,
  spans: readonly NameSpan[],
  parts: readonly Candidate[],
  knowledge: Knowledge,
  isSentence: (word: number) => boolean,
): NameSpan[] {
  const taken = new Set<number>()
  for (const { first, last } of [...spans, ...parts]) for (let i = first; i < last; i++) taken.add(i)
  const isName = (at: number): boolean => {
    const word = view.words[at] ?? ''
    if (knowledge.honorific(word) !== undefined || knowledge.office([word]) !== undefined) return false
    if (taken.has(at) || !isCapitalised(word) || isUpper(word) || view.sentenceOf[at] !== view.sentenceOf[at - 1]) return false
    return (
      view.tokens[at]?.upos === 'PROPN' &&
      !NO_NAME.some((list) => knowledge.inList(list, word) || knowledge.inList(list, word.toLowerCase()))
    )
  }
  return parts.flatMap(({ type, first, last }): NameSpan[] => {
    if (type !== 'TITLE' || !isSentence(first) || !isCapitalised(view.words[last - 1] ?? '')) return []
    const hit = knowledge.office(view.words, first)
    if (hit === undefined || hit.plural || !hit.office.roles.some((role) => BEFORE_NAMES.has(role))) return []
    let end = last
    while (end < last + MOST_WORDS && isName(end)) end++
    if (end === last || isCapitalised(view.words[end] ?? '')) return []
    return [{ first: last, last: end, label: 'PER' }]
  })
}
