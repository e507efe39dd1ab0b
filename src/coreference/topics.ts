import type { Group } from '../document/index.ts'
import type { Office } from '../knowledge/index.ts'
import { EPITHETS } from './data/nouns.ts'
import { CALLINGS, IN_PARTS, LIKE_CALLINGS, PERSON_NOUNS, POSITIONS } from './data/persons.ts'
import type { Descriptions } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'

/** "the outgoing boss" */
export const isLeaving = ({ scene }: Discourse, { first, head }: Nominal): boolean =>
  scene.view.words.slice(first + 1, head).some((word) => /^(?:outgoing|departing|previous|departed)$/.test(word))

/** "the former banker": what somebody was is told of who is known. */
export const isPast = ({ scene }: Discourse, { first, head }: Nominal): boolean =>
  scene.view.words.slice(first + 1, head).some((word) => /^(?:former|retired|one-time|onetime)$/.test(word))

/** How many sentences back one must be the only person for a calling or an office that was not told to be theirs. */
export const SOLE = 3

/** Whether the text gives an office of a country or a body to anybody. */
const isHeld = (discourse: Discourse, { first, office, domain }: Nominal): boolean =>
  discourse.tenuresAround(first).some((tenure) => tenure.domain === domain && tenure.office.id === office?.id)

/** Scholars, writers and reporters hold no office, though the table of offices has them. */
export const isCalling = (office: Office | undefined): boolean =>
  office === undefined || office.roles.includes('academic') || (office.nominal === true && office.leads.length === 0)

/** "the winger" is nobody whom the text has called a defender. */
export const playsElse = (descriptions: Descriptions, group: Group, noun: string): boolean =>
  POSITIONS.has(noun) &&
  descriptions.isCalledOneOf(group, POSITIONS) &&
  ![noun, ...(LIKE_CALLINGS.get(noun) ?? [])].some((alike) => POSITIONS.has(alike) && descriptions.isCalled(group, alike))

/** Whether somebody may be of a country: who is not known to be of another may. */
export const isOf = (descriptions: Descriptions, group: Group, domain: Group | undefined): boolean =>
  domain?.type !== 'GPE' || (descriptions.nation(group) ?? domain) === domain

/** "Ann Lee is running for mayor. The candidate …": the only person there, of whom the text has told no other calling. */
export function soleOf(discourse: Discourse, descriptions: Descriptions, nominal: Nominal): Group | undefined {
  const { first, head, lemma, office, domain } = nominal
  const { scene } = discourse
  const { view } = scene
  if (!/^the$/i.test(view.words[first] ?? '')) return undefined
  if (isCalling(office)) {
    if (
      !(CALLINGS.has(lemma) || (PERSON_NOUNS.has(lemma) && isPast(discourse, nominal))) ||
      (domain === undefined ? !isBare(discourse, nominal) : domain.type !== 'GPE')
    )
      return undefined
    if (isBroughtIn(discourse, head)) return undefined
  } else if (office?.nominal === true || (domain !== undefined && (domain.type !== 'ORG' || isHeld(discourse, nominal)))) return undefined
  const sentence = view.sentenceOf[first] ?? 0
  const here = discourse.inSentence(sentence).filter(({ last }) => last <= first)
  const before = Array.from({ length: SOLE }, (_, back) => discourse.inSentence(sentence - 1 - back)).flat()
  const isTold = (group: Group): boolean => descriptions.hasCalling(group) || (!isCalling(office) && discourse.tenuresOf(group).length > 0)
  const persons = new Set(
    [...before, ...here].flatMap(({ group }) => (group.type === 'PERSON' && isOf(descriptions, group, domain) ? [group] : [])),
  )
  const [only] = persons
  if (only === undefined || persons.size > 1 || here.some(({ group }) => group === only)) return undefined
  return isTold(only) || !canBe(discourse, only, lemma) ? undefined : only
}

/** A noun that a list has for a person: endings tell too little here. */
const isListed = (noun: string, office: Office | undefined): boolean => office !== undefined || PERSON_NOUNS.has(noun) || EPITHETS.has(noun)

/** "The food engineer", "The Sligo native": a description that says more than a part in what happened, and that the text has brought in for nobody else. */
export function tellsMore(discourse: Discourse, { first, head, lemma, office, domain }: Nominal): boolean {
  const { view } = discourse.scene
  if (IN_PARTS.has(lemma) || !isListed(lemma, office) || isBroughtIn(discourse, head) || !/^the$/i.test(view.words[first] ?? ''))
    return false
  if (office !== undefined && discourse.tenuresAround(first).some((tenure) => tenure.at < first && tenure.office.id === office.id))
    return false
  if (domain !== undefined || head - first > 1 || CALLINGS.has(lemma) || EPITHETS.has(lemma)) return true
  // "Ann Lee died. She was 91. The chemist …": where the text speaks of nobody else.
  const sentence = view.sentenceOf[first] ?? 0
  const before = [1, 2].flatMap((back) => discourse.inSentence(sentence - back)).filter(({ group }) => group.type === 'PERSON')
  return new Set(before.map(({ group }) => group)).size === 1
}

/** "Ann Lee may join. The former speaker …": of whom a statement begins to speak again, where the one before was about somebody named. */
export function topicBefore(discourse: Discourse, { first, head }: Nominal): Group | undefined {
  const { scene, clauses } = discourse
  const sentence = scene.view.sentenceOf[first] ?? 0
  // "Before that the engineer worked …": nobody named stands before it.
  const isAlone = discourse.inSentence(sentence).every((known) => known.first >= first || known.group.type !== 'PERSON')
  const isMain = clauses.role(head) === 'subject' && clauses.isMain(clauses.trees.head(clauses.phrase(head)))
  if (!isMain || !isAlone) return undefined
  const subjects = discourse
    .inSentence(sentence - 1)
    .filter(({ isMain, group, seed }) => isMain && group.type === 'PERSON' && seed.type !== 'TITLE')
  const groups = new Set(subjects.map(({ group }) => group))
  const [only] = groups
  return groups.size === 1 ? only : undefined
}

/** "the banker", "the former banker": nothing before the noun that tells more than when. */
const isBare = ({ scene }: Discourse, { first, head }: Nominal): boolean =>
  scene.view.words.slice(first + 1, head).every((word) => /^(?:former|retired|veteran|one-time|onetime)$/.test(word))

/** "A lawyer came. The lawyer …": a noun that the text has just said of somebody without a name. */
function isBroughtIn({ scene }: Discourse, head: number): boolean {
  const { view } = scene
  const from = view.sentences[Math.max(0, (view.sentenceOf[head] ?? 0) - SOLE)]?.first ?? 0
  const lemma = view.tokens[head]?.lemma
  return view.tokens.slice(from, head).some((token) => token.upos === 'NOUN' && token.lemma === lemma)
}

/** "the woman" is nobody who is known to be a man, and "the monarch" nobody who holds an office that one is elected to. */
export function canBe(discourse: Discourse, group: Group, noun: string): boolean {
  const { knowledge } = discourse.scene
  if (noun === 'monarch') return discourse.tenuresOf(group).every(({ office }) => office.roles.includes('monarch'))
  const gender = discourse.gender(group)
  return gender === undefined || !knowledge.inList(gender === 'f' ? 'male-nouns' : 'female-nouns', noun)
}
