import type { Entity, LeaderStatus, Span, TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge, ModifierEffect, Office, OfficeScope } from '../knowledge/index.ts'

const PLACES: readonly OfficeScope[] = ['country', 'region', 'city']
const BODIES: readonly OfficeScope[] = ['organisation', 'party', 'parliament', 'force', 'religion']

/** A title as it stands in the text: the office, and what the words around it make of it. */
export interface Held {
  office: Office
  text: string
  status: LeaderStatus
  deputy: boolean
}

const STATUS: Partial<Record<ModifierEffect, LeaderStatus>> = { former: 'former', late: 'former', acting: 'acting', incoming: 'incoming' }

/** An office as it is written: its words, and what the knowledge base says of it. */
export interface Written extends TokenRange {
  title: Span & { text: string }
  /** Whether it leads anything at all. */
  leads: boolean
  plural: boolean
}

const written = new WeakMap<TokenView, Map<number, Written>>()

/** The offices written in a sentence, the longest at each place; looked up once a document. */
export function officesIn(view: TokenView, range: TokenRange | undefined, knowledge: Knowledge): Written[] {
  if (range === undefined) return []
  let known = written.get(view)
  if (known === undefined) {
    known = new Map()
    for (let first = 0; first < view.words.length; first++) {
      const hit = knowledge.office(view.words, first)
      if (hit === undefined) continue
      const last = first + hit.length
      const [start, end] = [view.tokens[first]?.start ?? 0, view.tokens[last - 1]?.end ?? 0]
      known.set(first, {
        first,
        last,
        leads: hit.office.leads.length > 0,
        plural: hit.plural,
        title: { start, end, text: view.text.slice(start, end) },
      })
      first = last - 1
    }
    written.set(view, known)
  }
  const found: Written[] = []
  for (let word = range.first; word < range.last; word++) {
    const office = known.get(word)
    if (office !== undefined && !/^(?:counterpart|colleague|predecessor|successor)/i.test(view.words[word] ?? '')) found.push(office)
  }
  return found
}

/** Reads the office of a TITLE mention with its modifiers, before ("former", "then-") and after ("-elect"). */
export function readTitle(view: TokenView, title: Span & { text: string }, knowledge: Knowledge): Held | undefined {
  const known = titles.get(view) ?? new Map<string, Held | undefined>()
  if (known.size === 0) titles.set(view, known)
  const key = `${title.start}-${title.end}`
  if (!known.has(key)) known.set(key, readOffice(view, title, knowledge))
  return known.get(key)
}

const titles = new WeakMap<TokenView, Map<string, Held | undefined>>()

/** What a verb is that says something, where a participle before a noun says how that is. */
const FINITE = /^(?:root|conj|ccomp|advcl|acl:relcl|parataxis)$/

/** "mayor candidate", "president race": what somebody seeks, nobody holds. */
const WOULD_BE = /^(?:candidate|nominee|hopeful|contender|aspirant|race|election|vote|ballot|runoff|debate)s?$/i

function readOffice(view: TokenView, title: Span & { text: string }, knowledge: Knowledge): Held | undefined {
  const { first, last } = view.range(title)
  const office = knowledge.office(view.words, first)?.office
  if (office === undefined || WOULD_BE.test(view.words[last] ?? '')) return undefined
  const effects: ModifierEffect[] = []
  for (let i = first - 1, steps = 0; i >= 0 && steps < 5; i--, steps++) {
    const word = view.words[i] ?? ''
    // "under President Berzina" is no undersecretary.
    if (/^under$/i.test(word) && view.words[i + 1] !== '-') break
    // "The house impeached President Berzina": what is done to somebody is not yet what she is.
    const { upos = '', xpos = '', deprel = '' } = view.tokens[i] ?? {}
    if (upos === 'VERB' && /^VB[DN]$/.test(xpos) && FINITE.test(deprel)) break
    const hit = knowledge.modifier(view.words, i)
    if (hit !== undefined) effects.push(hit.effect)
    // "United States" has a verb in it.
    else if (/^[,.;:()]$/.test(word) || (/^(?:VERB|AUX|ADP)$/.test(upos) && !xpos.startsWith('NNP'))) break
  }
  if (/[- ](?:elect|designate)$/i.test(title.text)) effects.push('incoming')
  if (/^ex-/i.test(title.text)) effects.push('former')
  const inside = knowledge.modifier(view.words, first)
  if (inside !== undefined) effects.push(inside.effect)
  for (const at of [last, last + 1]) {
    const hit = knowledge.modifier(view.words, at)
    if (hit?.after && (at === last || view.words[last] === '-')) effects.push(hit.effect)
  }
  const status = effects.map((effect) => STATUS[effect]).find((found) => found !== undefined) ?? 'current'
  return { office, text: title.text, status, deputy: effects.includes('deputy') }
}

/** Whether an office leads a thing: a president a country or a body, a mayor a town, a minister a ministry that is named. */
export function leads(office: Office, object: Entity): boolean {
  if (office.leads.length === 0) return false
  if (object.type === 'GPE') return office.leads.some((scope) => PLACES.includes(scope))
  if (object.type !== 'ORG') return false
  if (/\b(?:ministry|department)\b/i.test(object.name))
    return office.leads.some((scope) => scope === 'ministry' || scope === 'organisation')
  return office.leads.some((scope) => BODIES.includes(scope))
}
