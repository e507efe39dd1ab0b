import type { Span } from '../../document/index.ts'
import { fill, h, plural } from '../../report/client/dom.ts'
import { verbOf } from '../../report/client/words.ts'
import type { Commands } from './commands.ts'
import { realEntities } from './lookup.ts'
import type { Session } from './session.ts'
import type { TextView } from './text-view.ts'

/** The lists beside the text: entities, facts, phrases and quotations, each item with what can be done with it. */
export class Panels {
  readonly element: HTMLElement = h('section', { 'aria-label': 'Labels', class: 'panels' })
  readonly #session: Session
  readonly #view: TextView
  readonly #commands: Commands

  constructor(session: Session, view: TextView, commands: Commands) {
    this.#session = session
    this.#view = view
    this.#commands = commands
  }

  show(): void {
    const { facts, sentiments, quotations } = this.#session.labels
    const open = new Set([...this.element.querySelectorAll('details')].filter((own) => own.open).map((own) => own.id))
    const isOpen = (id: string): boolean => (this.element.childElementCount === 0 ? true : open.has(id))
    fill(
      this.element,
      panel('panel-entities', 'entity', 'entities', this.#entities(), isOpen('panel-entities')),
      panel(
        'panel-facts',
        'fact',
        'facts',
        facts.map((_, at) => this.#fact(at)),
        isOpen('panel-facts'),
      ),
      panel(
        'panel-phrases',
        'phrase',
        'phrases',
        sentiments.map((_, at) => this.#phrase(at)),
        isOpen('panel-phrases'),
      ),
      panel(
        'panel-quotations',
        'quotation',
        'quotations',
        quotations.map((_, at) => this.#quotation(at)),
        isOpen('panel-quotations'),
      ),
    )
  }

  #nameOf(id: string | undefined): string {
    return this.#session.labels.entities.find((entity) => entity.id === id)?.name ?? id ?? ''
  }

  #entities(): HTMLElement[] {
    const { entities, mentions } = this.#session.labels
    return realEntities(entities).map(({ id, name, type, members }) => {
      const own = mentions.filter((mention) => mention.entity === id)
      return item(
        [
          h('span', { class: `swatch t-${type}`, 'aria-hidden': 'true' }),
          `${name} `,
          h('span', { class: 'quiet' }, `${type}, ${plural(own.length, 'mention')}${members === undefined ? '' : ', group'}`),
        ],
        this.#goTo(own[0]),
        [
          ['Edit', `Edit ${name}`, () => void this.#commands.entity(id)],
          ['Join', `Join ${name} into another`, () => void this.#commands.join(id)],
        ],
        { 'data-entity': id },
      )
    })
  }

  #fact(at: number): HTMLElement {
    const fact = this.#session.labels.facts[at]
    if (fact === undefined) return h('li', {})
    const { subject, object, type, role, status, kind, occasion, negated, modality, optional } = fact
    const more = [
      ...role,
      ...status,
      ...kind,
      ...occasion,
      negated ? 'denied' : '',
      modality === 'asserted' ? '' : modality,
      optional ? 'optional' : '',
    ].filter((word) => word !== '')
    const words = `${this.#nameOf(subject)} ${verbOf(type)} ${this.#nameOf(object)}`
    const first = this.#session.labels.mentions.find((mention) => mention.entity === subject)
    return item(
      [
        h('span', { class: `rule f-${type}`, 'aria-hidden': 'true' }),
        words,
        more.length > 0 && h('span', { class: 'quiet' }, ` ${more.join(', ')}`),
      ],
      this.#goTo(fact.evidence ?? first),
      [
        ['Edit', `Edit the fact ${words}`, () => void this.#commands.fact(at)],
        ['Remove', `Remove the fact ${words}`, () => this.#session.act({ do: 'fact', at })],
      ],
      { 'data-fact': at },
    )
  }

  #phrase(at: number): HTMLElement {
    const phrase = this.#session.labels.sentiments[at]
    if (phrase === undefined) return h('li', {})
    const { polarity, holder, target, text } = phrase
    const aim =
      target?.entity === undefined
        ? target?.span && this.#session.sheet.text.slice(target.span.start, target.span.end)
        : this.#nameOf(target.entity)
    const roles = [holder === undefined ? '' : `by ${this.#nameOf(holder)}`, aim === undefined ? '' : `towards ${aim}`].filter(
      (word) => word !== '',
    )
    return item(
      [
        h('span', { class: `sign s-${polarity}` }, polarity === 'positive' ? '+' : '−'),
        ` “${text}” `,
        h('span', { class: 'quiet' }, roles.join(', ')),
      ],
      this.#goTo(phrase),
      [
        ['Edit', `Edit the phrase ${text}`, () => void this.#commands.phrase(polarity, at)],
        ['Remove', `Remove the phrase ${text}`, () => this.#session.act({ do: 'phrase', at })],
      ],
      { 'data-phrase': at },
    )
  }

  #quotation(at: number): HTMLElement {
    const quotation = this.#session.labels.quotations[at]
    if (quotation === undefined) return h('li', {})
    const short = quotation.text.length > 50 ? `${quotation.text.slice(0, 49)}…` : quotation.text
    return item(
      [short, ' ', quotation.speaker !== undefined && h('span', { class: 'quiet' }, this.#nameOf(quotation.speaker))],
      this.#goTo(quotation),
      [
        ['Edit', `Edit the quotation ${short}`, () => void this.#commands.quotation(at)],
        ['Remove', `Remove the quotation ${short}`, () => this.#session.act({ do: 'quotation', at })],
      ],
      { 'data-quotation': at },
    )
  }

  #goTo(span: Span | undefined): () => void {
    return () => {
      if (span !== undefined) this.#view.select(span)
    }
  }
}

function panel(id: string, one: string, many: string, items: readonly HTMLElement[], isOpen: boolean): HTMLElement {
  const list = items.length === 0 ? h('p', { class: 'quiet' }, `no ${many} yet`) : h('ul', {}, ...items)
  return h('details', { id, open: isOpen }, h('summary', {}, plural(items.length, one, many)), list)
}

type Button = readonly [words: string, label: string, run: () => void]

function item(
  content: (HTMLElement | string | false)[],
  show: () => void,
  buttons: readonly Button[],
  data: Record<string, string | number>,
): HTMLElement {
  return h(
    'li',
    data,
    h('button', { type: 'button', class: 'show', onclick: show }, ...content),
    h(
      'span',
      { class: 'row' },
      ...buttons.map(([words, label, run]) =>
        h('button', { type: 'button', class: 'small', 'aria-label': `${words}: ${label}`, onclick: run }, words),
      ),
    ),
  )
}
