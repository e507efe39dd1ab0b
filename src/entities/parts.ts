import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge, LookupHit, Office, OfficeHit } from '../knowledge/index.ts'
import { type Candidate, RANK } from './candidate.ts'
import { type Casing, isCapitalised, isGlued, isUpper } from './casing.ts'
import { FIELDS } from './data/fields.ts'
import { type Lookups, lookupsOf } from './lookups.ts'

/** Gazetteer names, nationalities and offices of one sentence, as the words have them. */
export function knownParts(view: TokenView, sentence: TokenRange, knowledge: Knowledge, casing: Casing): Candidate[] {
  const found: Candidate[] = []
  const ignoreCase = casing === 'upper' || casing === 'lower'
  const lookups = lookupsOf(view.words, knowledge)
  for (let i = sentence.first; i < sentence.last; ) {
    const hit =
      partyHit(view, i, knowledge) ??
      nameOrTitle(view, i, lookups, ignoreCase) ??
      demonymHit(view, i, lookups, ignoreCase) ??
      titleHit(view, i, lookups)
    const last = hit === undefined ? 0 : Math.min(hit.last, sentence.last)
    if (hit !== undefined && last === hit.last) found.push(hit)
    i = hit === undefined ? i + 1 : Math.max(last, i + 1)
  }
  return found
}

/** "Liberal Democrat peer", "Tory backbencher": a party’s adjective before who is its. "Labour minister" is an office, and one word alone may be a nationality’s or a creed’s. */
function partyHit({ words }: TokenView, at: number, knowledge: Knowledge): Candidate | undefined {
  if (!isCapitalised(words[at] ?? '')) return undefined
  const hit = knowledge.partyOf(words, at)
  if (hit === undefined) return undefined
  const last = at + hit.length
  const office = knowledge.office(words, last)?.office
  const isPolitician =
    office?.roles.some((role) => role === 'legislator' || role === 'party-leader' || role === 'organisation-head') === true
  const isCreed =
    hit.length === 1 && (knowledge.demonym(words, at) !== undefined || knowledge.lookup(words, at)?.entries[0].type === 'NORP')
  return isPolitician && !isCreed ? { first: at, last, type: 'ORG', entries: hit.entries, rank: RANK.party } : undefined
}

/** A name, but for a party's that an office begins with: "Labour Minister". */
function nameOrTitle(view: TokenView, at: number, lookups: Lookups, ignoreCase: boolean): Candidate | undefined {
  const name = nameHit(view, at, lookups, ignoreCase)
  if (name?.entries[0]?.subtype !== 'party') return name
  const title = titleHit(view, at, lookups)
  return title !== undefined && title.last > name.last ? title : name
}

function nameHit(view: TokenView, at: number, lookups: Lookups, ignoreCase: boolean): Candidate | undefined {
  const hit = lookups.name(at, ignoreCase) ?? shoutedPlace(view, at, lookups)
  if (hit === undefined) return undefined
  const [entry] = hit.entries
  if (ignoreCase && hit.length === 1 && PRONOUNS.has(view.words[at] ?? '')) return undefined
  if (!ignoreCase && !isCapitalised(view.words[at] ?? '') && entry.type !== 'EVENT') return undefined
  if (entry.type === 'NORP' && isLanguage(view, at, at + hit.length)) return undefined
  const demonym = lookups.demonym(at, ignoreCase)
  if (demonym !== undefined && demonym.length >= hit.length && entry.type !== 'GPE') return undefined
  return { first: at, last: at + hit.length, type: entry.type, entries: hit.entries, rank: RANK.gazetteer }
}

/** Where nothing has a capital, these are no US and no WHO. */
const PRONOUNS = new Set(['us', 'who', 'it', 'so', 'go'])

/** "MOSCOW (IDN) –": a place in capitals, as datelines and headlines write it. Acronyms are short. */
function shoutedPlace(view: TokenView, at: number, lookups: Lookups): LookupHit | undefined {
  const word = view.words[at] ?? ''
  if (word.length < 4 || !isUpper(word)) return undefined
  const hit = lookups.name(at, true)
  return hit?.entries[0].type === 'GPE' ? hit : undefined
}

function demonymHit(view: TokenView, at: number, lookups: Lookups, ignoreCase: boolean): Candidate | undefined {
  const hit = lookups.demonym(at, ignoreCase)
  if (ignoreCase && PRONOUNS.has(view.words[at] ?? '')) return undefined
  if (hit === undefined || (!ignoreCase && !isCapitalised(view.words[at] ?? ''))) return undefined
  if (hit.form !== 'people' && hit.form !== 'person' && isLanguage(view, at, at + hit.length)) return undefined
  return { first: at, last: at + hit.length, type: 'NORP', entries: hit.entries, rank: RANK.gazetteer }
}

const LANGUAGE_VERBS = new Set('speak translate sing read write learn teach study understand know'.split(' '))
const LISTED = /^(?:,|and|or|into|to|from|in|fluent|perfect|broken|halting|rehearsed|native|spoken)$/

/** "addressed them in Malay, Arabic and English", "speaks French": an adjective without a noun that names a language and no people. */
function isLanguage(view: TokenView, at: number, end: number): boolean {
  const next = view.tokens[end]
  const word = view.words[end] ?? ''
  if (word === 'language' || word === 'dialect') return true
  if (next !== undefined && (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.upos) || word === '-')) return false
  const first = view.sentences[view.sentenceOf[at] ?? 0]?.first ?? 0
  for (let i = at - 1; i >= first && i > at - 8; i--) {
    const before = view.words[i] ?? ''
    if (LANGUAGE_VERBS.has(view.tokens[i]?.lemma ?? '')) return true
    if (before === 'in') return !/^(?:DET|PRON)$/.test(view.tokens[i + 1]?.upos ?? '')
    const isListed = LISTED.test(before.toLowerCase()) || view.tokens[i]?.upos === 'ADV' || view.tokens[i]?.upos === 'ADJ'
    if (!isListed && !isCapitalised(before)) return false
  }
  return false
}

function titleHit(view: TokenView, at: number, lookups: Lookups): Candidate | undefined {
  const before = view.words[at - 1] ?? ''
  if (before === '-' && isGlued(view, at - 1)) return undefined
  const hit = lookups.office(at) ?? fieldBefore(view, at, lookups)
  if (hit === undefined) return undefined
  const { office } = hit
  const named = at + hit.length + suffixLength(view, at + hit.length)
  const last = named + fieldLength(view, named, office, lookups)
  if (isProfession(office) || !isWritten(view, at)) return undefined
  // "Leaders spar", "dialogue partners": several people are described, and no name follows that it could be the office of.
  if (hit.plural && (isDescription(office) || isGeneric(view.words.slice(at, last)))) return undefined
  if (!isNameStart(view, last, lookups) && (isDescription(office) || isGeneric(view.words.slice(at, last)))) return undefined
  // "general election", "private sector", "major step": a rank in small letters is most often an adjective.
  if (OTHERWISE.has(office.id) && !isHeldHere(view, at, office, lookups)) return undefined
  if (office.roles.includes('military') && !isCapitalised(view.words[at] ?? '') && !isNameStart(view, last, lookups)) return undefined
  if (hit.length === 1 && isVerbHere(view, at)) return undefined
  const isNoun = view.tokens[at]?.upos !== 'VERB' || /^(?:DET|ADJ|PRON)$/.test(view.tokens[at - 1]?.upos ?? '')
  if (!isNoun && hit.length === 1 && !isCapitalised(view.words[at] ?? '')) return undefined
  return { first: at, last, type: 'TITLE', entries: [], rank: RANK.title }
}

/** "Finance Commissioner Ann Lee", "Works Secretary Bo Hale": a field with a capital, and the office for it. */
function fieldBefore({ words, tokens }: TokenView, at: number, lookups: Lookups): OfficeHit | undefined {
  if (!FIELDS.has(words[at] ?? '') || !isCapitalised(words[at + 1] ?? '') || !/^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? ''))
    return undefined
  if (lookups.name(at) !== undefined || (at > 0 && isCapitalised(words[at - 1] ?? '') && tokens[at - 1]?.upos === 'PROPN')) return undefined
  const hit = lookups.office(at + 1)
  return hit !== undefined && FIELDED.has(hit.office.id) ? { ...hit, length: hit.length + 1 } : undefined
}

/** "Minister for Local Government", "Commissioner of Prisons": the field of an office, with capitals as the office has, which is neither a body nor a place. */
function fieldLength({ words, tokens }: TokenView, at: number, office: Office, lookups: Lookups): number {
  if (!FIELDED.has(office.id) || !/^(?:of|for)$/.test(words[at] ?? '') || !isCapitalised(words[at - 1] ?? '')) return 0
  const first = /^the$/i.test(words[at + 1] ?? '') ? at + 2 : at + 1
  const isField = (i: number): boolean =>
    isCapitalised(words[i] ?? '') && !isUpper(words[i] ?? '') && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]?.upos ?? '')
  const known = lookups.name(first)?.entries[0].type
  if (!isField(first) || known === 'GPE' || known === 'ORG' || known === 'LOC' || lookups.demonym(first) !== undefined) return 0
  let end = first + 1
  while (end < first + 8) {
    if (isField(end)) end++
    else if (/^(?:and|&|,)$/.test(words[end] ?? '') && FIELDS.has(words[end - 1] ?? '') && FIELDS.has(words[end + 1] ?? '')) end += 2
    else break
  }
  // "Minister for Health Ann Lee": the name is none of it.
  while (end > first && !FIELDS.has(words[end - 1] ?? '')) end--
  return end > first ? end - at : 0
}

function isHeldHere(view: TokenView, at: number, { id }: Office, lookups: Lookups): boolean {
  if (!isCapitalised(view.words[at] ?? '')) return isHeld(view, at)
  return id === 'primate' || isNameStart(view, at + 1, lookups)
}

/** "the school's principal, Ann Lee", "primate of Nigeria" */
function isHeld({ words, tokens }: TokenView, at: number): boolean {
  if (tokens[at]?.upos !== 'NOUN' || tokens[at]?.xpos === 'NNS') return false
  return words[at + 1] === 'of' || (words[at + 1] === ',' && isCapitalised(words[at + 2] ?? ''))
}

/** Words that are animals, adjectives and others, where nothing shows that somebody has the office. */
const OTHERWISE: ReadonlySet<string> = new Set(['primate', 'principal'])

const FIELDED: ReadonlySet<string> = new Set([
  'minister',
  'deputy-minister',
  'commissioner',
  'secretary',
  'secretary-of-state',
  'deputy-secretary',
  'high-commissioner',
])

/** Not "7 pm" nor "a measure of justice", and no furniture: "two chairs" are offices only "of" something. */
function isWritten(view: TokenView, at: number): boolean {
  const word = view.words[at] ?? ''
  if (word === 'justice') return isCapitalised(view.words[at - 1] ?? '') || view.words[at - 1] === 'chief'
  // "the Rally for Justice, Saleh Djimet"
  if (word === 'Justice' && isCapitalised(view.words[at - 2] ?? '') && /^(?:for|and|of)$/.test(view.words[at - 1] ?? ''))
    return isCapitalised(view.words[at + 1] ?? '')
  if (/^p\.?m\.?$/.test(word) || word === 'chairs') return word === 'chairs' && view.words[at + 1] === 'of'
  return true
}

/** "president-elect", "chair designate": the suffix belongs to the title as written. */
function suffixLength(view: TokenView, at: number): number {
  const [first = '', second = ''] = [view.words[at], view.words[at + 1]]
  if (/^(?:elect|designate)$/.test(first)) return 1
  return first === '-' && /^(?:elect|designate)$/i.test(second) ? 2 : 0
}

/** "who chairs the council", "Berzina heads a union": after a subject and before an object, the word is a verb. */
function isVerbHere(view: TokenView, at: number): boolean {
  if (isCapitalised(view.words[at] ?? '')) return false
  const before = (view.words[at - 1] ?? '').toLowerCase()
  const isInfinitive = before === 'to' && /^(?:chair|head|captain)$/.test(view.words[at] ?? '')
  if (isInfinitive && /^(?:DET|ADJ|PROPN|PRON)$/.test(view.tokens[at + 1]?.upos ?? '')) return true
  const isAfterSubject = /^(?:,|who|which|that|also|now|currently|he|she|it)$/.test(before) || isCapitalised(view.words[at - 1] ?? '')
  return (
    isAfterSubject && (view.tokens[at + 1]?.upos === 'DET' || isCapitalised(view.words[at + 1] ?? '')) && /s$/.test(view.words[at] ?? '')
  )
}

/** Words for a sort of person that are an office only before a name: "the leader", but "party leader Ann Lee". */
const GENERIC = new Set(
  'rep sen gov lawmaker legislator delegate mediator founder co-founder founding-member deputy head parliamentarian member chief boss envoy negotiator founding-father'.split(
    ' ',
  ),
)

function isGeneric(words: readonly string[]): boolean {
  const term = words.join('-').toLowerCase()
  return GENERIC.has(term) || GENERIC.has(term.replace(/s$/, ''))
}

/** What somebody does for a living is no office. */
function isProfession(office: Office): boolean {
  return office.nominal === true && office.roles.every((role) => role === 'official' || role === 'academic' || role === 'sport')
}

/** Nominal descriptions are no offices, but for those that name the highest one. */
function isDescription(office: Office): boolean {
  return office.nominal === true && !/^(?:head-of-state|head-of-government|monarch)$/.test(office.id)
}

function isNameStart(view: TokenView, at: number, lookups: Lookups): boolean {
  const word = view.words[at] ?? ''
  return isCapitalised(word) && lookups.office(at) === undefined && lookups.demonym(at) === undefined
}

/** "Former", "Acting": "National" and the like begin names. */
export function startsWithModifier(view: TokenView, at: number, knowledge: Knowledge): boolean {
  const effect = knowledge.modifier(view.words, at)?.effect
  return effect !== undefined && effect !== 'current'
}
