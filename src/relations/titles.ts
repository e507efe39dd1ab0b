import type { Entity, Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import { leads, readTitle } from './offices.ts'
import type { BasePattern } from './types.ts'

const BARE: BasePattern = {
  id: 'leader/bare-title',
  relation: 'leader-of',
  example: 'In Latvia, President Anna Berzina resigned.',
  confidence: 0.7,
}
const NOMINAL: BasePattern = {
  id: 'leader/role-nominal',
  relation: 'leader-of',
  example: 'Anna Berzina spoke first. The Latvian president left early.',
  confidence: 0.85,
}
const COUNTERPART: BasePattern = {
  id: 'leader/counterpart',
  relation: 'leader-of',
  example: 'Latvian President Anna Berzina met her Estonian counterpart, Bo Ek.',
  confidence: 0.85,
}
const CONJOINED: BasePattern = {
  id: 'leader/conjoined-title',
  relation: 'leader-of',
  example: 'Armenian President A and Prime Minister B came.',
  confidence: 0.85,
}

/** A bare title's country must be the one that the article is about: this share of its mentions of countries. */
const DOMINANT = 0.6

/** Facts that no pattern over one line can see: bare titles, titles that share their country, and nominals that hold the office. */
export function findByTitle(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const settled = new Set(known.filter((f) => f.pattern.relation === 'leader-of').map((f) => f.subject.entity))
  const conjoined = lines.flatMap((line) => [...readConjoined(line, reading, known), ...readCounterparts(line, reading, known)])
  for (const finding of conjoined) settled.add(finding.subject.entity)
  const nominal = readNominals(reading, lines)
  for (const finding of nominal) settled.add(finding.subject.entity)
  const led = new Set([...known, ...conjoined, ...nominal].filter((f) => f.pattern.relation === 'leader-of').map((f) => f.object.entity))
  const found = lines.flatMap((line) => readBare(line, reading, settled, led))
  // Two bare presidents and one country: which of them leads it, the article does not say.
  const bare = found.filter((f) => found.every((g) => g.subject.entity === f.subject.entity || g.object.entity !== f.object.entity))
  return [...conjoined, ...nominal, ...bare]
}

const mentionOf = (reading: Reading, index: string | undefined): Mention | undefined => reading.draft.mentions[Number(index ?? Number.NaN)]

/** "Armenian President X and Prime Minister Y": what the first leads, the second leads too. */
function readConjoined(line: Line, reading: Reading, known: readonly Finding[]): Finding[] {
  const findings: Finding[] = []
  for (const match of line.text.matchAll(
    /@PERSON#(\d+) ,?(?:\/PUNCT )?(?:and|und|,)\/[A-Z]+ (?:[^@\s/]+\/(?:ADJ|DET) )*@TITLE#(\d+) (?:[^@\s/]+\/PROPN )?@PERSON#(\d+) /g,
  )) {
    const [first, title, person] = [mentionOf(reading, match[1]), mentionOf(reading, match[2]), mentionOf(reading, match[3])]
    const host = known.find((f) => f.pattern.relation === 'leader-of' && f.subject === first && f.line === line)
    if (title === undefined || person === undefined || host === undefined) continue
    if (/^\b(?:of|in|from)\/[A-Z]+ /.test(line.text.slice((match.index ?? 0) + match[0].length))) continue
    const finding = held(reading, CONJOINED, title, person, host.object, line)
    if (finding !== undefined) findings.push(finding)
  }
  return findings
}

/** "her Estonian counterpart, Bo Ek": he holds in his country the office that she holds in hers. */
function readCounterparts(line: Line, reading: Reading, known: readonly Finding[]): Finding[] {
  return [
    ...line.text.matchAll(
      /@PERSON#(\d+) @(?:NORP|GPE)#(\d+) (?:counterpart|colleague)\/[A-Z]+ (?:,\/PUNCT )?(?:[^@\s/]+\/PROPN ){0,2}@PERSON#(\d+) /g,
    ),
  ].flatMap((match) => {
    const [owner, object, subject] = [mentionOf(reading, match[1]), mentionOf(reading, match[2]), mentionOf(reading, match[3])]
    const model = known.find((f) => f.pattern.relation === 'leader-of' && f.subject.entity === owner?.entity)
    const country = object === undefined ? undefined : reading.entities.get(object.entity)
    if (
      owner === undefined ||
      object === undefined ||
      subject === undefined ||
      model?.qualifiers.role === undefined ||
      country?.type !== 'GPE'
    )
      return []
    if (subject.entity === owner.entity) return []
    return [
      {
        pattern: COUNTERPART,
        subject,
        object,
        qualifiers: { role: model.qualifiers.role, status: 'current' as const },
        negated: false,
        modality: 'asserted' as const,
        line,
      },
    ]
  })
}

function held(reading: Reading, pattern: BasePattern, title: Mention, subject: Mention, object: Mention, line: Line): Finding | undefined {
  const office = readTitle(reading.view, title, reading.knowledge)
  const entity = reading.entities.get(object.entity)
  if (office === undefined || office.deputy || entity === undefined || !leads(office.office, entity) || subject.entity === object.entity)
    return undefined
  return { pattern, subject, object, qualifiers: { role: office.text, status: office.status }, negated: false, modality: 'asserted', line }
}

/** "the Russian President": the nominal's own words name the office and the country of whom it refers to. */
function readNominals(reading: Reading, lines: readonly Line[]): Finding[] {
  const { draft } = reading
  return draft.mentions.flatMap((nominal) => {
    if (nominal.kind !== 'nominal' || nominal.type !== 'PERSON') return []
    if (/\b(?:counterpart|colleague)\b/i.test(nominal.text) || !reading.entities.get(nominal.entity)?.name.match(/^\p{Lu}/u)) return []
    const inside = draft.mentions.filter((m) => m !== nominal && m.start >= nominal.start && m.end <= nominal.end && m.kind === 'name')
    const title = inside.find((m) => m.type === 'TITLE')
    const object = inside.find((m) => m.type === 'NORP' || m.type === 'GPE' || m.type === 'ORG')
    const line = lines.find((l) => l.span.start <= nominal.start && nominal.end <= l.span.end)
    if (title === undefined || object === undefined || line === undefined) return []
    return held(reading, NOMINAL, title, nominal, object, line) ?? []
  })
}

/** A bare title takes a country only where the same or a neighbouring sentence leaves one candidate. */
function readBare(line: Line, reading: Reading, settled: ReadonlySet<string>, led: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = []
  for (const match of line.text.matchAll(
    /(?<=^|(?<!@(?:ORG|GPE|NORP)#\d+ (?:'s\/PART )?)(?:[^\s]+ ))@TITLE#(\d+) @PERSON#(\d+) (?!(?:of|from)\/)/g,
  )) {
    const [title, person] = [mentionOf(reading, match[1]), mentionOf(reading, match[2])]
    if (title === undefined || person === undefined || settled.has(person.entity)) continue
    const office = readTitle(reading.view, title, reading.knowledge)?.office
    if (
      office === undefined ||
      !office.roles.some((role) => role === 'head-of-state' || role === 'head-of-government' || role === 'monarch')
    )
      continue
    const country = onlyCountry(reading, line)
    const finding = country && !led.has(country.entity) && held(reading, BARE, title, person, country, line)
    if (finding) findings.push(finding)
  }
  return findings
}

/** The one country that the sentence names, else the one that the sentences beside it name. */
function onlyCountry({ draft, entities, knowledge }: Reading, line: Line): Mention | undefined {
  const isCountry = (entity: Entity | undefined): boolean =>
    entity?.type === 'GPE' && knowledge.named(entity.name).some((entry) => entry.subtype === 'country' || entry.subtype === 'territory')
  const within = (first: number, last: number): Mention | undefined => {
    const [from, to] = [
      draft.sentences[Math.max(0, first)]?.start ?? 0,
      draft.sentences[Math.min(draft.sentences.length - 1, last)]?.end ?? 0,
    ]
    const found = draft.mentions.filter((m) => m.start >= from && m.end <= to && isCountry(entities.get(m.entity)))
    return new Set(found.map((m) => m.entity)).size === 1 ? found[0] : undefined
  }
  const found = within(line.sentence, line.sentence) ?? within(line.sentence - 1, line.sentence + 1)
  const countries = draft.mentions.filter((m) => isCountry(entities.get(m.entity)))
  const share = countries.filter((m) => m.entity === found?.entity).length / countries.length
  return share >= DOMINANT ? found : undefined
}
