import type { Draft, Mention, Quotation, Role, TokenRange, TokenView } from '../document/index.ts'
import { FEELINGS, MESSAGES } from './data/attitudes.ts'
import type { Phrase } from './phrases.ts'

const REPORTING = new Set(
  'say note stress emphasise emphasize highlight add tell express point underline describe call consider believe think argue voice declare state insist warn remark observe write'.split(
    ' ',
  ),
)

/** What role-finding needs of a document: mentions in order, with the tokens they cover. */
export interface Cast {
  draft: Draft
  view: TokenView
  mentions: readonly (TokenRange & { mention: Mention })[]
}

export function castOf(draft: Draft, view: TokenView): Cast {
  const mentions = draft.mentions
    .filter((mention) => mention.type !== 'TITLE' && mention.type !== 'DATE' && mention.type !== 'EVENT')
    .map((mention) => ({ mention, ...view.range(mention) }))
  return { draft, view, mentions }
}

const roleOf = (mention: Mention): Role => ({ entity: mention.entity, start: mention.start, end: mention.end })

const holds = (mention: Mention): boolean => mention.type === 'PERSON' || mention.type === 'ORG' || mention.type === 'GPE'

/** Whose attitude: the speaker of the quotation, the subject of the attitude's verb, the source it is reported from; else nobody's. */
export function holderOf(cast: Cast, phrase: Phrase, sentence: TokenRange): Role | undefined {
  const { draft, view } = cast
  const start = view.tokens[phrase.first]?.start ?? 0
  const speech = draft.quotations.find((quotation) => quotation.start <= start && start < quotation.end)
  if (speech?.speaker !== undefined) return speakerRole(cast, speech)
  if (speech !== undefined) return undefined
  if (phrase.role === 'verb' || phrase.role === 'expression') return inverted(cast, phrase) ?? subjectBefore(cast, phrase.first, sentence)
  if (FEELINGS.has(view.tokens[phrase.head]?.lemma ?? '')) {
    const feeler = subjectOfCopula(cast, phrase.first, sentence)
    if (feeler?.entity !== undefined) return feeler
  }
  if (isMessage(view, phrase)) return subjectBefore(cast, phrase.first, sentence)
  const agent = agentAfter(cast, phrase.last)
  if (agent !== undefined) return agent
  const verb = reportingVerb(view, phrase.first, sentence)
  if (verb !== undefined) return subjectBefore(cast, verb, sentence)
  const after = reportingVerbAfter(view, phrase.last, sentence)
  return after === undefined ? undefined : subjectBefore(cast, after, sentence)
}

/** "a warm message", "her best wishes" */
function isMessage(view: TokenView, phrase: Phrase): boolean {
  return view.tokens.slice(phrase.last, phrase.last + 2).some((token) => token.upos === 'NOUN' && MESSAGES.has(token.lemma))
}

/** "cordially welcomed by Bo Ek": the agent of the verb that the phrase stands with. */
function agentAfter({ view, mentions }: Cast, at: number): Role | undefined {
  const by = view.words[at] === 'by' ? at : view.tokens[at]?.upos === 'VERB' && view.words[at + 1] === 'by' ? at + 1 : -1
  if (by < 0) return undefined
  const agent = mentions.find((m) => m.first > by && m.first <= by + 6 && holds(m.mention) && m.mention.type === 'PERSON')
  return agent === undefined ? undefined : roleOf(agent.mention)
}

/** "…, complained Faiza Rahman": after a quotation the subject follows its verb. */
function inverted({ view, mentions }: Cast, phrase: Phrase): Role | undefined {
  if (!/[”"’,]$/.test(view.words[phrase.first - 1] ?? '')) return undefined
  const subject = mentions.find((m) => m.first >= phrase.last && m.first <= phrase.last + 3 && holds(m.mention))
  return subject === undefined ? undefined : roleOf(subject.mention)
}

function speakerRole({ draft }: Cast, { speaker, start, cue }: Quotation): Role | undefined {
  const anchor = cue?.start ?? start
  const own = draft.mentions.filter((mention) => mention.entity === speaker)
  const nearest = own.reduce<Mention | undefined>(
    (best, m) => (best === undefined || Math.abs(m.start - anchor) < Math.abs(best.start - anchor) ? m : best),
    undefined,
  )
  return nearest === undefined ? undefined : roleOf(nearest)
}

function subjectBefore(cast: Cast, at: number, sentence: TokenRange): Role | undefined {
  const inside = cast.mentions.filter((m) => m.first >= sentence.first && m.last <= at && holds(m.mention))
  const persons = inside.filter((m) => m.mention.type === 'PERSON' && !isOblique(cast.view, m))
  const subjects = inside.filter((m) => !isOblique(cast.view, m))
  const found = persons.at(-1) ?? subjects.at(-1)
  return found === undefined ? undefined : roleOf(found.mention)
}

/** A name after a preposition or before a possessive is nobody's subject; an adjective of nationality neither. */
function isOblique(view: TokenView, m: TokenRange & { mention: Mention }): boolean {
  const before = (view.words[m.first - 1] ?? '').toLowerCase()
  const beforeThat = before === 'the' ? (view.words[m.first - 2] ?? '').toLowerCase() : before
  return (
    m.mention.type === 'NORP' ||
    /^(?:of|to|with|from|for|against|in|on|at|between)$/.test(beforeThat) ||
    /^['’]s?$/.test(view.words[m.last] ?? '')
  )
}

function reportingVerb(view: TokenView, at: number, sentence: TokenRange): number | undefined {
  for (let i = at - 1; i >= sentence.first; i--) if (view.tokens[i]?.upos === 'VERB' && REPORTING.has(view.tokens[i]?.lemma ?? '')) return i
  return undefined
}

function reportingVerbAfter(view: TokenView, at: number, sentence: TokenRange): number | undefined {
  for (let i = at; i < sentence.last; i++)
    if (
      view.tokens[i]?.upos === 'VERB' &&
      /^(?:say|add|note|write)$/.test(view.tokens[i]?.lemma ?? '') &&
      view.words[sentence.last - 2] !== undefined &&
      i > sentence.last - 5
    )
      return i
  return undefined
}

/** Towards what: the noun an adjective stands with, the object of a verb, what follows "in", "for", "about" after an expression. */
export function targetOf(cast: Cast, phrase: Phrase, sentence: TokenRange): Role | undefined {
  const { view } = cast
  const token = view.tokens[phrase.head]
  if (phrase.role === 'evaluative' && (token?.upos === 'ADJ' || token?.upos === 'ADV')) {
    const addressee = isMessage(view, phrase) ? addresseeOf(cast, phrase, sentence) : undefined
    if (addressee !== undefined) return addressee
    if (FEELINGS.has(token.lemma)) return felt(cast, phrase, sentence)
    const noun = nounPhraseAfter(view, phrase.last, sentence, token.upos === 'ADV' ? 2 : 0)
    if (noun !== undefined) return spanRole(cast, noun)
    return judged(cast, phrase.first, sentence) ?? subjectOfCopula(cast, phrase.first, sentence)
  }
  const object = mentionNear(cast, phrase.last, 3)
  if (object !== undefined) return roleOf(object)
  let at = phrase.last
  while (
    at < sentence.last &&
    /^(?:in|for|at|over|about|of|on|with|to|towards|toward|the|a|an|its|his|her|their|that|by)$/i.test(view.words[at] ?? '')
  )
    at++
  const noun = nounPhraseAfter(view, at, sentence, 3)
  return noun === undefined ? undefined : spanRole(cast, noun)
}

/** Whom a message goes to: after "to", or before it as a dative ("sent the king a warm letter"). */
function addresseeOf(cast: Cast, phrase: Phrase, sentence: TokenRange): Role | undefined {
  const { view } = cast
  for (let at = phrase.last; at < Math.min(sentence.last, phrase.last + 7); at++) {
    if (view.words[at] !== 'to') continue
    const whom = mentionNear(cast, at + 1, 8)
    if (whom !== undefined) return roleOf(whom)
    const noun = nounPhraseAfter(view, at + 1, sentence, 1)
    return noun === undefined ? undefined : spanRole(cast, noun)
  }
  const verb = view.tokens.findLastIndex((token, i) => i < phrase.first && i >= sentence.first && token.upos === 'VERB')
  const dative = verb < 0 ? undefined : mentionNear(cast, verb + 1, 4)
  return dative === undefined ? undefined : roleOf(dative)
}

/** What a feeling is about: after "of", "for", "about", "with", "that", "to". */
function felt(cast: Cast, phrase: Phrase, sentence: TokenRange): Role | undefined {
  const { view } = cast
  if (!/^(?:of|for|about|with|that|to|at|over)$/.test(view.words[phrase.last] ?? '')) return undefined
  const whom = mentionNear(cast, phrase.last + 1, 3)
  if (whom !== undefined) return roleOf(whom)
  const noun = nounPhraseAfter(view, phrase.last + 1, sentence, 4)
  return noun === undefined ? undefined : spanRole(cast, noun)
}

const JUDGING = new Set(
  'call consider find describe dismiss deem label brand judge regard denounce praise criticise criticize hail condemn see'.split(' '),
)

/** "called the accession reckless", "praised her as thoughtful": the object between the verb of judgement and its complement. */
function judged(cast: Cast, at: number, sentence: TokenRange): Role | undefined {
  const { view } = cast
  for (let verb = at - 1; verb >= Math.max(sentence.first, at - 12); verb--) {
    if (view.tokens[verb]?.upos !== 'VERB' || !JUDGING.has(view.tokens[verb]?.lemma ?? '')) continue
    const object = mentionNear(cast, verb + 1, 3)
    if (object !== undefined) return roleOf(object)
    const noun = nounPhraseAfter(view, verb + 1, { first: sentence.first, last: at }, 2)
    return noun === undefined ? undefined : spanRole(cast, noun)
  }
  return undefined
}

/** The person, country or body that begins at a token, over determiners, titles and nationalities before it. */
function mentionNear({ view, mentions }: Cast, at: number, reach: number): Mention | undefined {
  for (const m of mentions) {
    if (m.first < at || m.mention.type === 'NORP') continue
    if (m.first > at + reach) return undefined
    const between = view.tokens.slice(at, m.first)
    const isNext =
      between.every((token) => /^(?:DET|PROPN|ADP)$/.test(token.upos)) ||
      between.every(
        (token) =>
          /^(?:DET|ADJ|NOUN|PROPN)$/.test(token.upos) && /^\p{Lu}|^(?:the|president|prime|minister|king|queen)$/u.test(token.lemma),
      )
    return isNext ? m.mention : undefined
  }
  return undefined
}

/** The next noun phrase: adjectives, nouns and names in a row, over at most `skip` other words. */
function nounPhraseAfter(view: TokenView, from: number, sentence: TokenRange, skip: number): TokenRange | undefined {
  for (let first = from; first <= from + skip && first < sentence.last; first++) {
    let last = first
    let nouns = 0
    while (
      last < sentence.last &&
      (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(view.tokens[last]?.upos ?? '') || (view.words[last] === '-' && last > first))
    ) {
      if (/^(?:NOUN|PROPN)$/.test(view.tokens[last]?.upos ?? '')) nouns++
      last++
    }
    if (nouns > 0) return { first, last }
    if (/^[,.;:]$/.test(view.words[first] ?? '')) return undefined
  }
  return undefined
}

function subjectOfCopula(cast: Cast, at: number, sentence: TokenRange): Role | undefined {
  const { view } = cast
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    if (!/^(?:be|become|remain|seem|sound|look|feel)$/.test(view.tokens[i]?.lemma ?? '')) continue
    const subject = cast.mentions.findLast((m) => m.last <= i && m.first >= Math.max(sentence.first, i - 6))
    if (subject !== undefined) return roleOf(subject.mention)
    let last = i
    while (last > sentence.first && !/^(?:NOUN|PROPN)$/.test(view.tokens[last - 1]?.upos ?? '')) last--
    let first = last
    while (first > sentence.first && /^(?:ADJ|NOUN|PROPN)$/.test(view.tokens[first - 1]?.upos ?? '')) first--
    return last > first ? spanRole(cast, { first, last }) : undefined
  }
  return undefined
}

function spanRole({ view, mentions }: Cast, range: TokenRange): Role {
  const start = view.tokens[range.first]?.start ?? 0
  const end = view.tokens[range.last - 1]?.end ?? start
  const mention = mentions.find((m) => m.first >= range.first && m.last === range.last && m.mention.type !== 'NORP')
  return mention === undefined ? { start, end } : { ...roleOf(mention.mention), start, end }
}
