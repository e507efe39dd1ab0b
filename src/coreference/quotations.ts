import type { Group, TokenRange } from '../document/index.ts'
import { CUES, EXPRESSES, HEARD } from './data/cues.ts'
import { type Discourse, isStop, type Known } from './discourse.ts'
import { phrasedBy } from './phrasings.ts'
import {
  type Attribution,
  announced,
  authorOf,
  behindTitle,
  citedIn,
  hasVerb,
  headlined,
  isPersonWord,
  namedBehind,
  relatedBy,
  speaks,
} from './sources.ts'
import type { Speech } from './speeches.ts'

/**
 * Says whose each quotation is: by the clause after it, else by the verb that governs it, else by the clause before it, else by the sentence or the
 * quotation before it.
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
      carriedOver(discourse, speech, before) ??
      actingAfter(discourse, speech)
    if (found?.speaker !== undefined) speech.speaker = found.speaker
    if (found?.cue !== undefined) speech.cue = found.cue
  })
  for (const speech of speeches) {
    const said = speech.block === 0 && speech.speaker === undefined ? headlined(discourse, speech, speeches) : undefined
    if (said !== undefined) speech.speaker = said
  }
}

function attribute(discourse: Discourse, speech: Speech, before: Speech | undefined, after: Speech | undefined): Attribution | undefined {
  const { view } = discourse.scene
  const range = view.range(speech)
  const lead = {
    first: Math.max(statementStart(discourse, range.first), before === undefined ? 0 : view.range(before).last),
    last: range.first,
  }
  const next = view.range({ start: speech.end, end: after?.start ?? speech.end + 400 }).first
  const end = Math.min(after === undefined ? view.tokens.length : view.range(after).first, statementEnd(discourse, next))
  const isClosed = /\.[’']?[”"»’]$/.test(view.text.slice(speech.start, speech.end)) && /^\p{Lu}/u.test(view.words[range.last] ?? '')
  const inBlock = (view.blockOf[view.sentenceOf[range.last] ?? 0] ?? -1) === view.blockOf[view.sentenceOf[range.first] ?? 0]
  const named = announced(discourse, lead)
  const tail = inBlock && !isClosed ? { first: range.last, last: end } : { first: range.last, last: range.last }
  const phrased = named ?? phrasedBy(discourse, lead, range, tail)
  if (phrased !== undefined) return phrased
  if (hasVerb(discourse, lead)) {
    const goesOn = before === undefined ? undefined : addingIn(discourse, lead, before)
    if (goesOn !== undefined) return goesOn
    const source = inBlock ? according(discourse, { first: range.last, last: end }) : undefined
    return source ?? governing(discourse, range, true) ?? clauseIn(discourse, lead, 'last') ?? governing(discourse, range, false)
  }
  const behind =
    isClosed || !inBlock
      ? undefined
      : (inverted(discourse, { first: range.last, last: end }) ?? clauseIn(discourse, { first: range.last, last: end }, 'first'))
  return behind ?? (lead.last > lead.first ? governing(discourse, range, false) : undefined)
}

/** "…,” beamed coach Ann Lee": a finite verb with a person's name behind it is one of saying, whichever it is. */
function inverted(discourse: Discourse, range: TokenRange): Attribution | undefined {
  const token = discourse.scene.view.tokens[range.first]
  if (token?.upos !== 'VERB' || !/^VB[DZ]$/.test(token.xpos)) return undefined
  const behind = namedBehind(discourse, range.first, range)
  return behind?.group.type === 'PERSON' ? { speaker: behind.group, cue: { start: token.start, end: token.end } } : undefined
}

/** "“The offer is an insult.” Ann Lee left the table.": a paragraph that begins with what nobody is said to have said goes on with who did. */
function actingAfter(discourse: Discourse, speech: Speech): Partial<Attribution> | undefined {
  const { view } = discourse.scene
  const { first, last } = view.range(speech)
  const begins = first <= view.tokenAt(discourse.blockStart(speech.block)) + 1
  if (!begins || !/[.!?][’']?[”"»’]$/.test(view.text.slice(speech.start, speech.end)) || last >= view.tokens.length) return undefined
  const speaker = subjectIn(discourse, { first: last, last: statementEnd(discourse, last) })
  return speaker === undefined ? undefined : { speaker }
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

/** Where the statement that a word stands in begins: a sentence may hold several where a quotation stands between. */
function statementStart({ scene }: Discourse, word: number): number {
  const { view } = scene
  const first = view.sentences[view.sentenceOf[word] ?? 0]?.first ?? word
  for (let at = word; at > first; at--)
    if (isStop(view.words[at - 1]) || (at < word && isStop(view.words[at - 2]) && /^[”"»’]$/.test(view.words[at - 1] ?? ''))) return at
  return first
}

function statementEnd({ scene }: Discourse, word: number): number {
  const { view } = scene
  const last = view.sentences[view.sentenceOf[word] ?? 0]?.last ?? word
  for (let at = word; at < last; at++) if (isStop(view.words[at])) return at
  return last
}

/** Before a quotation verbs of wish and judgement tell whose it is, too. */
const isCueVerb = (lemma: string | undefined): boolean => lemma !== undefined && (CUES.has(lemma) || EXPRESSES.has(lemma))

/** The verb that a quotation inside a clause hangs on: "wished Bhutan “a calm sea”", "called it “a farce”". */
function governing(discourse: Discourse, range: TokenRange, cuesOnly: boolean): Attribution | undefined {
  const { clauses } = discourse
  const tops: number[] = []
  for (let at = range.first; at < range.last; at++) {
    const head = clauses.trees.head(at)
    if (head >= 0 && (head < range.first || head >= range.last)) tops.push(at)
  }
  const verbs = [...new Set(tops.flatMap((top) => clauses.predicates(top)))].filter((verb) => verb < range.first || verb >= range.last)
  // A verb of saying tells more than the one it governs: "said that it “could not wait”".
  const isCue = (verb: number): boolean => isCueVerb(discourse.scene.view.tokens[verb]?.lemma)
  for (const own of cuesOnly ? [verbs.filter(isCue)] : [verbs])
    for (const verb of own) {
      const found = sayer(discourse, verb, range)
      if (found !== undefined && (found.speaker !== undefined || found.isPerson)) return found
    }
  return undefined
}

/** The subject of a verb, or by whom it is done; undefined where the verb has neither. */
function sayer(discourse: Discourse, verb: number, quoted: TokenRange | undefined): Attribution | undefined {
  const { clauses, scene } = discourse
  const { trees } = clauses
  const agents = trees.agents(verb)
  const token = scene.view.tokens[verb]
  // "had been told that …": a passive without an agent tells who heard it.
  // "accused by Ann of “…”": a participle is passive, too.
  const isPassive = trees.isPassive(verb) || (token?.xpos === 'VBN' && trees.deprel(verb).startsWith('acl'))
  if (isPassive && agents.length === 0 && HEARD.has(token?.lemma ?? '')) return undefined
  const words = (isPassive && agents.length > 0 ? agents : trees.subjects(verb)).filter(
    (word) => quoted === undefined || word < quoted.first || word >= quoted.last,
  )
  if (token === undefined || (words.length === 0 && token.lemma !== 'read')) return undefined
  const cue = { start: token.start, end: token.end }
  const isCue = CUES.has(token.lemma)
  const cited = citedIn(discourse, verb) ?? relatedBy(discourse, verb)
  if (cited !== undefined) return { speaker: cited, cue }
  // Of two subjects that a parser found, the one beside the verb.
  words.sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb))
  const speaker =
    words.map((word) => discourse.meant(word)).find((known) => speaks(known) && known.group.type !== 'GPE') ??
    (isCue ? words.map((word) => discourse.meant(word)).find(speaks) : undefined)
  if (speaker !== undefined) return { speaker: speaker.group, cue }
  const author =
    isCue || token.lemma === 'speak' ? authorOf(discourse, token.lemma === 'read' ? [...words, ...trees.objects(verb)] : words) : undefined
  if (author !== undefined) return { speaker: author, cue }
  return { cue, isPerson: words.some((word) => isPersonWord(discourse, word)) }
}

/** The clause of saying in a stretch outside quotations, with its subject. */
function clauseIn(discourse: Discourse, range: TokenRange, which: 'first' | 'last'): Attribution | undefined {
  const { view } = discourse.scene
  const verbs: number[] = []
  for (let at = range.first; at < range.last; at++) {
    const token = view.tokens[at]
    if (token !== undefined && (which === 'last' ? isCueVerb(token.lemma) : CUES.has(token.lemma)) && /^(?:VERB|AUX)$/.test(token.upos))
      verbs.push(at)
  }
  if (which === 'last') verbs.reverse()
  for (const verb of verbs) {
    const found = sayerIn(discourse, verb, range)
    if (found !== undefined) return found
  }
  return according(discourse, range)
}

function sayerIn(discourse: Discourse, verb: number, range: TokenRange): Attribution | undefined {
  const inside = (mention: Known): boolean => mention.first >= range.first && mention.last <= range.last
  const found = sayer(discourse, verb, undefined)
  const token = discourse.scene.view.tokens[verb]
  if (token === undefined) return undefined
  const cue = { start: token.start, end: token.end }
  // "…,” the 58-year-old told delegates": what stands between a quotation and its verb is the subject, whatever the tree says.
  const between = discourse
    .inSentence(discourse.scene.view.sentenceOf[verb] ?? 0)
    .find((mention) => mention.first === range.first && mention.last === verb && speaks(mention))
  if (between !== undefined) return { speaker: between.group, cue }
  // "…,” Ann, 44, said", "…,” coach Ann Lee, whose team had lost, said": a name, an aside, and the verb.
  const { words, tokens, sentenceOf } = discourse.scene.view
  const aside =
    words[verb - 1] === ','
      ? discourse
          .inSentence(sentenceOf[verb] ?? 0)
          .find(
            (mention) =>
              inside(mention) &&
              words[mention.last] === ',' &&
              mention.last < verb - 1 &&
              speaks(mention) &&
              tokens.slice(range.first, mention.first).every(({ upos }) => /^(?:NOUN|PROPN|ADJ|DET|PUNCT)$/.test(upos)),
          )
      : undefined
  if (aside !== undefined) return { speaker: aside.group, cue }
  // "…,” wrote Ann on Monday": who is named behind a verb that a clause begins with is its subject.
  const behind = verb === range.first ? namedBehind(discourse, verb, range) : undefined
  if (behind !== undefined) return { speaker: behind.group, cue }
  const subjects = discourse.clauses.trees.subjects(verb)
  // "Ann said Bo “had lied”": who is named right before the verb says it, even where the tree has it of Bo.
  const ahead = subjects.every((word) => word > verb)
    ? discourse
        .inSentence(discourse.scene.view.sentenceOf[verb] ?? 0)
        .find((mention) => mention.last === verb && inside(mention) && speaks(mention) && !/^(?:oblique|possessor)$/.test(mention.role))
    : undefined
  if (ahead !== undefined) return { speaker: ahead.group, cue }
  // A parser may take a word of the quotation for the subject: only what stands in the clause counts.
  if (found !== undefined && subjects.some((word) => word >= range.first && word < range.last)) return found
  const known = discourse
    .inSentence(discourse.scene.view.sentenceOf[verb] ?? 0)
    .filter((mention) => inside(mention) && speaks(mention) && mention.role !== 'oblique' && mention.role !== 'possessor')
  const before = known.filter((mention) => mention.last <= verb)
  const speaker = before.findLast(({ role }) => role !== 'object') ?? before.at(-1) ?? known.find((mention) => mention.first > verb)
  return speaker === undefined ? undefined : { speaker: speaker.group, cue }
}

/** "in Ann's gloomy phrase", "by Ann's reckoning" */
const VIEWS =
  /^(?:phrase|words?|view|reckoning|account|telling|estimation|opinion|description|formulation|judgement|judgment|telegram|note|eyes|book)$/

/** "according to Ann", "in Ann's words" */
function according(discourse: Discourse, { first, last }: TokenRange): Attribution | undefined {
  const { view } = discourse.scene
  for (let at = first; at < last; at++) {
    const token = view.tokens[at]
    if (token === undefined) continue
    const viewed = VIEWS.test(token.lemma) ? discourse.clauses.trees.possessors(at).map((word) => discourse.meant(word)) : []
    const owner = viewed.find(speaks)
    if (owner !== undefined && discourse.clauses.trees.children(at, 'case').some((word) => /^(?:in|by)$/i.test(view.words[word] ?? '')))
      return { speaker: owner.group, cue: { start: token.start, end: token.end } }
    if (!/^according$/i.test(view.words[at] ?? '')) continue
    const speaker = behindTitle(
      discourse,
      discourse
        .inSentence(view.sentenceOf[at] ?? 0)
        .filter((mention) => mention.first > at && mention.last <= last && speaks(mention) && discourse.speechAt(mention.first) < 0),
    )
    return { ...(speaker !== undefined && { speaker: speaker.group }), cue: { start: token.start, end: token.end } }
  }
  return undefined
}

/** How many statements before a quotation may tell whose it is. */
const MOST_STATEMENTS = 4

/** A quotation that stands by itself is of whom the statement before it speaks, else of who said the one before. */
function carriedOver(discourse: Discourse, speech: Speech, before: Speech | undefined): Partial<Attribution> | undefined {
  const { view } = discourse.scene
  const { first } = view.range(speech)
  const start = view.tokenAt(discourse.blockStart(speech.block))
  const from = Math.max(start, before === undefined ? 0 : view.range(before).last)
  const isNew = before?.block !== speech.block
  for (let end = first, steps = 0; end > from && steps < MOST_STATEMENTS; steps++) {
    const begin = Math.max(from, statementStart(discourse, end - 1))
    // The clause that says whose the quotation before is belongs to that one.
    const subject = begin > from || isNew ? subjectIn(discourse, { first: begin, last: end }) : undefined
    if (subject !== undefined) return { speaker: subject }
    end = begin < end ? begin : end - 1
  }
  if (isNew && first <= start + 1 && view.words[start - 1] === ':') {
    const subject = subjectIn(discourse, { first: statementStart(discourse, start - 1), last: start })
    if (subject !== undefined) return { speaker: subject }
  }
  const continues = before !== undefined && (before.block === speech.block || (before.block === speech.block - 1 && before.isOpen))
  return continues && before.speaker !== undefined ? { speaker: before.speaker } : undefined
}

/** The first person that is a subject in a stretch, or of whom the stretch is an account. */
function subjectIn(discourse: Discourse, range: TokenRange): Group | undefined {
  const { clauses, scene } = discourse
  for (let at = range.first; at < range.last; at++) {
    if (!/^nsubj/.test(clauses.trees.deprel(at)) || scene.view.tokens[at]?.xpos === 'WP') continue
    const subject = discourse.meant(at)
    if (subject !== undefined) return subject.group.type === 'PERSON' ? subject.group : undefined
  }
  return undefined
}
