import type { Span, TokenRange } from '../document/index.ts'
import { authorOf, isText, senderIn } from './authors.ts'
import { REPLIES, SAYINGS } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import { sayer } from './sayers.ts'
import { isSaying, tellsWhose } from './sayings.ts'
import { type Attribution, namedBehind, speaks } from './sources.ts'
import { endingAt } from './tenures.ts'

/** Whose words a quotation is where no verb of saying tells: by what is said of it before, or behind. */
export function phrasedBy(discourse: Discourse, lead: TokenRange, quoted: TokenRange, tail: TokenRange): Attribution | undefined {
  return (
    parenthetical(discourse, lead) ??
    sentBy(discourse, lead) ??
    openedBy(discourse, lead) ??
    feltBy(discourse, lead) ??
    ownedBy(discourse, quoted) ??
    putBy(discourse, tail) ??
    puttingIt(discourse, tail) ??
    repliedBy(discourse, tail) ??
    calledBy(discourse, quoted, tail)
  )
}

const cueAt = ({ scene: { view } }: Discourse, word: number): Span => ({
  start: view.tokens[word]?.start ?? 0,
  end: view.tokens[word]?.end ?? 0,
})

const attribution = (discourse: Discourse, known: Known, word: number): Attribution => ({
  speaker: known.group,
  cue: cueAt(discourse, word),
})

const speakerIn = (discourse: Discourse, word: number, test: (known: Known) => boolean): Known | undefined =>
  discourse.inSentence(discourse.scene.view.sentenceOf[word] ?? 0).find((known) => speaks(known) && test(known))

/** "Nobody, insists coach Ann Lee, “is bigger”", "Not now, the minister says, “but soon”": a clause of saying between commas, right before a quotation. */
function parenthetical(discourse: Discourse, lead: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const end = lead.last - 1
  if (words[end] !== ',') return undefined
  for (let verb = end - 2; verb > Math.max(lead.first, end - MOST_IN_PARENTHESIS); verb--) {
    if (words[verb] === ',') return undefined
    if (words[verb - 1] !== ',' || !isTelling(discourse, verb)) continue
    const named = namedBehind(discourse, verb, { first: verb, last: end })
    const known = named ?? speakerIn(discourse, verb, ({ first, last }) => first === verb + 1 && last === end)
    return known === undefined || tokens[known.last]?.start !== tokens[end]?.start ? undefined : attribution(discourse, known, verb)
  }
  return undefined
}

/** "Ann Lee, the union's outgoing chair, reckons it will end “in tears”": who opens a statement, where the tagger takes the verb behind an aside for a noun. */
function openedBy(discourse: Discourse, lead: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const named = speakerIn(
    discourse,
    lead.first,
    ({ first, seed, group }) => first === lead.first && seed.kind === 'name' && group.type === 'PERSON',
  )
  if (named === undefined || words[named.last] !== ',') return undefined
  const verb = words.indexOf(',', named.last + 1) + 1
  const isMistaken = verb > 0 && verb < lead.last && tokens[verb]?.xpos === 'NNS' && isTelling(discourse, verb)
  return isMistaken ? attribution(discourse, named, verb) : undefined
}

/** "Ann read out the telegram that Bo had sent her: “…”" */
function sentBy(discourse: Discourse, lead: TokenRange): Attribution | undefined {
  const isIntroduced = discourse.scene.view.words[lead.last - 1] === ':'
  const speaker = isIntroduced ? senderIn(discourse, lead) : undefined
  return speaker === undefined ? undefined : { speaker, cue: cueAt(discourse, lead.last - 1) }
}

/** How many words a clause of saying between commas has at most: "insists the union's retired chair, Ann Lee,". */
const MOST_IN_PARENTHESIS = 12

/** Whether a word is a finite verb of saying: "reckons", even where the tagger takes it for a noun. */
function isTelling(discourse: Discourse, word: number): boolean {
  const token = discourse.scene.view.tokens[word]
  return token !== undefined && /^(?:VB[DZ]|NNS)$/.test(token.xpos) && isSaying(discourse, word)
}

/** "For Ann it was “the worst week of my career”" */
function feltBy(discourse: Discourse, lead: TokenRange): Attribution | undefined {
  const { words, tokens } = discourse.scene.view
  if (words[lead.first] !== 'For') return undefined
  const known = speakerIn(discourse, lead.first, ({ first, group }) => first === lead.first + 1 && group.type === 'PERSON')
  const isSaid = known !== undefined && tokens.slice(known.last, lead.last).some(({ lemma }) => lemma === 'be')
  return isSaid ? attribution(discourse, known, lead.first) : undefined
}

/** How many words may stand between an owner and what he says: "Ann's stern public warning of “…”". */
const MOST_BETWEEN = 3

/** How many steps up what somebody says may stand above words of it. */
const MOST_STEPS = 4

/** "Ann's comment that the town “was never that great”", "her description of the town as “a farce”": what is said, over a quotation that it holds. */
function sayingOver({ clauses }: Discourse, quoted: TokenRange, isSaying: (word: number) => boolean): number | undefined {
  const { trees } = clauses
  let at = trees.head(trees.top(quoted))
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at < quoted.first && isSaying(at) && (trees.possessors(at).length > 0 || trees.complements(at, ['by', 'from']).length > 0))
      return at
    at = trees.head(at)
  }
  return undefined
}

/** "Ann's warning of “a long winter”", "his promise that it would be “over soon”" */
function ownedBy(discourse: Discourse, quoted: TokenRange): Attribution | undefined {
  const { scene, clauses } = discourse
  const { view } = scene
  const beside = /^(?:of|as|that|about|to|for|against|,|:)$/.test(view.words[quoted.first - 1] ?? '') ? quoted.first - 2 : quoted.first - 1
  const isSayingNoun = (word: number): boolean => SAYINGS.has(view.tokens[word]?.lemma ?? '') && view.tokens[word]?.upos === 'NOUN'
  const noun = isSayingNoun(beside) ? beside : sayingOver(discourse, quoted, isSayingNoun)
  if (noun === undefined) return undefined
  const { trees } = clauses
  // "calls Ann's comments “offensive”", "dismissed Ann's claim as “absurd”": who judges what somebody says.
  const isJudged = trees.deprel(noun) === 'obj' && tellsWhose(discourse, trees.head(noun)) && trees.head(noun) < noun
  if (isJudged && (noun === quoted.first - 1 || view.words[quoted.first - 1] === 'as')) return undefined
  const [possessor] = [...trees.possessors(noun), ...trees.complements(noun, ['by', 'from'])]
  const owner = possessor === undefined ? undefined : discourse.meant(possessor)
  if (speaks(owner)) return attribution(discourse, owner, noun)
  // "the telegram's praise for “…”"
  const author = possessor === undefined || !isText(discourse, possessor) ? undefined : authorOf(discourse, [possessor])
  if (author !== undefined) return { speaker: author, cue: cueAt(discourse, noun) }
  for (let at = noun - 1; at >= noun - MOST_BETWEEN; at--) {
    if (!/^['’]s?$/.test(view.words[at] ?? '')) continue
    const before = endingAt(scene, at)
    const known = before === undefined ? undefined : speakerIn(discourse, at, ({ first }) => first === before.first)
    return known === undefined ? undefined : attribution(discourse, known, noun)
  }
  return undefined
}

/** "“Enough is enough” was how Ann put it", "“Enough” was all she said" */
function putBy(discourse: Discourse, tail: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const { first } = tail
  const be = words[first] === ',' ? first + 1 : first
  if (tokens[be]?.lemma !== 'be' || !/^(?:how|what|all)$/.test(words[be + 1] ?? '')) return undefined
  const known = speakerIn(discourse, be, (each) => each.first >= be + 2 && each.last <= tail.last && each.role === 'subject')
  if (known !== undefined) return attribution(discourse, known, be)
  // "“Read it,” was all the letter said"
  const verb = tokens.slice(be + 2, tail.last).findIndex(({ upos }) => upos === 'VERB') + be + 2
  return verb < be + 2 || !isSaying(discourse, verb) ? undefined : sayer(discourse, verb, undefined)
}

/** How many words may stand between "as" and "put it". */
const MOST_PUTTING = 8

/** "“a slow bleed” — as the court's ruling put it" */
function puttingIt(discourse: Discourse, tail: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const as = words.slice(tail.first, Math.min(tail.first + 2, tail.last)).indexOf('as') + tail.first
  if (as < tail.first) return undefined
  for (let at = as + 1; at < Math.min(as + MOST_PUTTING, tail.last - 1); at++)
    if (tokens[at]?.lemma === 'put' && words[at + 1] === 'it') return sayer(discourse, at, undefined)
  return undefined
}

/** How many words may stand between "was" and what sort of reply it was: "was the one-word answer". */
const MOST_BEFORE_REPLY = 6

/** "“No comment,” came the reply from Ann", "“Nonsense,” was the one-word answer of Ann", "“No,” was Ann's reply" */
function repliedBy(discourse: Discourse, tail: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const verb = words[tail.first] === ',' ? tail.first + 1 : tail.first
  if (!/^(?:come|be)$/.test(tokens[verb]?.lemma ?? '')) return undefined
  const end = Math.min(verb + MOST_BEFORE_REPLY, tail.last)
  const reply = tokens.slice(verb, end).findIndex(({ lemma }) => REPLIES.has(lemma)) + verb
  if (reply <= verb) return undefined
  const owner = speakerIn(discourse, verb, ({ first, last }) => first > verb && /^['’]s?$/.test(words[last] ?? '') && last < reply)
  if (owner !== undefined) return attribution(discourse, owner, verb)
  const from = words.slice(reply + 1, reply + 5).findIndex((word) => /^(?:from|of)$/.test(word)) + reply + 1
  const isFrom = from > reply && from < tail.last
  const known = isFrom ? speakerIn(discourse, from, ({ first, last }) => first > from && first <= from + 3 && last <= tail.last) : undefined
  if (known !== undefined) return attribution(discourse, known, verb)
  // "“Define okay,” came a voice from the dark": of nobody that is known.
  return tokens[verb]?.lemma === 'come' ? { cue: cueAt(discourse, verb) } : undefined
}

/** How many words may stand between "by" and the name of who does something: "by the outgoing Senator Ann Lee". */
const MOST_BEFORE_AGENT = 5

/** "was called “the ice maiden” by Senator Ann Lee": by whom a passive is done that holds a quotation. */
function calledBy(discourse: Discourse, quoted: TokenRange, tail: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const verb = words[quoted.first - 1] === 'as' ? quoted.first - 2 : quoted.first - 1
  if (words[tail.first] !== 'by' || tokens[verb]?.xpos !== 'VBN' || !tellsWhose(discourse, verb)) return undefined
  const isNear = ({ first, seed, group }: Known): boolean =>
    first > tail.first && first <= tail.first + MOST_BEFORE_AGENT && seed.kind === 'name' && group.type === 'PERSON'
  const known = speakerIn(discourse, tail.first, isNear)
  if (known === undefined || words.slice(tail.first, known.first).includes(',')) return undefined
  return attribution(discourse, known, verb)
}
