import type { Group } from '../document/index.ts'
import { arrivedBefore, isForNewcomer, newcomerOf } from './arrivals.ts'
import { PARTS } from './data/happenings.ts'
import { ANYONE, COMPATRIOTS, COUNTERPARTS, EPITHETS, GENERIC, OTHERS, THINGS } from './data/nouns.ts'
import { LIKE_CALLINGS } from './data/persons.ts'
import { SALIENCE as W } from './data/salience.ts'
import { type Descriptions, isPersonNoun } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { groupsOf } from './frames.ts'
import { calledAfter } from './happenings.ts'
import { headlined } from './headlined.ts'
import { counterpartOffice, heldUnder, holderOf } from './holders.ts'
import { sideOf } from './hosts.ts'
import { justIntroduced } from './introductions.ts'
import type { Nominal } from './nominals.ts'
import { FAR, mostSalient } from './salience.ts'
import { topicOfSpeech } from './spoken.ts'
import { followedBefore, nextInOffice, SUCCESSIONS } from './successions.ts'
import { headOfName, thingOf } from './things.ts'
import { canBe, isCalling, isLeaving, isOf, isPast, playsElse, SOLE, soleOf, tellsMore, topicBefore } from './topics.ts'

/** How many sentences back somebody whose age was not told may be called by it. */
const AGED = 5

/** Whom or what a noun phrase means; nobody where the text does not tell. */
export function referentOf(
  discourse: Discourse,
  descriptions: Descriptions,
  nominal: Nominal,
  speaker: Group | undefined,
): Group | undefined {
  if (isGeneric(discourse, nominal) || (isSame(discourse, nominal) && THINGS.get(nominal.lemma)?.type !== 'ORG')) return undefined
  const person = personOf(discourse, descriptions, nominal, speaker)
  if (person !== undefined || (nominal.office !== undefined && !THINGS.has(nominal.lemma))) return person
  const thing = THINGS.get(nominal.lemma)
  return thing === undefined ? headOfName(discourse, nominal) : thingOf(discourse, descriptions, nominal, thing, speaker)
}

/** "the average man", "the other party": a word before the noun tells that nobody named, or somebody else, is meant. */
const isGeneric = ({ scene }: Discourse, { first, head }: Nominal): boolean =>
  scene.view.words.slice(first + 1, head).some((word) => GENERIC.has(word.toLowerCase()) && word !== 'same')

/** "the same party" is the one just spoken of; "the same man" hardly ever. */
const isSame = ({ scene }: Discourse, { first }: Nominal): boolean => scene.view.words[first + 1] === 'same'

function personOf(discourse: Discourse, descriptions: Descriptions, nominal: Nominal, speaker: Group | undefined): Group | undefined {
  const { lemma, owner, owned, office, age, national, party } = nominal
  // "Ann was appointed by the governor": two arguments of one clause are two.
  const rivals = groupsOf(discourse, discourse.clauses.rivals(nominal.head))
  const notOwner = (group: Group): boolean => group.type === 'PERSON' && group !== owner && group !== speaker && !rivals.has(group)
  const { isGiven } = descriptions
  const seeksNew = nominal.isNew === true || /^(?:winner|victor|newcomer|successor)$/.test(lemma)
  const favour = (group: Group): number =>
    (seeksNew && isGiven(group) ? W.isNew : 0) +
    (ANYONE.has(lemma) ? W.frequency * Math.log2(1 + group.mentions.length) : 0) +
    (nominal.age !== undefined ? W.aged * Math.log2(1 + group.mentions.length) : 0)
  // "the outgoing president" is nobody who comes.
  const come = new Set(isLeaving(discourse, nominal) ? arrivedBefore(discourse, nominal.first, false) : [])
  const pick = (fits: (group: Group) => boolean, reach: number, enough = Number.NEGATIVE_INFINITY): Group | undefined =>
    mostSalient(discourse, {
      head: nominal.head,
      at: nominal.first,
      fits: (g) => notOwner(g) && fits(g) && !come.has(g),
      favour,
      possessive: false,
      ahead: nominal.ahead === true,
      fade: national !== undefined ? 1 : W.fade,
      reach,
      enough,
    })
  const isThing = (group: Group): boolean => group.type !== 'PERSON' && group !== owner
  const mayCome = (group: Group): boolean => notOwner(group) && canBe(discourse, group, lemma)
  const comes = (group: Group): boolean =>
    lemma === 'member' ? isThing(group) : mayCome(group) || (lemma === 'newcomer' && isThing(group))
  const isOne = office !== undefined || isPersonNoun(discourse, lemma)
  const arrived = isForNewcomer(nominal) || (nominal.isNew === true && !owned && isOne) ? newcomerOf(discourse, nominal, comes) : undefined
  if (arrived !== undefined || lemma === 'member') return arrived
  if (party !== undefined)
    return (
      pick((group) => descriptions.bodies(group).includes(party), FAR) ??
      pick((group) => descriptions.bodies(group).length === 0 && discourse.tenuresOf(group).length > 0, SOLE)
    )
  // At the head of a sentence it is its subject, whatever the tree says.
  const isSubject =
    discourse.clauses.role(nominal.head) === 'subject' ||
    nominal.first === discourse.scene.view.sentences[discourse.scene.view.sentenceOf[nominal.first] ?? 0]?.first
  if (age !== undefined)
    return (
      pick((group) => descriptions.age(group) === age, FAR) ??
      (isSubject
        ? justIntroduced(discourse, nominal.first, (group) => notOwner(group) && descriptions.age(group) === undefined)
        : undefined) ??
      speakingOf(discourse, nominal, (group) => notOwner(group) && descriptions.age(group) === undefined) ??
      pick((group) => (descriptions.age(group) ?? age) === age, AGED)
    )
  if (national !== undefined)
    return (
      pick((group) => descriptions.nation(group) === national, FAR) ??
      justIntroduced(discourse, nominal.first, (group) => notOwner(group) && descriptions.nation(group) === undefined, true) ??
      pick((group) => descriptions.nation(group) === undefined, 2)
    )
  const theirs = owned && owner !== undefined ? descriptions.ownedBy(owner, lemma) : undefined
  if (theirs !== undefined && notOwner(theirs) && canBe(discourse, theirs, lemma)) return theirs
  const under = owned && owner?.type === 'PERSON' ? heldUnder(discourse, nominal, notOwner) : undefined
  if (under !== undefined) return under
  if (owned && SUCCESSIONS.has(lemma))
    return owner === undefined ? undefined : nextInOffice(discourse, nominal, owner, notOwner, (fits = isGiven) => pick(fits, FAR))
  if (owned && COMPATRIOTS.has(lemma))
    return owner === undefined
      ? undefined
      : pick((group) => descriptions.nation(group) !== undefined && descriptions.nation(group) === descriptions.nation(owner), FAR)
  if (COUNTERPARTS.has(lemma)) {
    const there = nominal.domain
    if (there === undefined) return undefined
    return (
      holderOf(discourse, nominal, counterpartOffice(discourse, owner), descriptions, pick) ??
      (owned && owner?.type === 'PERSON' ? pick((group) => descriptions.nation(group) === there, FAR) : undefined)
    )
  }
  // "the departing chief": what one does tells more than what many are called.
  const leaver =
    office?.nominal === true && isLeaving(discourse, nominal) ? calledAfter(discourse, 'leaver', nominal.first, undefined) : undefined
  if (leaver !== undefined && notOwner(leaver)) return leaver
  const followed = isLeaving(discourse, nominal) && !owned ? followedBefore(discourse, nominal.first) : undefined
  if (followed !== undefined && notOwner(followed) && canBe(discourse, followed, lemma)) return followed
  const holder = office === undefined ? undefined : holderOf(discourse, nominal, office, descriptions, pick)
  // "At home the trouble is Bo Ek. The president, once a judge": who is new is told more of, where the holder that is known is of another paragraph.
  const isElsewhere =
    holder !== undefined && !owned && nominal.domain === undefined && isSubject && !isInBlock(discourse, holder, nominal.first)
  const fresh = isElsewhere
    ? justIntroduced(discourse, nominal.first, (group) => mayCome(group) && discourse.tenuresOf(group).length === 0)
    : undefined
  if (fresh !== undefined) return fresh
  if (holder !== undefined && !rivals.has(holder)) return holder
  const { domain } = nominal
  if (!owned && (domain === undefined || domain.type === 'GPE') && lemma !== '' && !THINGS.has(lemma)) {
    // An office of a country is only whose country is known; else what is not known is no bar.
    const unknown = isCalling(office) ? domain : undefined
    const isOfThere = (group: Group): boolean => domain === undefined || (descriptions.nation(group) ?? unknown) === domain
    const called = pick((group) => descriptions.isCalled(group, lemma) && isOfThere(group), FAR)
    if (called !== undefined) return called
    const alike = pickAlike(discourse, descriptions, lemma, (fits) => pick((group) => fits(group) && isOfThere(group), FAR))
    if (alike !== undefined) return alike
  }
  const told = !isOne
    ? undefined
    : discourse.scene.view.words.slice(nominal.first + 1, nominal.head).flatMap((word) => PARTS.get(word) ?? [])[0]
  const side = owned ? undefined : sideOf(discourse, descriptions, lemma, nominal.first)
  const atSide = side === undefined ? undefined : pick(side, FAR)
  if (atSide !== undefined) return atSide
  const part = nominal.isElect === true ? 'winner' : (told ?? lemma)
  if (!owned || owner !== undefined) {
    const after = calledAfter(discourse, part, nominal.first, owned ? owner : undefined)
    if (after !== undefined && notOwner(after) && canBe(discourse, after, lemma)) return after
  }
  if (owned && lemma === 'client') return clientOf(discourse, nominal)
  const speaking = owned ? undefined : speakingOf(discourse, nominal)
  if (speaking !== undefined && notOwner(speaking)) return speaking
  // "the outgoing boss" is not whoever is spoken of.
  if (isLeaving(discourse, nominal)) return undefined
  const goesOn = isOne && (isPast(discourse, nominal) || tellsMore(discourse, nominal))
  const going = goesOn && !owned ? topicBefore(discourse, nominal) : undefined
  if (going !== undefined && notOwner(going) && canBe(discourse, going, lemma) && isOf(descriptions, going, domain)) return going
  const introduced =
    goesOn && isSubject && !owned && nominal.ahead !== true
      ? justIntroduced(
          discourse,
          nominal.first,
          (group) => notOwner(group) && canBe(discourse, group, lemma) && isOf(descriptions, group, domain),
        )
      : undefined
  if (introduced !== undefined) return introduced
  const sole = owned || nominal.ahead === true ? undefined : soleOf(discourse, descriptions, nominal)
  if (sole !== undefined && notOwner(sole)) return sole
  const inHeadline = headlined(discourse, nominal)
  if (inHeadline !== undefined && notOwner(inHeadline)) return inHeadline
  const isAnyone =
    ANYONE.has(lemma) || (!owned && (EPITHETS.has(lemma) || nominal.isParent === true || (isPast(discourse, nominal) && isOne)))
  const isOther = owned && owner?.type === 'PERSON' && OTHERS.has(lemma)
  if ((isAnyone || isOther) && nominal.ahead !== true && (!owned || owner?.type === 'PERSON'))
    return pick(
      (group) => canBe(discourse, group, lemma) && isOf(descriptions, group, domain) && !playsElse(descriptions, group, lemma),
      4,
      1,
    )
  return undefined
}

/** Whether somebody has been spoken of in the paragraph of a place, before it. */
function isInBlock(discourse: Discourse, group: Group, at: number): boolean {
  const { blockOf, sentenceOf } = discourse.scene.view
  const here = sentenceOf[at] ?? 0
  for (let s = here; s > here - MOST_IN_BLOCK && s >= 0 && blockOf[s] === blockOf[here]; s--)
    if (discourse.inSentence(s).some((known) => known.group === group && known.last <= at)) return true
  return false
}

/** How many sentences back a paragraph is looked at: longer ones are whole texts. */
const MOST_IN_BLOCK = 12

/** Whom the text has called another noun for the same calling: "Director Ann Lee … the filmmaker". */
function pickAlike(
  discourse: Discourse,
  descriptions: Descriptions,
  lemma: string,
  pick: (fits: (group: Group) => boolean) => Group | undefined,
): Group | undefined {
  const alike = LIKE_CALLINGS.get(lemma)
  if (alike === undefined) return undefined
  return pick(
    (group) => descriptions.isCalledOneOf(group, alike) || discourse.tenuresOf(group).some(({ office }) => alike.has(office.name)),
  )
}

/** Who is called what they were not called before as they speak: nobody who is known to hold another office. */
function speakingOf(
  discourse: Discourse,
  nominal: Nominal,
  fits: (group: Group) => boolean = (group) => isCalling(nominal.office) || discourse.tenuresOf(group).length === 0,
): Group | undefined {
  if (!/^the$/i.test(discourse.scene.view.words[nominal.first] ?? '')) return undefined
  const topic = topicOfSpeech(discourse, nominal)
  return topic !== undefined && fits(topic) && canBe(discourse, topic, nominal.lemma) ? topic : undefined
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
