import type { FactDetail } from '../data.ts'
import { factCard, factWords, mentionCard, type Opened, phraseCard } from './card.ts'
import { fill, h, percent, plural, safeLink } from './dom.ts'
import { type Segment, segmentsOf } from './segments.ts'

const LAYERS = [
  ['names', 'Names'],
  ['references', 'Pronouns and nominals'],
  ['titles', 'Offices and dates'],
  ['phrases', 'Sentiment'],
  ['quotations', 'Quotations'],
] as const

/**
 * An opened article: its text with all marks, its facts, and a card that says what the mark under the pointer or the focus is. Arrow keys
 * go from mark to mark.
 */
export class ArticleView {
  readonly element: HTMLElement
  readonly card: HTMLElement
  readonly #opened: Opened
  readonly #body: HTMLElement
  #marks: HTMLElement[] = []
  #pinned = false

  constructor(opened: Opened) {
    this.#opened = opened
    this.card = h('div', { class: 'card', 'aria-live': 'polite' })
    this.#emptyCard()
    this.#body = h('div', {
      class: 'text',
      role: 'group',
      'aria-label': 'Article text. Tab to a mark, then use the left and right arrow keys.',
    })
    this.#fillText()
    this.element = h(
      'article',
      { class: 'opened', 'aria-labelledby': 'opened-title' },
      ...this.#head(),
      this.#toggles(),
      this.#body,
      this.#facts(),
    )
    this.#listen()
  }

  #head(): HTMLElement[] {
    const { row, detail } = this.#opened
    const link = safeLink(row.url)
    const facts = [row.publisher, row.byline?.join(', '), row.published?.slice(0, 10)].filter((word) => word !== undefined && word !== '')
    return [
      h('h2', { id: 'opened-title', tabindex: -1 }, row.title),
      h(
        'p',
        { class: 'quiet' },
        facts.join(' · '),
        facts.length > 0 && ' · ',
        h('span', { class: 'path' }, row.id),
        link !== undefined && ' · ',
        link !== undefined && h('a', { href: link, rel: 'noreferrer noopener', target: '_blank' }, 'the page itself'),
        row.quality !== undefined && ` · cleaning ${percent(row.quality)}`,
      ),
      ...detail.warnings.map((warning) => h('p', { class: 'warning' }, warning)),
    ]
  }

  #toggles(): HTMLElement {
    const toggle = ([layer, label]: readonly [string, string]): HTMLElement =>
      h(
        'label',
        { class: `chip l-${layer}` },
        h('input', {
          type: 'checkbox',
          checked: true,
          onchange: (event) =>
            this.#body.classList.toggle(`no-${layer}`, event.target instanceof HTMLInputElement && !event.target.checked),
        }),
        label,
      )
    return h('fieldset', { class: 'toggles' }, h('legend', { class: 'hidden' }, 'Marks to show'), ...LAYERS.map(toggle))
  }

  #fillText(): void {
    const { text, detail } = this.#opened
    fill(
      this.#body,
      ...detail.blocks.map(([kind, start, end]) => {
        const children = segmentsOf(detail, start, end).map((segment) => this.#segment(segment, text.slice(segment.start, segment.end)))
        return h(kind === 'quote' ? 'blockquote' : 'p', { class: `block b-${kind}` }, ...children)
      }),
    )
    this.#marks = [...this.#body.querySelectorAll<HTMLElement>('[role=button]')]
    this.#marks[0]?.setAttribute('tabindex', '0')
  }

  #segment(segment: Segment, words: string): HTMLElement | string {
    const { mention, phrase, quotation, head, start } = segment
    const [entity, type, kind] = (mention === undefined ? undefined : this.#opened.detail.mentions[mention]) ?? []
    const polarity = phrase === undefined ? undefined : this.#opened.detail.phrases[phrase]?.polarity
    if (mention === undefined && polarity === undefined && quotation === undefined) return words
    const classes = [
      type !== undefined && `m t-${type} k-${kind}`,
      polarity !== undefined && `s s-${polarity}`,
      quotation !== undefined && 'q',
    ].filter((name) => name !== false)
    return h(
      'span',
      {
        class: classes.join(' '),
        'data-start': start,
        ...(mention !== undefined && { 'data-mention': mention, 'data-entity': entity }),
        ...(phrase !== undefined && { 'data-phrase': phrase }),
        ...(head && { role: 'button', tabindex: -1 }),
      },
      words,
    )
  }

  #facts(): HTMLElement {
    const { detail } = this.#opened
    const item = (fact: FactDetail): HTMLElement =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: `fact f-${fact.type}${fact.negated || fact.modality !== 'asserted' ? ' reserved' : ''}`,
            onclick: () => this.#showFact(fact, true),
            onfocus: () => this.#showFact(fact, false),
            onmouseenter: () => this.#showFact(fact, false),
          },
          h('span', {}, factWords(this.#opened, fact)),
          h('span', { class: 'figure' }, percent(fact.confidence)),
        ),
      )
    return h(
      'section',
      { class: 'facts', 'aria-labelledby': 'facts-title' },
      h('h3', { id: 'facts-title' }, plural(detail.facts.length, 'fact')),
      detail.facts.length === 0
        ? h('p', { class: 'quiet' }, 'This article states no fact of the three kinds.')
        : h('ul', {}, ...detail.facts.map(item)),
    )
  }

  #listen(): void {
    const markOf = (event: Event): HTMLElement | null =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mention],[data-phrase]') : null
    this.#body.addEventListener('mouseover', (event) => this.#showMark(markOf(event), false))
    this.#body.addEventListener('focusin', (event) => this.#showMark(markOf(event), false))
    this.#body.addEventListener('click', (event) => this.#showMark(markOf(event), true))
    this.#body.addEventListener('keydown', (event) => this.#key(event))
  }

  #key(event: KeyboardEvent): void {
    const at = this.#marks.findIndex((mark) => mark.matches(':focus'))
    if (at < 0) return
    if (event.key === 'Escape') this.#emptyCard()
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      this.#showMark(this.#marks[at] ?? null, true)
    }
    const target = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: this.#marks.length - 1 }[
      event.key
    ]
    const next = target === undefined ? undefined : this.#marks[target]
    if (next === undefined) return
    event.preventDefault()
    for (const mark of this.#marks) mark.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    next.focus()
  }

  #showMark(mark: HTMLElement | null, pin: boolean): void {
    if (mark === null) return
    if (this.#pinned && !pin && document.activeElement !== mark) return
    this.#pinned = pin
    this.#clear()
    const { mention, phrase, entity } = mark.dataset
    const cards = [...(mention === undefined ? [] : mentionCard(this.#opened, Number(mention))), ...phraseOf(this.#opened, phrase)]
    if (entity !== undefined) for (const same of this.#body.querySelectorAll(`[data-entity="${entity}"]`)) same.classList.add('same')
    if (phrase !== undefined) for (const same of this.#body.querySelectorAll(`[data-phrase="${phrase}"]`)) same.classList.add('same')
    fill(this.card, ...cards)
  }

  #showFact(fact: FactDetail, scroll: boolean): void {
    this.#pinned = false
    this.#clear()
    for (const span of this.#body.querySelectorAll<HTMLElement>('[data-start]')) {
      const start = Number(span.dataset.start)
      const passage = fact.evidence.find(([from, to]) => from <= start && start < to)
      if (passage === undefined) continue
      span.classList.add('evidence')
      const mention = Number(span.dataset.mention ?? -1)
      if (mention === passage[2] || mention === passage[3]) span.classList.add('argument')
    }
    if (scroll) this.#body.querySelector('.argument')?.scrollIntoView({ block: 'center', behavior: 'auto' })
    fill(this.card, ...factCard(this.#opened, fact))
  }

  #clear(): void {
    for (const span of this.#body.querySelectorAll('.same, .evidence')) span.classList.remove('same', 'evidence', 'argument')
  }

  #emptyCard(): void {
    this.#pinned = false
    if (this.element !== undefined) this.#clear()
    fill(
      this.card,
      h(
        'p',
        { class: 'quiet' },
        'Point at a mark or a fact, or go there with the keyboard: evidence, confidence and the way back into the page stand here. A click or Enter keeps them.',
      ),
    )
  }
}

function phraseOf(opened: Opened, phrase: string | undefined): HTMLElement[] {
  const own = phrase === undefined ? undefined : opened.detail.phrases[Number(phrase)]
  return own === undefined ? [] : phraseCard(opened, own)
}
