import { indexOf, type Mention, type TokenView } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { officesIn, readTitle } from './offices.ts'
import { argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import type { BasePattern } from './types.ts'

export const COUNTERPART: BasePattern = {
  id: 'leader/counterpart',
  relation: 'leader-of',
  example: 'Latvian President Anna Berzina met her Estonian counterpart, Bo Ek.',
  confidence: 0.85,
}

/** Offices that lead a country. */
const LEADS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'monarch'])

const OWNER = compileWays('whose')
const COUNTRY = compileWays('modifier, in/of/from')
const NAMES = compileWays('apposition, name')

/** "counterpart", "colleague", "opposite number" */
const isCounterpart = (view: TokenView, word: number): boolean =>
  /^(?:counterpart|colleague)$/i.test(view.tokens[word]?.lemma ?? '') ||
  (view.words[word] === 'number' && view.words[word - 1] === 'opposite')

/** "her Estonian counterpart, Bo Ek": he holds in his country the office that she holds in hers. Two countries and two names are paired in order. */
export function findCounterparts(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, entities, draft } = reading
  const args = argumentsOf(reading)
  const mentions = indexOf(draft.mentions)
  const roles = new Map<string, string>()
  for (const { pattern, subject, qualifiers } of known)
    if (pattern.relation === 'leader-of' && qualifiers.role !== undefined && !roles.has(subject.entity))
      roles.set(subject.entity, qualifiers.role)
  return lines.flatMap((line) => {
    const range = view.sentences[line.sentence]
    const findings: Finding[] = []
    if (!/counterpart|colleague|opposite number/i.test(view.text.slice(line.span.start, line.span.end))) return findings
    for (let word = range?.first ?? 0; word < (range?.last ?? 0); word++) {
      if (!isCounterpart(view, word)) continue
      const to = (ways: typeof OWNER, types: readonly Mention['type'][]): Mention[] =>
        follow(ways, word, args.trees, view, (end) => args.of(end, types))
      const [owner] = to(OWNER, ['PERSON'])
      const role = roles.get(owner?.entity ?? '') ?? bareOffice(owner, reading, line)
      const listed = listedAt(word, line, draft.mentions)
      const countries = listed?.countries ?? to(COUNTRY, ['NORP', 'GPE'])
      const own = args.covering(word)
      const names =
        listed?.names ?? (own?.kind === 'nominal' && own.type === 'PERSON' ? [own] : (nameAfter(word, reading) ?? to(NAMES, ['PERSON'])))
      if (owner === undefined || role === undefined) continue
      const pairs = countries.length === names.length ? names : names.slice(0, 1)
      pairs.forEach((subject, index) => {
        const object = countries[index]
        const named = mentions.isNamed(subject.entity)
        if (object === undefined || entities.get(object.entity)?.type !== 'GPE' || subject.entity === owner.entity || !named) return
        const qualifiers = { role, status: 'current' as const }
        findings.push({ pattern: COUNTERPART, subject, object, qualifiers, negated: false, modality: 'asserted', line })
      })
    }
    return findings
  })
}

/** "her Estonian counterpart, Bo Ek": the name right after its comma, whatever the tree makes of others. */
function nameAfter(word: number, reading: Reading): Mention[] | undefined {
  const next = reading.view.words[word + 1] === ',' ? argumentsOf(reading).covering(word + 2) : undefined
  return next?.type === 'PERSON' && next.kind === 'name' ? [next] : undefined
}

const COUNTRIES = /(?<countries>@NORP#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@NORP#\d+ )+)$/
const PEOPLE = /^\S+ (?:,\/PUNCT )?(?<people>@PERSON#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@PERSON#\d+ )+)/

const ELSEWHERE =
  /^\S+ (?:in|from|of)\/ADP (?<countries>@GPE#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@GPE#\d+ )+),\/PUNCT (?<people>@PERSON#\d+ (?:(?:,\/PUNCT |and\/CCONJ )+@PERSON#\d+ )+)/

/** "her Guatemalan and Salvadoran counterparts, Otto Barrientos and Raul Cerna": as many names as countries, side by side. */
function listedAt(word: number, line: Line, mentions: readonly Mention[]): { countries: Mention[]; names: Mention[] } | undefined {
  const at = line.items.find(({ first, last }) => first <= word && word < last)?.at ?? -1
  if (at < 0) return undefined
  const read = (text: string | undefined, type: RegExp): Mention[] =>
    [...(text ?? '').matchAll(type)].flatMap((match) => mentions[Number(match[1])] ?? [])
  // "his counterparts in Uganda and Rwanda, Ann and Bo"
  const elsewhere = ELSEWHERE.exec(line.text.slice(at))?.groups
  if (elsewhere !== undefined) {
    const [places, people] = [read(elsewhere.countries, /@GPE#(\d+)/g), read(elsewhere.people, /@PERSON#(\d+)/g)]
    if (places.length === people.length) return { countries: places, names: people }
  }
  const countries = read(COUNTRIES.exec(line.text.slice(0, at))?.groups?.countries, /@NORP#(\d+)/g)
  const names = read(PEOPLE.exec(line.text.slice(at))?.groups?.people, /@PERSON#(\d+)/g)
  return countries.length > 1 && countries.length === names.length ? { countries, names } : undefined
}

/** "Prime Minister Jan Tamm met his Danish counterpart": the office that stands right before a name, where it is one that leads a country. */
function bareOffice(owner: Mention | undefined, { view, knowledge, draft }: Reading, line: Line): string | undefined {
  if (owner === undefined) return undefined
  const inside = indexOf(draft.mentions).within(line.span.start, line.span.end)
  const named = inside.filter((m) => m.entity === owner.entity && m.kind === 'name')
  const found = officesIn(view, view.sentences[line.sentence], knowledge).find(({ last }) =>
    named.some((m) => view.range(m).first === last),
  )
  const office = found === undefined ? undefined : readTitle(view, found.title, knowledge)
  const leads = office !== undefined && !office.deputy && office.office.roles.some((role) => LEADS.has(role))
  return leads ? found?.title.text : undefined
}
