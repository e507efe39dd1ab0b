import type { TokenRange } from '../document/index.ts'
import { activeSubject } from './active.ts'
import { actingAfter, carriedOver, repeated } from './carried.ts'
import { CUES, NAMES, NAMING } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import { echoed } from './echoes.ts'
import { phrasedBy } from './phrasings.ts'
import { adjoining, clauseIn, expressing, following, governing, sayer } from './sayers.ts'
import { isSaying } from './sayings.ts'
import { type Attribution, according, announced, namedBehind } from './sources.ts'
import type { Speech } from './speeches.ts'
import { blockAt, hasVerb, statementEnd, statementStart } from './statements.ts'
import { endingAt } from './tenures.ts'

/**
 * Says whose each quotation is: by the clause after it, else by the verb that governs it, else by the clause before it, else by the sentence or the
 * quotation before it, else by who is said to say the same elsewhere.
 */
export function attributeSpeeches(discourse: Discourse, speeches: Speech[]): void {
  speeches.forEach((speech, index) => {
    const before = speeches[index - 1]
    const after = speeches[index + 1]
    const found =
      attribute(
        discourse,
        speech,
        before?.block === speech.block ? before : undefined,
        after?.block === speech.block ? after : undefined,
      ) ??
      echoed(discourse, discourse.scene.view.range(speech)) ??
      carriedOver(discourse, speech, before) ??
      actingAfter(discourse, speech)
    if (found?.speaker !== undefined) speech.speaker = found.speaker
    if (found?.cue !== undefined) speech.cue = found.cue
  })
  repeated(discourse, speeches)
}

function attribute(
  discourse: Discourse,
  speech: Speech,
  before: Speech | undefined,
  after: Speech | undefined,
): Partial<Attribution> | undefined {
  const { view } = discourse.scene
  const range = view.range(speech)
  // "Ann Lee replied: “…”": a splitter may end a sentence at the colon.
  const opens = /^[:,]$/.test(view.words[range.first - 1] ?? '') ? range.first - 1 : range.first
  const start = Math.max(statementStart(discourse, opens), before === undefined ? 0 : view.range(before).last)
  // "Ann hailed the vote; her colleague, Bo Ek, offered “…”": what stands before a semicolon is said already.
  let first = range.first
  while (first > start && view.words[first - 1] !== ';') first--
  const lead = { first, last: range.first }
  const from = view.words[first - 1] === ';' ? first : 0
  const next = view.range({ start: speech.end, end: after?.start ?? speech.end + 400 }).first
  const end = Math.min(after === undefined ? view.tokens.length : view.range(after).first, statementEnd(discourse, next))
  const isClosed = /\.[’']?[”"»’]$/.test(view.text.slice(speech.start, speech.end)) && /^\p{Lu}/u.test(view.words[range.last] ?? '')
  const inBlock = blockAt(discourse, range.last) === blockAt(discourse, range.first)
  const tail = inBlock && !isClosed ? { first: range.last, last: end } : { first: range.last, last: range.last }
  const phrased = announced(discourse, lead) ?? phrasedBy(discourse, lead, range, tail)
  if (phrased !== undefined) return phrased
  if (isName(discourse, range)) return {}
  if (speech.isTitle === true || isEpithet(discourse, range)) return expressing(discourse, range) ?? {}
  // "Her comments were warmer: “…”, wrote Ann Lee": what a colon leads to may have a clause of its own.
  const own =
    view.words[lead.last - 1] === ':' && tail.last > tail.first ? (inverted(discourse, tail) ?? following(discourse, tail)) : undefined
  if (own !== undefined) return own
  // "When the vote was over, “it is a shame,” Ann said": a clause before a comma only tells when.
  const isClosedByComma = view.words[lead.last - 1] === ',' && view.words[range.last - 2] === ','
  const behindBoth = isClosedByComma && tail.last > tail.first ? (following(discourse, tail) ?? inverted(discourse, tail)) : undefined
  if (behindBoth !== undefined) return behindBoth
  if (hasVerb(discourse, lead)) {
    const goesOn = before === undefined ? undefined : (saidBetween(discourse, lead, before) ?? addingIn(discourse, lead, before))
    if (goesOn !== undefined) return goesOn
    const source = inBlock ? according(discourse, { first: range.last, last: end }) : undefined
    return (
      source ??
      adjoining(discourse, lead) ??
      governing(discourse, range, true, from) ??
      (inBlock ? toldAtEnd(discourse, tail) : undefined) ??
      clauseIn(discourse, lead, 'last') ??
      governing(discourse, range, false, from) ??
      introducing(discourse, lead)
    )
  }
  // "In “a bold move”, Ann said …": what a preposition leads to is no part of what is said behind it.
  const isLed = lead.last > lead.first && view.tokens[lead.last - 1]?.upos === 'ADP'
  const behind = isLed || tail.last <= tail.first ? undefined : (inverted(discourse, tail) ?? clauseIn(discourse, tail, 'first'))
  return behind ?? (lead.last > lead.first ? governing(discourse, range, false) : undefined)
}

/** How many words a name in quotation marks has at most: "the so-called “iron fist” policy". */
const MOST_IN_EPITHET = 4

/** "the “iron fist” policy", "a so-called “grand bargain”": words between an article and its noun name a thing, and nobody says them. */
function isEpithet({ scene: { view } }: Discourse, { first, last }: TokenRange): boolean {
  if (last - first - 2 > MOST_IN_EPITHET) return false
  const isSoCalled = view.words[first - 1] === 'called' && /^so$/i.test(view.words[first - 3] ?? '')
  const opens = /^(?:DET|ADJ|PROPN|NOUN|NUM)$/.test(view.tokens[first - 1]?.upos ?? '')
  const goesOn = /^(?:NOUN|PROPN)$/.test(view.tokens[last]?.upos ?? '') && view.tokens[last - 2]?.upos !== 'PUNCT'
  return isSoCalled || /^so-called$/i.test(view.words[first - 1] ?? '') || (opens && goesOn)
}

/** "is called “the castle”", "the exercises, dubbed “Sea Shield”", "also known as “the fixer”", "the nickname of “the fixer”": what somebody or something is called by nobody in particular. */
function isName(discourse: Discourse, { first, last }: TokenRange): boolean {
  const { view } = discourse.scene
  const noun = view.words[first - 1] === 'of' ? first - 2 : first - 1
  if (view.tokens[noun]?.upos === 'NOUN' && NAMES.has(view.tokens[noun]?.lemma ?? '')) return true
  const verb = /^(?:as|the|a|an)$/.test(view.words[first - 1] ?? '') ? first - 2 : first - 1
  const at = view.words[verb] === 'as' ? verb - 1 : verb
  const token = view.tokens[at]
  if (view.words[last] === 'by' || token?.upos !== 'VERB' || !/^VB[ND]$/.test(token.xpos) || !NAMING.has(token.lemma)) return false
  if (activeSubject(discourse, at) !== undefined) return false
  const before = view.tokens.slice(Math.max(0, at - MOST_AUXILIARIES), at)
  const isPassive = before.some(({ lemma, upos }) => lemma === 'be' && upos === 'AUX')
  return isPassive || token.lemma === 'know' || (token.xpos === 'VBN' && !before.some(({ lemma }) => lemma === 'have'))
}

/** How many words back the auxiliary of a passive stands at most: "is still sometimes called". */
const MOST_AUXILIARIES = 4

/** "Ann Lee closed with a proverb: “…”": before a colon whoever does what the last verb tells. */
function introducing(discourse: Discourse, lead: TokenRange): Attribution | undefined {
  const { view } = discourse.scene
  if (view.words[lead.last - 1] !== ':') return undefined
  for (let at = lead.last - 1; at >= lead.first; at--) {
    const found = /^(?:VERB|AUX)$/.test(view.tokens[at]?.upos ?? '') ? sayer(discourse, at, undefined) : undefined
    if (found?.speaker !== undefined) return found
  }
  return undefined
}

/** "…,” beamed coach Ann Lee": a finite verb with a person's name behind it is one of saying, whichever it is. */
function inverted(discourse: Discourse, range: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const at = words[range.first] === ',' ? range.first + 1 : range.first
  const token = tokens[at]
  // "…,” comments Ann Lee": a plural noun, says the tagger.
  const isVerb = token?.upos === 'VERB' ? /^VB[DZ]$/.test(token.xpos) : token?.xpos === 'NNS' && CUES.has(token.lemma)
  if (at >= range.last || token === undefined || !isVerb) return undefined
  const behind = namedBehind(discourse, at, range) ?? describedBehind(discourse, at, range)
  return behind?.group.type === 'PERSON' ? { speaker: behind.group, cue: { start: token.start, end: token.end } } : undefined
}

/** "Malta, “after some thought”, will go, Ann Lee said.": who tells all that a statement says, at its end. */
function toldAtEnd(discourse: Discourse, { first, last }: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const verb = last - 1
  const token = tokens[verb]
  const named = verb <= first || token === undefined || !isSaying(discourse, verb) ? undefined : endingAt(discourse.scene, verb)
  if (named === undefined || token === undefined || !/^VB[DZ]$/.test(token.xpos) || words[named.first - 1] !== ',') return undefined
  return named.seed.kind === 'name' && named.group.type === 'PERSON'
    ? { speaker: named.group, cue: { start: token.start, end: token.end } }
    : undefined
}

/** "…,” fumed the union's boss.": a description that a clause of saying ends with. */
function describedBehind(discourse: Discourse, verb: number, { last }: TokenRange): Known | undefined {
  const { words, sentenceOf } = discourse.scene.view
  const ends = (at: number): boolean => at === last || /^[,.;]$/.test(words[at] ?? '')
  if (!isSaying(discourse, verb)) return undefined
  return discourse
    .inSentence(sentenceOf[verb] ?? 0)
    .find((known) => known.first === verb + 1 && known.group.type === 'PERSON' && ends(known.last))
}

/** "“…,” she said, “…”": of whom the first is, where one clause of saying, and nothing else, stands between. */
function saidBetween({ scene }: Discourse, lead: TokenRange, before: Speech): Attribution | undefined {
  const { view } = scene
  if (before.speaker === undefined || before.cue === undefined || view.words[lead.last - 1] !== ',') return undefined
  const cue = view.tokenAt(before.cue.start)
  const verbs = view.tokens.slice(lead.first, lead.last).filter(({ upos }) => upos === 'VERB')
  return cue >= lead.first && cue < lead.last && verbs.length === 1 ? { speaker: before.speaker, cue: before.cue } : undefined
}

/** "…,” she said, adding, “…": a participle of saying between two quotations is of whose the first is. */
function addingIn(discourse: Discourse, lead: TokenRange, before: Speech): Attribution | undefined {
  const { view } = discourse.scene
  const verbs = view.tokens.slice(lead.first, lead.last).filter(({ upos }) => /^(?:VERB|AUX)$/.test(upos))
  const [verb] = verbs
  if (before.speaker === undefined || verb === undefined || verbs.length > 1 || verb.xpos !== 'VBG' || !CUES.has(verb.lemma))
    return undefined
  const isNamed = view.tokens.slice(lead.first, view.tokenAt(verb.start)).some(({ upos }) => /^(?:NOUN|PROPN|PRON)$/.test(upos))
  return isNamed ? undefined : { speaker: before.speaker, cue: { start: verb.start, end: verb.end } }
}
