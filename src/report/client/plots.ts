import * as Plot from '@observablehq/plot'
import { h, plural } from './dom.ts'
import type { Store } from './store.ts'
import { verbOf } from './words.ts'

/** A plot with its description; its own style element is left out, since the page's one style has what it needs. */
function figure(plot: Element, description: string): HTMLElement {
  plot.querySelector('style')?.remove()
  for (const part of plot.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-description')
  }
  plot.setAttribute('role', 'img')
  plot.setAttribute('aria-label', description)
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Plot' }, plot)
}

function table(titles: readonly string[], rows: readonly (readonly (string | number | HTMLElement)[])[]): HTMLElement {
  return h(
    'details',
    {},
    h('summary', {}, 'As a table'),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'The plot as a table' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...titles.map((title) => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell))))),
      ),
    ),
  )
}

/** Whole numbers from -most to most, few enough to be read. */
function tickCounts(most: number): number[] {
  const step = Math.max(1, Math.ceil(most / 5))
  const half = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
  return [...half.slice(1).map((count) => -count), ...half]
}

const frameWidth = (): number => Math.max(320, Math.min(1000, document.documentElement.clientWidth - 48))

/** How the articles that pass speak of whom: phrases by target, the most spoken of first. */
export function toneView(store: Store, passed: readonly number[], pick: (thing: number) => void): HTMLElement {
  const wanted = new Set(passed)
  const sums = new Map<number, { positive: number; negative: number; articles: number }>()
  for (const { article, thing, positive, negative } of store.index.tones) {
    if (!wanted.has(article)) continue
    const sum = sums.get(thing) ?? { positive: 0, negative: 0, articles: 0 }
    sums.set(thing, { positive: sum.positive + positive, negative: sum.negative + negative, articles: sum.articles + 1 })
  }
  const heading = h('h2', {}, 'Tone, by target')
  if (sums.size === 0)
    return h(
      'section',
      { class: 'plot-view' },
      heading,
      h('p', { class: 'quiet' }, 'No sentiment phrase with a named target passes the filters.'),
    )
  const top = [...sums].sort(([, a], [, b]) => b.positive + b.negative - (a.positive + a.negative)).slice(0, 24)
  const name = (thing: number): string => store.index.things[thing]?.name ?? ''
  const short = (thing: number): string => (name(thing).length > 30 ? `${name(thing).slice(0, 29)}…` : name(thing))
  // Two targets of one name keep bars of their own: a mark without width tells them apart.
  const label = (thing: number): string => `${short(thing)}${'\u200b'.repeat(top.findIndex(([other]) => other === thing))}`
  const bars = top.flatMap(([thing, { positive, negative }]) => [
    { thing: label(thing), count: positive, polarity: 'positive' },
    { thing: label(thing), count: -negative, polarity: 'negative' },
  ])
  const width = frameWidth()
  const most = Math.max(...bars.map((bar) => Math.abs(bar.count)))
  const plot = Plot.plot({
    className: 'plot',
    width,
    height: 80 + top.length * 24,
    marginBottom: 46,
    marginLeft: Math.min(210, width * 0.42),
    x: {
      label: '← negative phrases · positive phrases →',
      tickFormat: (value: number) => String(Math.abs(value)),
      grid: true,
      labelAnchor: 'center',
      labelOffset: 38,
      ticks: tickCounts(most),
    },
    y: { label: null, domain: [...new Set(bars.map((bar) => bar.thing))], tickSize: 0 },
    marks: [
      Plot.barX(bars, {
        x: 'count',
        y: 'thing',
        fill: (bar: { polarity: string }) => `var(--${bar.polarity})`,
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.ruleX([0]),
    ],
  })
  const [first] = top
  return h(
    'section',
    { class: 'plot-view' },
    heading,
    h(
      'p',
      { class: 'quiet' },
      `Sentiment phrases about ${plural(sums.size, 'entity', 'entities')}${sums.size > top.length ? `; the ${top.length} most spoken of are shown` : ''}.`,
    ),
    figure(plot, `Bars of positive and negative phrases by target; most is said of ${first === undefined ? '' : name(first[0])}`),
    table(
      ['Target', 'Positive', 'Negative', 'Articles'],
      top.map(([thing, { positive, negative, articles }]) => [
        h('button', { type: 'button', class: 'linkish', onclick: () => pick(thing) }, name(thing)),
        positive,
        negative,
        articles,
      ]),
    ),
  )
}

/** When the facts of the articles that pass were published. */
export function timelineView(store: Store, passed: readonly number[]): HTMLElement {
  const heading = h('h2', {}, 'Timeline')
  const days = passed
    .flatMap((index) => store.index.articles[index]?.published?.slice(0, 10) ?? [])
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined)
    return h('section', { class: 'plot-view' }, heading, h('p', { class: 'quiet' }, 'No article that passes has a date of publication.'))
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000
  // Bins of a day, a month or a year, whichever gives bars that can be told apart.
  const length = span <= 62 ? 10 : span <= 365 * 6 ? 7 : 4
  const rows = new Map<string, { bin: string; what: string; count: number }>()
  const add = (day: string, what: string, count: number): void => {
    const bin = day.slice(0, length)
    const row = rows.get(`${bin} ${what}`) ?? { bin, what, count: 0 }
    row.count += count
    rows.set(`${bin} ${what}`, row)
  }
  const order = ['leader-of', 'greeting-to', 'member-of', 'articles']
  for (const index of passed) {
    const row = store.index.articles[index]
    const day = row?.published?.slice(0, 10)
    if (row === undefined || day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) continue
    add(day, 'articles', 1)
    for (const [type, count] of Object.entries(row.facts)) add(day, type, count)
  }
  const all = [...rows.values()].sort((a, b) => (a.bin < b.bin ? -1 : a.bin > b.bin ? 1 : order.indexOf(a.what) - order.indexOf(b.what)))
  const bins = [...new Set(all.map((row) => row.bin))]
  const title = (what: string): string => (what === 'articles' ? 'articles' : `facts: who ${verbOf(what)}`)
  const panels = [...new Set(all.map((row) => row.what))].sort((a, b) => order.indexOf(a) - order.indexOf(b)).reverse()
  const unit = length === 10 ? 'day' : length === 7 ? 'month' : 'year'
  const plot = Plot.plot({
    className: 'plot',
    width: frameWidth(),
    height: 60 + panels.length * 95,
    marginLeft: 40,
    marginRight: 10,
    marginBottom: 40,
    x: { type: 'utc', label: null },
    y: { label: null, grid: true, ticks: 3 },
    fy: { domain: panels, axis: null },
    marks: [
      Plot.rectY(all, {
        x: (row: { bin: string }) =>
          new Date(`${row.bin}${'-01-01'.slice(row.bin.length === 4 ? 0 : row.bin.length === 7 ? 3 : 6)}T00:00:00Z`),
        interval: unit,
        y: 'count',
        fy: 'what',
        fill: (row: { what: string }) => (row.what === 'articles' ? 'var(--quiet)' : `var(--${row.what})`),
      }),
      Plot.text(panels, { fy: (what: string) => what, frameAnchor: 'top-left', dx: 6, dy: -6, text: title, fontWeight: 'bold' }),
      Plot.ruleY([0]),
    ],
  })
  return h(
    'section',
    { class: 'plot-view' },
    heading,
    h('p', { class: 'quiet' }, `${plural(days.length, 'dated article')} from ${first} to ${last}, by ${unit} of publication.`),
    figure(plot, `Articles and facts by ${unit}, from ${first} to ${last}`),
    table(
      [unit, 'Articles', 'Leads', 'Greets', 'Belongs to'],
      bins.map((bin) => [
        bin,
        ...['articles', 'leader-of', 'greeting-to', 'member-of'].map((what) => rows.get(`${bin} ${what}`)?.count ?? 0),
      ]),
    ),
  )
}

/** The figures against gold. */
export function qualityView(store: Store): HTMLElement {
  const { quality } = store.index
  if (quality === undefined)
    return h('section', {}, h('h2', {}, 'Quality'), h('p', { class: 'quiet' }, 'There is no gold for these articles.'))
  const number = (value: number | null | undefined): string => (value === undefined ? '' : value === null ? '–' : (100 * value).toFixed(1))
  return h(
    'section',
    { class: 'plot-view' },
    h('h2', {}, 'Quality'),
    h(
      'p',
      { class: 'quiet' },
      `Against ${plural(quality.articles, 'labelled article')}, in per cent, with 95 % bootstrap intervals over articles. docs/evaluation.md defines every figure.`,
    ),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Quality table' },
      h(
        'table',
        { class: 'quality' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ...['Layer', 'Measure', 'Precision', 'Recall', 'F1 or share', 'Interval', 'Gold', 'Predicted'].map((title) =>
              h('th', { scope: 'col' }, title),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          ...quality.rows.map((row) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, row.layer),
              h('td', {}, row.name),
              h('td', { class: 'number' }, number(row.precision)),
              h('td', { class: 'number' }, number(row.recall)),
              h('td', { class: 'number strong' }, number(row.value)),
              h('td', { class: 'number' }, row.low === undefined || row.high === undefined ? '' : `${number(row.low)}–${number(row.high)}`),
              h('td', { class: 'number' }, Math.round(row.gold)),
              h('td', { class: 'number' }, Math.round(row.predicted)),
            ),
          ),
        ),
      ),
    ),
  )
}
