import { firstEndingAfter, type GreetingKind, indexOf, type Mention, type Quotation, spanAround } from '../document/index.ts'
import { senderBefore } from './by-message.ts'
import { celebratedIn } from './celebrated.ts'
import { membersOf } from './compile.ts'
import type { Finding, Reading } from './extract.ts'
import { hasAny, type Line } from './line.ts'
import { argumentsOf } from './tree/arguments.ts'
import type { BasePattern } from './types.ts'

export const ADDRESSED: BasePattern = {
  id: 'greeting/addressed-in-quotation',
  relation: 'greeting-to',
  example: '“I congratulate you,” Anna Berzina told Bo Ek.',
  confidence: 0.8,
}

export const ARRIVES: BasePattern = {
  id: 'greeting/also-comes-from',
  relation: 'greeting-to',
  example: 'Anna Berzina congratulated Bo Ek. Messages of greeting followed from Jan Tamm and Ada Kask.',
  confidence: 0.75,
}

export const UNADDRESSED: BasePattern = {
  id: 'greeting/sends-to-the-winner',
  relation: 'greeting-to',
  example: 'Anna Berzina was elected president of the Riverine Union. Bo Ek sent his congratulations.',
  confidence: 0.75,
}

/** How many sentences before a greeting its addressee may have been named. */
const REACH = 4

const YOU = '(?:you/PRON |your/[A-Z]+ (?:royal/[A-Z]+ )?(?:majesty|excellency|highness|holiness|majesties)/[A-Z]+ )'
const KINDS: readonly [RegExp, GreetingKind][] = [
  [new RegExp(`(?:congratulate|felicitate)/[A-Z]+ ${YOU}`), 'congratulation'],
  [
    new RegExp(`(?:send|offer|extend|wish)/[A-Z]+ (?:to/[A-Z]+ )?${YOU}(?:[^\\s]+ ){0,5}?(?:congratulations?|felicitations?)/`),
    'congratulation',
  ],
  [new RegExp(`(?:send|offer|extend)/[A-Z]+ (?:to/[A-Z]+ )?${YOU}(?:[^\\s]+ ){0,5}?(?:greetings?|regards?|wish|wishes)/`), 'greeting'],
  [new RegExp(`wish/VERB ${YOU}`), 'wish'],
  [new RegExp(`(?:welcome|greet)/VERB ${YOU}`), 'welcome'],
]
const TOLD =
  /(?:(?:tell|assure|address)\/VERB |(?:write|say|cable|wire|reply)\/VERB to\/[A-Z]+ )(?:[^@\s/]+\/(?:DET|ADJ|PROPN) |@(?:TITLE|NORP|GPE|ORG)#\d+ )*@PERSON#(\d+) /

export const EXCLAIMED: BasePattern = {
  id: 'greeting/exclaimed-in-quotation',
  relation: 'greeting-to',
  example: '“Congratulations to Bo Ek on a clear victory,” Anna Berzina wrote.',
  confidence: 0.8,
}

const GREETINGS = 'congratulation congratulations felicitation felicitations greeting greetings'.split(' ')
const UNADDRESSED_WORDS = [...GREETINGS, ...'wish wishes compliments congratulate felicitate'.split(' ')]
const EXCLAIMS = [...GREETINGS, ...'congrats kudos return returns wish wishes happy welcome well bravo'.split(' ')]

const EXCLAMATION =
  /(?:^|[“"‘'(.!,;:—–-]\/[A-Z]+ |and\/CCONJ )(?:[^@\s/]+\/(?:ADJ|ADV|DET|PRON) ){0,3}(congratulations?|congrats|kudos|felicitations?|greetings?|wishes|wish|happy\/[A-Z]+ returns?)\/[A-Z]+ (?:and\/CCONJ [^@\s/]+\/[A-Z]+ (?:[^@\s/]+\/NOUN )?)?to\/ADP (?:[^@\s/]+\/(?:DET|ADJ|PROPN|NOUN|PRON) |,\/PUNCT |@(?:TITLE|NORP)#\d+ )*@(?:PERSON|GPE|ORG)#(\d+) /g

/** “Happy birthday, President Ek!”, “Congratulations, Bo.” */
const VOCATIVE =
  /(?:^|[“"‘'(.!,;:—–-]\/[A-Z]+ )((?:many\/\S+ )?happy\/\S+ (?:\S+ ){1,3}?|welcome\/\S+ (?:back\/\S+ )?|well\/\S+ do\/\S+ |congratulations?\/\S+ (?=,\/|@)|congrats\/\S+ (?=,\/|@)|bravo\/\S+ (?=,\/|@))(?:,\/PUNCT |(?=@))(?:[^@\s/]+\/(?:DET|ADJ|PROPN|NOUN|PRON) |@(?:TITLE|NORP)#\d+ ){0,3}@(?:PERSON|GPE|ORG)#(\d+) /g

function exclaimedKind(words: string): GreetingKind {
  if (/^(?:congr|felic|kudos|well done|well\/|bravo|hats)/.test(words)) return 'congratulation'
  if (/^welcome/.test(words)) return 'welcome'
  return /^(?:wish|(?:many\/\S+ )?happy)/.test(words) ? 'wish' : 'greeting'
}

/** “Congratulations to Bo Ek,” she wrote: what a quotation exclaims, its speaker sends; where it names nobody, to whom its cue says, or whom the article celebrates. */
export function findExclaimed(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft } = reading
  const greetings = sent(known)
  const celebrated = celebratedIn(reading, known)
  const quotations = bySentence(reading)
  return lines.flatMap((line): Finding[] => {
    const matches = hasAny(line, EXCLAIMS) ? [...line.text.matchAll(EXCLAMATION), ...line.text.matchAll(VOCATIVE)] : []
    const named = matches.flatMap((match): Finding[] => {
      const object = draft.mentions[Number(match[2])]
      const quotation = object === undefined ? undefined : spanAround(draft.quotations, object)
      return object === undefined ? [] : exclaimed(quotation, object, exclaimedKind(match[1] ?? ''), line, reading)
    })
    if (named.length > 0) return named
    const quotation = quotations.get(line.sentence)
    const opening = quotation === undefined ? null : OPENING.exec(draft.text.slice(quotation.start, quotation.start + 60))
    if (quotation === undefined || opening === null) return []
    const told = toldIn(line, quotation, draft.mentions)
    const object = told ?? before(greetings, line, quotation.speaker, 0)?.object ?? celebrated
    return object === undefined ? [] : exclaimed(quotation, object, exclaimedKind((opening[1] ?? '').toLowerCase()), line, reading)
  })
}

/** The first quotation that begins in each sentence. */
function bySentence({ draft, view }: Reading): ReadonlyMap<number, Quotation> {
  const found = new Map<number, Quotation>()
  for (const quotation of draft.quotations) {
    const sentence = view.sentenceOf[view.tokenAt(quotation.start)] ?? -1
    const known = found.get(sentence)
    if (known === undefined || quotation.start < known.start) found.set(sentence, quotation)
  }
  return found
}

function exclaimed(quotation: Quotation | undefined, object: Mention, kind: GreetingKind, line: Line, reading: Reading): Finding[] {
  if (quotation === undefined) return []
  const { draft, view } = reading
  const { speaker, start } = quotation
  // "The federation's tweet was brief: “Congratulations, Bo Ek.”"
  const subject =
    speaker === undefined
      ? senderBefore(view.tokenAt(start), [line], reading, argumentsOf(reading))
      : indexOf(draft.mentions).nearest(speaker, start)
  if (subject === undefined || subject.entity === object.entity) return []
  return [{ pattern: EXCLAIMED, subject, object, qualifiers: { kind }, negated: false, modality: 'asserted', line }]
}

/** A quotation that begins with a greeting to nobody named: “Many happy returns!”, “Welcome to the club”. */
const OPENING =
  /^[“"‘'«]\s*(?:(?:my|our|many|hearty|warmest|heartfelt|huge|a|very|and)\s+){0,3}(congratulations|congrats|bravo|well done|felicitations|happy (?:birthday|anniversary|returns|retirement|new year|\d+\w*|\w+th)|welcome (?:to the|aboard|back|home)|hats off)\b(?! to (?:the|all|my|our|both|his|her|their|every)\b)/i

/** Whom the cue of a quotation names as hearing it: "told Bo Ek", "wrote Ann to Bo Ek", "messaged Bo Ek". */
const HEARS =
  /(?:(?:tell|assure|message|text|cable|wire|email|telegraph)\/VERB |(?<=(?:write|say|cable|wire|reply|message|tweet|shout|call|whisper|cry|add)\/VERB (?:[^\s]+ ){0,8}?)to\/ADP )(?:[^@\s/]+\/(?:DET|ADJ|PROPN|NOUN) |@(?:TITLE|NORP|GPE|ORG)#\d+ (?:of\/ADP )?)*@PERSON#(\d+) /g

function toldIn(line: Line, quotation: Quotation, mentions: readonly Mention[]): Mention | undefined {
  const found = [...line.text.matchAll(HEARS)].flatMap((match) => mentions[Number(match[1])] ?? [])
  return found.find((m) => (m.start < quotation.start || m.start >= quotation.end) && m.entity !== quotation.speaker)
}

/** “I congratulate you,” she told Bo Ek: whom a quotation addresses, its cue says, or the greeting told before. */
export function findAddressed(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft } = reading
  const greetings = sent(known)
  const celebrated = celebratedIn(reading, known)
  return lines.flatMap((line): Finding[] => {
    const quotation = quotationOf(draft.quotations, line)
    if (!hasAny(line, ['you', 'your'])) return []
    const kind = KINDS.find(([form]) => form.test(line.text))?.[1]
    if (quotation?.speaker === undefined || kind === undefined) return []
    const subject = indexOf(draft.mentions).nearest(quotation.speaker, quotation.start)
    const told = draft.mentions[Number(TOLD.exec(line.text)?.[1] ?? Number.NaN)]
    const object = told ?? before(greetings, line, quotation.speaker)?.object ?? celebrated
    if (subject === undefined || object === undefined || object.entity === quotation.speaker) return []
    return [{ pattern: ADDRESSED, subject, object, qualifiers: { kind }, negated: false, modality: 'asserted', line }]
  })
}

const HEAD = "(?:[^@\\s/]+/(?:DET|ADJ|PROPN) |'s/PART |@(?:TITLE|NORP|GPE|ORG)#\\d+ |of/ADP |,/PUNCT (?=@PERSON))*@PERSON#\\d+ "
const FROM = new RegExp(`from/ADP (?<who>${HEAD}(?:(?:,/PUNCT ${HEAD})*(?:,/PUNCT )?and/CCONJ ${HEAD})?)`, 'g')
const COMES =
  /(?:greeting|congratulation|wish|greetings|congratulations|wishes|felicitations?|message|telegram)\/[A-Z]+ (?:[^@\s/]+\/(?:ADV|AUX|ADP|NOUN|ADJ|CCONJ) ){0,6}(?:come|arrive|follow|pour|flow|flood|receive)\/[A-Z]+ (?:in\/[A-Z]+ )?(?:[^@\s/]+\/ADV |too\/[A-Z]+ )*(?=from\/ADP )/

/** "Messages of greeting followed from …": to whom those just told were sent. */
export function findArriving({ draft }: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const greetings = sent(known)
  return lines.flatMap((line) => {
    const comes = line.where.has('from') ? COMES.exec(line.text) : null
    const model = comes === null ? undefined : before(greetings, line, undefined)
    if (comes === null || model === undefined || /(?:^|\s)(?:no|neither)\//.test(line.text.slice(0, comes.index))) return []
    const senders = [...line.text.slice(comes.index).matchAll(FROM)].flatMap((from) =>
      membersOf((from.groups?.who ?? '').replaceAll(/,\/PUNCT (?=@PERSON)/g, ''), ['PERSON']),
    )
    return senders.flatMap((index): Finding[] => {
      const subject = draft.mentions[index]
      return subject === undefined || subject.entity === model.object.entity ? [] : [{ ...model, pattern: ARRIVES, subject, line }]
    })
  })
}

const WHO =
  '(?<who>@(?:PERSON|GPE|ORG)#\\d+ (?:(?:,\\/PUNCT |and\\/CCONJ )+@(?:PERSON|GPE|ORG)#\\d+ )*)(?:,\\/PUNCT (?:(?:(?!,\\/)\\S+ ){1,12}?,\\/PUNCT )?)?(?:[^@\\s/]+\\/(?:ADV|AUX) )*'
const OWN = '(?:(?:he|she|they|it|his|her|their|its|the|@PERSON#\\d+)[^\\s]* |[^@\\s/]+\\/ADJ |@(?:EVENT|DATE)#\\d+ ){0,5}'

/** "sent his congratulations", "offered good wishes": a greeting whose addressee is not said. */
const SENDS = new RegExp(
  `${WHO}(?:send|offer|extend|express|convey|cable|add|wire|tweet|deliver|give|voice)\\/VERB ${OWN}(?:congratulations?|felicitations?|greetings|compliments|(?:best|good|warm|heartfelt|well)\\/[A-Z]+ (?:-\\/PUNCT )?wish(?:es)?)\\/[A-Z]+ (?!(?:and\\/CCONJ [^\\s]+ )?(?:to|on|for)\\/)`,
  'g',
)

/** "congratulated the winner", "felicitated her dear sister": an addressee that is no mention. */
const SOMEBODY = new RegExp(
  `${WHO}(?:congratulate|felicitate|wish)\\/VERB (?:[“"‘'«]\\/[A-Z]+ )?(?:the|his|her|my|our|a)\\/[A-Z]+ (?:[^@\\s/]+\\/ADJ |-\\/PUNCT |new\\/[A-Z]+ ){0,3}(?:friend\\/NOUN |(?:(?:winner|victor|newcomer|successor|countryman|compatriot|sister|brother|neighbou?r|colleague|laureate|monarch|champion|appointee|leader)\\/NOUN |@TITLE#\\d+ )(?!of\\/|@PERSON|'s\\/))`,
  'g',
)

/** "Bo Ek sent his congratulations": to whom the last greeting went, or to who has just been elected. */
export function findUnaddressed(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft } = reading
  const greetings = sent(known)
  const celebrated = celebratedIn(reading, known)
  const elected = known.filter(
    (f) => f.pattern.relation === 'leader-of' && f.qualifiers.status === 'incoming' && !f.negated && f.modality === 'asserted',
  )
  return lines.flatMap((line) =>
    (hasAny(line, UNADDRESSED_WORDS) ? [...line.text.matchAll(SENDS), ...line.text.matchAll(SOMEBODY)] : []).flatMap((match): Finding[] => {
      const subjects = membersOf(match.groups?.who ?? '', ['PERSON', 'GPE', 'ORG']).flatMap((index) => draft.mentions[index] ?? [])
      const [first] = subjects
      if (first === undefined || /\b(?:will|shall|would|may|might|could|not)\//.test(match[0])) return []
      if (greetings.some((f) => f.line === line && f.subject.entity === first.entity)) return []
      const lately = /(?:congratulate|felicitate|wish)\/VERB /.test(match[0]) ? undefined : before(greetings, line, first.entity, 1)?.object
      const object = before(elected, line, undefined)?.subject ?? lately ?? celebrated
      if (object === undefined) return []
      return subjects
        .filter((subject) => subject.entity !== object.entity)
        .map(
          (subject): Finding => ({
            pattern: UNADDRESSED,
            subject,
            object,
            qualifiers: { kind: 'congratulation' },
            negated: false,
            modality: 'asserted',
            line,
          }),
        )
    }),
  )
}

const sent = (known: readonly Finding[]): Finding[] =>
  known.filter((f) => f.pattern.relation === 'greeting-to' && !f.negated && f.modality === 'asserted')

const before = (greetings: readonly Finding[], line: Line, speaker: string | undefined, reach = REACH): Finding | undefined =>
  greetings
    .filter((f) => f.line.sentence <= line.sentence && line.sentence - f.line.sentence <= reach && f.object.entity !== speaker)
    .sort((a, b) => a.line.sentence - b.line.sentence || a.object.start - b.object.start)
    .at(-1)

/** The quotation that a sentence stands in, or that stands in it. */
function quotationOf(quotations: readonly Quotation[], { span }: Line): Quotation | undefined {
  const found = firstEndingAfter(quotations, span.start)
  return found !== undefined && found.start < span.end ? found : undefined
}
