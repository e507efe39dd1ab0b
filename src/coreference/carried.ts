import type { Group, Span, TokenRange } from '../document/index.ts'
import { mentionAt, type Placed } from './context.ts'
import { PERSON_NOUNS } from './data/persons.ts'
import type { Discourse } from './discourse.ts'
import { isSaying } from './sayings.ts'
import { type Attribution, isPersonWord, namedBehind } from './sources.ts'
import type { Speech } from './speeches.ts'
import { blockAt, isStop, statementEnd, statementStart } from './statements.ts'
import { endingAt } from './tenures.ts'

/** How many statements before a quotation may tell whose it is. */
const MOST_STATEMENTS = 4

/** A quotation that stands by itself is of whom the statement before it speaks, else of who said the one before. */
export function carriedOver(discourse: Discourse, speech: Speech, before: Speech | undefined): Partial<Attribution> | undefined {
  const { view } = discourse.scene
  const { first } = view.range(speech)
  const start = view.tokenAt(discourse.blockStart(speech.block))
  const from = Math.max(start, before === undefined ? 0 : view.range(before).last)
  const isNew = before?.block !== speech.block
  const isPart = isFragment(discourse, speech)
  for (let end = first, steps = 0; !isPart && end > from && steps < MOST_STATEMENTS; steps++) {
    const begin = Math.max(from, statementStart(discourse, end - 1))
    const statement = { first: begin, last: end }
    const isOwn = begin > from || isNew || !belongsTo(discourse, before, statement)
    const subject = isOwn ? (tellerIn(discourse, statement) ?? subjectIn(discourse, statement)) : undefined
    if (subject !== undefined) return { speaker: subject }
    if (isOwn && steps === 0 && isOfUnnamed(discourse, statement)) return {}
    end = begin < end ? begin : end - 1
  }
  if (isNew && first <= start + 1 && view.words[start - 1] === ':') {
    const subject = subjectIn(discourse, { first: statementStart(discourse, start - 1), last: start })
    if (subject !== undefined) return { speaker: subject }
  }
  const isNext = before?.block === speech.block - 1
  const continues = before !== undefined && (!isNew || (isNext && (before.isOpen || isAlone(discourse, speech))))
  return continues && before.speaker !== undefined ? { speaker: before.speaker } : undefined
}

/** How many words back from a comma a clause of saying between two may begin. */
const MOST_IN_PARENTHESIS = 12

/** "Once, says Ann Lee, she stopped a bus. “…”", "The bus stopped, Ann Lee said. “…”": who tells what a statement says goes on. */
function tellerIn(discourse: Discourse, { first, last }: TokenRange): Group | undefined {
  const { tokens, words } = discourse.scene.view
  const isEnd = (at: number): boolean => words[at] === ',' || isStop(words[at])
  for (let verb = first + 2; verb < last; verb++) {
    if (!/^VB[DZ]$/.test(tokens[verb]?.xpos ?? '') || discourse.speechAt(verb) >= 0 || !isSaying(discourse, verb)) continue
    const behind =
      words[verb - 1] === ',' ? namedBehind(discourse, verb, { first: verb, last: Math.min(last, verb + MOST_IN_PARENTHESIS) }) : undefined
    if (behind?.group.type === 'PERSON' && isEnd(behind.last)) return behind.group
    const ahead = isEnd(verb + 1) ? endingAt(discourse.scene, verb) : undefined
    const isApart = ahead?.seed.kind === 'name' && ahead.group.type === 'PERSON' && words[ahead.first - 1] === ','
    if (isApart) return ahead.group
  }
  return undefined
}

/** Whether a statement right behind a quotation says whose that one is: "“…,” she said.", and not "“Well, Bo.” Bo Ek looked away. “…”". */
function belongsTo({ scene: { view } }: Discourse, before: Speech, { first, last }: TokenRange): boolean {
  const cue = before.cue === undefined ? -1 : view.tokenAt(before.cue.start)
  const isWhole = /[.!?][’']?[”"»’]$/.test(view.text.slice(before.start, before.end)) && /^\p{Lu}/u.test(view.words[first] ?? '')
  return !isWhole || (cue >= first && cue < last)
}

/** "Her neighbour disagreed. “…”": a statement about somebody who is not named. */
function isOfUnnamed(discourse: Discourse, { first, last }: TokenRange): boolean {
  const { trees } = discourse.clauses
  for (let at = first; at < last; at++) {
    if (!/^nsubj/.test(trees.deprel(at)) || trees.head(trees.head(at)) >= 0) continue
    const { xpos, lemma = '' } = discourse.scene.view.tokens[at] ?? {}
    return xpos === 'NN' && discourse.meant(at) === undefined && (PERSON_NOUNS.has(lemma) || isPersonWord(discourse, at))
  }
  return false
}

/** "it was no “open race” of its own": a few words inside a sentence that do not end one are of nobody that only another sentence names. */
function isFragment(discourse: Discourse, { start, end }: Speech): boolean {
  const { text, tokens, tokenAt } = discourse.scene.view
  const words = text.slice(start + 1, end - 1)
  // "his “longest project yet”": whose it is is known.
  const isOwned = tokens[tokenAt(start) - 1]?.xpos === 'PRP$'
  return !isOwned && /^[‘'[(]?\p{Ll}/u.test(words) && words.split(/\s+/).length <= FEW_WORDS && !/[!?]$/.test(words)
}

/** How many words are a few. */
const FEW_WORDS = 3

/** Whether a quotation is a paragraph of its own. */
function isAlone(discourse: Discourse, speech: Speech): boolean {
  const { first, last } = discourse.scene.view.range(speech)
  return blockAt(discourse, first - 1) !== speech.block && blockAt(discourse, last) !== speech.block
}

/** "“The offer is an insult.” Ann Lee left the table.": a paragraph that begins with what nobody is said to have said goes on with who did. */
export function actingAfter(discourse: Discourse, speech: Speech): Partial<Attribution> | undefined {
  const { view } = discourse.scene
  const { first, last } = view.range(speech)
  const begins = first <= view.tokenAt(discourse.blockStart(speech.block)) + 1
  if (!begins || !/[.!?][’']?[”"»’]$/.test(view.text.slice(speech.start, speech.end)) || last >= view.tokens.length) return undefined
  const speaker = subjectIn(discourse, { first: last, last: statementEnd(discourse, last) })
  return speaker === undefined ? undefined : { speaker }
}

/** The first person that is a subject in a stretch, or of whom the stretch is an account. */
export function subjectIn(discourse: Discourse, range: TokenRange): Group | undefined {
  const { clauses, scene } = discourse
  // "Bo Ek, her transport secretary, was blunter": who opens a statement as its subject, whatever the tree says.
  const opener = discourse
    .inSentence(scene.view.sentenceOf[range.first] ?? 0)
    .find(({ first, last, isMain, seed }) => first >= range.first && last <= range.last && isMain && seed.type !== 'TITLE')
  if (opener?.group.type === 'PERSON') return opener.group
  const begins = namedFirst(discourse, range)
  if (begins !== undefined) return begins.group
  for (let at = range.first; at < range.last; at++) {
    if (!/^nsubj/.test(clauses.trees.deprel(at)) || scene.view.tokens[at]?.xpos === 'WP') continue
    const subject = discourse.meant(at)
    if (subject !== undefined) return subject.group.type === 'PERSON' ? subject.group : undefined
  }
  return undefined
}

/** "Per Lund looked at his shoes": a person's name that a stretch begins with, and its verb, even where the tagger takes the name for another word. */
function namedFirst({ scene }: Discourse, { first, last }: TokenRange): Placed | undefined {
  const named = mentionAt(scene.placed, first, ['PERSON'])
  const isSubject = named?.seed.kind === 'name' && named.last < last && /^VB[DZ]$/.test(scene.view.tokens[named.last]?.xpos ?? '')
  return isSubject ? named : undefined
}

/** How many words of a quotation that stands apart are looked for in the others. */
const SHINGLE = 4

/** What is quoted twice is of whom it is of the other time: headlines and pull quotes repeat what the article attributes. */
export function repeated(discourse: Discourse, speeches: readonly Speech[]): void {
  const { text } = discourse.scene.view
  const wordsOf = ({ start, end }: Span): string[] =>
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const isHeadline = ({ start }: Span): boolean =>
    discourse.inHeadline(discourse.scene.view.sentenceOf[discourse.scene.view.tokenAt(start)] ?? 0)
  const silent = speeches.filter((speech) => speech.speaker === undefined && (isHeadline(speech) || isAlone(discourse, speech)))
  if (silent.length === 0) return
  const said = new Map<string, Group>()
  const index = (speech: Speech, size: number): void => {
    const own = wordsOf(speech)
    for (let at = 0; at + size <= own.length; at++) {
      const key = own.slice(at, at + size).join(' ')
      if (speech.speaker !== undefined && !said.has(key)) said.set(key, speech.speaker)
    }
  }
  for (const speech of speeches) for (let size = 2; size <= SHINGLE; size++) index(speech, size)
  for (const speech of silent) {
    const own = wordsOf(speech)
    const size = Math.min(SHINGLE, own.length)
    const keys = size < 2 ? [] : own.slice(0, own.length - size + 1).map((_, at) => own.slice(at, at + size).join(' '))
    const speakers = new Set(keys.map((key) => said.get(key)))
    const [speaker] = speakers
    if (speakers.size === 1 && speaker !== undefined) speech.speaker = speaker
    else if (isHeadline(speech)) headline(discourse, speech)
  }
}

/** "‘I was never alone’: King Haldor marks 25 years": a headline's words are of who is named behind their colon. */
function headline(discourse: Discourse, speech: Speech): void {
  const { view } = discourse.scene
  const { last } = view.range(speech)
  if (view.words[last] !== ':') return
  const named = discourse.inSentence(view.sentenceOf[last] ?? 0).find((mention) => mention.first > last && mention.group.type === 'PERSON')
  if (named !== undefined) speech.speaker = named.group
}
