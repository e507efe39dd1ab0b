import type { Group, MentionSeed, TokenView } from '../document/index.ts'
import type { Knowledge, Office } from '../knowledge/index.ts'
import { lastBefore, mentionAt, type Placed, type Scene } from './context.ts'
import { domainAfter, endingAt } from './tenures.ts'

const DETERMINERS = new Set(['the', 'this', 'that', 'his', 'her', 'its', 'their', 'our', 'my'])
const COUNTERPARTS = new Set(['counterpart', 'colleague', 'opposite'])
/** Descriptions that point to one person without a country or a body beside them. */
const ALONE = new Set(['leader', 'monarch', 'head of state', 'head of government'])
/** Nouns for a country or a body, with the label they refer to. */
const THINGS: Record<string, readonly string[]> = {
  country: ['GPE'],
  nation: ['GPE'],
  republic: ['GPE'],
  kingdom: ['GPE'],
  state: ['GPE'],
  island: ['GPE'],
  city: ['GPE'],
  capital: ['GPE'],
  town: ['GPE'],
  emirate: ['GPE'],
  sultanate: ['GPE'],
  organisation: ['ORG'],
  organization: ['ORG'],
  bloc: ['ORG'],
  alliance: ['ORG'],
  union: ['ORG'],
  body: ['ORG'],
  company: ['ORG'],
  firm: ['ORG'],
  party: ['ORG'],
  federation: ['ORG'],
  confederation: ['ORG'],
  association: ['ORG'],
  agency: ['ORG'],
  club: ['ORG'],
  council: ['ORG'],
  bank: ['ORG'],
  group: ['ORG'],
  grouping: ['ORG'],
  commission: ['ORG'],
  committee: ['ORG'],
  community: ['ORG'],
  ministry: ['ORG'],
  parliament: ['ORG'],
  court: ['ORG'],
  institution: ['ORG'],
  secretariat: ['ORG'],
  league: ['ORG'],
  forum: ['ORG'],
  board: ['ORG'],
  coalition: ['ORG'],
  senate: ['ORG'],
  university: ['ORG'],
  fund: ['ORG'],
  network: ['ORG'],
  institute: ['ORG'],
  foundation: ['ORG'],
  charity: ['ORG'],
  newspaper: ['ORG'],
  team: ['ORG'],
  chamber: ['ORG'],
  assembly: ['ORG'],
  movement: ['ORG'],
  islands: ['GPE'],
  archipelago: ['GPE'],
}

interface Nominal {
  first: number
  last: number
  office?: Office
  domain?: Group
  /** "his Latvian counterpart" is somebody else than he. */
  other?: boolean
  /** The noun of a country or a body. */
  thing?: string
}

/** Adds the nominal mentions that can be resolved: "the Russian leader", "the president", "her Latvian counterpart", "the bloc". */
export function resolveNominals(scene: Scene): void {
  const found: Placed[] = []
  for (const sentence of scene.view.sentences)
    for (let at = sentence.first; at < sentence.last; at++) {
      const nominal = nominalAt(scene, at, sentence.last)
      if (nominal === undefined) continue
      const group = nominal.thing === undefined ? personFor(scene, nominal, found) : thingFor(scene, nominal)
      if (group !== undefined) found.push(placeNominal(scene.view, nominal, group))
      at = nominal.last - 1
    }
  for (const mention of found) mention.group.mentions.push(mention.seed)
  scene.placed = [...scene.placed, ...found].sort((a, b) => a.first - b.first || b.last - a.last)
}

function placeNominal(view: TokenView, nominal: Nominal, group: Group): Placed {
  const seed: MentionSeed = {
    start: view.tokens[nominal.first]?.start ?? 0,
    end: view.tokens[nominal.last - 1]?.end ?? 0,
    type: group.type,
    kind: 'nominal',
  }
  return { first: nominal.first, last: nominal.last, group, seed }
}

function nominalAt(scene: Scene, at: number, limit: number): Nominal | undefined {
  const { view, knowledge, placed } = scene
  const word = (view.words[at] ?? '').toLowerCase()
  const owner = DETERMINERS.has(word) ? undefined : possessor(scene, at)
  if (!DETERMINERS.has(word) && owner === undefined) return undefined
  let head = owner === undefined ? at + 1 : owner.head
  let domain = owner?.domain
  for (let steps = 0; steps < 3; steps++) {
    const inner = domain === undefined ? mentionAt(placed, head, ['NORP', 'ORG', 'GPE', 'LOC']) : undefined
    if (inner !== undefined && inner.last < limit && inner.seed.kind === 'name') {
      domain = inner.group
      head = inner.last
    } else if (isPassable(view, head, knowledge)) head++
    else break
  }
  const nominal = headNominal(scene, at, head, limit, domain)
  return nominal !== undefined && !isApposed(scene, nominal) ? nominal : undefined
}

/** "Latvia's president": the owner is the domain. */
function possessor(scene: Scene, at: number): { head: number; domain: Group } | undefined {
  const mention = mentionAt(scene.placed, at, ['GPE', 'ORG'])
  if (mention === undefined || mention.seed.kind !== 'name' || !/^['’]s?$/.test(scene.view.words[mention.last] ?? '')) return undefined
  return { head: mention.last + 1, domain: mention.group }
}

function isPassable(view: TokenView, at: number, knowledge: Knowledge): boolean {
  const word = view.words[at] ?? ''
  return view.tokens[at]?.upos === 'ADJ' && /^\p{Ll}/u.test(word) && knowledge.office(view.words, at) === undefined
}

function headNominal(scene: Scene, first: number, head: number, limit: number, domain: Group | undefined): Nominal | undefined {
  const { view, knowledge } = scene
  const word = (view.words[head] ?? '').toLowerCase()
  const possessive = !/^(?:the|this|that)$/i.test(view.words[first] ?? '')
  if (COUNTERPARTS.has(word) && domain !== undefined) return { first, last: head + 1, domain, other: true }
  if (word in THINGS && domain === undefined && (view.words[first] ?? '').toLowerCase() !== 'his') {
    if (possessive) return undefined
    return /^(?:of|and|-)$/.test(view.words[head + 1] ?? '') ? undefined : { first, last: head + 1, thing: word }
  }
  const age = /^\d{2}$/.test(word) && view.words[head + 1] === '-' && view.words[head + 2] === 'year'
  if (age && view.words[head + 4] === 'old') return { first, last: head + 5 }
  const hit = knowledge.office(view.words, head)
  if (hit === undefined || hit.plural || head + hit.length > limit) return undefined
  const last = head + hit.length
  const after = domainAfter(scene, last)
  if (after !== undefined && domain === undefined) return { first, last: after.last, office: hit.office, domain: after.group }
  if (domain === undefined && (possessive || (hit.office.nominal && !ALONE.has(hit.office.name)))) return undefined
  if (view.words[last] === 'of') return undefined
  return { first, last, office: hit.office, ...(domain !== undefined && { domain }) }
}

/** A description beside the name it describes, on either side, is an apposition and no mention of its own. */
function isApposed(scene: Scene, nominal: Nominal): boolean {
  const { words, tokens } = scene.view
  const next = words[nominal.last] ?? ''
  if (mentionAt(scene.placed, nominal.last, ['PERSON', 'TITLE']) !== undefined || scene.knowledge.honorific(next) !== undefined) return true
  if (next === ',') {
    const name = mentionAt(scene.placed, skipHonorifics(scene, nominal.last + 1), ['PERSON', 'GPE', 'ORG'])
    const closes =
      name !== undefined &&
      (name.group.type === 'PERSON' ||
        /^[,.;)–—]$/.test(words[name.last] ?? '') ||
        /^(?:VERB|AUX|PART)$/.test(tokens[name.last]?.upos ?? ''))
    if (name !== undefined && closes && (name.group.type === 'PERSON') === (nominal.thing === undefined)) return true
  }
  const before = words[nominal.first - 1] === ',' ? endingAt(scene, nominal.first - 1) : undefined
  return before?.seed.kind === 'name' && (before.group.type === 'PERSON') === (nominal.thing === undefined) && /^[,.;)–—]$/.test(next)
}

function skipHonorifics(scene: Scene, at: number): number {
  let start = at
  while (start < at + 3 && scene.knowledge.honorific(scene.view.words[start] ?? '') !== undefined) start++
  return start
}

function personFor(scene: Scene, nominal: Nominal, found: readonly Placed[]): Group | undefined {
  const { office, domain } = nominal
  const candidates = new Set<Group>()
  for (const tenure of scene.tenures) {
    if (domain !== undefined && tenure.domain !== domain) continue
    if (office !== undefined && !isSameOffice(office, tenure.office)) continue
    if (nominal.other && tenure.office.leads.length === 0 && tenure.office.roles.every((role) => role !== 'minister')) continue
    // Who has not been given the office yet can be meant only where a country or a body tells him from others.
    if (tenure.at > nominal.first && (domain === undefined || tenure.office.leads.length === 0)) continue
    if (scene.table.groups.has(tenure.person)) candidates.add(tenure.person)
  }
  const excluded = nominal.other ? subjectBefore(scene, nominal.first) : undefined
  if (excluded !== undefined) candidates.delete(excluded)
  if (candidates.size === 0 && office === undefined && domain === undefined) return recentPerson(scene, nominal.first, undefined)
  if (candidates.size === 0) return undefined
  if (candidates.size === 1) return [...candidates][0]
  return domain === undefined || candidates.size > 1 ? recentPerson(scene, nominal.first, candidates, found) : undefined
}

/** A description ("leader", "chief") fits every office that leads; an office only itself. */
function isSameOffice(a: Office, b: Office): boolean {
  if (a.id === b.id) return true
  if (a.nominal) return b.leads.length > 0
  const heads = (office: Office): boolean => office.roles.includes('head-of-government')
  return a.name === 'premier' ? heads(b) : b.name === 'premier' ? heads(a) : false
}

function subjectBefore(scene: Scene, at: number): Group | undefined {
  const sentence = scene.view.sentences[scene.view.sentenceOf[at] ?? 0]
  return scene.placed.find((mention) => mention.first >= (sentence?.first ?? 0) && mention.first < at && mention.group.type === 'PERSON')
    ?.group
}

/** The person named last before a token, among the candidates where there are some. */
function recentPerson(
  scene: Scene,
  at: number,
  candidates: ReadonlySet<Group> | undefined,
  found: readonly Placed[] = [],
): Group | undefined {
  const fits = (mention: Placed): boolean => mention.group.type === 'PERSON' && (candidates?.has(mention.group) ?? true)
  const nominal = found.findLast(fits)
  for (let i = lastBefore(scene.placed, at); i >= 0; i--) {
    const mention = scene.placed[i]
    if (mention !== undefined && fits(mention))
      return nominal !== undefined && nominal.first > mention.first ? nominal.group : mention.group
  }
  return nominal?.group
}

/** How many sentences back the thing a noun stands for may be named. */
const THING_REACH = 7

/**
 * The country or body that a noun stands for: best one whose name has the noun for its head, then one that the knowledge base says is of
 * that sort, then one it knows nothing of; nearer ones and those spoken of more before others.
 */
function thingFor(scene: Scene, nominal: Nominal): Group | undefined {
  const noun = nominal.thing ?? ''
  const types = THINGS[noun] ?? []
  const sentence = scene.view.sentenceOf[nominal.first] ?? 0
  let best: Group | undefined
  let most = 0
  for (let i = lastBefore(scene.placed, nominal.first); i >= 0; i--) {
    const mention = scene.placed[i]
    if (mention === undefined) continue
    const distance = sentence - (scene.view.sentenceOf[mention.first] ?? 0)
    if (distance > THING_REACH) break
    if (!types.includes(mention.group.type) || mention.seed.type === 'NORP') continue
    const fit = fitOf(scene, mention.group, noun)
    const score = fit === 0 ? 0 : fit - 0.35 * distance + Math.min(1.5, 0.2 * mention.group.mentions.length)
    if (score > most) {
      most = score
      best = mention.group
    }
  }
  return best
}

function fitOf(scene: Scene, group: Group, noun: string): number {
  const isHead = group.mentions.some(
    (m) =>
      m.kind === 'name' &&
      scene.table
        .textOf(m)
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(noun),
  )
  if (isHead) return 4
  if (!suits(scene, group, noun)) return 0
  return group.name === undefined || scene.knowledge.named(group.name).length === 0 ? 1 : 2.5
}

/** What the knowledge base says an entity is must not contradict the noun: a town is no country, a party no bank. */
function suits(scene: Scene, group: Group, noun: string): boolean {
  const entry = group.name === undefined ? undefined : scene.knowledge.named(group.name)[0]
  const isCity = /^(?:city|capital|town)$/.test(noun)
  if (group.type === 'GPE') return entry === undefined ? isCity : (entry.subtype === 'city') === isCity
  const wanted: Record<string, RegExp> = {
    company: /company|news/,
    firm: /company/,
    party: /party/,
    alliance: /alliance/,
    bloc: /alliance/,
    grouping: /alliance/,
    union: /alliance/,
    bank: /bank/,
    parliament: /parliament/,
    court: /court/,
    club: /sport/,
    federation: /sport/,
  }
  const sort = wanted[noun]
  return entry === undefined || sort === undefined || sort.test(entry.subtype)
}
