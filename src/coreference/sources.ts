import type { Group, Span, TokenRange } from '../document/index.ts'
import { TEXTS } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import type { Speech } from './speeches.ts'
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
  const before = endingAt(discourse.scene, view.words[who - 1] === ',' ? who - 1 : who)
  if (before?.group.type === 'PERSON') return before.group
  const antecedent = discourse.clauses.trees.head(verb)
  if (antecedent < 0 || isPersonWord(discourse, antecedent) || discourse.meant(antecedent)?.group.type === 'PERSON') return undefined
  const persons = discourse.inSentence(view.sentenceOf[who] ?? 0).filter(({ group, last }) => group.type === 'PERSON' && last <= who)
  return persons.at(-1)?.group
}

/** "Ann's statement read …", "a letter from Ann says", "Ann released a statement which read": who wrote what speaks. */
export function authorOf(discourse: Discourse, words: readonly number[]): Group | undefined {
  const { trees } = discourse.clauses
  const { tokens } = discourse.scene.view
  const isText = (word: number): boolean => TEXTS.has(tokens[word]?.lemma ?? '')
  const named = words.flatMap((word) => {
    // "a statement which read": what the pronoun stands for.
    if (tokens[word]?.xpos === 'WDT' || tokens[word]?.lemma === 'that') return [trees.head(trees.head(word))]
    return tokens[word]?.lemma === 'part' ? trees.complements(word, ['of']) : [word]
  })
  const texts = named.filter(isText)
  const authors = texts.flatMap((word) => [
    ...trees.possessors(word),
    ...trees.complements(word, ['from', 'by']),
    // "the letter, signed by Ann, speaks of …"
    ...trees.children(word, 'acl').flatMap((participle) => trees.agents(participle)),
  ])
  const issuers = texts.flatMap((word) => (trees.deprel(word) === 'obj' ? trees.subjects(trees.head(word)) : []))
  return (
    authors.map((word) => discourse.meant(word)).find(speaks)?.group ?? issuers.map((word) => discourse.byHead(word)).find(speaks)?.group
  )
}

/** "a diplomat", "one of the guests", "many": somebody who is not named. */
export function isPersonWord({ scene }: Discourse, word: number): boolean {
  const token = scene.view.tokens[word]
  if (token === undefined) return false
  if (token.upos === 'PRON' || token.upos === 'NUM') return !/^(?:it|this|that)$/i.test(token.lemma) && !/^W/.test(token.xpos)
  return (
    token.upos === 'NOUN' && (scene.knowledge.inList('person-nominals', token.lemma) || scene.knowledge.office([token.lemma]) !== undefined)
  )
}

export const speaks = (mention: Known | undefined): mention is Known =>
  mention !== undefined && /^(?:PERSON|ORG|GPE)$/.test(mention.group.type) && mention.seed.type !== 'NORP'

/** "said Ann", "said Harvard scholar Ann Lee": the person whose name a verb's clause goes on with. */
export function namedBehind(discourse: Discourse, verb: number, range: TokenRange): Known | undefined {
  const { words } = discourse.scene.view
  const titled = discourse.titled(verb + 1)
  // "said Ann's lawyer, Bo Ek": whom a person's name only owns says it.
  if (titled !== undefined) return /^['’]s?$/.test(words[titled.last] ?? '') ? namedBeside(discourse, titled, range) : titled
  const mentions = discourse
    .inSentence(discourse.scene.view.sentenceOf[verb] ?? 0)
    .filter((mention) => mention.first > verb && mention.last <= range.last && speaks(mention))
  if (mentions[0]?.first !== verb + 1) return undefined
  const named = behindTitle(discourse, mentions)
  return named?.seed.kind === 'name' && named.group.type === 'PERSON' ? named : undefined
}

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
  const stops = between.some(({ upos, lemma }) => /^(?:VERB|AUX|ADP|CCONJ|SCONJ)$/.test(upos) && !/^(?:of|for)$/.test(lemma))
  return describes && !stops && clauses.trees.deprel(first.head) !== '' ? person : first
}

/** How many words may stand between a body and whom it describes. */
const MOST_DESCRIBING = 8

/** A headline's words are of who says them in the article, else of who is named behind their colon: "‘I was never alone’: King Haldor marks 25 years". */
export function headlined(discourse: Discourse, speech: Speech, speeches: readonly Speech[]): Group | undefined {
  const { view } = discourse.scene
  const wordsOf = ({ start, end }: Span): string =>
    view.text
      .slice(start, end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const own = wordsOf(speech)
  const again = speeches.find(
    (other) => other !== speech && other.speaker !== undefined && own.includes(' ') && wordsOf(other).includes(own),
  )
  if (again !== undefined) return again.speaker
  const { last } = view.range(speech)
  if (view.words[last] !== ':') return undefined
  return discourse.inSentence(view.sentenceOf[last] ?? 0).find((mention) => mention.first > last && mention.group.type === 'PERSON')?.group
}

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

export function hasVerb({ scene }: Discourse, { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (/^(?:VERB|AUX)$/.test(scene.view.tokens[at]?.upos ?? '')) return true
  return false
}
