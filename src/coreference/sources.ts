import type { Group, Span, Token, TokenRange } from '../document/index.ts'
import type { Discourse, Known } from './discourse.ts'
import { hasVerb } from './statements.ts'
import { endingAt } from './tenures.ts'

/** Who says a quotation, as a clause tells; a clause whose subject is nobody named tells that nobody named says it. */
export interface Attribution {
  speaker?: Group
  cue: Span
  /** Whether the subject is some person, named or not. */
  isPerson?: boolean
}

/** "quoted Ann as saying": whom one cites says it. */
export function citedIn(discourse: Discourse, verb: number): Group | undefined {
  const { view } = discourse.scene
  const { trees } = discourse.clauses
  // "quotes Ann as saying", even where the tree takes "quotes" for a noun.
  const before = view.words[verb - 1] === 'as' && view.tokens[verb]?.xpos === 'VBG' ? verb - 1 : -1
  const cited = discourse.inSentence(view.sentenceOf[verb] ?? 0).find((mention) => mention.last === before && speaks(mention))
  if (cited !== undefined && /^(?:quote|cite|report|record)s?$/.test(view.tokens[cited.first - 1]?.lemma ?? '')) return cited.group
  // "quoted Ann as saying": either verb leads there.
  const isQuoting = /^(?:quote|cite)$/.test(view.tokens[verb]?.lemma ?? '')
  const as = isQuoting ? trees.children(verb, 'advcl').find((word) => view.words[word - 1] === 'as') : verb
  if (as === undefined || view.tokens[as]?.xpos !== 'VBG' || view.words[as - 1] !== 'as') return undefined
  return trees
    .objects(trees.head(as))
    .map((word) => discourse.meant(word))
    .find(speaks)?.group
}

/** "the mayor of Lyon, Ann Lee, who wished …": a person's relative clause is of the person named before it, whatever the tree says. */
export function relatedBy(discourse: Discourse, verb: number): Group | undefined {
  const { view } = discourse.scene
  const who = discourse.clauses.trees.children(verb, 'nsubj').find((word) => /^who$/i.test(view.words[word] ?? ''))
  if (who === undefined) return undefined
  const before = namedBeforeWho(discourse, who)
  if (before !== undefined) return before
  const antecedent = discourse.clauses.trees.head(verb)
  if (antecedent < 0 || isPersonWord(discourse, antecedent) || discourse.meant(antecedent)?.group.type === 'PERSON') return undefined
  const persons = discourse.inSentence(view.sentenceOf[who] ?? 0).filter(({ group, last }) => group.type === 'PERSON' && last <= who)
  return persons.at(-1)?.group
}

/** "Ann Lee, 44, who said": the person that "who" right before a verb stands for, whatever the tree says. */
export function behindWho(discourse: Discourse, verb: number): Group | undefined {
  const { tokens, words } = discourse.scene.view
  let at = verb - 1
  while (/^(?:ADV|AUX)$/.test(tokens[at]?.upos ?? '')) at--
  // "Bo Ek and Ann Lee, the latter of whom said"
  if (words[at] === 'whom' && words[at - 1] === 'of' && words[at - 2] === 'latter') return namedBeforeWho(discourse, at - 3)
  return /^who$/i.test(words[at] ?? '') ? namedBeforeWho(discourse, at) : undefined
}

function namedBeforeWho({ scene }: Discourse, who: number): Group | undefined {
  const { words, tokens } = scene.view
  let end = words[who - 1] === ',' ? who - 1 : who
  // "Ann Lee, 44, who …"
  if (end < who && tokens[end - 1]?.upos === 'NUM' && words[end - 2] === ',') end -= 2
  const before = endingAt(scene, end)
  return before?.group.type === 'PERSON' ? before.group : undefined
}

/** "a diplomat", "one of the guests", "many": somebody who is not named. */
export function isPersonWord({ scene }: Discourse, word: number): boolean {
  const token = scene.view.tokens[word]
  if (token === undefined) return false
  if (token.upos === 'PRON' || token.upos === 'NUM') return !/^(?:it|they|this|that)$/i.test(token.lemma) && !/^W/.test(token.xpos)
  return (
    token.upos === 'NOUN' && (scene.knowledge.inList('person-nominals', token.lemma) || scene.knowledge.office([token.lemma]) !== undefined)
  )
}

export const speaks = (mention: Known | undefined): mention is Known =>
  mention !== undefined && /^(?:PERSON|ORG|GPE)$/.test(mention.group.type) && mention.seed.type !== 'NORP'

/** "said Ann", "said Harvard scholar Ann Lee", "said study co-author and fellow Ann Lee": the person whose name a verb's clause goes on with. */
export function namedBehind(discourse: Discourse, verb: number, range: TokenRange): Known | undefined {
  const { words, tokens, sentenceOf } = discourse.scene.view
  const titled = discourse.titled(verb + 1)
  // "said Ann's lawyer, Bo Ek": whom a person's name only owns says it.
  if (titled !== undefined) {
    if (/^['’]s?$/.test(words[titled.last] ?? '')) return namedBeside(discourse, titled, range)
    return namedByNoun(discourse, titled) ?? titled
  }
  const named = discourse
    .inSentence(sentenceOf[verb] ?? 0)
    .find(({ first, last, seed, group }) => first > verb && last <= range.last && seed.kind === 'name' && group.type === 'PERSON')
  if (named === undefined || named.first > verb + MOST_DESCRIBING * 2 || /^['’]s?$/.test(words[named.last] ?? '')) return undefined
  const between = tokens.slice(verb + 1, named.first)
  // "said a friend of Ann Lee": whom a preposition leads to only describes somebody else.
  const describes = between.every((token) => isDescribing(token)) && between.at(-1)?.upos !== 'ADP' && between.at(-1)?.upos !== 'CCONJ'
  return describes ? named : undefined
}

/** "said Weidegold chairwoman Ann Lee": what is taken for a person's name before a noun and another name only tells where she works. */
function namedByNoun(discourse: Discourse, { last, sentence }: Known): Known | undefined {
  const { tokens } = discourse.scene.view
  let at = last
  while (tokens[at]?.upos === 'NOUN') at++
  return at === last || !isPersonWord(discourse, at - 1)
    ? undefined
    : discourse.inSentence(sentence).find(({ first, seed, group }) => first === at && seed.kind === 'name' && group.type === 'PERSON')
}

/** Whether a word may stand between a verb and the name of who does it: "said the union's retired chair and founder,". */
const isDescribing = ({ upos, xpos, lemma }: Token): boolean =>
  upos === 'PUNCT' ? /^[,–-]$/.test(lemma) : /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|ADP|CCONJ)$/.test(upos) || /^(?:VB[GN]|PRP\$|RB)$/.test(xpos)

/** The name in apposition to what somebody has: "Ann's lawyer, Bo Ek". */
function namedBeside(discourse: Discourse, { last, group }: Known, range: TokenRange): Known | undefined {
  const { tokens, sentenceOf } = discourse.scene.view
  return discourse
    .inSentence(sentenceOf[last] ?? 0)
    .find(
      (other) =>
        other.seed.kind === 'name' &&
        other.group.type === 'PERSON' &&
        other.group !== group &&
        other.first > last + 1 &&
        other.first <= last + MOST_DESCRIBING &&
        other.last <= range.last &&
        tokens.slice(last + 1, other.first).every(({ upos }) => /^(?:NOUN|ADJ|PROPN|PUNCT|ADP)$/.test(upos)),
    )
}

/** "Harvard scholar Ann Lee", "the university's chancellor, Ann Lee": of the names that a phrase begins with, the person's whom the body before only describes. */
export function behindTitle({ scene, clauses }: Discourse, mentions: readonly Known[]): Known | undefined {
  const [first] = mentions
  if (first === undefined || first.group.type === 'PERSON') return first
  const person = mentions.find(({ group }) => group.type === 'PERSON')
  if (person === undefined) return first
  const between = scene.view.tokens.slice(first.last, person.first)
  const describes =
    between.length > 0 &&
    between.length <= MOST_DESCRIBING &&
    between.some(({ upos, lemma }) => upos === 'NOUN' || scene.knowledge.office([lemma]) !== undefined)
  // "the governor of the Bank of Ghana, Ann Lee"
  const of = scene.view.words[first.first - 1] === 'the' ? first.first - 2 : first.first - 1
  const isHeld = scene.view.words[of] === 'of' && scene.knowledge.office([scene.view.tokens[of - 1]?.lemma ?? '']) !== undefined
  if (isHeld && between.length === 1 && scene.view.words[first.last] === ',') return person
  const stops = between.some(({ upos, lemma }) => /^(?:VERB|AUX|ADP|CCONJ|SCONJ)$/.test(upos) && !/^(?:of|for|to)$/.test(lemma))
  return describes && !stops && clauses.trees.deprel(first.head) !== '' ? person : first
}

/** How many words may stand between a body and whom it describes. */
const MOST_DESCRIBING = 8

/** How many words what is somebody's may have, with the genitive. */
const MOST_OWNED = 4

/** "Ann Lee: “…”", "Ann Lee's verdict: “…”": a name, or what is somebody's, and a colon. */
export function announced(discourse: Discourse, lead: TokenRange): Attribution | undefined {
  const { view } = discourse.scene
  const colon = lead.last - 1
  if (view.words[colon] !== ':' || colon <= lead.first) return undefined
  const isOwner = (at: number): boolean => /^['’]s?$/.test(view.words[at] ?? '') && colon - at <= MOST_OWNED && !hasVerb(discourse, lead)
  const known = discourse
    .inSentence(view.sentenceOf[colon] ?? 0)
    .find((mention) => mention.first === lead.first && (mention.last === colon || isOwner(mention.last)))
  const token = view.tokens[colon]
  if (known === undefined || !speaks(known) || token === undefined) return undefined
  return { speaker: known.group, cue: { start: token.start, end: token.end } }
}

/** "in Ann's gloomy phrase", "by Ann's reckoning" */
const VIEWS =
  /^(?:phrase|words?|view|reckoning|account|telling|estimation|opinion|description|formulation|judgement|judgment|telegram|note|eyes|book)$/

/** "according to Ann", "in Ann's words" */
export function according(discourse: Discourse, { first, last }: TokenRange): Attribution | undefined {
  const { view } = discourse.scene
  for (let at = first; at < last; at++) {
    const token = view.tokens[at]
    if (token === undefined) continue
    const viewed = VIEWS.test(token.lemma) ? discourse.clauses.trees.possessors(at).map((word) => discourse.meant(word)) : []
    const owner = viewed.find(speaks)
    if (owner !== undefined && discourse.clauses.trees.children(at, 'case').some((word) => /^(?:in|by)$/i.test(view.words[word] ?? '')))
      return { speaker: owner.group, cue: { start: token.start, end: token.end } }
    if (!/^according$/i.test(view.words[at] ?? '')) continue
    const verb = view.tokens.slice(at + 1, last).findIndex(({ upos }) => /^(?:VERB|AUX)$/.test(upos))
    const stop = verb < 0 ? last : at + 1 + verb
    // "According to officials, Ann Lee was …": a subject behind the comma is not who says it.
    const isLed = view.words.slice(at, stop).includes(',')
    const named = discourse
      .inSentence(view.sentenceOf[at] ?? 0)
      .filter((mention) => mention.first > at && mention.last <= stop && speaks(mention) && discourse.speechAt(mention.first) < 0)
      .filter((mention) => !isLed || mention.last < stop || stop === last)
    // "according to his aunt, Ann Lee", "according to Bo's aunt": whom somebody only belongs to does not say it.
    const own = named.filter(({ first, last: end, seed }) => !isOwning(discourse, { first, last: end }, seed.kind === 'pronoun'))
    const found = behindTitle(discourse, own.some(({ group }) => group.type === 'PERSON') ? own : named)
    // "according to a union spokesman": somebody who is not named.
    const speaker = found?.group.type !== 'PERSON' && found !== undefined && isPersonWord(discourse, found.last) ? undefined : found
    return { ...(speaker !== undefined && { speaker: speaker.group }), cue: { start: token.start, end: token.end } }
  }
  return undefined
}

const isOwning = ({ scene: { view } }: Discourse, { first, last }: TokenRange, isPronoun: boolean): boolean =>
  isPronoun ? view.tokens[first]?.xpos === 'PRP$' : /^['’]s?$/.test(view.words[last] ?? '')
