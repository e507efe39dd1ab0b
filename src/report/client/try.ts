import type { Document } from '../../document/index.ts'
import { ReportCompiler } from '../compile.ts'
import { detailOf } from '../detail.ts'
import { ArticleView } from './article.ts'
import { fill, h } from './dom.ts'
import { Store } from './store.ts'

const SAMPLE =
  'In a warm letter on Tuesday, Latvian President Anna Berzina congratulated her Estonian counterpart, Marek Tamm, on Independence Day.'

/** A box to try a sentence or paste a page. */
export class TryBox {
  readonly element: HTMLElement
  readonly #input: HTMLTextAreaElement = h('textarea', { id: 'try-text', rows: 6, spellcheck: 'false' }, SAMPLE)
  readonly #out: HTMLElement = h('div', { class: 'try-out' })
  readonly #status: HTMLElement = h('p', { role: 'status', class: 'quiet' })

  constructor() {
    const form = h(
      'form',
      { class: 'try', onsubmit: (event) => void this.#send(event) },
      h('label', { for: 'try-text' }, 'A sentence, an article, or the source of a page'),
      this.#input,
      h(
        'p',
        { class: 'quiet' },
        'What begins like a page (with “<”) is cleaned as one. Ctrl + Enter reads it. Nothing leaves this machine.',
      ),
      h('button', { type: 'submit', class: 'primary' }, 'Read it'),
      this.#status,
    )
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
    })
    this.element = h('section', { class: 'plot-view' }, h('h2', {}, 'Try it'), form, this.#out)
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault()
    const source = this.#input.value
    this.#status.textContent = 'reading …'
    try {
      const response = await fetch('/extract', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(/^\s*</.test(source) ? { id: 'tried', html: source } : { id: 'tried', text: source }),
      })
      if (!response.ok) {
        const { error }: { error?: string } = await response.json()
        this.#status.textContent = error ?? `the server answered ${response.status}`
        return
      }
      const read: Document = await response.json()
      this.#show(read)
      this.#status.textContent = 'read'
    } catch {
      this.#status.textContent = 'the server is away; start copydesk serve again'
    }
  }

  #show(read: Document): void {
    const compiler = new ReportCompiler()
    compiler.add(read)
    const store = new Store(compiler.finish())
    const [row] = store.index.articles
    if (row === undefined) return
    const view = new ArticleView({ row, text: read.text, detail: detailOf(read) })
    const json = h('details', {}, h('summary', {}, 'The document'), h('pre', { tabindex: 0 }, JSON.stringify(read, null, 1)))
    fill(
      this.#out,
      h(
        'div',
        { class: 'columns tried' },
        h('div', { class: 'middle' }, view.element, json),
        h('aside', { 'aria-label': 'What is marked' }, view.card),
      ),
    )
  }
}
