import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { firmPoints } from './body-frames.ts'
import { isCapitalised, isUpper } from './casing.ts'
import { CLUBS, SPORTSPEOPLE } from './data/clubs.ts'
import { DONE_BY_PEOPLE, DONE_TO_PEOPLE, SUFFERED_BY_PEOPLE } from './data/person-verbs.ts'
import { isFamilyFirstForm } from './family-first.ts'
import { isHeadWord } from './heads.ts'
import { type Lookups, lookupsOf } from './lookups.ts'

export type NameType = 'PERSON' | 'ORG' | 'GPE' | 'LOC'
export type Votes = Record<NameType, number>

const SUBJECT_VERBS = new Set(
  'say tell add warn argue announce insist note recall explain claim urge ask reply write believe think win'.split(' '),
)
const PLACE_PREPOSITIONS = new Set('in at near from outside across around'.split(' '))
const RELATIVE = new Set(['who', 'whose', 'whom'])

/** Nouns that stand right before the name of what they are ("the newspaper Valle Oggi"), or after it as its description (", a campaign group,"). */
const KINDS: Readonly<Record<Exclude<NameType, 'LOC'>, ReadonlySet<string>>> = {
  PERSON: new Set(
    'actor actress singer lawyer journalist economist historian farmer businessman businesswoman writer poet painter analyst activist teacher doctor nurse engineer professor student scientist researcher driver fisherman carpenter baker chef mechanic plumber electrician pensioner retiree widow widower mother father grandmother grandfather athlete footballer novelist photographer architect surgeon dentist veterinarian pharmacist librarian translator musician composer dancer sculptor filmmaker biologist physicist chemist'.split(
      ' ',
    ),
  ),
  ORG: new Set(
    'newspaper daily weekly magazine tabloid broadcaster agency company firm maker carmaker airline bank lender charity foundation party group militia union federation club band consultancy network watchdog publisher brewer retailer supplier operator contractor developer startup cooperative institute'.split(
      ' ',
    ),
  ),
  GPE: new Set('village town city hamlet municipality suburb district province region borough county'.split(' ')),
}

export const noVotes = (): Votes => ({ PERSON: 0, ORG: 0, GPE: 0, LOC: 0 })

/** Where one occurrence of a candidate stands: what its neighbours say about its type, as points for each. */
export function hearContext(view: TokenView, range: TokenRange, knowledge: Knowledge, titled: boolean, votes: Votes): void {
  const before = view.words[range.first - 1] ?? ''
  const after = view.words[range.last] ?? ''
  const afterThat = view.words[range.last + 1] ?? ''
  if (titled) votes.PERSON += 5
  if (knowledge.honorific(before) !== undefined && range.first > 0) votes.PERSON += 5
  if (RELATIVE.has(after) || (after === ',' && RELATIVE.has(afterThat))) votes.PERSON += 2
  votes.PERSON += framePoints(view, range)
  if (SUBJECT_VERBS.has(view.tokens[range.last]?.lemma ?? '')) {
    votes.PERSON += 1.5
    votes.ORG += 0.5
  }
  if (view.tokens[range.first - 1]?.lemma === 'say' || before === 'by' || before === 'than') votes.PERSON += 0.7
  if (before === 'the' || before === 'The') {
    votes.PERSON -= 3
    votes.ORG += 1.5
    votes.LOC += 0.5
  }
  if (PLACE_PREPOSITIONS.has(before.toLowerCase())) votes.GPE += before.toLowerCase() === 'from' ? 0.6 : 1.5
  if (after === ',') votes.GPE += areaAfter(view, range.last + 1, knowledge)
  const lookups = lookupsOf(view.words, knowledge)
  if (lookups.office(range.last) !== undefined) votes.ORG += 1
  if (isHeaded(view, range, lookups)) {
    votes.PERSON -= 4
    votes.ORG += 2
    votes.GPE += 2
    // "the chief executive of Nordkabel": what an office heads is nobody; an aide or a spokesman may be somebody's.
    if (before === 'of' && officeEndsAt(range.first - 1, lookups, true)) {
      votes.PERSON -= 4
      votes.ORG += 4
    }
    // "the deputy mayor of Whangarei", "the Bishop of Menevia"
    if (before === 'of' && isSeat(range.first - 1, lookups)) votes.GPE += 9
  }
  if (isClub(view, range)) {
    votes.PERSON -= 4
    votes.ORG += 8
  }
  if (isHolder(view, range, lookups) || isDescribed(view, range, lookups)) votes.PERSON += KIND_POINTS
  const kind = kindAround(view, range)
  if (kind !== undefined) votes[kind] += KIND_POINTS
}

/** Whether an office ends right before a word. */
function officeEndsAt(end: number, lookups: Lookups, leading = false): boolean {
  for (let length = 1; length <= 5 && length <= end; length++) {
    const hit = lookups.office(end - length)
    if (hit?.length === length) return !hit.plural && (!leading || hit.office.leads.length > 0)
  }
  return false
}

/** Whether an office ends right before a word that a town or a region has. */
function isSeat(end: number, lookups: Lookups): boolean {
  for (let length = 1; length <= 4 && length <= end; length++) {
    const hit = lookups.office(end - length)
    if (hit?.length !== length) continue
    const { office } = hit
    return (
      /mayor/.test(office.id) ||
      /^(?:bishop|archbishop)$/.test(office.id) ||
      (office.roles.includes('regional-head') && !office.leads.includes('organisation'))
    )
  }
  return false
}

/** "the chief executive of Velmora", "Velmora's chair": what has an office is no person. */
function isHeaded({ words }: TokenView, { first, last }: TokenRange, lookups: Lookups): boolean {
  if (words[first - 1] === 'of' && officeEndsAt(first - 1, lookups)) return true
  return /^['’]s$/.test(words[last] ?? '') && lookups.office(last + 1) !== undefined
}

/** "who plays for Kotoko", "signed a contract with Lazio": whom a sportsman plays for is a club. */
function isClub({ words, tokens, sentenceOf }: TokenView, { first, last }: TokenRange): boolean {
  // "a Grimsdyke Town player"
  if (CLUBS.has(words[last - 1] ?? '') && last - first > 1 && SPORTSPEOPLE.has(tokens[last]?.lemma ?? '')) return true
  if (!/^(?:for|with)$/.test(words[first - 1] ?? '')) return false
  const [verb, noun] = [tokens[first - 2]?.lemma, words[first - 2]]
  if (words[first - 1] === 'for')
    return (
      /^(?:play|sign|debut)$/.test(verb ?? '') || /^(?:striker|midfielder|defender|goalkeeper|winger|forward|footballer)$/.test(noun ?? '')
    )
  if (!/^(?:contract|deal)$/.test(noun ?? '')) return false
  for (let at = first - 3; at > first - 10 && sentenceOf[at] === sentenceOf[first]; at--) if (tokens[at]?.lemma === 'sign') return true
  return false
}

/** "the mayor, Phan Van Loc., "the premier of Nova Scotia, Alasdair Comeau,": who stands beside an office between commas holds it. */
function isHolder({ words, tokens, sentenceOf }: TokenView, { first, last }: TokenRange, lookups: Lookups): boolean {
  if (words[first - 1] !== ',' || last - first < 2) return false
  if (!/^[,.;:!?”"]|^who/.test(words[last] ?? '.')) return false
  for (let end = first - 1; end > first - 8 && sentenceOf[end] === sentenceOf[first]; end--) {
    if (officeEndsAt(end, lookups)) return end === first - 1 || /^(?:of|at|in|for)$/.test(words[end] ?? '')
    if (!/^(?:PROPN|DET|ADP|ADJ)$/.test(tokens[end - 1]?.upos ?? '')) return false
  }
  return false
}

/** "Morag Teale, the union’s general secretary,": what a name of two words is explained by is an office, which a body or a state seldom is. */
function isDescribed(view: TokenView, { first, last }: TokenRange, lookups: Lookups): boolean {
  if (last - first < 2 || view.words[last] !== ',') return false
  for (let at = last + 1; at < last + 8 && view.sentenceOf[at] === view.sentenceOf[first]; at++) {
    const hit = lookups.office(at)
    if (hit !== undefined) return !hit.plural && !MEMBERSHIPS.has(hit.office.id) && !isCapitalised(view.words[at + hit.length] ?? '')
    if (!/^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/.test(view.tokens[at]?.upos ?? '')) return false
  }
  return false
}

/** What a state or a body may be too: "Kenya, the chair of the bloc,". */
const MEMBERSHIPS: ReadonlySet<string> = new Set(['chair', 'leader', 'member', 'founder', 'delegate', 'mediator', 'party-leader'])

/** What the words around say that only a person does, has or suffers: an age, what was said, an arrest, thanks. Points for a person. */
export function framePoints(view: TokenView, range: TokenRange): number {
  const { first, last } = range
  if (isAged(view, last)) return 8
  if (isSpeaker(view, range)) return 5
  const verb = verbAfter(view, last)
  if (verb !== undefined && (verb.passive ? SUFFERED_BY_PEOPLE : DONE_BY_PEOPLE).has(verb.lemma)) return 5
  return DONE_TO_PEOPLE.has(view.tokens[first - 1]?.lemma ?? '') && view.tokens[first - 1]?.upos === 'VERB' ? 3 : 0
}

/** The verb whose subject ends before a word: past "has", "was", "not" and adverbs. */
function verbAfter({ tokens, words }: TokenView, at: number): { lemma: string; passive: boolean } | undefined {
  let isPassive = false
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i]
    const isBe = token?.lemma === 'be'
    if (token?.upos === 'AUX' || isBe) isPassive = isBe
    else if (token?.upos === 'VERB' || (isPassive && token?.upos === 'ADJ')) return { lemma: token.lemma, passive: isPassive }
    else if (!/^(?:not|n['’]t|never|also|later|now|already|been)$/.test(words[i] ?? '')) return undefined
  }
  return undefined
}

/** "says Bartholomew Ruane, a lawyer": a full name after a verb of saying, where the speaker's words have ended. */
function isSpeaker({ words, tokens }: TokenView, { first, last }: TokenRange): boolean {
  const count = last - first
  if (count < 2 || count > 4 || !SAYING.has(tokens[first - 1]?.lemma ?? '')) return false
  return /^[,”"’']+$/.test(words[first - 2] ?? '') && words.slice(first, last).every((word) => !isUpper(word))
}

const SAYING = new Set('say add tell recall explain insist write note'.split(' '))

/** What the text says itself that a name is of: "the newspaper Valle Oggi", "Dorvane, a village of 300 people". */
export function kindAround(view: TokenView, { first, last }: TokenRange): Exclude<NameType, 'LOC'> | undefined {
  return kindBefore(view, first) ?? kindAfter(view, last)
}

/** More than the tagger's own opinion: the text says itself what it is. */
const KIND_POINTS = 12

const kindOf = (lemma: string | undefined): keyof typeof KINDS | undefined =>
  lemma === undefined ? undefined : NAMED_KINDS.find((kind) => KINDS[kind].has(lemma))
const NAMED_KINDS = ['PERSON', 'ORG', 'GPE'] as const

/** "the newspaper X", "the mountain village X", not "the company X's founder has". */
function kindBefore({ tokens, words }: TokenView, first: number): keyof typeof KINDS | undefined {
  const noun = tokens[first - 1]
  if (noun === undefined || isCapitalised(words[first - 1] ?? '')) return undefined
  for (let i = first - 2; i > first - 5; i--) {
    if (tokens[i]?.upos === 'DET') return kindOf(noun.lemma)
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]?.upos ?? '')) return undefined
  }
  return undefined
}

/** ", a campaign group," and ", a village of 300 people": the head of the description is the last noun before it goes on. */
function kindAfter({ tokens, words }: TokenView, last: number): keyof typeof KINDS | undefined {
  if (words[last] !== ',' || !/^an?$/.test(words[last + 1] ?? '')) return undefined
  let at = last + 2
  while (at < last + 7 && /^(?:ADJ|NOUN|ADV)$/.test(tokens[at]?.upos ?? '')) at++
  return tokens[at - 1]?.upos === 'NOUN' ? kindOf(tokens[at - 1]?.lemma) : undefined
}

/** ", 61,", ", 33-year-old", "aged 41": the age of a person. */
function isAged({ words }: TokenView, at: number): boolean {
  const age = words[at] === ',' && words[at + 1] !== 'aged' ? at + 1 : words[at] === ',' ? at + 2 : at + 1
  if (words[age - 1] === 'aged') return /^\d{1,3}$/.test(words[age] ?? '')
  if (words[at] !== ',') return false
  return /^\d{2}$/.test(words[age] ?? '')
    ? words[age + 1] === ',' || words[age + 2] === 'year'
    : /^\d{1,3}-year-old$/.test(words[age] ?? '')
}

/** "Kenosha, Wisconsin,": what a comma divides from the region or country that it lies in is a town; other places may follow one another in a list. */
function areaAfter(view: TokenView, at: number, knowledge: Knowledge): number {
  const hit = lookupsOf(view.words, knowledge).name(at)
  if (hit?.entries[0].type !== 'GPE') return 0
  const isArea = hit.entries.some(({ subtype }) => subtype === 'region' || subtype === 'country')
  return isArea && /^[,.;:)]$/.test(view.words[at + hit.length] ?? '.') ? 4 : 1
}

/** What bodies, and no families, are called by. */
const BODY_ENDS =
  /^(?:Alliance|Association|Authority|Board|Coalition|Commission|Committee|Confederation|Conference|Congress|Convention|Cooperative|Council|Department|Directorate|Federation|Foundation|Institute|Institution|League|Ministry|Movement|Network|Organisation|Organization|Party|Secretariat|Society|Syndicate|Tribunal|Trust|Union|University)$/

/** "Iloilo City", "Mayo County" */
const AREA_ENDS = /^(?:City|County|Province|District|Township|Municipality|Parish|Prefecture)$/

/** What the words of a candidate say themselves. */
export function hearForm(words: readonly string[], knowledge: Knowledge, votes: Votes): void {
  if (isFamilyFirst(words, knowledge)) votes.PERSON += 6
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const count = words.filter((word) => /\p{L}/u.test(word)).length
  if (knowledge.firstName(first) !== undefined && count > 1) votes.PERSON += 4
  else if (words.slice(1, -1).some((word) => knowledge.firstName(word) !== undefined)) votes.PERSON += 2
  else if (count === 1 && knowledge.firstName(first) !== undefined) votes.PERSON += 2
  if (words.slice(0, -1).some((word, i) => /^\p{Lu}\.$/u.test(word) || (i > 0 && /^\p{Lu}$/u.test(word)))) votes.PERSON += 2
  if (words.slice(1, -1).some((word) => knowledge.inList('name-particles', word))) votes.PERSON += 2.5
  if (knowledge.inList('name-suffixes', last) && count > 1) votes.PERSON += 3
  if (knowledge.inList('org-suffixes', last.replace(/\.$/, ''))) votes.ORG += count > 1 ? 12 : 4
  if (count >= 2 && count <= 4 && words.every((word) => !isUpper(word))) votes.PERSON += 1.2
  if (count >= 5) votes.ORG += 1
  votes.ORG += firmPoints(words)
  // "Gulf & Pacific"
  if ((count > 1 && BODY_ENDS.test(last)) || words.includes('&')) votes.ORG += 8
  if (count === 2 && AREA_ENDS.test(last)) votes.GPE += 6
  const place = knowledge.lookup(words, 0)
  if (count > 1 && place?.entries[0].type === 'GPE' && place.length < words.length && knowledge.firstName(first) === undefined)
    votes.ORG += 1.5
  if (count === 1 && isUpper(first) && first.length <= 6) votes.ORG += 3
  if (/(?:stan|burg|ville|grad|abad|pur|shire|ford|ton|land|mouth)$/.test(last) && count === 1) votes.GPE += 0.8
}

/** "Park Sang-hoon", "Vũ Lan": a family name and one or two given names, neither a place that the tables know nor one by its last word ("Park Avenue"). */
function isFamilyFirst(words: readonly string[], knowledge: Knowledge): boolean {
  const [, ...given] = words
  if (!isFamilyFirstForm(words) || given.some(isUpper)) return false
  if (given.some((word) => isHeadWord(word, knowledge))) return false
  return knowledge.named(words.join(' ')).length === 0
}
