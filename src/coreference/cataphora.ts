import type { Group } from '../document/index.ts'
import { isBesideItsName } from './appositions.ts'
import type { Tenure } from './context.ts'
import { PARTS } from './data/happenings.ts'
import type { Discourse } from './discourse.ts'
import { homeOf } from './homes.ts'
import { type Nominal, nominalAt } from './nominals.ts'

/** How many sentences on somebody may be named who is spoken of by an office first. */
const REACH = 12

/**
 * "Soldiers arrested the president … President Bo Ek was held": an office that nobody is known to hold yet means who is named with it later, where that is one
 * person and nobody else holds it.
 */
export function holderAhead(discourse: Discourse, at: number): { nominal: Nominal; group: Group } | undefined {
  const { view, knowledge } = discourse.scene
  // Most phrases have no office in them, and need not be read again.
  if (![1, 2, 3].some((step) => knowledge.office(view.words, at + step) !== undefined)) return undefined
  const nominal = nominalAt(discourse, at)
  if (nominal?.office === undefined || nominal.owned || nominal.isNew === true || isBesideItsName(discourse, nominal)) return undefined
  const { office, domain, head, first, last } = nominal
  if (discourse.byHead(head)?.seed.kind === 'nominal' || /^(?:of|-)$/.test(view.words[last] ?? '')) return undefined
  const here = view.sentenceOf[first] ?? 0
  const same = discourse.tenuresAround(first).filter((tenure) => tenure.office.id === office.id && tenure.person.type === 'PERSON')
  const isOver = ({ at: title }: Tenure): boolean => knowledge.modifier(view.words, title - 1)?.effect === 'former'
  const words = view.words.slice(first + 1, head)
  const isOusted = words.some((word) => /^(?:ousted|loser)$/.test(PARTS.get(word) ?? ''))
  // "the president" of the place that is reported from, of whom no country is told or that one.
  const home = domain ?? homeOf(discourse)
  const isThere = ({ domain: held }: Tenure): boolean => home === undefined || held === undefined || held === home
  const fitting = same.filter((tenure) => isThere(tenure) && (!isOusted || isOver(tenure)))
  const holders = new Set(fitting.map(({ person }) => person))
  const [only] = holders
  const next = fitting.find((tenure) => tenure.at > last)
  if (only === undefined || holders.size > 1 || next === undefined || next.person !== only) return undefined
  // Who has been spoken of already would have been meant by it.
  const isFirst = only.mentions.every((seed) => seed.start > (view.tokens[first]?.start ?? 0))
  return isFirst && (view.sentenceOf[next.at] ?? 0) - here <= REACH ? { nominal, group: only } : undefined
}
