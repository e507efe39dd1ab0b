import type { Group, TokenRange } from '../document/index.ts'
import { subjectIn } from './carried.ts'
import { SENDS, TEXTS } from './data/cues.ts'
import type { Discourse, Known } from './discourse.ts'
import { speaks } from './sources.ts'
import { statementStart } from './statements.ts'

/** How many words back what wrote a text may be told. */
const REACH = 80

/** "the telegram", "Ann's statement": something written or read out, that speaks for who wrote it. */
export const isText = ({ scene: { view } }: Discourse, word: number): boolean =>
  view.tokens[word]?.upos === 'NOUN' && TEXTS.has(view.tokens[word]?.lemma ?? '')

/** Who wrote the text that a verb's subjects name: "Ann's statement read …", "a letter from Ann says", "Ann sent a telegram … it said". */
export function authorOf(discourse: Discourse, words: readonly number[]): Group | undefined {
  for (const word of words.flatMap((each) => textMeant(discourse, each))) {
    const author = writerOf(discourse, word)
    if (author !== undefined) return author
  }
  const unsigned = words.find((word) => isKnownText(discourse, word) || isIt(discourse, word))
  const sender = unsigned === undefined ? undefined : senderBefore(discourse, unsigned)
  return unsigned !== undefined && sender !== undefined && isSentTo(discourse, unsigned, sender) ? undefined : sender
}

/** "the telegram", "this letter": one that was spoken of. */
const isKnownText = (discourse: Discourse, word: number): boolean => {
  const { tokens, words } = discourse.scene.view
  const opener = words[discourse.clauses.trees.nounChunk(word).first] ?? ''
  return isText(discourse, word) && tokens[word]?.xpos === 'NN' && /^(?:the|this|that|his|her|its|their)$/i.test(opener)
}

/** "Bo Ek was first, with a voice note. “Well played,” it said.": who sent the text that the statement before tells of, where "it" says something. */
export function sentBefore(discourse: Discourse, it: number): Group | undefined {
  if (!/^it$/i.test(discourse.scene.view.words[it] ?? '')) return undefined
  let last = it
  while (last > 0 && (discourse.speechAt(last - 1) >= 0 || discourse.scene.view.words[last - 1] === ',')) last--
  if (last === it) return undefined
  const first = statementStart(discourse, last - 1)
  for (let at = last - 1; at >= first; at--)
    if (isText(discourse, at) && discourse.speechAt(at) < 0)
      return writerOf(discourse, at) ?? (MEANS.test(opener(discourse, at)) ? subjectIn(discourse, { first, last }) : undefined)
  return undefined
}

/** The preposition before a noun phrase. */
const opener = (discourse: Discourse, word: number): string =>
  discourse.scene.view.words[discourse.clauses.trees.nounChunk(word).first - 1] ?? ''

/** "the telegram to him": who receives a text did not write it. */
const isSentTo = (discourse: Discourse, word: number, group: Group): boolean =>
  discourse.clauses.trees.complements(word, ['to']).some((each) => discourse.meant(each)?.group === group)

/** Who is said to have sent something shortly before a word, so that "it" or "the telegram" speaks for them. */
export function senderBefore(discourse: Discourse, word: number): Group | undefined {
  for (let at = word - 1; at >= Math.max(0, word - REACH); at--) {
    if (discourse.speechAt(at) >= 0) continue
    if (sends(discourse, at)) return doerOf(discourse, at)
    const found = isText(discourse, at) ? writerOf(discourse, at) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const isIt = ({ scene: { view } }: Discourse, word: number): boolean => /^(?:it|they|this|that|which)$/i.test(view.words[word] ?? '')

const sends = ({ scene: { view } }: Discourse, word: number): boolean =>
  view.tokens[word]?.upos === 'VERB' && SENDS.has(view.tokens[word]?.lemma ?? '')

/** "a statement which read", "part of the letter": the words for the texts meant. */
function textMeant(discourse: Discourse, word: number): number[] {
  const { trees } = discourse.clauses
  const token = discourse.scene.view.tokens[word]
  const isRelative = token?.xpos === 'WDT' || (token?.lemma === 'that' && token.upos === 'PRON')
  const named = isRelative ? [trees.head(trees.head(word))] : token?.lemma === 'part' ? trees.complements(word, ['of']) : [word]
  return named.filter((each) => isText(discourse, each))
}

const MEANS = /^(?:by|in|via|through|with)$/i

/** Whose a text is: its owner, whom it comes from, who signed it, whose name stands before it ("the IMF study"), or who issued it. */
export function writerOf(discourse: Discourse, word: number): Group | undefined {
  const { trees } = discourse.clauses
  const authors = [
    ...trees.possessors(word),
    ...trees.complements(word, ['from', 'by']),
    ...trees.children(word, 'acl').flatMap((participle) => trees.agents(participle)),
  ]
  const named = authors.map((each) => discourse.meant(each) ?? namedAfter(discourse, each)).find(speaks)?.group
  if (named !== undefined) return named
  const beside = trees.children(word, 'compound', 'nmod:desc', 'nmod').filter((each) => each < word)
  const described = beside.map((each) => discourse.byHead(each)).find(speaks)?.group
  if (described !== undefined) return described
  // "A letter came in March from Ann Lee"
  const verb = trees.head(word)
  const comes = trees.deprel(word).startsWith('nsubj') && /^(?:come|arrive|follow)$/.test(discourse.scene.view.tokens[verb]?.lemma ?? '')
  const senders = comes ? trees.complements(verb, ['from']) : []
  const sender = senders.map((each) => discourse.meant(each) ?? namedAfter(discourse, each)).find(speaks)
  if (sender !== undefined) return sender.group
  const shown = shownBy(discourse, word)
  if (shown !== undefined) return shown
  // "issued a statement", "conveyed her wishes by telegram"
  const isMeans =
    trees.deprel(word).startsWith('obl') && trees.children(word, 'case').some((mark) => MEANS.test(discourse.scene.view.words[mark] ?? ''))
  const issuers = isMeans || trees.deprel(word) === 'obj' ? trees.subjects(trees.head(word)) : []
  return issuers.map((each) => discourse.meant(each)).find(speaks)?.group
}

/** "A statement appeared on the website of Ann Lee", "a note was posted on Ann's page": whose the place is where a text is shown. */
function shownBy(discourse: Discourse, word: number): Group | undefined {
  const { trees } = discourse.clauses
  const { tokens } = discourse.scene.view
  const verb = trees.head(word)
  if (!trees.deprel(word).startsWith('nsubj') || !SHOWS.test(tokens[verb]?.lemma ?? '')) return undefined
  const places = trees.complements(verb, ['on']).filter((place) => PAGES.test(tokens[place]?.lemma ?? ''))
  const owners = places.flatMap((place) => [...trees.possessors(place), ...trees.complements(place, ['of'])])
  return owners.map((each) => discourse.meant(each) ?? namedAfter(discourse, each)).find(speaks)?.group
}

const SHOWS = /^(?:appear|post|publish|upload|release|issue|pop|show)$/
const PAGES = /^(?:website|site|page|homepage|account|profile|channel|blog|feed|timeline|wall|app|door)$/

/** "by the auditor Ann Lee": the name behind what describes somebody, where the tree does not join them. */
const namedAfter = (discourse: Discourse, word: number): Known | undefined =>
  discourse
    .inSentence(discourse.scene.view.sentenceOf[word] ?? 0)
    .find(({ first, seed, group }) => first === word + 1 && seed.kind === 'name' && group.type === 'PERSON')

/** "a telegram that Ann had sent him", "the note Ann left": who sent the text that is told of in a stretch. */
export function senderIn(discourse: Discourse, { first, last }: TokenRange): Group | undefined {
  const { trees } = discourse.clauses
  for (let at = last - 1; at >= first; at--) {
    if (!isText(discourse, at)) continue
    const clauses = trees.children(at, 'acl:relcl', 'acl').filter((verb) => verb > at && leaves(discourse, verb))
    const senders = clauses.flatMap((verb) => trees.subjects(verb)).filter((word) => word > at && word < last)
    return senders.map((word) => discourse.meant(word)).find(speaks)?.group
  }
  return undefined
}

const leaves = (discourse: Discourse, verb: number): boolean =>
  sends(discourse, verb) || /^(?:leave|pin|scrawl|scribble|dictate|sign|pen|draft)$/.test(discourse.scene.view.tokens[verb]?.lemma ?? '')

/** Who does a verb: its agent where it is passive, else its subject. */
function doerOf(discourse: Discourse, verb: number): Group | undefined {
  const { trees } = discourse.clauses
  const doers = trees.isPassive(verb) ? trees.agents(verb) : trees.subjects(verb)
  return doers.map((each) => discourse.meant(each)).find(speaks)?.group
}
