import type { Group } from '../document/index.ts'
import type { Gender } from '../knowledge/index.ts'
import { THINGS } from './data/nouns.ts'
import { PERSON_NOUNS } from './data/persons.ts'
import { BELONGS, CAUSES, JOINS, OF_BODIES, OF_COUNTRIES, ORGANS, PRONOUNS, type Pronoun } from './data/pronouns.ts'
import { SALIENCE } from './data/salience.ts'
import type { Discourse } from './discourse.ts'
import { groupsOf } from './frames.ts'
import { mostSalient } from './salience.ts'
import { isSaying } from './sayings.ts'
import { isStop, statementStart } from './statements.ts'
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
  // "[T]he strains": the rest of a word whose first letter an editor changed.
  if (scene.view.words[at - 1] === ']' && scene.view.tokens[at - 1]?.end === scene.view.tokens[at]?.start) return undefined
  // "the I-Man"
  if (word === 'i' && (scene.view.words[at + 1] === '-' || /^(?:the|an?)$/i.test(scene.view.words[at - 1] ?? ''))) return undefined
  if (pronoun === undefined || word !== 'her') return pronoun
  const relation = clauses.trees.deprel(at)
  const isPossessive =
    relation === 'nmod:poss' || (relation === '' && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(scene.view.tokens[at + 1]?.upos ?? ''))
  return { ...pronoun, possessive: isPossessive }
}

/** "It is clear that …", "it rained", "it remains to be seen". */
export function isEmpty({ scene, clauses }: Discourse, at: number): boolean {
  const { view } = scene
  if ((view.words[at] ?? '').toLowerCase() !== 'it') return false
  const { trees } = clauses
  if (trees.deprel(at).startsWith('expl')) return true
  const verb = trees.head(at)
  const next = view.tokens[at + 1]
  if (next === undefined || /^(?:rain|snow|seem|appear|turn|take|remain|emerge|follow)$/.test(next.lemma)) return true
  if (verb >= 0 && trees.children(verb, 'csubj').length > 0) return true
  // "as she put it"
  if (verb >= 0 && view.tokens[verb]?.lemma === 'put' && verb === at - 1 && view.words[verb - 2] === 'as') return true
  // "makes it easier to", "found it hard to": what stands for the clause that follows.
  const isRated = next.upos === 'ADJ' && /^(?:make|find|think|consider|deem|render|believe)$/.test(view.tokens[at - 1]?.lemma ?? '')
  if (isRated && view.words.slice(at + 2, at + 6).some((word) => /^(?:to|that|for)$/.test(word))) return true
  // "It is good to see", "it was high time": a quality and what has it.
  return next.lemma === 'be' && /^(?:ADJ|ADV|DET|PRON|ADP|SCONJ|NUM)$/.test(view.tokens[at + 2]?.upos ?? '')
}

/** Whom a third-person pronoun means. */
export function antecedentOf(discourse: Discourse, at: number, pronoun: Pronoun, speaker: Group | undefined): Group | undefined {
  const named = pronoun.possessive ? NOBODY : namedInSpeechBefore(discourse, at)
  const fits = (group: Group): boolean => group !== speaker && !named.has(group) && isOfKind(discourse, group, pronoun)
  if (/self$/i.test(discourse.scene.view.words[at] ?? '')) {
    // "Lee herself": who is named right before.
    const before = endingAt(discourse.scene, at)?.group
    if (before !== undefined && fits(before)) return before
    const own = ownSubject(discourse, at)
    if (own !== undefined) return [...own].find(fits)
  }
  const caused = pronoun.possessive ? causeOf(discourse, at, fits) : undefined
  if (caused !== undefined) return caused
  const ahead = cataphor(discourse, at, fits)
  if (ahead !== undefined) return ahead
  const beside = pronoun.possessive ? ownerBeside(discourse, at, fits) : undefined
  if (beside !== undefined) return beside
  const isThing = pronoun.means === 'thing'
  const leaning = isThing ? leaningOf(discourse, at) : undefined
  const salient = mostSalient(discourse, {
    head: at,
    at,
    fits,
    ...(pronoun.gender !== undefined && { gender: pronoun.gender }),
    possessive: pronoun.possessive,
    ...(leaning !== undefined && { favour: (group: Group) => (group.type === leaning ? SALIENCE.leaning : 0) }),
    things: isThing,
    reach: isThing ? 2 : REACH,
    enough: isThing ? 0.8 : 0,
    competes: isThing
      ? (token) => isThingNoun(discourse, token) && (leaning === undefined || THINGS.has(discourse.scene.view.tokens[token]?.lemma ?? ''))
      : (token) => isPersonNoun(discourse, token, pronoun.gender),
  })
  return salient ?? (pronoun.gender === undefined ? undefined : protagonist(discourse, at, pronoun.gender, fits))
}

const NOBODY: ReadonlySet<Group> = new Set()

/** "“I taught Ann to swim,” she says": who speaks does not call herself by her name. */
function namedInSpeechBefore(discourse: Discourse, at: number): ReadonlySet<Group> {
  const { view } = discourse.scene
  if (discourse.speechAt(at) >= 0 || !/^VB[DZP]$/.test(view.tokens[at + 1]?.xpos ?? '')) return NOBODY
  const named = new Set<Group>()
  // "The style is drawn from Mandela, he said."
  const isTold = view.words[at - 1] === ',' && isSaying(discourse, at + 1) && isStop(view.words[at + 2])
  if (isTold) {
    const start = statementStart(discourse, at)
    for (const known of discourse.inSentence(view.sentenceOf[at] ?? 0))
      if (known.first >= start && known.last < at && known.seed.kind === 'name') named.add(known.group)
    return named
  }
  const speech = discourse.speechAt(view.words[at - 1] === ',' ? at - 2 : at - 1)
  if (speech < 0) return NOBODY
  for (let word = at - 2; discourse.speechAt(word) === speech; word--) {
    const known = discourse.byHead(word)
    if (known?.seed.kind === 'name') named.add(known.group)
  }
  return named
}

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
  return known === undefined || known === pronoun.gender
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

/** "congratulated Bo on his victory", "thanked Bo for his help": the cause lies with whom it is done to. */
function causeOf(discourse: Discourse, at: number, fits: (group: Group) => boolean): Group | undefined {
  const { scene, clauses } = discourse
  const { trees } = clauses
  const noun = clauses.phrase(trees.head(at))
  const verb = trees.head(noun)
  if (noun < 0 || verb < 0 || !CAUSES.has(scene.view.tokens[verb]?.lemma ?? '')) return undefined
  if (!trees.children(noun, 'case').some((word) => /^(?:for|on|over|upon|about)$/i.test(scene.view.words[word] ?? ''))) return undefined
  const found = [...groupsOf(discourse, trees.objects(verb))]
  return found.find(fits)
}

/** What the subject of the clause that a reflexive is an object in means; nothing where that is not known, and undefined where it is no such object. */
function ownSubject(discourse: Discourse, at: number): Set<Group> | undefined {
  const { trees } = discourse.clauses
  if (!/^i?obj/.test(trees.deprel(at))) return undefined
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
function isPersonNoun(discourse: Discourse, token: number, gender: Gender | undefined): boolean {
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
        known.last <= Math.max(verb, token) && known.seed.type === 'PERSON' && discourse.statementsBefore(known.first, true) === statement,
    )
}

/** What "its …" and "… it" say of the thing meant: a foreign minister is a country's, members are a body's, and one joins a body. */
function leaningOf(discourse: Discourse, at: number): 'GPE' | 'ORG' | undefined {
  const { scene, clauses } = discourse
  const { view, knowledge } = scene
  const above = view.tokens[clauses.trees.head(at)]
  if (above === undefined) return undefined
  if (clauses.trees.deprel(at) === 'obj') return JOINS.has(above.lemma) ? 'ORG' : undefined
  // "resigned from it", "belongs to it"
  if (/^obl/.test(clauses.trees.deprel(at)))
    return BELONGS.has(above.lemma) && /^(?:from|to)$/.test(view.words[at - 1] ?? '') ? 'ORG' : undefined
  if (clauses.trees.deprel(at) !== 'nmod:poss') return undefined
  const word = above.lemma.toLowerCase()
  if (OF_COUNTRIES.has(word)) return 'GPE'
  if (OF_BODIES.has(word)) return 'ORG'
  const office = knowledge.office(view.words, clauses.trees.nounChunk(clauses.trees.head(at)).first + 1)?.office
  if (office?.roles.some((role) => /^(?:minister|head-of-|monarch)/.test(role)) === true && office.id !== 'president') return 'GPE'
  // "its director general"
  if (office?.leads.includes('organisation') === true && !office.leads.includes('country')) return 'ORG'
  return undefined
}
