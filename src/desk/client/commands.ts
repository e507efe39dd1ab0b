import type { EntityType, MentionKind, Span } from '../../document/index.ts'
import type { GoldFact, GoldMention, GoldQuotation, GoldSentiment } from '../../fixtures/types.ts'
import { askForm, type Field } from './form.ts'
import { inOrder, likelyRelation, nearest, realEntities } from './lookup.ts'
import type { Session } from './session.ts'
import type { TextView } from './text-view.ts'

export const TYPES: readonly EntityType[] = ['PERSON', 'ORG', 'GPE', 'LOC', 'NORP', 'TITLE', 'DATE', 'EVENT', 'LAW']
const STATUSES = 'former, acting, incoming, joining, leaving, suspended, founding, aspiring'
const PRONOUNS =
  /^(?:i|me|my|mine|myself|we|us|our|ours|you|your|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i

const optionsOf = (values: readonly string[]): [string, string][] => values.map((value) => [value, value])

/** What a person can do with a selection, each as a method: the keys and the buttons call the same. */
export class Commands {
  readonly #session: Session
  readonly #view: TextView
  readonly #say: (words: string) => void

  constructor(session: Session, view: TextView, say: (words: string) => void) {
    this.#session = session
    this.#view = view
    this.#say = say
  }

  /** Marks the selection as a name of a type. */
  name(type: EntityType): void {
    const span = this.#place()
    if (span !== undefined) this.#session.act({ do: 'mark', ...span, type, kind: 'name' })
  }

  /** Marks the selection as a mention of an entity that is asked for. */
  async mention(): Promise<void> {
    const span = this.#place()
    if (span === undefined) return
    const words = this.#view.selectedText
    const here = this.#mentionsIn(span)[0]
    const exact = here?.start === span.start && here.end === span.end ? here : undefined
    const kind =
      exact?.kind ?? (PRONOUNS.test(words) ? 'pronoun' : /^(?:the|a|an|his|her|its|their|this|that)\s/i.test(words) ? 'nominal' : 'name')
    const answers = await this.#ask(`“${words}” is a mention`, [
      { name: 'entity', label: 'of', kind: 'choice', options: [['', 'a new entity'], ...this.#entities()], value: exact?.entity ?? '' },
      { name: 'kind', label: 'as a', kind: 'choice', options: optionsOf(['name', 'nominal', 'pronoun']), value: kind },
      {
        name: 'type',
        label: 'with the label',
        kind: 'choice',
        options: [['', 'that of its entity'], ...optionsOf(TYPES)],
        value: exact?.type ?? '',
      },
      { name: 'value', label: 'date value', kind: 'text', value: exact?.value ?? '', hint: '2024-03-01, 2024-03, P3D …' },
    ])
    if (answers === undefined) return
    const entity = answers.text('entity')
    const type = answers.some('type') ?? this.#session.labels.entities.find((own) => own.id === entity)?.type
    if (type === undefined) return this.#say('choose a label for a new entity')
    const [asked, value] = [answers.text('kind'), answers.some('value')]
    const own: MentionKind = asked === 'nominal' || asked === 'pronoun' ? asked : 'name'
    this.#session.act({
      do: 'mark',
      ...span,
      type,
      kind: own,
      ...(entity !== undefined && { entity }),
      ...(value !== undefined && { value }),
    })
  }

  /** Takes the label at the selection away: a mention, else a phrase, else a quotation. */
  remove(): void {
    const span = this.#view.selection
    if (span === undefined) return
    const { sentiments, quotations } = this.#session.labels
    const holds = (place: Span): boolean => place.start <= span.start && span.end <= place.end
    const [mention] = this.#mentionsIn(span)
    const [phrase, quotation] = [sentiments.findIndex(holds), quotations.findIndex(holds)]
    if (mention !== undefined) this.#session.act({ do: 'unmark', start: mention.start, end: mention.end, type: mention.type })
    else if (phrase >= 0) this.#session.act({ do: 'phrase', at: phrase })
    else if (quotation >= 0) this.#session.act({ do: 'quotation', at: quotation })
    else this.#say('there is no label here')
  }

  /** Joins the entity at the selection into another. */
  async join(id?: string): Promise<void> {
    const from = id ?? this.#entityHere()
    if (from === undefined) return this.#say('select a mention of the entity to join')
    const answers = await this.#ask(
      `Join “${this.#nameOf(from)}” into`,
      [{ name: 'into', label: 'the entity', kind: 'choice', options: this.#entities().filter(([other]) => other !== from) }],
      'Join',
    )
    const into = answers?.some('into')
    if (into !== undefined) this.#session.act({ do: 'join', from, into })
  }

  async entity(id?: string): Promise<void> {
    const wanted = id ?? this.#entityHere()
    const entity = this.#session.labels.entities.find((own) => own.id === wanted)
    if (entity === undefined) return this.#say('select a mention of an entity')
    const answers = await this.#ask(`The entity “${entity.name}”`, [
      { name: 'name', label: 'name', kind: 'text', value: entity.name },
      { name: 'type', label: 'label', kind: 'choice', options: optionsOf(TYPES), value: entity.type },
      { name: 'iso3166', label: 'ISO 3166 code', kind: 'text', value: entity.links.iso3166 ?? '' },
      { name: 'wikidata', label: 'Wikidata item', kind: 'text', value: entity.links.wikidata ?? '' },
      {
        name: 'members',
        label: 'members, for a group',
        kind: 'several',
        options: this.#entities().filter(([other]) => other !== entity.id),
        values: entity.members ?? [],
      },
    ])
    if (answers === undefined) return
    const type = TYPES.find((own) => own === answers.text('type'))
    this.#session.act({
      do: 'entity',
      id: entity.id,
      change: {
        ...{
          name: answers.text('name'),
          iso3166: answers.text('iso3166'),
          wikidata: answers.text('wikidata'),
          members: answers.list('members'),
        },
        ...(type !== undefined && type !== entity.type && { type }),
      },
    })
  }

  /** Draws a fact from the first mention of the selection to the last, or changes one. */
  async fact(at?: number): Promise<void> {
    const old = at === undefined ? undefined : this.#session.labels.facts[at]
    const span = this.#view.selection
    const inside = span === undefined ? [] : this.#mentionsIn(span).filter(({ type }) => type !== 'TITLE' && type !== 'DATE')
    const [first, last] = inOrder(inside[0], inside.at(-1))
    const [type, status, modality] = [old?.type ?? likelyRelation(first, last), old?.status.join(' | ') ?? '', old?.modality ?? 'asserted']
    const entities = this.#entities()
    const answers = await this.#ask(old === undefined ? 'A fact' : 'Change the fact', [
      { name: 'subject', label: 'who', kind: 'choice', options: entities, value: old?.subject ?? first?.entity ?? '' },
      { name: 'type', label: 'is', kind: 'choice', options: optionsOf(['leader-of', 'greeting-to', 'member-of']), value: type },
      { name: 'object', label: 'whom or what', kind: 'choice', options: entities, value: old?.object ?? last?.entity ?? '' },
      {
        name: 'role',
        label: 'role',
        kind: 'text',
        value: old?.role.join(' | ') ?? '',
        hint: 'as written; equally good readings with | between',
      },
      { name: 'status', label: 'status', kind: 'text', value: status, hint: STATUSES },
      { name: 'kind', label: 'kind', kind: 'text', value: old?.kind.join(' | ') ?? '', hint: 'greeting, congratulation, wish, welcome' },
      { name: 'occasion', label: 'occasion', kind: 'text', value: old?.occasion.join(' | ') ?? '' },
      { name: 'date', label: 'date', kind: 'text', value: old?.date ?? '' },
      {
        name: 'modality',
        label: 'modality',
        kind: 'choice',
        options: optionsOf(['asserted', 'planned', 'possible', 'hypothetical']),
        value: modality,
      },
      {
        name: 'attribution',
        label: 'according to',
        kind: 'choice',
        options: [['', 'the article'], ...entities],
        value: old?.attribution ?? '',
      },
      { name: 'negated', label: 'denied', kind: 'check', value: old?.negated ?? false },
      { name: 'optional', label: 'a careful reader may leave it out', kind: 'check', value: old?.optional ?? false },
      {
        name: 'coreference',
        label: 'every passage needs a pronoun, a nominal or a group',
        kind: 'check',
        value: old?.coreference ?? false,
      },
      { name: 'evidence', label: 'the selection is its evidence', kind: 'check', value: false },
    ])
    const [subject, object] = [answers?.some('subject'), answers?.some('object')]
    if (answers === undefined || subject === undefined || object === undefined) return
    const [date, attribution] = [answers.some('date'), answers.some('attribution')]
    const evidence = answers.check('evidence') ? span : old?.evidence
    const kinds = answers
      .readings('kind')
      .flatMap((kind): GoldFact['kind'] =>
        kind === 'greeting' || kind === 'congratulation' || kind === 'wish' || kind === 'welcome' ? [kind] : [],
      )
    const asked = answers.text('modality')
    const fact: GoldFact = {
      ...{ type: answers.text('type'), subject, object, role: answers.readings('role'), status: answers.readings('status'), kind: kinds },
      ...{ occasion: answers.readings('occasion'), negated: answers.check('negated'), optional: answers.check('optional') },
      modality: asked === 'planned' || asked === 'possible' || asked === 'hypothetical' ? asked : 'asserted',
      coreference: answers.check('coreference'),
      ...(date !== undefined && { date }),
      ...(attribution !== undefined && { attribution }),
      ...(evidence !== undefined && { evidence }),
    }
    this.#session.act({ do: 'fact', ...(at !== undefined && { at }), fact })
  }

  /** Marks the selection as a phrase that carries an attitude, or changes one. */
  async phrase(polarity: GoldSentiment['polarity'], at?: number): Promise<void> {
    const old = at === undefined ? undefined : this.#session.labels.sentiments[at]
    const span = old ?? this.#place()
    if (span === undefined) return
    const { text } = this.#session.sheet
    const entities = this.#entities()
    const aim = old?.target?.span
    const answers = await this.#ask(`“${text.slice(span.start, span.end)}”`, [
      {
        name: 'polarity',
        label: 'attitude',
        kind: 'choice',
        options: optionsOf(['positive', 'negative']),
        value: old?.polarity ?? polarity,
      },
      { name: 'holder', label: 'whose', kind: 'choice', options: [['', 'the article’s own'], ...entities], value: old?.holder ?? '' },
      { name: 'target', label: 'towards', kind: 'choice', options: [['', 'nothing named'], ...entities], value: old?.target?.entity ?? '' },
      {
        name: 'words',
        label: 'or towards these words of the text',
        kind: 'text',
        value: aim === undefined ? '' : text.slice(aim.start, aim.end),
      },
      { name: 'optional', label: 'a stock phrase that another reader may leave out', kind: 'check', value: old?.optional ?? false },
    ])
    if (answers === undefined) return
    const [holder, target, words] = [answers.some('holder'), answers.some('target'), answers.some('words')]
    const place =
      words === undefined ? undefined : aim !== undefined && text.slice(aim.start, aim.end) === words ? aim : nearest(text, words, span)
    if (words !== undefined && place === undefined) return this.#say(`“${words}” is not in the text`)
    const phrase: GoldSentiment = {
      ...{ start: span.start, end: span.end, text: '', optional: answers.check('optional') },
      polarity: answers.text('polarity') === 'negative' ? 'negative' : 'positive',
      ...(holder !== undefined && { holder }),
      ...((target !== undefined || place !== undefined) && {
        target: { ...(target !== undefined && { entity: target }), ...(place !== undefined && { span: place }) },
      }),
    }
    this.#session.act({ do: 'phrase', ...(at !== undefined && { at }), phrase })
  }

  /** Marks the selection as direct speech, or changes whose it is. */
  async quotation(at?: number): Promise<void> {
    const old = at === undefined ? undefined : this.#session.labels.quotations[at]
    const span = old ?? this.#place()
    if (span === undefined) return
    const answers = await this.#ask('Direct speech', [
      {
        name: 'speaker',
        label: 'said by',
        kind: 'choice',
        options: [['', 'nobody named'], ...this.#entities()],
        value: old?.speaker ?? '',
      },
    ])
    if (answers === undefined) return
    const speaker = answers.some('speaker')
    const quotation: GoldQuotation = { start: span.start, end: span.end, text: '', ...(speaker !== undefined && { speaker }) }
    this.#session.act({ do: 'quotation', ...(at !== undefined && { at }), quotation })
  }

  #ask(title: string, fields: readonly Field[], submit?: string): ReturnType<typeof askForm> {
    return askForm(title, fields, submit).finally(() => this.#view.element.focus())
  }

  #place(): Span | undefined {
    const span = this.#view.selection
    if (span === undefined || this.#view.crossesBlock) {
      this.#say('a label stands inside one paragraph')
      return undefined
    }
    return span
  }

  #mentionsIn(span: Span): GoldMention[] {
    // The label that is exactly selected goes first, then the others in the order of the text, the shorter before the one around it.
    const isExact = (mention: GoldMention): number => (mention.start === span.start && mention.end === span.end ? 0 : 1)
    return this.#session.labels.mentions
      .filter((mention) => mention.start < span.end && span.start < mention.end)
      .sort((a, b) => isExact(a) - isExact(b) || a.start - b.start || a.end - b.end)
  }

  #entityHere(): string | undefined {
    const span = this.#view.selection
    return span === undefined ? undefined : this.#mentionsIn(span)[0]?.entity
  }

  #nameOf(id: string): string {
    return this.#session.labels.entities.find((entity) => entity.id === id)?.name ?? id
  }

  #entities(): [string, string][] {
    return realEntities(this.#session.labels.entities).map((entity) => [entity.id, `${entity.name} (${entity.type})`])
  }
}
