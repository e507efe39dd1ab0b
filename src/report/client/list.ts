import type { ArticleRow } from '../data.ts'
import { fill, h, plural } from './dom.ts'
import type { Store } from './store.ts'
import { verbOf } from './words.ts'

const PAGE = 40

/** The list of the articles that pass, a page at a time. */
export class ArticleList {
  readonly element: HTMLElement
  readonly #store: Store
  readonly #count: HTMLElement
  readonly #items: HTMLElement
  readonly #pager: HTMLElement
  #passed: readonly number[] = []
  #page = 0
  #current: number | undefined

  constructor(store: Store) {
    this.#store = store
    this.#count = h('p', { class: 'count', role: 'status' })
    this.#items = h('ol', { class: 'articles' })
    this.#pager = h('div', { class: 'pager' })
    this.element = h('section', { class: 'list', 'aria-label': 'Articles' }, this.#count, this.#items, this.#pager)
  }

  show(passed: readonly number[]): void {
    this.#passed = passed
    this.#page = 0
    this.#render()
  }

  /** Marks the opened article. */
  select(current: number | undefined): void {
    this.#current = current
    for (const link of this.#items.querySelectorAll('a')) {
      if (current !== undefined && link.getAttribute('href') === `#/articles/${current}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }

  #render(): void {
    const { articles } = this.#store.index
    const total = plural(articles.length, 'article')
    this.#count.textContent = this.#passed.length === articles.length ? total : `${this.#passed.length.toLocaleString('en')} of ${total}`
    const shown = this.#passed.slice(this.#page * PAGE, (this.#page + 1) * PAGE)
    fill(
      this.#items,
      ...shown.flatMap((index) => {
        const row = articles[index]
        return row === undefined ? [] : [itemOf(row, index)]
      }),
    )
    this.select(this.#current)
    const pages = Math.ceil(this.#passed.length / PAGE)
    const turn = (step: number) => (): void => {
      this.#page += step
      this.#render()
      this.#items.querySelector('a')?.focus()
    }
    if (pages <= 1) fill(this.#pager)
    else
      fill(
        this.#pager,
        h('button', { type: 'button', disabled: this.#page === 0, onclick: turn(-1) }, 'Earlier'),
        h('span', {}, `page ${this.#page + 1} of ${pages}`),
        h('button', { type: 'button', disabled: this.#page >= pages - 1, onclick: turn(1) }, 'More'),
      )
  }
}

function itemOf(row: ArticleRow, index: number): HTMLElement {
  const facts = Object.entries(row.facts).map(([type, count]) => h('span', { class: `tag f-${type}` }, `${verbOf(type)} ${count}`))
  return h(
    'li',
    {},
    h(
      'a',
      { href: `#/articles/${index}` },
      h('span', { class: 'title' }, row.title),
      h('span', { class: 'quiet' }, [row.published?.slice(0, 10), row.publisher].filter((word) => word !== undefined).join(' · ')),
      h(
        'span',
        { class: 'tags' },
        ...facts,
        row.positive > 0 && h('span', { class: 'tag s-positive' }, `+${row.positive}`),
        row.negative > 0 && h('span', { class: 'tag s-negative' }, `−${row.negative}`),
        row.warnings > 0 && h('span', { class: 'tag' }, plural(row.warnings, 'warning')),
      ),
    ),
  )
}
