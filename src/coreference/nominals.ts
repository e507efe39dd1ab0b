import type { Group, TokenView } from '../document/index.ts'
import type { Office } from '../knowledge/index.ts'
import { mentionAt, type Placed } from './context.ts'
import { IN_REGION } from './data/countries.ts'
import { CHARGES, EPITHETS, PARTISANS, THINGS } from './data/nouns.ts'
import { isPersonNoun } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { domainAfter, endingAt } from './tenures.ts'

/** A short noun phrase that may mean somebody or something named elsewhere. */
export interface Nominal {
  first: number
  last: number
  /** The noun. */
  head: number
  lemma: string
  office?: Office | undefined
  /** The country or body beside it: "the Latvian president", "president of Latvia". */
  domain?: Group | undefined
  /** Whose it is: "her successor", "the union’s president". */
  owner?: Group | undefined
  owned: boolean
  /** "the new president" */
  isNew?: boolean
  /** "the president-elect" */
  isElect?: boolean | undefined
  /** "the 61-year-old" */
  age?: string
  /** It stands in a headline, which what follows explains. */
  ahead?: boolean
  /** "the Tajik" */
  national?: Group
  /** "the father-of-three" */
  isParent?: boolean
  /** "the Democrat" */
  party?: Group
}

const OPENERS = /^(?:the|this|that|his|her|its|their|whose|my|our)$/i
const OWNERS = /^(?:his|her|its|their|whose|my|our)$/i
/** What may stand between the determiner and the noun. */
const MOST_BEFORE = 4

/** The noun phrase that begins at a token, with its determiner or its owner's name. */
export function nominalAt(discourse: Discourse, at: number): Nominal | undefined {
  const { scene } = discourse
  const { view } = scene
  const word = view.words[at] ?? ''
  const limit = view.sentences[view.sentenceOf[at] ?? 0]?.last ?? at
  if (OPENERS.test(word)) {
    const owned = OWNERS.test(word)
    const owner = owned ? ownerAt(discourse, at) : undefined
    return readNominal(discourse, at, at + 1, limit, owned, owner)
  }
  const mention = mentionAt(scene.placed, at, ['GPE', 'ORG', 'PERSON'])
  if (mention === undefined || mention.seed.kind === 'pronoun') return undefined
  return ownedFrom(discourse, at, mention.last, mention.group)
}

/** "Latvian president greets …", "Retired surgeon wins …": in a headline the determiner is left out, and what follows tells who is meant. */
export function headlineAt(discourse: Discourse, at: number): Nominal | undefined {
  const { placed, view } = discourse.scene
  const limit = view.sentences[view.sentenceOf[at] ?? 0]?.last ?? at
  const before = view.tokens[at - 1]
  if (
    before !== undefined &&
    at > 0 &&
    view.sentenceOf[at] === view.sentenceOf[at - 1] &&
    (/^(?:DET|ADJ|NOUN|PROPN|PART|NUM|PRON)$/.test(before.upos) || view.words[at - 1] === '-')
  )
    return undefined
  const opened = nominalAt(discourse, at)
  if (opened !== undefined) return { ...opened, ahead: true }
  if (mentionAt(placed, at, ['PERSON', 'GPE', 'ORG']) !== undefined || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(view.tokens[at]?.upos ?? ''))
    return undefined
  const nominal = readNominal(discourse, at, at, limit, false, undefined)
  return nominal === undefined || nominal.national !== undefined ? undefined : { ...nominal, ahead: true }
}

/** "Latvia’s president", "the union’s president": the phrase that an owner and its genitive begin. */
export function ownedFrom(discourse: Discourse, first: number, last: number, owner: Group): Nominal | undefined {
  const { view } = discourse.scene
  if (!/^['’]s?$/.test(view.words[last] ?? '')) return undefined
  const limit = view.sentences[view.sentenceOf[first] ?? 0]?.last ?? first
  return readNominal(discourse, first, last + 1, limit, true, owner)
}

function ownerAt(discourse: Discourse, at: number): Group | undefined {
  const known = discourse.byHead(at)
  if (known !== undefined) return known.group
  if (!/^whose$/i.test(discourse.scene.view.words[at] ?? '')) return undefined
  const { clauses } = discourse
  const relative = clauses.predicates(at).find((word) => clauses.trees.deprel(word).startsWith('acl'))
  const described = relative === undefined ? undefined : discourse.meant(clauses.trees.head(relative))
  if (described !== undefined) return described.group
  const before = endingAt(discourse.scene, discourse.scene.view.words[at - 1] === ',' ? at - 1 : at)
  return before?.group
}

function readNominal(
  discourse: Discourse,
  first: number,
  from: number,
  limit: number,
  owned: boolean,
  owner: Group | undefined,
): Nominal | undefined {
  const { scene } = discourse
  const { view, knowledge, placed } = scene
  const base = { first, owned, owner }
  if (
    /^\d{2}$/.test(view.words[from] ?? '') &&
    view.words[from + 1] === '-' &&
    view.words[from + 2] === 'year' &&
    view.words[from + 4] === 'old'
  )
    return aged(discourse, base, from)
  // "the father-of-three"
  if (
    /^(?:father|mother|grandfather|grandmother|dad|mum|mom)$/.test(view.words[from] ?? '') &&
    view.words.slice(from + 1, from + 4).join('') === '-of-'
  )
    return { ...base, last: from + 5, head: from, lemma: view.words[from] ?? '', isParent: true }
  let domain: Group | undefined
  let head = from
  for (let steps = 0; steps < MOST_BEFORE && head < limit; steps++) {
    const inner = domain === undefined ? mentionAt(placed, head, ['NORP', 'ORG', 'GPE', 'LOC']) : undefined
    if (inner !== undefined && inner.seed.kind === 'name' && inner.last < limit) {
      if (inner.seed.type === 'NORP' && isPerson(discourse, inner.last, inner.first))
        return { ...base, last: inner.last, head: inner.last - 1, lemma: '', national: inner.group }
      if (inner.seed.type === 'NORP' && isPartisan(discourse, inner))
        return { ...base, last: inner.last, head: inner.last - 1, lemma: '', party: inner.group }
      domain = inner.group
      head = inner.last
    } else if (isCompound(discourse, head, limit)) head += 3
    else if (isPassable(discourse, head)) head++
    else break
  }
  const isNew = view.words.slice(from, head).some((word) => /^(?:new|newest|newly|incoming|next|future)$/.test(word))
  const hit = knowledge.office(view.words, head)
  if (hit !== undefined && !hit.plural && head + hit.length <= limit && !continues(discourse, head + hit.length)) {
    const behind = view.words.slice(head + hit.length, head + hit.length + 4).join('')
    const elect = /^-(?:elect|designate|to-be)/.exec(behind)?.[0]
    const last = head + hit.length + (elect === undefined ? 0 : elect === '-to-be' ? 4 : 2)
    const after = domain === undefined && !owned ? domainAfter(scene, last) : undefined
    if (after === undefined && view.words[last] === 'of' && !isCharged(discourse, first, last)) return undefined
    return {
      first,
      last: after?.last ?? last,
      head: discourse.clauses.top({ first: head, last }),
      lemma: (view.tokens[head + hit.length - 1]?.lemma ?? '').toLowerCase(),
      office: hit.office,
      domain: domain ?? after?.group,
      owner,
      owned,
      isNew: isNew || elect !== undefined,
      isElect: elect !== undefined,
    }
  }
  let last = head
  while (
    last < limit &&
    (view.tokens[last]?.upos === 'NOUN' || (last === head && (isCapitalNoun(discourse, last) || isSuchNoun(discourse, last))))
  )
    last++
  const hyphened = hyphenedAt(discourse, last - 1)
  if (hyphened !== undefined) return { ...base, last: last + 2, head: last + 1, lemma: hyphened, domain }
  if (last === head || last - head > 3 || view.words[last] === '-') return undefined
  if (/^honou?r$/.test(view.words[last + 1] ?? '') && view.words[last] === 'of' && view.tokens[last - 1]?.lemma === 'guest')
    return { ...base, last: last + 2, head: last - 1, lemma: 'honoree' }
  const noun = view.tokens[last - 1]
  if (noun === undefined || (noun.xpos === 'NNS' && view.words[last - 1] !== 'islands')) return undefined
  const tail = knowledge.office(view.words, last - 1)
  const office = tail !== undefined && !tail.plural && tail.length === 1 ? tail.office : undefined
  const word = view.words[last - 1] ?? ''
  const lemma = /^(?:accused|deceased)$/.test(word) ? word : noun.lemma.toLowerCase()
  return { first, last, head: last - 1, lemma, office, domain, owner, owned, isNew, isElect: false }
}

/** "the left-back": a word for somebody that a hyphen makes of two. */
function hyphenedAt({ scene: { view } }: Discourse, at: number): string | undefined {
  const word = `${view.words[at]}-${view.tokens[at + 2]?.lemma ?? ''}`.toLowerCase()
  return view.words[at + 1] === '-' && EPITHETS.has(word) && view.tokens[at + 3]?.upos !== 'NOUN' ? word : undefined
}

/** "accused the general of theft": what follows belongs to the verb. */
function isCharged({ scene: { view } }: Discourse, first: number, last: number): boolean {
  const verb = view.tokens.slice(Math.max(0, first - 3), first).findLast(({ upos }) => upos === 'VERB')
  return verb !== undefined && CHARGES.has(verb.lemma) && view.words[last] === 'of'
}

/** "The Court will order", "Fencer elected": a noun for somebody or something that is written as a name, and that nothing is named by. */
function isCapitalNoun(discourse: Discourse, at: number): boolean {
  const { view, placed } = discourse.scene
  if (view.tokens[at]?.upos !== 'PROPN' || view.tokens[at]?.xpos === 'NNPS') return false
  let before = at - 1
  while (before > at - MOST_BEFORE && /^(?:ADJ|VERB)$/.test(view.tokens[before]?.upos ?? '')) before--
  const isOpen = /^(?:the|this|that|its|their)$/i.test(view.words[before] ?? '') || discourse.inHeadline(view.sentenceOf[at] ?? 0)
  if (!isOpen || view.tokens[at + 1]?.upos === 'PROPN' || mentionAt(placed, at, ['PERSON', 'ORG', 'GPE', 'LOC', 'EVENT', 'LAW', 'NORP']))
    return false
  const noun = (view.words[at] ?? '').toLowerCase()
  return THINGS.has(noun) || isPersonNoun(discourse, noun)
}

/** "The accused said", "the Himalayan kingdom": nouns that are tagged as something else. */
function isSuchNoun({ scene: { view } }: Discourse, at: number): boolean {
  const token = view.tokens[at]
  const word = view.words[at] ?? ''
  if (/^(?:accused|deceased)$/.test(word))
    return token?.upos !== 'NOUN' && /^(?:VERB|AUX|PUNCT|ADP|PART)$/.test(view.tokens[at + 1]?.upos ?? '')
  return token?.upos === 'PROPN' && /^\p{Ll}/u.test(word) && THINGS.has(word) && view.tokens[at + 1]?.upos !== 'PROPN'
}

/** "the 61-year-old", "the 61-year-old Latvian striker": with the nouns that it describes. */
function aged(discourse: Discourse, base: Pick<Nominal, 'first' | 'owned' | 'owner'>, from: number): Nominal | undefined {
  const { scene } = discourse
  const { view } = scene
  const bare = from + 5
  let [last, end] = [bare, bare]
  // A plural behind an age is a verb: "The 43-year-old replaces …".
  for (; /^(?:NOUN|ADJ)$/.test(view.tokens[end]?.upos ?? '') && view.tokens[end]?.xpos !== 'NNS'; end++) {
    const token = view.tokens[end]
    if (token?.upos === 'NOUN' && isPersonNoun(discourse, token.lemma.toLowerCase())) last = end + 1
  }
  // "the 61-year-old Democrat", "the 40-year-old Tajik"
  const people = mentionAt(scene.placed, end, ['NORP'])
  if (people !== undefined && (isPerson(discourse, people.last, end) || isPartisan(discourse, people)))
    [last, end] = [people.last, people.last]
  // In a sentence without a verb the noun is one that was not known for it: "the 58-year-old left".
  const sentence = view.sentences[view.sentenceOf[from] ?? 0]
  const hasVerb = view.tokens.slice(sentence?.first, sentence?.last).some(({ upos }) => /^(?:VERB|AUX)$/.test(upos))
  if (last === bare && end > bare && hasVerb && view.tokens[end - 1]?.upos === 'NOUN') return undefined
  return { ...base, last, head: last - 1, lemma: 'old', age: view.words[from] ?? '' }
}

/** "the Tajik": a singular people word with nothing after it that it could describe. */
function isPerson({ scene }: Discourse, next: number, first: number): boolean {
  const { view } = scene
  const form = scene.knowledge.demonym(view.words, first)?.form
  return (
    (form === 'both' || form === 'person') &&
    !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(view.tokens[next]?.upos ?? '') &&
    !isParticiple(view, next) &&
    view.words[next] !== '-'
  )
}

/** "the Tajik detained" is no subject; in "the Serb beat the Italian" what looks like a participle is a past, since what it acts on follows. */
const isParticiple = ({ tokens }: TokenView, at: number): boolean =>
  /^VB[GN]$/.test(tokens[at]?.xpos ?? '') && !(tokens[at]?.xpos === 'VBN' && /^(?:DET|PRON|PROPN|NUM)$/.test(tokens[at + 1]?.upos ?? ''))

/** "the Democrat", "the Tory": a word for one of a party's people, with a verb, a comma or a stop behind. */
const isPartisan = ({ scene: { view } }: Discourse, { first, last }: Placed): boolean =>
  last === first + 1 &&
  PARTISANS.has(view.words[first] ?? '') &&
  /^(?:VERB|AUX|PUNCT|ADV|PART)$/.test(view.tokens[last]?.upos ?? '') &&
  view.words[last] !== '-'

/** "the 22-member bloc", "the three-judge court", "the oil-rich kingdom": two words that a hyphen makes one, before another. */
function isCompound({ scene: { view, knowledge } }: Discourse, at: number, limit: number): boolean {
  const [left, hyphen, right, next] = [view.tokens[at], view.tokens[at + 1], view.tokens[at + 2], view.tokens[at + 3]]
  if (view.words[at + 1] !== '-' || left === undefined || hyphen === undefined || right === undefined || next === undefined) return false
  const isJoined = left.end === hyphen.start && hyphen.end === right.start && next.start > right.end && at + 3 < limit
  if (!isJoined || !/^[\p{L}\p{N}]/u.test(view.words[at] ?? '') || !/^[\p{L}\p{N}]/u.test(view.words[at + 2] ?? '')) return false
  // "the president-elect"
  return (/^(?:NOUN|ADJ|NUM)$/.test(next.upos) || /^VB[NG]$/.test(next.xpos)) && knowledge.office(view.words, at) === undefined
}

function isPassable(discourse: Discourse, at: number): boolean {
  const { view, knowledge } = discourse.scene
  const word = view.words[at] ?? ''
  // "the Himalayan kingdom"
  const isOfRegion = /^\p{Lu}\p{Ll}+$/u.test(word) && (view.tokens[at]?.upos === 'ADJ' || IN_REGION.has(word.toLowerCase()))
  if (
    (!/^\p{Ll}/u.test(word) && !isOfRegion && !discourse.inHeadline(view.sentenceOf[at] ?? 0)) ||
    knowledge.office(view.words, at) !== undefined
  )
    return false
  return (
    isOfRegion ||
    /^(?:ADJ|NUM)$/.test(view.tokens[at]?.upos ?? '') ||
    /^VB[NG]$/.test(view.tokens[at]?.xpos ?? '') ||
    (knowledge.modifier(view.words, at)?.length ?? 0) > 0
  )
}

/** Whether the phrase goes on behind the words read: "the party leader", "the group photograph". */
function continues({ scene }: Discourse, at: number): boolean {
  return scene.view.tokens[at]?.upos === 'NOUN'
}
