import type { Group } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { causeOf } from './causes.ts'
import { THINGS } from './data/nouns.ts'
import { PERSON_NOUNS } from './data/persons.ts'
import { ORGANS, PRONOUNS, type Pronoun } from './data/pronouns.ts'
import { SALIENCE } from './data/salience.ts'
import type { Discourse } from './discourse.ts'
import { groupsOf } from './frames.ts'
import { admittedBy, hasOfficer, leaningOf } from './leanings.ts'
import { namedInReport } from './reporting.ts'
import { mostSalient } from './salience.ts'
import { endingAt } from './tenures.ts'

/** How many sentences back an antecedent may stand. */
const REACH = 5

const LONGEST_PRONOUN = Math.max(...[...PRONOUNS.keys()].map((word) => word.length))

/** The pronoun at a token; "her" is possessive before a noun phrase and an object elsewhere. */
export function pronounAt({ scene, clauses }: Discourse, at: number): Pronoun | undefined {
  const form = scene.view.words[at] ?? ''
  if (form.length > LONGEST_PRONOUN) return undefined
  const word = form.toLowerCase()
  const pronoun = PRONOUNS.get(word)
  // "the US", "IT"
  if (pronoun === undefined || (form.length > 1 && form === form.toUpperCase())) return undefined
  // "[T]he strains": the rest of a word whose first letter an editor changed.
  if (scene.view.words[at - 1] === ']' && scene.view.tokens[at - 1]?.end === scene.view.tokens[at]?.start) return undefined
  // "the I-Man"
  if (word === 'i' && (scene.view.words[at + 1] === '-' || /^(?:the|an?)$/i.test(scene.view.words[at - 1] ?? ''))) return undefined
  if (word !== 'her') return pronoun
  const relation = clauses.trees.deprel(at)
  const isPossessive =
    relation === 'nmod:poss' || (relation === '' && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(scene.view.tokens[at + 1]?.upos ?? ''))
  return { ...pronoun, possessive: isPossessive }
}

/** Whom a third-person pronoun means. */
export function antecedentOf(discourse: Discourse, at: number, pronoun: Pronoun, speaker: Group | undefined): Group | undefined {
  const isThing = pronoun.means === 'thing'
  const others = !pronoun.possessive ? namedInReport(discourse, at) : isThing ? admittedBy(discourse, at) : NOBODY
  const fits = (group: Group): boolean => group !== speaker && !others.has(group) && isOfKind(discourse, group, pronoun)
  if (/self$/i.test(discourse.scene.view.words[at] ?? '')) {
    // "Lee herself", "Lee, herself a mayor": who is named right before.
    const before = endingAt(discourse.scene, discourse.scene.view.words[at - 1] === ',' ? at - 1 : at)?.group
    if (before !== undefined && fits(before)) return before
    const own = ownSubject(discourse, at)
    if (own !== undefined) return [...own].find(fits)
  }
  const caused = causeOf(discourse, at, pronoun.possessive, fits)
  if (caused !== undefined) return caused
  const ahead = cataphor(discourse, at, fits)
  if (ahead !== undefined) return ahead
  const beside = pronoun.possessive ? ownerBeside(discourse, at, fits) : undefined
  if (beside !== undefined) return beside
  const leaning = isThing ? leaningOf(discourse, at) : undefined
  // What has officers is a country or a body: no other thing is meant.
  const isOfBody = leaning !== undefined || (isThing && hasOfficer(discourse, at))
  const salient = mostSalient(discourse, {
    head: at,
    at,
    fits,
    gender: pronoun.gender,
    possessive: pronoun.possessive,
    favour: leaning === undefined ? undefined : (group) => (group.type === leaning ? SALIENCE.leaning : 0),
    things: isThing,
    reach: isThing ? 2 : REACH,
    enough: isThing ? 0.8 : SALIENCE.enough,
    competes: isThing
      ? (token) => isThingNoun(discourse, token) && (!isOfBody || THINGS.has(discourse.scene.view.tokens[token]?.lemma ?? ''))
      : (token) => isPersonNoun(discourse, token, pronoun.gender),
  })
  return salient ?? (pronoun.gender === undefined ? undefined : protagonist(discourse, at, pronoun.gender, fits))
}

const NOBODY: ReadonlySet<Group> = new Set()

/** How many statements before a pronoun may speak of another person, where the text goes on about its protagonist. */
const NEARBY = 2

/** The only person of a gender that the text has spoken of more than once, where nobody else is near who could be meant. */
function protagonist(discourse: Discourse, at: number, gender: Gender, fits: (group: Group) => boolean): Group | undefined {
  const { view } = discourse.scene
  const start = view.tokens[at]?.start ?? 0
  const [only, other] = discourse.protagonists(gender)
  const isBefore = (group: Group | undefined): group is Group => group !== undefined && (group.mentions[0]?.start ?? 0) < start
  if (!isBefore(only) || isBefore(other) || !fits(only)) return undefined
  const sentence = view.sentenceOf[at] ?? 0
  const from = view.sentences[Math.max(0, sentence - NEARBY)]?.first ?? 0
  for (let token = from; token < at; token++) {
    const other = discourse.byHead(token)
    if (other !== undefined && other.group.type === 'PERSON' && other.group !== only && fits(other.group)) return undefined
    if (isPersonNoun(discourse, token, gender)) return undefined
  }
  return only
}

function isOfKind(discourse: Discourse, group: Group, pronoun: Pronoun): boolean {
  if (pronoun.means === 'thing') return group.type === 'ORG' || group.type === 'GPE'
  if (group.type !== 'PERSON') return false
  const known = discourse.gender(group)
  return known === undefined || known === pronoun.gender || !discourse.isToldGender(group)
}

/** "In his message to Bo, the president said": what the sentence begins with belongs to the subject after it. */
function cataphor(discourse: Discourse, at: number, fits: (group: Group) => boolean): Group | undefined {
  const { scene, clauses } = discourse
  const { view } = scene
  const start = view.sentences[view.sentenceOf[at] ?? 0]?.first ?? 0
  const predicate = clauses.predicates(at).find((word) => clauses.trees.head(word) < 0 || clauses.isMain(word)) ?? -1
  if (predicate < at || at - start > 5) return undefined
  const subjects = clauses.trees.subjects(predicate)
  if (subjects.length === 0 || subjects.some((word) => word <= at || inside(clauses.trees.span(word), at))) return undefined
  const found = [...groupsOf(discourse, subjects)]
  return found.length === 1 && found[0] !== undefined && fits(found[0]) ? found[0] : undefined
}

const inside = (range: { first: number; last: number }, at: number): boolean => range.first <= at && at < range.last

/** What the subject of the clause that a reflexive is an object in means; nothing where that is not known, and undefined where it is no such object. */
function ownSubject(discourse: Discourse, at: number): Set<Group> | undefined {
  const { trees } = discourse.clauses
  if (!/^(?:i?obj|obl|advmod|xcomp|nmod:(?!poss))/.test(trees.deprel(at)) || trees.children(at, 'case').length > 0) return undefined
  const subjects = trees.subjects(trees.head(at)).filter((word) => word !== at)
  return subjects.length === 0 ? undefined : groupsOf(discourse, subjects)
}

/** "the bank's profits and its good name": what is listed beside what somebody has is that one's, too. */
function ownerBeside(discourse: Discourse, at: number, fits: (group: Group) => boolean): Group | undefined {
  const { trees } = discourse.clauses
  const noun = trees.head(at)
  const [first] = trees.deprel(noun).startsWith('conj') ? trees.conjuncts(noun) : []
  if (first === undefined || first >= at) return undefined
  const owners = [...groupsOf(discourse, trees.possessors(first))]
  return owners.length === 1 && owners[0] !== undefined && fits(owners[0]) ? owners[0] : undefined
}

/** A thing that "it" may mean, of which nothing is known. */
function isThingNoun(discourse: Discourse, token: number): boolean {
  const { tokens } = discourse.scene.view
  const word = tokens[token]
  if (word?.upos !== 'NOUN' || word.xpos === 'NNS' || discourse.meant(token) !== undefined) return false
  // "the congress of the union elected Ann as its head": a part of a body acts for the body.
  if (ORGANS.has(word.lemma) && discourse.clauses.trees.children(token, 'nmod').length > 0) return false
  const { knowledge } = discourse.scene
  const isPerson = knowledge.inList('person-nominals', word.lemma) || knowledge.office([word.lemma]) !== undefined
  return !isPerson && /^(?:nsubj|obj|root|obl|nmod|conj)/.test(discourse.clauses.trees.deprel(token))
}

/** A person without a name whom a pronoun may mean: "a diplomat". */
export function isPersonNoun(discourse: Discourse, token: number, gender: Gender | undefined): boolean {
  const { view, knowledge } = discourse.scene
  const word = view.tokens[token]
  if (word?.upos !== 'NOUN' || word.xpos === 'NNS' || discourse.meant(token) !== undefined) return false
  const female = knowledge.inList('female-nouns', word.lemma)
  const male = knowledge.inList('male-nouns', word.lemma)
  if ((female && gender === 'm') || (male && gender === 'f')) return false
  if (!female && !male && !PERSON_NOUNS.has(word.lemma)) return false
  const { trees } = discourse.clauses
  // "Her heir has asked for the list. She …": of whom a phrase speaks is still its owner.
  const owner = trees.possessors(token).flatMap((other) => discourse.meant(other)?.group ?? [])[0]
  if (!female && !male && owner?.type === 'PERSON' && gender !== undefined && discourse.gender(owner) === gender) return false
  // A description of somebody named is not somebody else.
  if (trees.deprel(token) === 'appos' || /^(?:compound|flat)/.test(trees.deprel(token)) || trees.children(token, 'cop').length > 0)
    return false
  const said = trees.children(trees.head(token), 'cop').length > 0 ? discourse.meant(trees.head(token)) : undefined
  if (said?.seed.kind === 'name') return false
  return trees.deprel(token).startsWith('nsubj') && !isNamedBefore(discourse, token, trees.head(token))
}

/** "the head of the agency, Dr Ann Lee, said", "Ann Lee, until now the commander, said": who is named before the verb is the one described. */
function isNamedBefore(discourse: Discourse, token: number, verb: number): boolean {
  const sentence = discourse.scene.view.sentenceOf[token] ?? 0
  const statement = discourse.statementsBefore(token, true)
  return discourse
    .inSentence(sentence)
    .some(
      (known) =>
        known.last <= Math.max(verb, token) &&
        known.seed.type === 'PERSON' &&
        known.seed.kind === 'name' &&
        discourse.statementsBefore(known.first, true) === statement,
    )
}
