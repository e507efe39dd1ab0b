import { h } from './dom.ts'
import { type Filter, NO_FILTER } from './filters.ts'
import type { Store } from './store.ts'
import { verbOf } from './words.ts'

/** The bar of filters: it tells what the reader asks for, whenever that changes. */
export class FilterBar {
  readonly element: HTMLElement
  readonly #store: Store
  readonly #onchange: (filter: Filter) => void
  readonly #thing: HTMLElement
  #filter: Filter = NO_FILTER

  constructor(store: Store, onchange: (filter: Filter) => void) {
    this.#store = store
    this.#onchange = onchange
    this.#thing = h('span', { class: 'picked' })
    const types = [...new Set(store.index.facts.map((fact) => fact.type))].sort()
    this.element = h(
      'form',
      {
        class: 'filters',
        role: 'search',
        'aria-label': 'Filter articles',
        onsubmit: (event) => event.preventDefault(),
        oninput: () => this.#read(),
      },
      field('Search', h('input', { type: 'search', name: 'query', placeholder: 'words of title or text', autocomplete: 'off' })),
      field(
        'States',
        h(
          'select',
          { name: 'relation' },
          h('option', { value: '' }, 'anything'),
          ...types.map((type) => h('option', { value: type }, `who ${verbOf(type)}`)),
        ),
      ),
      field(
        'Tone',
        h(
          'select',
          { name: 'tone' },
          h('option', { value: '' }, 'any'),
          h('option', { value: 'positive' }, 'some positive'),
          h('option', { value: 'negative' }, 'some negative'),
        ),
      ),
      field('From', h('input', { type: 'date', name: 'from' })),
      field('To', h('input', { type: 'date', name: 'to' })),
      field(
        'Facts surer than',
        h(
          'select',
          { name: 'confidence' },
          ...[0, 0.5, 0.7, 0.8, 0.9, 0.95].map((least) => h('option', { value: least }, least === 0 ? 'all' : `${least * 100} %`)),
        ),
      ),
      this.#thing,
      h('button', { type: 'reset', onclick: () => this.#reset() }, 'Clear'),
    )
  }

  get filter(): Filter {
    return this.#filter
  }

  /** Asks for the articles that name an entity, or for all again. */
  pick(thing: number | undefined): void {
    this.#filter = { ...this.#filter, thing }
    this.#thing.replaceChildren()
    const row = thing === undefined ? undefined : this.#store.index.things[thing]
    if (row !== undefined)
      this.#thing.append(
        h(
          'button',
          { type: 'button', 'aria-label': `No longer only articles that name ${row.name}`, onclick: () => this.pick(undefined) },
          `${row.name} ✕`,
        ),
      )
    this.#onchange(this.#filter)
  }

  #read(): void {
    const value = (name: string): string => {
      const control = this.element.querySelector(`[name=${name}]`)
      return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : ''
    }
    const tone = value('tone')
    this.#filter = {
      query: value('query'),
      relation: value('relation'),
      tone: tone === 'positive' || tone === 'negative' ? tone : '',
      thing: this.#filter.thing,
      from: value('from'),
      to: value('to'),
      confidence: Number(value('confidence')),
    }
    this.#onchange(this.#filter)
  }

  #reset(): void {
    // The form's own reset comes after the click.
    setTimeout(() => {
      this.#filter = NO_FILTER
      this.pick(undefined)
    })
  }
}

function field(label: string, control: HTMLElement): HTMLElement {
  return h('label', { class: 'field' }, h('span', {}, label), control)
}
