import type { Group } from '../document/index.ts'
import type { Office } from '../knowledge/index.ts'
import type { Tenure } from './context.ts'
import { ALONE, ANY_BODY, ANYONE, COMPATRIOTS, COUNTERPARTS, GENERIC, PARTS_OF_NAMES, SORTS, THINGS, type ThingNoun } from './data/nouns.ts'
import { CALLINGS, isSameCalling } from './data/persons.ts'
import { SALIENCE as W } from './data/salience.ts'
import type { Descriptions } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { calledAfter } from './happenings.ts'
import type { Nominal } from './nominals.ts'
import { mostSalient } from './salience.ts'
import { fitOf, KNOWN_SORT } from './sorts.ts'
import { successionOf } from './successions.ts'

/** How many sentences back a description reaches. */
const REACH = 12
const FAR = 40
/** How many sentences back somebody whose age was not told may be called by it. */
const AGED = 5

/** Whom or what a noun phrase means; nobody where the text does not tell. */
export function referentOf(
  discourse: Discourse,
  descriptions: Descriptions,
  nominal: Nominal,
  speaker: Group | undefined,
): Group | undefined {
  if (isGeneric(discourse, nominal)) return undefined
  const person = personOf(discourse, descriptions, nominal, speaker)
  if (person !== undefined || (nominal.office !== undefined && !THINGS.has(nominal.lemma))) return person
  const thing = THINGS.get(nominal.lemma)
  return thing === undefined ? headOfName(discourse, nominal) : thingOf(discourse, descriptions, nominal, thing)
}

/** "the average man", "the other party": a word before the noun tells that nobody named, or somebody else, is meant. */
const isGeneric = ({ scene }: Discourse, { first, head }: Nominal): boolean =>
  scene.view.words.slice(first + 1, head).some((word) => GENERIC.has(word.toLowerCase()))

const isPast = ({ scene }: Discourse, { first, head }: Nominal): boolean =>
  scene.view.words.slice(first + 1, head).some((word) => /^(?:outgoing|departing|previous|departed)$/.test(word))

function personOf(discourse: Discourse, descriptions: Descriptions, nominal: Nominal, speaker: Group | undefined): Group | undefined {
  const { lemma, owner, owned, office } = nominal
  const notOwner = (group: Group): boolean => group.type === 'PERSON' && group !== owner && group !== speaker
  const { isGiven } = descriptions
  const seeksNew = nominal.isNew === true || /^(?:winner|victor|newcomer|successor)$/.test(lemma)
  const favour = (group: Group): number =>
    (seeksNew && isGiven(group) ? W.isNew : 0) + (ANYONE.has(lemma) ? W.frequency * Math.log2(1 + group.mentions.length) : 0)
  const pick = (fits: (group: Group) => boolean, reach: number, enough = Number.NEGATIVE_INFINITY): Group | undefined =>
    mostSalient(discourse, {
      head: nominal.head,
      at: nominal.first,
      fits: (g) => notOwner(g) && fits(g),
      favour,
      possessive: false,
      ahead: nominal.ahead === true,
      fade: W.fade,
      reach,
      enough,
    })
  const { age, national } = nominal
  if (age !== undefined)
    return pick((group) => descriptions.age(group) === age, FAR) ?? pick((group) => (descriptions.age(group) ?? age) === age, AGED)
  if (national !== undefined)
    return pick((group) => descriptions.nation(group) === national, FAR) ?? pick((group) => descriptions.nation(group) === undefined, 2)
  if (owned && /^(?:successor|predecessor)$/.test(lemma))
    return owner === undefined
      ? undefined
      : (successionOf(discourse, owner, lemma === 'successor' ? 'after' : 'before') ??
          (lemma === 'successor' ? pick(isGiven, FAR) : undefined))
  if (owned && COMPATRIOTS.has(lemma))
    return owner === undefined
      ? undefined
      : pick((group) => descriptions.nation(group) !== undefined && descriptions.nation(group) === descriptions.nation(owner), FAR)
  if (COUNTERPARTS.has(lemma))
    return nominal.domain === undefined ? undefined : holderOf(discourse, nominal, counterpartOffice(discourse, owner), descriptions, pick)
  const holder = office === undefined ? undefined : holderOf(discourse, nominal, office, descriptions, pick)
  if (holder !== undefined) return holder
  const { domain } = nominal
  if (!owned && (domain === undefined || domain.type === 'GPE') && lemma !== '' && !THINGS.has(lemma)) {
    // An office of a country is only whose country is known; else what is not known is no bar.
    const unknown = office === undefined ? domain : undefined
    const isOfThere = (group: Group): boolean => domain === undefined || (descriptions.nation(group) ?? unknown) === domain
    const called = pick((group) => descriptions.isCalled(group, lemma) && isOfThere(group), FAR)
    if (called !== undefined) return called
    const isLike = (group: Group): boolean =>
      descriptions.isCalledLike(group, lemma) ||
      discourse.scene.tenures.some((tenure) => tenure.person === group && isSameCalling(tenure.office.name, lemma))
    const alike = pick((group) => isLike(group) && isOfThere(group), FAR)
    if (alike !== undefined) return alike
  }
  const part = nominal.isElect === true ? 'winner' : lemma
  if (!owned || owner !== undefined) {
    const after = calledAfter(discourse, part, nominal.first, owned ? owner : undefined)
    if (after !== undefined && notOwner(after) && canBe(discourse, after, lemma)) return after
  }
  if (owned && lemma === 'client') return clientOf(discourse, nominal)
  // "the outgoing boss" is not whoever is spoken of.
  if (isPast(discourse, nominal)) return undefined
  const sole = owned || nominal.ahead === true ? undefined : soleOf(discourse, descriptions, nominal)
  if (sole !== undefined && notOwner(sole)) return sole
  if (ANYONE.has(lemma) && nominal.ahead !== true && (!owned || owner?.type === 'PERSON'))
    return pick((group) => canBe(discourse, group, lemma), 4, 1)
  return undefined
}

/** How many sentences back one must be the only person for a calling or an office that was not told to be theirs. */
const SOLE = 3

/** "Ann Lee is running for mayor. The candidate …": the only person there, of whom the text has told no other calling. */
function soleOf(discourse: Discourse, descriptions: Descriptions, { first, head, lemma, office, domain }: Nominal): Group | undefined {
  const { scene } = discourse
  const { view } = scene
  if (!/^the$/i.test(view.words[first] ?? '') || domain !== undefined || head !== first + 1) return undefined
  if (office === undefined ? !CALLINGS.has(lemma) : office.nominal) return undefined
  const sentence = view.sentenceOf[first] ?? 0
  const here = discourse.inSentence(sentence).filter(({ last }) => last <= first)
  const before = [1, 2, 3].slice(0, SOLE).flatMap((back) => discourse.inSentence(sentence - back))
  const persons = new Set([...before, ...here].flatMap(({ group }) => (group.type === 'PERSON' ? [group] : [])))
  const [only] = persons
  if (only === undefined || persons.size > 1 || here.some(({ group }) => group === only)) return undefined
  const isTold = descriptions.isCalledAny(only) || scene.tenures.some(({ person }) => person === only)
  return isTold || !canBe(discourse, only, lemma) ? undefined : only
}

/** "Ann's lawyer said his client": for whom the owner of "his" works. */
function clientOf({ scene, clauses }: Discourse, { first }: Nominal): Group | undefined {
  const { view, placed } = scene
  const from = view.sentences[Math.max(0, (view.sentenceOf[first] ?? 0) - 1)]?.first ?? 0
  for (let at = first - 1; at >= from; at--) {
    if (!/^(?:lawyer|attorney|solicitor|barrister|counsel|agent|advocate)$/.test(view.tokens[at]?.lemma ?? '')) continue
    for (const word of [...clauses.trees.possessors(at), ...clauses.trees.complements(at, ['for', 'of', 'to'])]) {
      const known = placed.find((mention) => mention.first <= word && word < mention.last && mention.group.type === 'PERSON')
      if (known !== undefined) return known.group
    }
  }
  return undefined
}

/** "the woman" is nobody who is known to be a man, and "the monarch" nobody who holds an office that one is elected to. */
function canBe(discourse: Discourse, group: Group, noun: string): boolean {
  const { knowledge, tenures } = discourse.scene
  if (noun === 'monarch') return tenures.every(({ person, office }) => person !== group || office.roles.includes('monarch'))
  const gender = discourse.gender(group)
  return gender === undefined || !knowledge.inList(gender === 'f' ? 'male-nouns' : 'female-nouns', noun)
}

/** The office that an owner has, which the counterpart has elsewhere. */
export function counterpartOffice({ scene }: Discourse, owner: Group | undefined): Office | undefined {
  return scene.tenures.find((tenure) => tenure.person === owner)?.office
}

type Pick = (fits: (group: Group) => boolean, reach: number) => Group | undefined

/** Who holds an office, in the country or body that the phrase names where it names one. */
function holderOf(
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
  const matching = scene.tenures.filter((tenure) => {
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
      : scene.tenures.filter(
          (tenure) =>
            tenure.domain === undefined &&
            tenure.office.id === office.id &&
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
  const holders = new Set(best.map((tenure) => tenure.person))
  const [only] = holders
  if (holders.size <= 1) return only
  return pick((group) => holders.has(group), FAR) ?? undefined
}

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
  if (a.nominal) return b.leads.length > 0
  const heads = (office: Office): boolean => office.roles.includes('head-of-government')
  return a.name === 'premier' ? heads(b) : b.name === 'premier' ? heads(a) : false
}

/** The country or body that a noun stands for. */
function thingOf(discourse: Discourse, descriptions: Descriptions, nominal: Nominal, noun: ThingNoun): Group | undefined {
  const { scene } = discourse
  const { lemma, owner, owned, domain } = nominal
  if (isNarrowed(discourse, nominal)) return undefined
  // "the Mediterranean island" is one of that region, "the German carmaker" one of that country.
  const isOfThere = domain !== undefined && (domain.type === 'GPE' ? noun.type === 'ORG' : noun.type === 'GPE' && domain.type !== 'ORG')
  if (domain !== undefined && !isOfThere) {
    if (domain.type !== 'GPE' || owned) return undefined
    if (/^(?:nation|state|republic|kingdom)$/.test(lemma)) return domain
    return /^(?:city|capital|town)$/.test(lemma) ? cityOf(discourse, nominal, domain) : undefined
  }
  if (owned) {
    if (owner?.type !== 'PERSON') return undefined
    if (/^(?:country|nation|homeland)$/.test(lemma)) return descriptions.nation(owner)
    const fits = (group: Group): boolean => group.type === noun.type && fitOf(discourse, descriptions, group, lemma, noun) > 0
    const led = scene.tenures.find(({ person, domain: held }) => person === owner && held !== undefined && fits(held))?.domain
    const runs = ANY_BODY.has(lemma)
      ? scene.tenures.find(({ person, domain: held }) => person === owner && held?.type === 'ORG')
      : undefined
    return led ?? descriptions.bodies(owner).find(fits) ?? runs?.domain
  }
  const named = domain === undefined ? headOfName(discourse, nominal) : undefined
  if (named !== undefined) return named
  if (isSpecial(discourse, nominal)) return undefined
  const place = placeOf(discourse, nominal.head)
  // Of what country a body is, is seldom told: then its sort must be known.
  const least = domain?.type === 'GPE' ? KNOWN_SORT : 0
  return mostSalient(discourse, {
    head: nominal.head,
    at: nominal.first,
    fits: (group) => group.type === noun.type && fitOf(discourse, descriptions, group, lemma, noun) > least,
    favour: (group) =>
      (group === place ? W.place : 0) +
      fitOf(discourse, descriptions, group, lemma, noun) -
      1 +
      W.frequency * Math.log2(1 + group.mentions.length),
    fade: W.fade,
    possessive: false,
    ahead: nominal.ahead === true,
    reach: REACH,
    enough: 0.2,
  })
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
  const isCapital = (group: Group): boolean => scene.knowledge.capitalOf(scene.table.fullestName(group) ?? '').includes(entry)
  if (nominal.lemma === 'capital') return [...scene.table.groups].find((group) => isThere(group) && isCapital(group))
  return mostSalient(discourse, {
    head: nominal.head,
    at: nominal.first,
    fits: isThere,
    datelines: true,
    possessive: false,
    fade: W.fade,
    reach: FAR,
    enough: Number.NEGATIVE_INFINITY,
  })
}

/** "the council of elders", "the US state of Ohio", "the country with the most": what follows tells that something else is meant. */
const isNarrowed = ({ scene }: Discourse, { last }: Nominal): boolean =>
  /^(?:of|-|with|that|where|whose|between|among)$/.test(scene.view.words[last] ?? '')

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
  return head - 1 > first && before?.upos === 'NOUN' && !SORTS.has(before.lemma.toLowerCase())
}

/** "the front" for the "Nile Defence Front": a noun that a body's name ends in. */
function headOfName(discourse: Discourse, nominal: Nominal): Group | undefined {
  const { lemma, owned, domain } = nominal
  if (owned || domain !== undefined || lemma.length < 4 || PARTS_OF_NAMES.has(lemma)) return undefined
  // A noun with words of its own before it is a body only where it can be nothing else.
  if (nominal.last - nominal.first !== 2 && !THINGS.has(lemma)) return undefined
  return mostSalient(discourse, {
    head: nominal.head,
    at: nominal.first,
    fits: (group) => group.type === 'ORG' && discourse.nameHeads(group).has(lemma),
    possessive: false,
    ahead: nominal.ahead === true,
    fade: W.fade,
    reach: FAR,
    enough: Number.NEGATIVE_INFINITY,
  })
}
