import type { Group } from '../document/index.ts'
import type { Office } from '../knowledge/index.ts'
import type { Tenure } from './context.ts'
import { ALONE, COUNTERPARTS } from './data/nouns.ts'
import type { Descriptions } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { homeOf, isWithin } from './homes.ts'
import type { Nominal } from './nominals.ts'
import { FAR } from './salience.ts'
import { successionOf } from './successions.ts'

/** The office that an owner has, which the counterpart has elsewhere. */
export function counterpartOffice(discourse: Discourse, owner: Group | undefined): Office | undefined {
  return owner === undefined ? undefined : discourse.tenuresOf(owner)[0]?.office
}

/** Picks one of those that fit, within so many sentences. */
export type Pick = (fits: (group: Group) => boolean, reach: number) => Group | undefined

/** Who holds an office, in the country or body that the phrase names where it names one. */
export function holderOf(
  discourse: Discourse,
  nominal: Nominal,
  office: Office | undefined,
  descriptions: Descriptions,
  pick: Pick,
): Group | undefined {
  const { scene } = discourse
  const domain = nominal.domain ?? domainOfOwner(descriptions, nominal.owner)
  if (nominal.owned && domain === undefined) return undefined
  if (domain === undefined && office?.nominal === true && !ALONE.has(office.name)) return undefined
  const isCounterpart = COUNTERPARTS.has(nominal.lemma)
  const near = discourse.tenuresAround(nominal.first)
  const matching = near.filter((tenure) => {
    if (!scene.table.groups.has(tenure.person) || tenure.person === nominal.owner) return false
    if (
      domain !== undefined &&
      tenure.domain !== domain &&
      !(isCounterpart && tenure.domain === undefined && office?.id === tenure.office.id)
    )
      return false
    if (isCounterpart && !isOfRank(tenure)) return false
    if (nominal.isNew === true && isOver(discourse, tenure)) return false
    if (!isCounterpart && office !== undefined && !isSameOffice(office, tenure.office)) return false
    // Who has not been given the office yet can be meant only where a country or a body tells him from others.
    return nominal.ahead === true || tenure.at < nominal.first || (domain !== undefined && tenure.office.leads.length > 0)
  })
  const same = isCounterpart && office !== undefined ? matching.filter((tenure) => isSameOffice(office, tenure.office)) : []
  const sure = same.filter((tenure) => tenure.domain === domain)
  // "the Polish prime minister": whose country was not told may be the one, where nobody else is.
  const open =
    matching.length > 0 || isCounterpart || domain === undefined || office === undefined
      ? []
      : near.filter(
          (tenure) =>
            tenure.domain === undefined &&
            (tenure.office.id === office.id ||
              (office.nominal === true && domain.type === 'ORG' && tenure.office.leads.includes('organisation'))) &&
            tenure.at < nominal.first &&
            tenure.person !== nominal.owner &&
            (descriptions.nation(tenure.person) ?? domain) === domain,
        )
  const exact = isCounterpart ? [] : matching.filter((tenure) => tenure.office.id === office?.id)
  const given = nominal.isNew === true ? matching.filter((tenure) => !tenure.isBeside) : []
  const best = [given, sure, same, exact, matching, open.length === 1 ? open : []].find((some) => some.length > 0) ?? []
  if (nominal.isNew === true && given.length === 0) {
    // "Ann replaces Bo. The new president …"
    const later = new Set(best.flatMap(({ person }) => successionOf(discourse, person, 'after') ?? []))
    const [next] = later
    if (next !== undefined && later.size === 1) return next
  }
  const past = isPastPhrase(discourse, nominal)
  const timely = best.filter((tenure) => isOver(discourse, tenure) === past)
  const holders = new Set((past && timely.length > 0 ? timely : best).map((tenure) => tenure.person))
  const [only] = holders
  if (holders.size <= 1) return only
  // "the president" of the place that is reported from; who was just spoken of is meant before.
  const home = domain === undefined && office?.nominal !== true ? homeOf(discourse) : undefined
  const recent = nearBy(discourse, nominal.first)
  const ofHome =
    home === undefined || best.some(({ person }) => recent.has(person))
      ? []
      : best.filter((tenure) => tenure.domain === undefined || isWithin(discourse, tenure.domain, home))
  const own = new Set(ofHome.map(({ person }) => person))
  if (own.size === 1) return [...own][0]
  return pick((group) => holders.has(group), FAR) ?? undefined
}

/** "his captain", "her security minister", "his deputy": the only one whom the text gives an office, where a person has them for it. */
export function heldUnder(discourse: Discourse, { office, lemma, first }: Nominal, fits: (group: Group) => boolean): Group | undefined {
  const { words } = discourse.scene.view
  if (office === undefined || (office.nominal === true && office.leads.length > 0)) return undefined
  const isIt = (tenure: Tenure): boolean =>
    lemma === 'deputy' ? /^(?:deputy|vice)$/i.test(words[tenure.at] ?? '') : tenure.office.id === office.id
  const holders = new Set(discourse.tenuresAround(first).flatMap((tenure) => (isIt(tenure) && fits(tenure.person) ? [tenure.person] : [])))
  const [only] = holders
  return holders.size === 1 ? only : undefined
}

/** Who is spoken of in the sentence of a place or the one before. */
function nearBy(discourse: Discourse, at: number): ReadonlySet<Group> {
  const sentence = discourse.scene.view.sentenceOf[at] ?? 0
  const known = [...discourse.inSentence(sentence - 1), ...discourse.inSentence(sentence).filter(({ last }) => last <= at)]
  return new Set(known.map(({ group }) => group))
}

/** "the former governor", "Ex-governor" */
const isPastPhrase = ({ scene: { view, knowledge } }: Discourse, { first, head }: Nominal): boolean =>
  view.words.slice(first, head).some((_, at) => /^(?:former|late)$/.test(knowledge.modifier(view.words, first + at)?.effect ?? ''))

/** "the late president Bo Ek" */
function isOver({ scene }: Discourse, { at }: Tenure): boolean {
  const effect = scene.knowledge.modifier(scene.view.words, at - 1)?.effect
  return effect === 'former' || effect === 'late'
}

const isOfRank = ({ office }: Tenure): boolean => office.leads.length > 0 || office.roles.includes('minister')

function domainOfOwner(descriptions: Descriptions, owner: Group | undefined): Group | undefined {
  if (owner === undefined) return undefined
  return owner.type === 'PERSON' ? descriptions.nation(owner) : owner
}

/** A description ("leader", "chief") fits every office that leads; an office only itself. */
function isSameOffice(a: Office, b: Office): boolean {
  if (a.id === b.id) return true
  if (a.roles.includes('monarch')) return b.roles.includes('monarch')
  if (a.name === 'minister') return b.roles.includes('minister')
  // "the leader" may be any that leads, "the journalist" none of them.
  if (a.nominal === true && a.leads.length > 0) return b.leads.length > 0
  const heads = (office: Office): boolean => office.roles.includes('head-of-government')
  return a.name === 'premier' ? heads(b) : b.name === 'premier' ? heads(a) : false
}
