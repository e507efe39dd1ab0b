import type { EntityType, GreetingKind, MentionKind, Modality, PhrasePolarity, Span } from '../document/index.ts'
import type { GoldFact, GoldQuotation, GoldSentiment } from '../fixtures/types.ts'
import { type Action, ActionError, type EntityChange } from './labels.ts'

const TYPES: readonly EntityType[] = ['PERSON', 'ORG', 'GPE', 'LOC', 'NORP', 'TITLE', 'EVENT', 'LAW', 'DATE']
const KINDS: readonly MentionKind[] = ['name', 'nominal', 'pronoun']
const RELATIONS = ['leader-of', 'greeting-to', 'member-of']
const MODALITIES: readonly Modality[] = ['asserted', 'planned', 'possible', 'hypothetical']
const GREETINGS: readonly GreetingKind[] = ['greeting', 'congratulation', 'wish', 'welcome']
const POLARITIES: readonly PhrasePolarity[] = ['positive', 'negative']

type Fields = Record<string, unknown>

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ActionError(`${what} is no object`)
  return Object.fromEntries(Object.entries(value))
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value.length > 2000) throw new ActionError(`${what} is no short text`)
  return value
}

const optional = <Value>(value: unknown, read: (value: unknown) => Value): Value | undefined =>
  value === undefined ? undefined : read(value)

function texts(value: unknown, what: string): string[] {
  if (!Array.isArray(value) || value.length > 500) throw new ActionError(`${what} is no list`)
  return value.map((item: unknown) => text(item, what))
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[], what: string): Value {
  const found = allowed.find((item) => item === value)
  if (found === undefined) throw new ActionError(`${what} is one of ${allowed.join(', ')}`)
  return found
}

function whole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new ActionError(`${what} is no whole number`)
  return value
}

const spanOf = (fields: Fields): Span => ({ start: whole(fields.start, 'start'), end: whole(fields.end, 'end') })
const flag = (value: unknown): boolean => value === true

/**
 * Reads an action as it comes over the wire or out of a journal. Whether it fits the labels is `applyAction`'s to say.
 *
 * @throws {ActionError} when it is none.
 */
export function readAction(value: unknown): Action {
  const fields = fieldsOf(value, 'the action')
  const at = optional(fields.at, (own) => whole(own, 'at'))
  const place = at === undefined ? {} : { at }
  switch (fields.do) {
    case 'mark': {
      const [entity, own] = [optional(fields.entity, (id) => text(id, 'entity')), optional(fields.value, (date) => text(date, 'value'))]
      return {
        do: 'mark',
        ...spanOf(fields),
        type: oneOf(fields.type, TYPES, 'type'),
        kind: oneOf(fields.kind, KINDS, 'kind'),
        ...(entity !== undefined && { entity }),
        ...(own !== undefined && own !== '' && { value: own }),
      }
    }
    case 'unmark':
      return { do: 'unmark', ...spanOf(fields), type: oneOf(fields.type, TYPES, 'type') }
    case 'join':
      return { do: 'join', from: text(fields.from, 'from'), into: text(fields.into, 'into') }
    case 'entity':
      return { do: 'entity', id: text(fields.id, 'id'), change: changeOf(fieldsOf(fields.change, 'change')) }
    case 'fact': {
      const fact = optional(fields.fact, factOf)
      return { do: 'fact', ...place, ...(fact !== undefined && { fact }) }
    }
    case 'phrase': {
      const phrase = optional(fields.phrase, phraseOf)
      return { do: 'phrase', ...place, ...(phrase !== undefined && { phrase }) }
    }
    case 'quotation': {
      const quotation = optional(fields.quotation, quotationOf)
      return { do: 'quotation', ...place, ...(quotation !== undefined && { quotation }) }
    }
    case 'undo':
      return { do: 'undo' }
    case 'redo':
      return { do: 'redo' }
    default:
      throw new ActionError('there is no such action')
  }
}

function changeOf(fields: Fields): EntityChange {
  const change: EntityChange = {}
  for (const name of ['name', 'wikidata', 'iso3166'] as const) {
    const own = optional(fields[name], (value) => text(value, name))
    if (own !== undefined) change[name] = own
  }
  const [type, members] = [
    optional(fields.type, (value) => oneOf(value, TYPES, 'type')),
    optional(fields.members, (value) => texts(value, 'members')),
  ]
  return { ...change, ...(type !== undefined && { type }), ...(members !== undefined && { members }) }
}

function factOf(value: unknown): GoldFact {
  const fields = fieldsOf(value, 'fact')
  const [date, attribution] = [
    optional(fields.date, (own) => text(own, 'date')),
    optional(fields.attribution, (own) => text(own, 'attribution')),
  ]
  const evidence = optional(fields.evidence, (own) => spanOf(fieldsOf(own, 'evidence')))
  return {
    type: oneOf(fields.type, RELATIONS, 'type'),
    subject: text(fields.subject, 'subject'),
    object: text(fields.object, 'object'),
    role: texts(fields.role ?? [], 'role'),
    status: texts(fields.status ?? [], 'status'),
    kind: texts(fields.kind ?? [], 'kind').map((kind) => oneOf(kind, GREETINGS, 'kind')),
    occasion: texts(fields.occasion ?? [], 'occasion'),
    negated: flag(fields.negated),
    modality: oneOf(fields.modality ?? 'asserted', MODALITIES, 'modality'),
    optional: flag(fields.optional),
    coreference: flag(fields.coreference),
    ...(date !== undefined && { date }),
    ...(attribution !== undefined && { attribution }),
    ...(evidence !== undefined && { evidence }),
  }
}

function phraseOf(value: unknown): GoldSentiment {
  const fields = fieldsOf(value, 'phrase')
  const holder = optional(fields.holder, (own) => text(own, 'holder'))
  const aim = optional(fields.target, (own) => fieldsOf(own, 'target'))
  const [entity, span] = [
    optional(aim?.entity, (own) => text(own, 'target')),
    optional(aim?.span, (own) => spanOf(fieldsOf(own, 'target'))),
  ]
  return {
    ...spanOf(fields),
    text: '',
    polarity: oneOf(fields.polarity, POLARITIES, 'polarity'),
    optional: flag(fields.optional),
    ...(holder !== undefined && { holder }),
    ...((entity !== undefined || span !== undefined) && {
      target: { ...(entity !== undefined && { entity }), ...(span !== undefined && { span }) },
    }),
  }
}

function quotationOf(value: unknown): GoldQuotation {
  const fields = fieldsOf(value, 'quotation')
  const speaker = optional(fields.speaker, (own) => text(own, 'speaker'))
  return { ...spanOf(fields), text: '', ...(speaker !== undefined && { speaker }) }
}
