import type { Mention, Span, TokenRange } from '../document/index.ts'
import type { Office } from '../knowledge/index.ts'
import { type Stance, stanceOf } from './context.ts'
import { Countries } from './countries.ts'
import { CONSTITUENT_COUNTRIES, NO_PRESIDENT, NO_PRIME_MINISTER, PREMIERS_OF_REGIONS } from './data/governments.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { officesIn, readTitle } from './offices.ts'
import { held } from './titles.ts'
import { type Arguments, argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const BARE: BasePattern = {
  id: 'leader/bare-title',
  relation: 'leader-of',
  example: 'In Latvia, President Anna Berzina resigned.',
  confidence: 0.7,
}
export const OF_LEADER: BasePattern = {
  id: 'leader/of-leader',
  relation: 'leader-of',
  example: 'Latvian President Anna Berzina came with her prime minister, Bo Ek.',
  confidence: 0.8,
}

/** What says what an office leads; where there is any of it, the title is not bare. */
const DOMAIN = compileWays('of/for/at, whose, modifier')
const HOLDERS = compileWays('name, apposition, holder')

interface Bare {
  office: Office
  title: Span & { text: string }
  subject: Mention
  owner: Mention | undefined
  line: Line
  stance: Stance
}

/** The finding as the words around the office take it: "if elected president", "is to be sworn in as prime minister". */
function taken(finding: Finding | undefined, { negated, modality }: Stance): Finding[] {
  if (finding === undefined) return []
  const { status } = finding.qualifiers
  const qualifiers =
    modality === 'planned' && status === 'current' ? { ...finding.qualifiers, status: 'incoming' as const } : finding.qualifiers
  return [{ ...finding, negated, modality, qualifiers }]
}

/** Heads of state and of government whose country their own words do not name. */
export function findBare(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const leaders = known.filter((f) => f.pattern.relation === 'leader-of' && f.modality === 'asserted' && !f.negated)
  const settled = new Set(leaders.map((f) => f.subject.entity))
  const args = argumentsOf(reading)
  const bare = lines.flatMap((line) => readBare(line, reading, args, settled))
  const led = new Leading(reading, leaders, known)
  const countries = new Countries(reading, leaders)
  const bySentence = new Map(lines.map((line) => [line.sentence, line]))
  const found = bare.flatMap((one): Finding[] => {
    if (one.owner !== undefined) {
      const country = led.countryOf(one.owner.entity)
      return taken(country && held(reading, OF_LEADER, one.title, one.subject, country, one.line), one.stance)
    }
    const country = countries.only(one.line, one.subject, one.office, bySentence.get(one.line.sentence - 1))
    if (country === undefined || !mayHave(country, one.title, reading)) return []
    const finding = held(reading, BARE, one.title, one.subject, country, one.line)
    return finding === undefined || led.isForeign(finding) || led.isTaken(finding) ? [] : taken(finding, one.stance)
  })
  return withoutRivals(found)
}

/** Whether a country has such an office at all. */
function mayHave(country: Mention, title: Span & { text: string }, { view, entities, knowledge }: Reading): boolean {
  const entries = knowledge.named(entities.get(country.entity)?.name ?? '')
  const code = entries.find(({ iso3166 }) => iso3166 !== undefined)?.iso3166 ?? ''
  const office = readTitle(view, title, knowledge)?.office
  if (office?.countries?.includes(`country/${code}`) === false) return false
  if (entries.some(({ id }) => CONSTITUENT_COUNTRIES.has(id))) return office?.id === 'first-minister'
  if (/^premier$/i.test(title.text) && PREMIERS_OF_REGIONS.has(code)) return false
  return !(office?.id === 'prime-minister' && NO_PRIME_MINISTER.has(code)) && !(office?.id === 'president' && NO_PRESIDENT.has(code))
}

/** Who leads what, as far as it is known, by what is asked of it. */
class Leading {
  readonly #countries = new Map<string, Mention>()
  readonly #pairs = new Set<string>()
  /** The offices that are held, each with what is led. */
  readonly #offices = new Set<string>()
  readonly #greeted = new Map<string, string[]>()

  constructor({ entities }: Reading, leaders: readonly Finding[], known: readonly Finding[]) {
    for (const finding of leaders) {
      const { subject, object } = finding
      if (entities.get(object.entity)?.type === 'GPE' && !this.#countries.has(subject.entity)) this.#countries.set(subject.entity, object)
      this.#pairs.add(`${subject.entity} ${object.entity}`)
      this.#offices.add(officeOf(finding))
    }
    for (const { pattern, subject, object } of known) {
      if (pattern.relation !== 'greeting-to') continue
      const own = this.#greeted.get(subject.entity)
      if (own === undefined) this.#greeted.set(subject.entity, [object.entity])
      else if (!own.includes(object.entity)) own.push(object.entity)
    }
  }

  countryOf(leader: string): Mention | undefined {
    return this.#countries.get(leader)
  }

  /** Who greets a country, or its leader, is as a rule another's. */
  isForeign({ subject, object }: Finding): boolean {
    const greeted = this.#greeted.get(subject.entity) ?? []
    return greeted.some((entity) => entity === object.entity || this.#pairs.has(`${entity} ${object.entity}`))
  }

  /** Whether somebody else holds the office already. */
  isTaken(finding: Finding): boolean {
    return finding.qualifiers.status === 'current' && this.#offices.has(officeOf(finding))
  }
}

/** What only one can hold at a time: a president and a prime minister may lead one country; two presidents may not. */
function officeOf({ object, qualifiers }: Finding): string {
  const kind = (qualifiers.role ?? '').toLowerCase().replace(/^(?:king|queen|emperor|empress|monarch|sultan|emir)$/, 'monarch')
  return JSON.stringify([object.entity, qualifiers.status, kind])
}

/** Two bare presidents and one country: which of them leads it, the article does not say. */
function withoutRivals(found: readonly Finding[]): Finding[] {
  const holders = new Map<string, Set<string>>()
  for (const finding of found) {
    const office = officeOf(finding)
    holders.set(office, (holders.get(office) ?? new Set()).add(finding.subject.entity))
  }
  return found.filter((finding) => finding.qualifiers.status === 'former' || holders.get(officeOf(finding))?.size === 1)
}

function readBare(line: Line, reading: Reading, args: Arguments, settled: ReadonlySet<string>): Bare[] {
  const { view, knowledge } = reading
  const { trees } = args
  const found: Bare[] = []
  const range = view.sentences[line.sentence]
  for (const { first, last, title } of officesIn(view, range, knowledge)) {
    const head = trees.top({ first, last })
    const office = readTitle(view, title, knowledge)
    if (office === undefined || office.deputy || isPart({ first, last }, head, reading, trees)) continue
    if (!office.office.roles.some((role) => role === 'head-of-state' || role === 'head-of-government' || role === 'monarch')) continue
    const next = args.covering(last)
    const beside = next?.type === 'PERSON' && next.kind === 'name' ? [next] : []
    const [subject] = beside.length > 0 ? beside : follow(HOLDERS, head, trees, view, (end) => args.of(end, ['PERSON']))
    if (subject === undefined || settled.has(subject.entity)) continue
    const [owner] = follow(compileWays('whose'), head, trees, view, (end) => args.of(end, ['PERSON']))
    if (owner === undefined && !isBare(head, first, subject, reading, args)) continue
    if (owner?.entity !== subject.entity)
      found.push({
        office: office.office,
        title,
        subject,
        owner,
        line,
        stance: stanceAt(head, first, beside.length > 0, line, reading, args),
      })
  }
  return found
}

/** "Council President", "the team leader" head what stands before them, and "the incumbent senator" is no incumbent by himself. */
function isPart({ first, last }: TokenRange, head: number, { view, knowledge }: Reading, trees: Arguments['trees']): boolean {
  if (last === first + 1 && view.tokens[first]?.upos === 'ADJ') return true
  return trees.deprel(first - 1) === 'compound' && trees.head(first - 1) === head && knowledge.modifier(view.words, first - 1) === undefined
}

/** A title before its name takes no part in what the verb says; one after it, or after its verb, does. */
function stanceAt(head: number, first: number, isBeside: boolean, line: Line, { view }: Reading, { trees }: Arguments): Stance {
  const stance = treeStance(view, trees, head, false)
  if (isBeside) return { negated: false, modality: stance.modality === 'hypothetical' ? 'hypothetical' : 'asserted' }
  return stance.modality === 'asserted' ? stanceOf(view, first, line.items[0]?.first ?? 0) : stance
}

function isBare(head: number, first: number, subject: Mention, { view }: Reading, args: Arguments): boolean {
  const { trees } = args
  if (follow(DOMAIN, head, trees, view, (end) => args.of(end, ['GPE', 'ORG', 'NORP'])).length > 0) return false
  const before = args.covering(/^(?:['’]s?|-)$/.test(view.words[first - 1] ?? '') ? first - 2 : first - 1)
  if (before !== undefined && before.type !== 'PERSON' && !/^[,.;:]$/.test(view.words[first - 1] ?? '')) return false
  const { last } = view.range(subject)
  return !/^(?:of|from)$/i.test(view.words[last] ?? '')
}
