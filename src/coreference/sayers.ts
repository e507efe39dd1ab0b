import type { TokenRange } from '../document/index.ts'
import { activeSubject } from './active.ts'
import { authorOf, isText, sentBefore } from './authors.ts'
import type { Placed } from './context.ts'
import { EXPRESSES, HEARD, NAMING, THOUGHTS } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import { describedBefore, openerOf } from './openers.ts'
import { isSaying, quotedAs, tellsWhose } from './sayings.ts'
import { type Attribution, according, behindTitle, behindWho, citedIn, isPersonWord, namedBehind, relatedBy, speaks } from './sources.ts'
import { statementEnd, statementStart } from './statements.ts'
import { endingAt } from './tenures.ts'

/** How many words a quotation has at least that is told by a verb which is not one of saying. */
const FEW_WORDS = 4

/** The verb that a quotation inside a clause hangs on: "wished Bhutan “a calm sea”", "called it “a farce”". */
export function governing(discourse: Discourse, range: TokenRange, sayingOnly: boolean, from = 0): Attribution | undefined {
  const { trees } = discourse.clauses
  const tops = topsOf(discourse, range)
  const verbs = predicatesOver(discourse, range, tops).filter((verb) => verb >= from)
  // "In “a bold move”, Ann said …": what goes before a clause of saying is no part of what is said.
  const isFronted = (verb: number): boolean => verb >= range.last && tops.every((top) => trees.deprel(top).startsWith('obl'))
  const isIntroduced = discourse.scene.view.words[range.first - 1] === ':'
  // A verb of saying tells more than the one it governs, or than one of thinking: "said that it “could not wait”", "said she hoped it “could wait”".
  // "Malta, “after some thought”, will support her": a verb of judgement behind a quotation does not tell whose it is.
  const telling = verbs.filter((each) => tellsWhose(discourse, each) && (each < range.first || isSaying(discourse, each)))
  const isThought = (verb: number): boolean => THOUGHTS.has(discourse.scene.view.tokens[verb]?.lemma ?? '')
  const isBeside = telling[0] !== undefined && trees.deprel(telling[0]).startsWith('parataxis')
  const ranked = isBeside ? telling : [...telling.filter((each) => !isThought(each)), ...telling.filter(isThought)]
  for (const verb of sayingOnly ? ranked : verbs) {
    const found = isFronted(verb) ? undefined : sayer(discourse, verb, range)
    if (found === undefined || (found.speaker === undefined && !found.isPerson)) continue
    const isTold = tellsWhose(discourse, verb) || isIntroduced || found.speaker === undefined
    if (isTold || (found.speaker?.type === 'PERSON' && range.last - range.first - 2 >= FEW_WORDS)) return found
  }
  return undefined
}

/** Of whom words are that describe a noun: "congratulated her on a “glorious, horrible” win". */
export function expressing(discourse: Discourse, range: TokenRange): Attribution | undefined {
  const [verb] = predicatesOver(discourse, range, topsOf(discourse, range))
  const tells = verb !== undefined && EXPRESSES.has(discourse.scene.view.tokens[verb]?.lemma ?? '')
  const found = tells ? sayer(discourse, verb, range) : undefined
  return found?.speaker === undefined ? undefined : found
}

/** The words of a range that hang on one outside of it. */
function topsOf({ clauses: { trees } }: Discourse, { first, last }: TokenRange): number[] {
  const tops: number[] = []
  for (let at = first; at < last; at++) {
    const head = trees.head(at)
    if (head >= 0 && (head < first || head >= last)) tops.push(at)
  }
  return tops
}

/** The predicates outside a range that some of its words stand under, the nearest first. */
const predicatesOver = (discourse: Discourse, range: TokenRange, tops: readonly number[]): number[] =>
  [...new Set(tops.flatMap((top) => discourse.clauses.predicates(top)))].filter(
    (verb) => (verb < range.first || verb >= range.last) && discourse.speechAt(verb) < 0 && isOfStatement(discourse, range, verb),
  )

/** A tree may join what follows behind a stop. */
const isOfStatement = (discourse: Discourse, range: TokenRange, verb: number): boolean =>
  verb < range.first || range.last >= discourse.scene.view.tokens.length || verb <= statementEnd(discourse, range.last)

/** The subject of a verb, or by whom it is done; undefined where the verb has neither. */
export function sayer(discourse: Discourse, verb: number, quoted: TokenRange | undefined): Attribution | undefined {
  const { clauses, scene } = discourse
  const { trees } = clauses
  const agents = trees.agents(verb)
  const token = scene.view.tokens[verb]
  const active = activeSubject(discourse, verb)
  if (token !== undefined && active !== undefined) return { speaker: active.group, cue: { start: token.start, end: token.end } }
  // "had been told that …": a passive without an agent tells who heard it.
  // "accused by Ann of “…”": a participle is passive, too.
  const isPassive = trees.isPassive(verb) || (token?.xpos === 'VBN' && (trees.deprel(verb).startsWith('acl') || isAside(discourse, verb)))
  if (isPassive && agents.length === 0 && HEARD.has(token?.lemma ?? '')) return undefined
  const participle = token?.xpos === 'VBG' ? beforeParticiple(discourse, verb) : undefined
  if (token !== undefined && participle !== undefined && tellsWhose(discourse, verb))
    return { speaker: participle.group, cue: { start: token.start, end: token.end } }
  const outside = discourse.speechAt(verb) < 0
  const words = (isPassive && agents.length > 0 ? agents : trees.subjects(verb)).filter((word) =>
    quoted === undefined ? !outside || discourse.speechAt(word) < 0 : word < quoted.first || word >= quoted.last,
  )
  if (token === undefined || (words.length === 0 && token.lemma !== 'read')) return undefined
  const cue = { start: token.start, end: token.end }
  const isCue = isSaying(discourse, verb)
  const cited = citedIn(discourse, verb) ?? relatedBy(discourse, verb)
  if (cited !== undefined) return { speaker: cited, cue }
  // "was said to be “…”": of whom something is said does not say it.
  const isTold = isCue ? !HEARD.has(token.lemma) : NAMING.has(token.lemma)
  if (trees.isPassive(verb) && agents.length === 0 && isTold) return { cue, isPerson: true }
  // "often ridiculed for films like “…”": whom others judge does not say why.
  if (isPassive && agents.length === 0 && !isCue && EXPRESSES.has(token.lemma)) return { cue }
  // "Ann said Bo “had lied”": who is named right before the verb says it, even where the tree has it of Bo.
  const ahead = isCue && words.every((word) => word > verb) ? namedAhead(discourse, verb) : undefined
  if (ahead !== undefined) return { speaker: ahead.group, cue }
  const own = new Set(trees.children(verb, 'nsubj'))
  // Of several subjects that a parser found, the one before the verb; of those the verb's own, and the one beside it.
  words.sort(
    (a, b) => Number(a > verb) - Number(b > verb) || Number(own.has(b)) - Number(own.has(a)) || Math.abs(a - verb) - Math.abs(b - verb),
  )
  const speaker =
    words.map((word) => discourse.meant(word)).find((known) => speaks(known) && known.group.type !== 'GPE') ??
    words
      .map((word) => discourse.meant(word))
      .find((known) => speaks(known) && (isCue || (known.seed.kind === 'name' && tellsWhose(discourse, verb))))
  if (speaker !== undefined) return { speaker: personOf(discourse, speaker, verb).group, cue }
  // "Downing Street said": what says something is not only a place.
  const seat = isCue
    ? words.map((word) => discourse.byHead(word)).find((known) => known?.group.type === 'LOC' && known.seed.kind === 'name')
    : undefined
  if (seat !== undefined) return { speaker: seat.group, cue }
  // "a student named Bo Ek said": a name right before the verb, where its subject is nobody named.
  const close = isCue ? namedAhead(discourse, verb) : undefined
  if (close?.seed.kind === 'name' && close.group.type === 'PERSON') return { speaker: close.group, cue }
  const tells = isCue || EXPRESSES.has(token.lemma) || /^(?:speak|run|put)$/.test(token.lemma)
  // "Ann's statement yesterday read “…”", "reads Ann's statement": a parser takes "read" for a participle, or what it is said of for its object.
  const texts = token.lemma === 'read' ? [...words, ...trees.objects(verb), trees.head(verb), ...textBefore(discourse, verb)] : words
  const author = tells ? authorOf(discourse, texts) : undefined
  if (author !== undefined) return { speaker: author, cue }
  const opener = tells ? openerOf(discourse, verb) : undefined
  if (opener !== undefined) return { speaker: opener.group, cue }
  const described = tells ? words.map((word) => describedBefore(discourse, word)).find((group) => group !== undefined) : undefined
  if (described !== undefined) return { speaker: described, cue }
  return { cue, isPerson: words.some((word) => isPersonWord(discourse, word)) }
}

/** "Ann Lee, often mocked for …": a participle behind a comma that has no object. */
function isAside({ scene: { view } }: Discourse, verb: number): boolean {
  let before = verb - 1
  while (view.tokens[before]?.upos === 'ADV') before--
  return view.words[before] === ',' && /^(?:for|by|over)$/.test(view.words[verb + 1] ?? '')
}

/** "with Ann Lee of Riga calling it “…”": the person named right before a participle, or before where she is from. */
function beforeParticiple({ scene }: Discourse, verb: number): Placed | undefined {
  const { words } = scene.view
  const beside = endingAt(scene, verb)
  if (beside === undefined || beside.seed.kind !== 'name') return undefined
  const named = words[beside.first - 1] === 'of' ? endingAt(scene, beside.first - 1) : beside
  const opens = named !== undefined && /^(?:with|and|,)$/.test(words[named.first - 1] ?? '')
  return opens && named.seed.kind === 'name' && named.group.type === 'PERSON' ? named : undefined
}

/** How many words may stand between a text and what it says: "Ann's statement yesterday read". */
const MOST_ADVERBS = 3

/** The text that is named shortly before a verb. */
function textBefore(discourse: Discourse, verb: number): number[] {
  for (let at = verb - 1; at >= verb - MOST_ADVERBS; at--) if (isText(discourse, at)) return [at]
  return []
}

/** "a State Department spokesperson, Ann Lee, said": the person whom the body that a subject begins with only describes. */
function personOf(discourse: Discourse, subject: Known, verb: number): Known {
  if (subject.group.type === 'PERSON' || subject.first >= verb) return subject
  const { words } = discourse.scene.view
  const of = words[subject.first - 1] === 'the' ? subject.first - 2 : subject.first - 1
  // "Ann Lee of the University of Riga said": a body that only tells where she works.
  const member = /^(?:of|from|at)$/.test(words[of] ?? '') ? endingAt(discourse.scene, of) : undefined
  const worker = discourse.inSentence(subject.sentence).find((mention) => mention.first === member?.first && mention.last === of)
  if (worker?.group.type === 'PERSON' && worker.seed.kind === 'name') return worker
  const behind = discourse
    .inSentence(subject.sentence)
    .filter((mention) => mention === subject || (mention.first > subject.first && mention.last <= verb && speaks(mention)))
  const named = behindTitle(discourse, behind)
  const closes = named !== undefined && verb - named.last <= 1
  return named?.group.type === 'PERSON' && named.seed.kind === 'name' && closes ? named : subject
}

/** The speaker whose name, or description, ends where a verb begins. */
function namedAhead(discourse: Discourse, verb: number): Known | undefined {
  return discourse
    .inSentence(discourse.scene.view.sentenceOf[verb] ?? 0)
    .find((mention) => mention.last === verb && speaks(mention) && !/^(?:oblique|possessor)$/.test(mention.role))
}

/** "… to the press: Ann Lee remarked, “…”": a name, its verb of saying, and the quotation. */
export function adjoining(discourse: Discourse, { first, last }: TokenRange): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const verb = /^[,:]$/.test(words[last - 1] ?? '') ? last - 2 : last - 1
  const token = tokens[verb]
  if (verb <= first || token === undefined || !/^VB[DZ]$/.test(token.xpos) || !isSaying(discourse, verb)) return undefined
  const named = namedAhead(discourse, verb)
  if (named === undefined) return goingOn(discourse, first, verb)
  const isName = named.first >= first && named.seed.kind !== 'nominal' && named.group.type === 'PERSON'
  return isName ? { speaker: named.group, cue: { start: token.start, end: token.end } } : undefined
}

/** "Ann Lee said nobody would wait but added, “…”": a verb of saying that goes on with the one before it in its tense. */
function goingOn(discourse: Discourse, first: number, verb: number): Attribution | undefined {
  const { tokens, words } = discourse.scene.view
  const token = tokens[verb]
  let before = verb - 1
  while (tokens[before]?.upos === 'ADV') before--
  if (token === undefined || !/^(?:but|and|then)$/.test(words[before] ?? '')) return undefined
  for (let at = before - 1; at >= first; at--) {
    if (tokens[at]?.xpos !== token.xpos || !isSaying(discourse, at)) continue
    const found = sayer(discourse, at, undefined)
    return found?.speaker?.type === 'PERSON' ? { speaker: found.speaker, cue: { start: token.start, end: token.end } } : undefined
  }
  return undefined
}

/** "…,” she said", "…”, Ann Lee told reporters": somebody and a verb of saying right behind a quotation. */
export function following(discourse: Discourse, { first, last }: TokenRange): Attribution | undefined {
  const { tokens, words, sentenceOf } = discourse.scene.view
  const start = words[first] === ',' ? first + 1 : first
  const named = discourse
    .inSentence(sentenceOf[start] ?? 0)
    .find((mention) => mention.first === start && mention.last < last && speaks(mention))
  if (named === undefined) return undefined
  const verb = quotedAs(discourse, named.last) ?? named.last
  const token = isSaying(discourse, verb) ? tokens[verb] : undefined
  if (token === undefined || (verb === named.last && !/^VB[DZ]$/.test(token.xpos))) return undefined
  return { speaker: named.group, cue: { start: token.start, end: token.end } }
}

/** The clause of saying in a stretch outside quotations, with its subject. */
export function clauseIn(discourse: Discourse, range: TokenRange, which: 'first' | 'last'): Attribution | undefined {
  const { view } = discourse.scene
  const verbs: number[] = []
  for (let at = range.first; at < range.last; at++) {
    if (!/^(?:VERB|AUX)$/.test(view.tokens[at]?.upos ?? '')) continue
    if (which === 'last' ? tellsWhose(discourse, at) : isSaying(discourse, at)) verbs.push(at)
  }
  if (which === 'last') verbs.reverse()
  for (const verb of verbs) {
    const found = sayerIn(discourse, verb, range)
    if (found !== undefined) return found
  }
  return according(discourse, range)
}

function sayerIn(discourse: Discourse, verb: number, range: TokenRange): Attribution | undefined {
  const { view } = discourse.scene
  const token = view.tokens[verb]
  if (token === undefined) return undefined
  const cue = { start: token.start, end: token.end }
  const known = discourse.inSentence(view.sentenceOf[verb] ?? 0).filter((mention) => speaks(mention))
  const inside = known.filter((mention) => mention.first >= range.first && mention.last <= range.last)
  const sent = sentBefore(discourse, verb - 1)
  if (sent !== undefined) return { speaker: sent, cue }
  // "…,” the 58-year-old told delegates": what stands between a quotation and its verb is the subject, whatever the tree says.
  const between = known.find((mention) => mention.first === range.first && mention.last === verb)
  if (between !== undefined) return { speaker: between.group, cue }
  const aside = beforeAside(discourse, verb, range, inside)
  if (aside !== undefined) return { speaker: aside.group, cue }
  // "…,” wrote Ann on Monday": who is named behind a verb that a clause begins with is its subject.
  const behind = verb === range.first ? namedBehind(discourse, verb, range) : undefined
  if (behind !== undefined) return { speaker: behind.group, cue }
  const related = behindWho(discourse, verb)
  if (related !== undefined) return { speaker: related, cue }
  const subjects = discourse.clauses.trees.subjects(verb)
  const ahead = subjects.every((word) => word > verb) ? namedAhead(discourse, verb) : undefined
  if (ahead !== undefined && ahead.first >= range.first) return { speaker: ahead.group, cue }
  // A parser may take a word of the quotation for the subject: only what stands in the clause counts, or before it outside of quotations.
  const counts = (word: number): boolean => word < range.last && (word >= range.first || discourse.speechAt(word) < 0)
  const found = subjects.length === 0 || subjects.some(counts) ? sayer(discourse, verb, undefined) : undefined
  if (found !== undefined) return found
  const named = inside.filter(({ role }) => role !== 'oblique' && role !== 'possessor')
  const before = named.filter((mention) => mention.last <= verb)
  // "told Reuters": who is named behind a verb of telling hears it.
  const after = HEARD.has(token.lemma) ? undefined : named.find((mention) => mention.first > verb)
  const speaker = before.findLast(({ role }) => role !== 'object') ?? before.at(-1) ?? after ?? earlierIn(discourse, verb, known)
  return speaker === undefined ? undefined : { speaker: personOf(discourse, speaker, verb).group, cue }
}

/** "Ann Lee of “Help at Hand”, a charity, told …": the person named before words in quotation marks that stand in the clause. */
function earlierIn(discourse: Discourse, verb: number, known: readonly Known[]): Known | undefined {
  const start = statementStart(discourse, verb)
  return known.findLast(
    ({ first, last, group, role }) =>
      first >= start &&
      last <= verb &&
      group.type === 'PERSON' &&
      discourse.speechAt(first) < 0 &&
      !/^(?:oblique|possessor|object)$/.test(role),
  )
}

/** "…,” Ann, 44, said", "…,” coach Ann Lee, whose team had lost, said": a name, an aside, and the verb. */
function beforeAside({ scene }: Discourse, verb: number, range: TokenRange, inside: readonly Known[]): Known | undefined {
  const { words, tokens } = scene.view
  if (words[verb - 1] !== ',') return undefined
  return inside.find(
    (mention) =>
      words[mention.last] === ',' &&
      mention.last < verb - 1 &&
      tokens.slice(range.first, mention.first).every(({ upos }) => /^(?:NOUN|PROPN|ADJ|DET|PUNCT)$/.test(upos)),
  )
}
