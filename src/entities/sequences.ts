import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { isCapitalised, isGlued } from './casing.ts'

/** No name is longer than this; a longer run is a list in capitals or junk. */
const MAX_WORDS = 24

const LINKS = new Set(['of', 'for', 'on', 'in'])
const OPENERS = new Set(['"', '“', '‘', "'", '«', '(', '[', '—', '–', '-', ':', '…', '•'])

/** Whether a token opens a sentence or a quotation, where every word has a capital. */
export function opens(view: TokenView, index: number): boolean {
  const sentence = view.sentences[view.sentenceOf[index] ?? 0]
  let at = index
  while (sentence !== undefined && at > sentence.first && OPENERS.has(view.words[at - 1] ?? '')) at--
  const before = view.words[index - 1]
  return at === sentence?.first || before === '“' || before === '"' || before === ':'
}

/**
 * The runs of capitalised words of a sentence: hyphenated parts, initials and name particles ("van", "bin") are kept, and
 * "of", "for", "on", "in" and "and" where the run is headed by a noun that organisations, events or laws are named by.
 */
export function capitalRuns(view: TokenView, sentence: TokenRange, knowledge: Knowledge): TokenRange[] {
  const runs: TokenRange[] = []
  for (let i = sentence.first; i < sentence.last; ) {
    if (!isNameWord(view, i)) {
      i++
      continue
    }
    const last = runEnd(view, i, sentence, knowledge)
    runs.push({ first: i, last })
    i = last
  }
  return runs
}

function isNameWord(view: TokenView, index: number): boolean {
  const word = view.words[index] ?? ''
  return isCapitalised(word) && word !== 'I' && !/^I['’]/.test(word)
}

function runEnd(view: TokenView, first: number, sentence: TokenRange, knowledge: Knowledge): number {
  let last = first + 1
  while (last < sentence.last && last - first < MAX_WORDS) {
    const next = extend(view, first, last, sentence, knowledge)
    if (next === last) break
    last = next
  }
  return last
}

/** One step to the right: the new end, or the old one when the run ends here. */
function extend(view: TokenView, first: number, last: number, sentence: TokenRange, knowledge: Knowledge): number {
  const word = view.words[last] ?? ''
  const next = view.words[last + 1] ?? ''
  if (isNameWord(view, last)) return last + 1
  if (word === '-' && isGlued(view, last - 1) && isGlued(view, last) && last + 1 < sentence.last && /^\p{L}/u.test(next))
    return isCapitalised(next) || (last - first > 1 && isSyllable(next)) || (isSyllable(next) && isCapitalised(view.words[last + 2] ?? ''))
      ? last + 2
      : last
  if (word === '&' && isCapitalised(next)) return last + 2
  if (isAcronymNumber(word, view, last)) return last + 1
  if (word === ',' && /^(?:Jr|Sr)\.?$/.test(next)) return last + 2
  const owners = ownersEnd(view, last, knowledge)
  if (owners > last) return owners
  const particle = particleEnd(view, last, sentence, knowledge)
  if (particle > last) return particle
  const headed = hasHead(view, { first, last }, knowledge)
  if (headed && LINKS.has(word) && goesOn(view, first, last, knowledge)) {
    if (isCapitalised(next)) return last + 2
    if (next === 'the' && isCapitalised(view.words[last + 2] ?? '')) return last + 3
  }
  // "Organization for Security and Co-operation", "Ministry of Trade and Industry": after a head's "of" or "for" only.
  if (word === 'and' && isCapitalised(next) && headed && linked(view, { first, last }) && !startsMention(view, last + 1, knowledge))
    return last + 2
  return last
}

const COMPOUND = new Set(
  'elect democrat based born led style backed made era wide bound run owned year old like free area level held born-again speaking funded only plus'.split(
    ' ',
  ),
)

const OWNERS = new Set(
  'people peoples worker workers women woman men children student students teacher teachers farmer farmers writer writers journalist journalists lawyer lawyers athlete athletes pensioner pensioners veteran veterans player players citizen citizens consumer consumers producer producers employer employers mother mothers artist artists ranger rangers trader traders seafarer seafarers sailor sailors pilot pilots nurse nurses doctor doctors miner miners fisher fishers publisher publishers'.split(
    ' ',
  ),
)

/** "Hanoi People’s Committee", "Coastal Workers’ Alliance": a possessive that belongs to the name of a body. */
function ownersEnd(view: TokenView, at: number, knowledge: Knowledge): number {
  if (
    !/^['’]s?$/.test(view.words[at] ?? '') ||
    !OWNERS.has((view.words[at - 1] ?? '').toLowerCase()) ||
    !isCapitalised(view.words[at - 1] ?? '')
  )
    return at
  for (let i = at + 1; i < at + 4 && isCapitalised(view.words[i] ?? ''); i++)
    if (knowledge.inList('org-heads', view.words[i] ?? '')) return i + 1
  return at
}

/** "Kim Jong-il", "Lee Cheuk-yan": a second syllable in small letters. */
export function isSyllable(word: string): boolean {
  return /^\p{Ll}{1,6}$/u.test(word) && !COMPOUND.has(word)
}

/** "Union on Monday", "Council in Riga" end before the link; "Panel on Climate Change", "Organization for … in Europe" do not. */
function goesOn(view: TokenView, first: number, at: number, knowledge: Knowledge): boolean {
  const [link = '', next = ''] = [view.words[at], view.words[at + 1]]
  if (link === 'in') return linked(view, { first, last: at })
  // A parliament is no body "for" something; what follows is whom somebody sits in it for.
  if (link === 'for')
    return !/^(?:Assembly|Parliament|Senate|House|Congress|Chamber|Bundestag|Diet|Legislature)$/.test(view.words[at - 1] ?? '')
  return link !== 'on' || !(knowledge.inList('weekdays', next) || knowledge.inList('months', next))
}

/** "G 20", "U 21": a number belongs to the letter it is glued to. */
function isAcronymNumber(word: string, view: TokenView, index: number): boolean {
  return /^\d{1,3}$/.test(word) && isGlued(view, index - 1) && /^\p{Lu}{1,4}$/u.test(view.words[index - 1] ?? '')
}

function particleEnd(view: TokenView, at: number, sentence: TokenRange, knowledge: Knowledge): number {
  let end = at
  while (end < sentence.last && end < at + 3 && knowledge.inList('name-particles', view.words[end] ?? '')) end++
  if (end === at) return at
  if (view.words[end] === '-' && isGlued(view, end - 1)) end++
  return end < sentence.last && isCapitalised(view.words[end] ?? '') ? end + 1 : at
}

function linked(view: TokenView, range: TokenRange): boolean {
  for (let i = range.first + 1; i < range.last; i++) if (LINKS.has(view.words[i] ?? '')) return true
  return false
}

function startsMention(view: TokenView, at: number, knowledge: Knowledge): boolean {
  const word = view.words[at] ?? ''
  return (
    knowledge.firstName(word) !== undefined || knowledge.office(view.words, at) !== undefined || knowledge.honorific(word) !== undefined
  )
}

/** The list whose noun heads a run, where there is one: "Council of Europe", "Rome Treaty", "World Cup". */
export function headOf(view: TokenView, range: TokenRange, knowledge: Knowledge): 'ORG' | 'LAW' | 'EVENT' | 'LOC' | 'GPE' | undefined {
  let end = range.last
  for (let i = range.first + 1; i < range.last; i++)
    if (LINKS.has(view.words[i] ?? '')) {
      end = i
      break
    }
  const word = view.words[end - 1] ?? ''
  if (
    /^(?:Region|Province|County|District|Oblast|Governorate|Prefecture|Municipality|Voivodeship|Territory)$/.test(word) &&
    end === range.first + 2
  )
    return 'GPE'
  if (knowledge.inList('law-heads', word) && end - range.first > 1) return 'LAW'
  if (
    knowledge.inList('org-heads', word) ||
    knowledge.inList('org-heads', word.replace(/s$/, '')) ||
    knowledge.inList('org-suffixes', word)
  )
    return 'ORG'
  if (knowledge.inList('event-heads', word) && end - range.first > 1) return 'EVENT'
  if (knowledge.inList('facility-heads', word) && end - range.first > 1) return 'LOC'
  const opening = view.words[range.first] ?? ''
  if (end < range.last && knowledge.inList('law-heads', opening)) return 'LAW'
  return undefined
}

function hasHead(view: TokenView, range: TokenRange, knowledge: Knowledge): boolean {
  return headOf(view, range, knowledge) !== undefined
}
