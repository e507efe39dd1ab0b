import type { Group } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { mentionAt, type Scene } from './context.ts'
import { KIN } from './data/kin.ts'
import { EPITHETS, LIKE_PERSONS } from './data/nouns.ts'
import { CALLINGS, PERSON_NOUNS } from './data/persons.ts'
import type { Discourse, Known } from './discourse.ts'
import { learnByNoun } from './genders.ts'
import { leadershipsOf } from './leaderships.ts'
import { endingAt } from './tenures.ts'

/** Verbs by which somebody is of a body. */
const BELONGS: ReadonlySet<string> = new Set('lead head chair run join found represent'.split(' '))

/** What the text says of people and things beside their names. */
export interface Descriptions {
  /** Whether the text calls somebody a noun: "Ann Lee, a botanist", "the botanist Ann Lee", "Ann Lee is a botanist". */
  isCalled(group: Group, noun: string): boolean
  /** Whether the text calls somebody one of some nouns. */
  isCalledOneOf(group: Group, alike: ReadonlySet<string>): boolean
  /** Whether the text gives somebody a calling: what else one is called, or holds, is none. */
  hasCalling(group: Group): boolean
  /** The country that somebody, or a body, is said to be of. */
  nation(group: Group): Group | undefined
  /** Notes the country of somebody who was called after it. */
  learnNation(group: Group, country: Group): void
  /** Whether the text tells that somebody is given an office: "was elected president". */
  isGiven(group: Group): boolean
  /** The bodies that somebody is said to be of, to lead or to join. */
  bodies(group: Group): readonly Group[]
  /** Who is said to be somebody's something: "his daughter Ann Lee". */
  ownedBy(owner: Group, noun: string): Group | undefined
  /** Notes who that is. */
  learnOwned(owner: Group, noun: string, person: Group): void
  /** Notes a noun that somebody was called. */
  learnCalled(group: Group, word: number): void
  /** Reads what is said beside a mention that became known: "The Finn, a botanist", "She is a botanist". */
  learn(mention: Known): void
  /** An age given beside a name. */
  age(group: Group): string | undefined
}

export function readDescriptions(discourse: Discourse): Descriptions {
  const { scene, clauses } = discourse
  const { view } = scene
  const { trees } = clauses
  const nouns = new Map<Group, Set<string>>()
  const nations = new Map<Group, Group>()
  const bodies = new Map<Group, Group[]>()
  const ages = new Map<Group, string>()
  const owned = new Map<Group, Map<string, Group>>()
  const given = new Set<Group>()
  const homes = new Map<Group, Group>()
  const own = (owner: Group, noun: string, person: Group): void => {
    owned.set(owner, (owned.get(owner) ?? new Map<string, Group>()).set(noun, person))
  }
  const call = (group: Group, word: number): void => {
    const token = view.tokens[word]
    // "dropped soprano Ann Lee": some are tagged as adjectives.
    const isNoun = token?.upos === 'NOUN' || (token?.upos === 'ADJ' && PERSON_NOUNS.has(token.lemma))
    if (token === undefined || !isNoun) return
    const noun = token.lemma.toLowerCase()
    if (group.type === 'PERSON' && !isPersonNoun(discourse, noun)) return
    nouns.set(group, (nouns.get(group) ?? new Set()).add(noun))
    if (group.type !== 'PERSON') return
    if (scene.knowledge.inList('female-nouns', noun)) learnByNoun(discourse, group, 'f')
    else if (scene.knowledge.inList('male-nouns', noun)) learnByNoun(discourse, group, 'm')
  }
  // "Ann Lee, daughter of Bo Lee", "Ann Lee is a pupil of Bo Lee"
  const belongs = (group: Group, word: number): void => {
    const kin = KIN.get(view.tokens[word]?.lemma ?? '')
    const other = kin === undefined ? undefined : trees.complements(word, ['of', 'to']).map((of) => discourse.meant(of)?.group)[0]
    if (other?.type !== 'PERSON' || other === group) return
    for (const back of kin ?? []) own(group, back, other)
    own(other, view.tokens[word]?.lemma ?? '', group)
  }
  // "Ann Lee is a botanist"; but the subject of a verbless clause, and the name before a noun ("the Lee family"), are no such thing.
  const readSaid = (mention: Known): void => {
    const { group, head } = mention
    for (const tenure of leadershipsOf(discourse, mention)) {
      scene.tenures.push(tenure)
      if (tenure.domain?.type === 'GPE' && !homes.has(group)) homes.set(group, tenure.domain)
    }
    for (const other of trees.appositions(head)) {
      call(group, other)
      belongs(group, other)
    }
    const above = trees.head(head)
    if (trees.deprel(head).startsWith('nsubj') && trees.children(above, 'cop').length > 0) {
      call(group, above)
      belongs(group, above)
    }
    const spouse = group.type === 'PERSON' && trees.deprel(head).startsWith('nsubj') ? marriedBy(discourse, above) : undefined
    if (spouse !== undefined && spouse !== group)
      for (const noun of ['husband', 'wife', 'spouse', 'partner']) {
        own(group, noun, spouse)
        own(spouse, noun, group)
      }
  }
  view.sentences.forEach((_, sentence) => {
    for (const mention of discourse.inSentence(sentence)) {
      const { group, seed, head } = mention
      if (seed.type === 'NORP') {
        const one = described(discourse, head)
        if (one !== undefined && !nations.has(one.group)) nations.set(one.group, group)
      } else if (seed.kind === 'name' && /^(?:PERSON|ORG|GPE)$/.test(group.type)) {
        if (group.type === 'GPE') {
          const based = basedIn(discourse, mention)
          if (based !== undefined && !nations.has(based)) nations.set(based, group)
        }
        if (group.type === 'GPE') for (const person of nativesOf(discourse, head)) if (!nations.has(person)) nations.set(person, group)
        if (group.type === 'ORG')
          for (const person of membersOf(discourse, head)) bodies.set(person, [...(bodies.get(person) ?? []), group])
        readSaid(mention)
        for (const child of trees.children(head, 'compound', 'flat', 'nmod:desc'))
          for (const other of [child, ...trees.children(child, 'conj')]) call(group, other)
        if (group.type === 'PERSON' && !nations.has(group)) {
          const nation = nationBefore(scene, mention.first)
          if (nation !== undefined) nations.set(group, nation)
        }
        const titled = OF_COURTESIES[(view.words[mention.first - (view.words[mention.first - 1] === '.' ? 2 : 1)] ?? '').toLowerCase()]
        if (group.type === 'PERSON' && titled !== undefined) nouns.set(group, (nouns.get(group) ?? new Set()).add(titled))
        // "killed reporter Amina Diallo": right before a name, whatever the tree says.
        if (group.type === 'PERSON' && view.sentenceOf[mention.first - 1] === sentence) call(group, mention.first - 1)
        const above = trees.head(head)
        if (/^(?:flat|nmod:desc)/.test(trees.deprel(head)))
          for (const other of [above, ...trees.children(above, 'conj')]) call(group, other)
        const age = view.words[mention.last] === ',' ? (view.words[mention.last + 1] ?? '') : ''
        if (/^\d{2}$/.test(age) && /^[,.;)]$/.test(view.words[mention.last + 2] ?? '')) ages.set(group, age)
      }
    }
  })
  for (const { person, domain, isBeside } of scene.tenures) {
    if (!isBeside) given.add(person)
    if (domain?.type === 'GPE' && !homes.has(person)) homes.set(person, domain)
  }
  return {
    isCalled: (group, noun) => nouns.get(group)?.has(noun) ?? false,
    hasCalling: (group) => [...(nouns.get(group) ?? [])].some((noun) => CALLINGS.has(noun)),
    isCalledOneOf: (group, alike) => [...(nouns.get(group) ?? [])].some((noun) => alike.has(noun)),
    nation: (group) => nations.get(group) ?? homes.get(group),
    learnNation(group, country) {
      if (!nations.has(group)) nations.set(group, country)
    },
    ownedBy: (owner, noun) => owned.get(owner)?.get(noun),
    learnOwned(owner, noun, person) {
      own(owner, noun, person)
      for (const back of KIN.get(noun) ?? []) own(person, back, owner)
    },
    isGiven: (group) => given.has(group),
    bodies: (group) => bodies.get(group) ?? [],
    learnCalled: call,
    learn: readSaid,
    age: (group) => ages.get(group),
  }
}

/** "Italian Ann Lee", "Italian striker Ann Lee", "Italy’s Ann Lee": the country right before a name, with a noun for the person between at most. */
function nationBefore(scene: Scene, first: number): Group | undefined {
  const { words, tokens } = scene.view
  const end = tokens[first - 1]?.upos === 'NOUN' ? first - 1 : first
  const nation = endingAt(scene, end)
  if (nation?.seed.type === 'NORP' && nation.group.type === 'GPE') return nation.group
  const owner = /^['’]s?$/.test(words[first - 1] ?? '') ? endingAt(scene, first - 1) : undefined
  return owner?.seed.type === 'GPE' && owner.group.type === 'GPE' ? owner.group : undefined
}

/** Whom the subject of a verb, or of the one that governs it, marries: "Ann married Bo", "Ann left to marry a lawyer, Bo". */
function marriedBy(discourse: Discourse, verb: number): Group | undefined {
  const { trees } = discourse.clauses
  const verbs = [verb, ...trees.children(verb, 'xcomp', 'advcl', 'conj')]
  const marries = verbs.find((word) => /^(?:marry|wed|remarry)$/.test(discourse.scene.view.tokens[word]?.lemma ?? ''))
  if (marries === undefined) return undefined
  const partners = [...trees.objects(marries), ...trees.complements(marries, ['to'])].flatMap((word) => discourse.meant(word)?.group ?? [])
  return partners.find(({ type }) => type === 'PERSON')
}

/** What was found out of nouns, by the knowledge that told it. */
const personNouns = new WeakMap<Knowledge, Map<string, boolean>>()

/** Whether a noun is for a person, as a list or its ending tells. */
export function isPersonNoun({ scene: { knowledge } }: Discourse, noun: string): boolean {
  const known = personNouns.get(knowledge) ?? new Map<string, boolean>()
  personNouns.set(knowledge, known)
  const before = known.get(noun)
  if (before !== undefined) return before
  if (known.size >= MOST_NOUNS) known.clear()
  const isOne =
    EPITHETS.has(noun) ||
    PERSON_NOUNS.has(noun) ||
    knowledge.inList('person-nominals', noun) ||
    knowledge.office([noun]) !== undefined ||
    knowledge.inList('female-nouns', noun) ||
    knowledge.inList('male-nouns', noun) ||
    (OF_PERSONS.test(noun) && !LIKE_PERSONS.has(noun))
  known.set(noun, isOne)
  return isOne
}

/** How many nouns are kept: English has no more in common use. */
const MOST_NOUNS = 20_000

/** What courtesies before a name say that somebody is. */
const OF_COURTESIES: Readonly<Record<string, string>> = {
  dr: 'doctor',
  doctor: 'doctor',
  prof: 'professor',
  professor: 'professor',
  rev: 'pastor',
}

/** Endings of nouns for persons. */
const OF_PERSONS = /(?:ist|ian|eer|m[ae]n|wom[ae]n|ess|[^d]er|or|ant|ee|eon|star)$/

/** Who is said to be of a body: "Ann Lee of the Green Party", "Ann Lee, a member of the Green Party", "Ann Lee leads the Green Party". */
function membersOf(discourse: Discourse, body: number): Group[] {
  const { trees, phrase } = discourse.clauses
  const persons = (words: readonly number[]): Group[] =>
    words.flatMap((word) => discourse.meant(word)?.group ?? []).filter((group) => group.type === 'PERSON')
  const above = trees.head(phrase(body))
  const relation = trees.deprel(phrase(body))
  if (above < 0) return []
  if (/^(?:obj|obl)/.test(relation) && BELONGS.has(discourse.scene.view.tokens[above]?.lemma ?? '')) return persons(trees.subjects(above))
  if (!/^nmod/.test(relation)) return []
  const described = trees.children(above, 'cop').length > 0 ? trees.subjects(above) : []
  return persons([above, ...trees.appositions(above), ...described])
}

/** Who is said to be from a country: "Ann Lee from Latvia", "Ann Lee, a botanist from Latvia", "Ann Lee of Latvia". */
function nativesOf(discourse: Discourse, country: number): Group[] {
  const { trees } = discourse.clauses
  const above = trees.head(country)
  const isFrom = trees.children(country, 'case').some((word) => discourse.scene.view.words[word] === 'from')
  // "Iceland’s envoy, Ann Lee"
  const isOwner =
    trees.deprel(country) === 'nmod:poss' && isPersonNoun(discourse, (discourse.scene.view.tokens[above]?.lemma ?? '').toLowerCase())
  if (isOwner)
    return [...trees.appositions(above), ...trees.children(above, 'flat')].flatMap((word) => {
      const known = discourse.byHead(word)
      return known?.group.type === 'PERSON' ? [known.group] : []
    })
  const isOf = trees.children(country, 'case').some((word) => discourse.scene.view.words[word] === 'of')
  const named = isOf ? discourse.byHead(above) : undefined
  if (named?.seed.kind === 'name' && named.group.type === 'PERSON') return [named.group]
  if (above < 0 || !isFrom || !trees.deprel(country).startsWith('nmod')) return []
  const groups = [above, ...trees.appositions(above)].flatMap((word) => discourse.meant(word)?.group ?? [])
  return groups.filter((group) => group.type === 'PERSON')
}

/** "Lagos-based Norlys", "Lagos-based insurer Norlys": what body is said to sit in a place. */
function basedIn({ scene }: Discourse, { last }: Known): Group | undefined {
  const { words, tokens } = scene.view
  if (words[last] !== '-' || words[last + 1] !== 'based') return undefined
  let at = last + 2
  while (at < last + 6 && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]?.upos ?? '') && mentionAt(scene.placed, at, ['ORG']) === undefined) at++
  return mentionAt(scene.placed, at, ['ORG'])?.group
}

/** The person or the body whose description a word belongs to: "Ann Lee, the Latvian botanist"; "the Latvian botanist Ann Lee"; "Danish shipping company Norlys". */
function described(discourse: Discourse, word: number): Known | undefined {
  const { trees } = discourse.clauses
  let at = word
  for (let step = 0; step < 4; step++) {
    if (!/^(?:amod|compound|flat|appos|nmod$|nmod:)/.test(trees.deprel(at))) break
    at = trees.head(at)
    const known = discourse.meant(at)
    if (known !== undefined) return isDescribable(known) ? known : undefined
    const named = trees.appositions(at).flatMap((other) => discourse.byHead(other) ?? [])[0]
    if (named?.group.type === 'ORG' && named.seed.kind === 'name') return named
  }
  const subject = trees.children(at, 'cop').length > 0 ? trees.subjects(at).map((other) => discourse.meant(other))[0] : undefined
  return subject !== undefined && isDescribable(subject) ? subject : undefined
}

const isDescribable = ({ group }: Known): boolean => group.type === 'PERSON' || group.type === 'ORG'
