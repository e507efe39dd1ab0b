import './report.css'
import { ArticleView } from './article.ts'
import { FilterBar } from './bar.ts'
import { type Child, fill, h } from './dom.ts'
import { filterArticles } from './filters.ts'
import { ArticleList } from './list.ts'
import { isLive, loadLive, watch } from './live.ts'
import { networkView } from './network.ts'
import { qualityView, timelineView, toneView } from './plots.ts'
import { Store } from './store.ts'
import { TryBox } from './try.ts'

type View = 'articles' | 'network' | 'tone' | 'timeline' | 'quality' | 'try'

const TITLES: Record<View, string> = {
  articles: 'Articles',
  network: 'Network',
  tone: 'Tone',
  timeline: 'Timeline',
  quality: 'Quality',
  try: 'Try it',
}

const isView = (name: string): name is View => name in TITLES

/** The report's page: a bar of filters over the views of one store. */
class Report {
  readonly #store: Store
  readonly #list: ArticleList
  readonly #bar: FilterBar
  readonly #main: HTMLElement = h('main', { id: 'main', tabindex: -1 })
  readonly #nav: HTMLElement = h('nav', { 'aria-label': 'Views' })
  readonly #trial: TryBox | undefined
  #passed: number[]

  constructor(store: Store, app: Element) {
    this.#store = store
    this.#list = new ArticleList(store)
    this.#bar = new FilterBar(store, () => this.#filter())
    this.#trial = isLive() ? new TryBox() : undefined
    this.#passed = store.index.articles.map((_, index) => index)
    this.#list.show(this.#passed)
    const views = Object.keys(TITLES).filter(
      (view) => (view !== 'quality' || store.index.quality !== undefined) && (view !== 'try' || isLive()),
    )
    fill(this.#nav, ...views.map((view) => h('a', { href: `#/${view}` }, isView(view) ? TITLES[view] : view)))
    fill(
      app,
      h(
        'a',
        {
          class: 'skip',
          href: '#main',
          onclick: (event) => {
            event.preventDefault()
            this.#main.focus()
          },
        },
        'Skip to the articles',
      ),
      h('header', { class: 'top' }, h('h1', {}, 'copydesk ', h('span', { class: 'quiet' }, isLive() ? 'live' : 'report')), this.#nav),
      this.#bar.element,
      this.#main,
      h('footer', { class: 'quiet' }, `Made by copydesk ${store.index.version}. Nothing on this page is loaded from elsewhere.`),
    )
    addEventListener('hashchange', () => this.#route(true))
    this.#route(false)
  }

  #filter(): void {
    this.#passed = filterArticles(this.#store, this.#bar.filter)
    this.#list.show(this.#passed)
    if (this.#view().view !== 'articles') this.#route(false)
  }

  #view(): { view: View; article: number | undefined } {
    const [, name = '', place = ''] = location.hash.split('/')
    const article = /^\d+$/.test(place) ? Number(place) : undefined
    return {
      view: isView(name) ? name : 'articles',
      article: article !== undefined && article < this.#store.index.articles.length ? article : undefined,
    }
  }

  #pick(thing: number): void {
    this.#bar.pick(thing)
    location.hash = '#/articles'
  }

  #route(moved: boolean): void {
    const { view, article } = this.#view()
    for (const link of this.#nav.querySelectorAll('a')) {
      if (link.getAttribute('href') === `#/${view}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    document.documentElement.dataset.view = view
    this.#bar.element.hidden = view === 'try' || view === 'quality'
    fill(this.#main, ...this.#content(view, article))
    if (!moved) return
    const title = this.#main.querySelector<HTMLElement>('#opened-title, h2')
    title?.setAttribute('tabindex', '-1')
    title?.focus({ preventScroll: false })
  }

  #content(view: View, article: number | undefined): Child[] {
    if (view === 'network') return [networkView(this.#store, this.#passed, this.#bar.filter.confidence, (thing) => this.#pick(thing))]
    if (view === 'tone') return [toneView(this.#store, this.#passed, (thing) => this.#pick(thing))]
    if (view === 'timeline') return [timelineView(this.#store, this.#passed)]
    if (view === 'quality') return [qualityView(this.#store)]
    if (view === 'try') return [this.#trial?.element]
    this.#list.select(article)
    const row = article === undefined ? undefined : this.#store.index.articles[article]
    if (article === undefined || row === undefined) {
      const welcome = h('div', { class: 'welcome' }, h('h2', {}, 'Articles'), h('p', { class: 'quiet' }, 'Choose an article.'))
      return [h('div', { class: 'columns none-open' }, this.#list.element, welcome)]
    }
    const opened = new ArticleView({ row, text: this.#store.textOf(article), detail: this.#store.detailOf(article) })
    const back = h('a', { class: 'back', href: '#/articles' }, '← All articles')
    const aside = h('aside', { 'aria-label': 'What is marked' }, opened.card)
    return [h('div', { class: 'columns open' }, this.#list.element, h('div', { class: 'middle' }, back, opened.element), aside)]
  }
}

async function start(): Promise<void> {
  const app = document.getElementById('app')
  if (app === null) return
  performance.mark('report-start')
  const store = isLive() ? await loadLive() : Store.fromPage()
  new Report(store, app)
  performance.mark('report-ready')
  document.documentElement.dataset.ready = 'true'
  if (isLive()) watch(app)
  setTimeout(() => store.warm(), 50)
}

void start()
