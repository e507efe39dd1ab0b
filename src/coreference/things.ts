import type { Group } from '../document/index.ts'
import { OF_FORM } from './data/countries.ts'
import {
  ANY_BODY,
  COMPANIES,
  FEDERATIONS,
  OF_COUNTRY,
  PARTS_OF_NAMES,
  PLACES,
  SORTS,
  THINGS,
  type ThingNoun,
  WORLD_BODIES,
} from './data/nouns.ts'
import { SALIENCE as W } from './data/salience.ts'
import type { Descriptions } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { countryIdOf, countryOf, homeOf, isWithin } from './homes.ts'
import type { Nominal } from './nominals.ts'
import { FAR, mostSalient, type Question, REACH_OF_DESCRIPTIONS } from './salience.ts'
import { fitOf, isInRegion, KNOWN_SORT } from './sorts.ts'

/** The country or body that a noun stands for. */
export function thingOf(
  discourse: Discourse,
  descriptions: Descriptions,
  nominal: Nominal,
  noun: ThingNoun,
  speaker: Group | undefined,
): Group | undefined {
  const { scene } = discourse
  const { lemma, owner, owned, domain } = nominal
  if (isNarrowed(discourse, nominal)) return undefined
  // "the Mediterranean island" is one of that region, "the German carmaker" one of that country.
  const described = scene.view.words.slice(nominal.first + 1, nominal.head)
  const isPlaced = domain !== undefined && (domain.type === 'GPE' ? noun.type === 'ORG' : noun.type === 'GPE' && domain.type !== 'ORG')
  if (domain !== undefined && !isPlaced) {
    // "the UN agency": one that the knowledge base knows for such.
    if (WORLD_BODIES.has(domain.name ?? '') && noun.type === 'ORG' && !owned)
      return mostSalient(discourse, {
        ...asked(nominal),
        fits: (group) => group.type === 'ORG' && group !== domain && fitOf(discourse, descriptions, group, lemma, noun) >= KNOWN_SORT,
        reach: REACH_OF_DESCRIPTIONS,
      })
    // "East African bloc": a body that has the words in its name.
    if (domain.type === 'NORP' && noun.type === 'ORG' && !owned) return bodyOfRegion(discourse, descriptions, nominal, noun)
    if (domain.type !== 'GPE' || owned) return undefined
    const state = lemma === 'state' ? stateOf(discourse, nominal, domain) : undefined
    if (state !== undefined) return state
    if (/^(?:nation|state|republic|kingdom)$/.test(lemma)) return domain
    return /^(?:city|capital|town|village|port|resort|suburb)$/.test(lemma) ? cityOf(discourse, nominal, domain) : undefined
  }
  if (owned) {
    if (owner?.type !== 'PERSON') return undefined
    if (/^(?:country|nation|homeland)$/.test(lemma)) return descriptions.nation(owner)
    const fits = (group: Group): boolean => group.type === noun.type && fitOf(discourse, descriptions, group, lemma, noun) > 0
    const led = discourse.tenuresOf(owner).find(({ domain: held }) => held !== undefined && fits(held))?.domain
    const runs = ANY_BODY.has(lemma) ? discourse.tenuresOf(owner).find(({ domain: held }) => held?.type === 'ORG') : undefined
    return led ?? descriptions.bodies(owner).find(fits) ?? runs?.domain
  }
  const named = domain === undefined ? headOfName(discourse, nominal) : undefined
  if (named !== undefined) return named
  if (isSpecial(discourse, nominal)) return undefined
  const place = placeOf(discourse, nominal.head)
  const seat = (group: Group): Group | undefined => descriptions.nation(group)
  const isSeat = (group: Group): boolean => domain !== undefined && isWithin(discourse, seat(group), domain)
  // Of what country a body is, is seldom told: then its sort must be known; "the Rotterdam company" tells something new of the one spoken of.
  const isCity = domain?.type === 'GPE' && COMPANIES.has(lemma) && countryOf(discourse, domain) !== countryIdOf(discourse, domain)
  const least = (group: Group): number => (domain?.type === 'GPE' && !isCity && !isSeat(group) ? KNOWN_SORT : 0)
  const isOfThere = (group: Group): boolean =>
    domain?.type !== 'GPE' ||
    group.type !== 'ORG' ||
    isSeat(group) ||
    (seat(group) === undefined && (isCity || !isForeign(discourse, group, domain))) ||
    (isCity && isWithin(discourse, domain, seat(group)))
  const opener = (scene.view.words[nominal.first] ?? '').toLowerCase()
  const isHere = opener === 'this'
  const isCountry = noun.type === 'GPE' && OF_COUNTRY.has(lemma)
  const home = isCountry ? homeOf(discourse) : undefined
  // "this country", said by somebody, is the speaker's.
  const own = isHere && isCountry && speaker !== undefined ? (speaker.type === 'GPE' ? speaker : descriptions.nation(speaker)) : undefined
  if (own !== undefined) return own
  // "this club", said by one of its people.
  const fitsBody = (group: Group): boolean => group.type === 'ORG' && fitOf(discourse, descriptions, group, lemma, noun) > 1
  const ours =
    isHere && noun.type === 'ORG' && speaker?.type === 'PERSON' ? bodiesOf(discourse, descriptions, speaker).find(fitsBody) : undefined
  if (ours !== undefined) return ours
  return mostSalient(discourse, {
    head: nominal.head,
    at: nominal.first,
    // "this port city" is the one that the report comes from.
    datelines: isHere,
    adjectives: isCountry || OF_FORM.has(lemma),
    things: true,
    fits: (group) =>
      group.type === noun.type &&
      isOfThere(group) &&
      (noun.type !== 'GPE' || (isInRegion(discourse, group, described) ?? true)) &&
      fitOf(discourse, descriptions, group, lemma, noun) > least(group),
    favour: (group) =>
      (group === place ? W.place : 0) +
      (isCountry && group === home ? W.reportedFrom : 0) +
      (domain?.type === 'GPE' && isSeat(group) ? W.leaning : 0) +
      fitOf(discourse, descriptions, group, lemma, noun) -
      1 +
      W.frequency * Math.log2(1 + group.mentions.length),
    // "that organisation" is the one just spoken of.
    fade: opener === 'that' || described[0] === 'same' ? 1 : isCountry ? W.fadeOfCountries : noun.type === 'ORG' ? W.fadeOfBodies : W.fade,
    possessive: false,
    ahead: nominal.ahead === true,
    reach: REACH_OF_DESCRIPTIONS,
    enough: 0.2,
  })
}

/** The bodies that somebody leads or is of. */
const bodiesOf = (discourse: Discourse, descriptions: Descriptions, person: Group): Group[] => [
  ...discourse.tenuresOf(person).flatMap(({ domain }) => domain ?? []),
  ...descriptions.bodies(person),
]

function bodyOfRegion(discourse: Discourse, descriptions: Descriptions, nominal: Nominal, noun: ThingNoun): Group | undefined {
  const { words } = discourse.scene.view
  const region = words.slice(nominal.first, nominal.head).filter((word) => /^\p{Lu}/u.test(word) && word.toLowerCase() !== 'the')
  const hasRegion = (group: Group): boolean => region.every((word) => discourse.nameWords(group).has(word.toLowerCase()))
  return mostSalient(discourse, {
    ...asked(nominal),
    fits: (group) => group.type === 'ORG' && hasRegion(group) && fitOf(discourse, descriptions, group, nominal.lemma, noun) > 0,
    reach: REACH_OF_DESCRIPTIONS,
  })
}

/** What is always asked for a description. */
const asked = ({ head, first, ahead }: Nominal): Omit<Question, 'fits' | 'reach'> => ({
  head,
  at: first,
  possessive: false,
  ahead: ahead === true,
  fade: W.fade,
  enough: Number.NEGATIVE_INFINITY,
})

/** Whether the knowledge base puts a body into another country. */
function isForeign({ scene: { knowledge } }: Discourse, body: Group, country: Group): boolean {
  const seat = knowledge.named(body.name ?? '').find(({ type }) => type === 'ORG')?.country
  const here = knowledge.named(country.name ?? '').find(({ type }) => type === 'GPE')?.id
  return seat !== undefined && here !== undefined && seat !== here
}

/** "the Tanzanian city", "the Bahraini capital": a city that the knowledge base puts into that country. */
function cityOf(discourse: Discourse, nominal: Nominal, country: Group): Group | undefined {
  const { scene } = discourse
  const entry = country.name === undefined ? undefined : scene.knowledge.named(country.name)[0]
  if (entry === undefined) return undefined
  const isThere = (group: Group): boolean => {
    const name = group.name ?? scene.table.fullestName(group) ?? ''
    if (group.type !== 'GPE' || group === country) return false
    if (scene.knowledge.capitalOf(name).includes(entry)) return true
    return nominal.lemma !== 'capital' && scene.knowledge.named(name).some((city) => city.subtype === 'city' && city.country === entry.id)
  }
  const isCapital = (group: Group): boolean =>
    [group.name, scene.table.fullestName(group)].some((name) => scene.knowledge.capitalOf(name ?? '').includes(entry))
  if (nominal.lemma === 'capital') return [...scene.table.groups].find((group) => isThere(group) && isCapital(group))
  return mostSalient(discourse, { ...asked(nominal), ahead: false, fits: isThere, datelines: true, reach: FAR })
}

/** "the Mexican state": one that the knowledge base puts into that country. */
function stateOf(discourse: Discourse, nominal: Nominal, country: Group): Group | undefined {
  const { knowledge } = discourse.scene
  const id = countryIdOf(discourse, country)
  if (id === undefined || !FEDERATIONS.has(id)) return undefined
  const isThere = (group: Group): boolean =>
    group.type === 'GPE' && knowledge.named(group.name ?? '').some((entry) => entry.subtype === 'region' && entry.country === id)
  return mostSalient(discourse, { ...asked(nominal), ahead: false, fits: isThere, reach: REACH_OF_DESCRIPTIONS })
}

/** "the council of elders", "the US state of Ohio", "the country with the most": what follows tells that something else is meant. */
const isNarrowed = ({ scene: { view } }: Discourse, { last }: Nominal): boolean => {
  const next = view.words[last] ?? ''
  // "told reporters in the capital that …" goes on without it.
  return /^(?:of|-|with|where|whose|between|among)$/.test(next) || (next === 'that' && view.tokens[last]?.upos !== 'SCONJ')
}

/** "Ohio, where … the state's delegates": the place that a clause is about. */
function placeOf(discourse: Discourse, word: number): Group | undefined {
  const { trees, predicates } = discourse.clauses
  const clause = predicates(word).find((verb) => trees.deprel(verb).startsWith('acl'))
  if (clause === undefined) return undefined
  const isOfPlace = trees.children(clause, 'advmod').some((child) => /^where$/i.test(discourse.scene.view.words[child] ?? ''))
  return isOfPlace ? discourse.meant(trees.head(clause))?.group : undefined
}

/** "the police state", "the research team": a noun before the noun makes it another thing, unless it only says of what sort. */
function isSpecial({ scene }: Discourse, { head, first }: Nominal): boolean {
  const before = scene.view.tokens[head - 1]
  // "the 27-nation bloc", "the oil-rich kingdom"
  if (scene.view.words[head - 2] === '-') return false
  return head - 1 > first && before?.upos === 'NOUN' && !SORTS.has(before.lemma.toLowerCase())
}

/** "the front" for the "Nile Defence Front": a noun that a body's name ends in. */
export function headOfName(discourse: Discourse, nominal: Nominal): Group | undefined {
  const { lemma, owned, domain } = nominal
  if (owned || domain !== undefined || lemma.length < 4 || PARTS_OF_NAMES.has(lemma)) return undefined
  // A noun with words of its own before it is a body only where it can be nothing else.
  if (nominal.last - nominal.first !== 2 && !THINGS.has(lemma) && !PLACES.has(lemma)) return undefined
  return mostSalient(discourse, {
    ...asked(nominal),
    fits: (group) =>
      (group.type === 'ORG' && discourse.nameHeads(group).has(lemma)) ||
      (group.type === 'LOC' && PLACES.has(lemma) && discourse.nameWords(group).has(lemma)),
    reach: FAR,
  })
}
