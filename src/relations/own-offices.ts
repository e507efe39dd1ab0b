import { indexOf, type Mention } from '../document/index.ts'
import { isParty } from './conditions.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { officesIn, type Written } from './offices.ts'
import { held } from './titles.ts'
import { argumentsOf } from './tree/arguments.ts'
import type { BasePattern } from './types.ts'

export const OWN_OFFICE: BasePattern = {
  id: 'leader/own-office',
  relation: 'leader-of',
  example: 'Latvia was represented by its president, Anna Berzina.',
  confidence: 0.85,
}
export const OWN_LEADER: BasePattern = {
  id: 'leader/own-leader',
  relation: 'leader-of',
  example: 'Latvian Foreign Minister Bo Ek read out a letter from his president, Anna Berzina.',
  confidence: 0.8,
}

/** How many words may stand between whose an office is and the office, and between the office and its name. */
const MOST_BEFORE = 4
const MOST_AFTER = 4

/**
 * "its president, Anna Berzina": an office that belongs to a country or a body by a pronoun, with the name beside it; where it belongs to a minister or
 * another official, it is one of the official's country.
 *
 * @param known The passages found before.
 */
export function findOwnOffices(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, knowledge, entities } = reading
  const index = indexOf(reading.draft.mentions)
  let countries: ReadonlyMap<string, Mention> | undefined
  return lines.flatMap((line) =>
    officesIn(view, view.sentences[line.sentence], knowledge).flatMap((office): Finding[] => {
      const whose = office.plural || !office.leads ? undefined : possessorOf(office, reading)
      const subject = whose === undefined ? undefined : (nameAfter(office, reading) ?? nameBefore(whose.start, reading))
      if (whose === undefined || subject === undefined) return []
      const [owner] = index.within(whose.start, whose.end)
      const type = owner === undefined ? undefined : entities.get(owner.entity)?.type
      const only =
        owner !== undefined
          ? undefined
          : whose.text === 'its'
            ? (onlyOwner(index.within(line.span.start, whose.start)) ?? ownerBefore(whose.start, line, reading))
            : whose.text === 'their'
              ? theirBody(whose.start, line, reading)
              : undefined
      const body = type === 'GPE' || type === 'ORG' || type === 'NORP' ? owner : only
      countries ??= countriesOf(reading, lines, known)
      const country = body ?? countries.get(owner?.entity ?? '')
      const pattern = body === undefined ? OWN_LEADER : OWN_OFFICE
      const finding = country === undefined ? undefined : held(reading, pattern, office.title, subject, country, line)
      return finding === undefined ? [] : [finding]
    }),
  )
}

/** The same of those whose country was found out since, where anybody's was by a bare title. */
export function laterOwnOffices(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  if (known.every(({ pattern }) => pattern.id !== 'leader/bare-title')) return []
  const told = new Set(known.filter(({ pattern }) => pattern.relation === 'leader-of').map(({ subject }) => subject.entity))
  return findOwnOffices(reading, lines, known).filter(({ pattern, subject }) => pattern === OWN_LEADER && !told.has(subject.entity))
}

/** The possessive pronoun that an office belongs to: over adjectives and participles alone. */
function possessorOf({ first }: Written, { view }: Reading): { start: number; end: number; text: string } | undefined {
  for (let at = first - 1; at >= first - MOST_BEFORE - 1; at--) {
    const token = view.tokens[at]
    const word = (view.words[at] ?? '').toLowerCase()
    if (token === undefined || view.sentenceOf[at] !== view.sentenceOf[first]) return undefined
    if (/^(?:its|his|her|their)$/.test(word)) return { start: token.start, end: token.end, text: word }
    if (!/^(?:ADJ|ADV)$/.test(token.upos) && !/^(?:-|co|vice|interim|acting|then|outgoing)$/.test(word) && token.xpos !== 'VBN')
      return undefined
  }
  return undefined
}

/** The name right after an office, or after its comma. */
function nameAfter({ last }: Written, reading: Reading): Mention | undefined {
  const { view } = reading
  const args = argumentsOf(reading)
  // "Its president is the engraver Bo Ek."
  const from = /^(?:,|–|is|remains)$/.test(view.words[last] ?? '') ? last + 1 : last
  for (let at = from; at < from + MOST_AFTER; at++) {
    const mention = args.covering(at)
    if (mention?.type === 'PERSON' && mention.kind === 'name') return mention
    if (mention !== undefined && mention.type !== 'NORP') return undefined
    // "his prime minister, the economist Bo Ek"
    if (!/^(?:PROPN|NOUN|ADJ|DET)$/.test(view.tokens[at]?.upos ?? '')) return undefined
  }
  return undefined
}

/** "elected Bo Ek as their new chair": the name before the office, over "as". */
function nameBefore(at: number, reading: Reading): Mention | undefined {
  const { view } = reading
  const whose = view.tokenAt(at)
  if (!/^as$/i.test(view.words[whose - 1] ?? '')) return undefined
  const mention = argumentsOf(reading).covering(whose - 2)
  if (mention?.type !== 'PERSON' || mention.kind !== 'name') return undefined
  return ELECTS.has(view.tokens[view.range(mention).first - 1]?.lemma.toLowerCase() ?? '') ? mention : undefined
}

const ELECTS: ReadonlySet<string> = new Set('elect re-elect choose name appoint select pick'.split(' '))

/** Of what "its" speaks where nobody told: the one body or country that its sentence names before. */
function onlyOwner(before: readonly Mention[]): Mention | undefined {
  const owners = before.filter(({ type, kind }) => kind === 'name' && (type === 'ORG' || type === 'GPE'))
  const [first] = owners
  return first !== undefined && owners.every(({ entity }) => entity === first.entity) ? first : undefined
}

/** Of what "its" speaks at the outset of a sentence: the one body or country that the sentence before names. */
function ownerBefore(at: number, line: Line, { draft, view }: Reading): Mention | undefined {
  const prior = draft.sentences[line.sentence - 1]
  if (prior === undefined || at > line.span.start || view.blockOf[line.sentence - 1] !== view.blockOf[line.sentence]) return undefined
  return onlyOwner(indexOf(draft.mentions).within(prior.start, prior.end))
}

/** Of whom "their" speaks where nobody told: the one party or other body, called by its members or named, that its sentence, or else the one before, tells of. */
function theirBody(at: number, line: Line, reading: Reading): Mention | undefined {
  const { draft, view, entities, knowledge } = reading
  const index = indexOf(draft.mentions)
  const isBody = (m: Mention): boolean => {
    const entity = entities.get(m.entity)
    if (entity === undefined || m.kind !== 'name') return false
    return m.type === 'ORG' || (m.type === 'NORP' && /s$/.test(m.text) && isParty(entity, knowledge))
  }
  const own = index.within(line.span.start, at).filter(isBody)
  const prior = draft.sentences[line.sentence - 1]
  const isOneBlock = view.blockOf[line.sentence - 1] === view.blockOf[line.sentence]
  // "The dockers sent their chairman": they are theirs.
  const { first: from = 0 } = view.sentences[line.sentence] ?? {}
  const isOthers =
    own.length === 0 &&
    view.tokens.slice(from, view.tokenAt(at)).some(({ xpos, lemma }) => /^NNP?S$/.test(xpos) && !MEMBERS.has(lemma.toLowerCase()))
  const bodies =
    own.length > 0 || isOthers || prior === undefined || !isOneBlock ? own : index.within(prior.start, prior.end).filter(isBody)
  const [first] = bodies
  return first !== undefined && bodies.every(({ entity }) => entity === first.entity) ? first : undefined
}

/** Who acts for the body that they belong to. */
const MEMBERS: ReadonlySet<string> = new Set('member delegate shareholder partner activist director governor'.split(' '))

const OFFICIAL =
  /@(?:GPE|NORP)#(\d+) (?:'s\/PART )?(?:[^@\s/]+\/(?:ADJ|NOUN|VERB|PROPN) |-\/\S+ ){0,4}(?:@TITLE#\d+ |(?:minister|ambassador|envoy|official|diplomat|president|premier)\/[A-Z]+ )(?:,\/PUNCT )?(?:[^@\s/]+\/PROPN ){0,2}@PERSON#(\d+) /g

/** Of which country each is an official: leaders, and whoever has an office beside an adjective of a country. */
function countriesOf({ draft, entities }: Reading, lines: readonly Line[], known: readonly Finding[]): ReadonlyMap<string, Mention> {
  const countries = new Map<string, Mention>()
  const isCountry = (mention: Mention | undefined): boolean => entities.get(mention?.entity ?? '')?.type === 'GPE'
  for (const { pattern, subject, object, negated } of known)
    if (pattern.relation === 'leader-of' && !negated && isCountry(object) && !countries.has(subject.entity))
      countries.set(subject.entity, object)
  for (const line of lines)
    for (const match of line.text.matchAll(OFFICIAL)) {
      const [country, person] = [draft.mentions[Number(match[1])], draft.mentions[Number(match[2])]]
      if (country !== undefined && person !== undefined && isCountry(country) && !countries.has(person.entity))
        countries.set(person.entity, country)
    }
  return countries
}
