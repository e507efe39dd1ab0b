import { createCleaner } from '../../dist/clean/index.js'
import { table } from '../lib/table.mjs'
import { timed } from '../lib/timing.mjs'

/** @type {(inside: string, head?: string) => string} */
const page = (inside, head = '') =>
  `<!doctype html><html><head><title>Budget passes</title>${head}</head><body><article><h1>Budget passes</h1><p>The parliament passed the budget on Monday after a long debate, the speaker said.</p>${inside}</article></body></html>`

/** Pages that are made to be expensive: what is repeated, from how many on. @type {Record<string, { from: number, make(n: number): string }>} */
const SHAPES = {
  'nested blocks': { from: 20_000, make: (n) => page(`${'<div>'.repeat(n)}Deep down.`) },
  'nested inline': { from: 20_000, make: (n) => page(`<p>${'<b><i>'.repeat(n)}Deep down.`) },
  'nested lists': { from: 10_000, make: (n) => page(`${'<ul><li>'.repeat(n)}Deep down.`) },
  'nested tables': { from: 5_000, make: (n) => page(`${'<table><tr><td>'.repeat(n)}Deep down.`) },
  'attributes of one tag': {
    from: 20_000,
    make: (n) => page(`<p ${Array.from({ length: n }, (_, i) => `a${i}="x"`).join(' ')}>Text.</p>`),
  },
  'one long attribute': { from: 200_000, make: (n) => page(`<p class="${'share-bar '.repeat(n)}">Text.</p>`) },
  'attributes of many tags': { from: 10_000, make: (n) => page('<p class="a b c" id="d" data-x="y">Some words here.</p>'.repeat(n)) },
  'unclosed <p>': { from: 20_000, make: (n) => page('<p>some words '.repeat(n)) },
  'unclosed <a>': { from: 20_000, make: (n) => page('<a href="/x">some words '.repeat(n)) },
  'unclosed <td>': { from: 20_000, make: (n) => page(`<table>${'<tr><td>some words '.repeat(n)}`) },
  'unopened </div>': { from: 50_000, make: (n) => page('</div>'.repeat(n)) },
  'misnested tags': { from: 20_000, make: (n) => page('<b><p>some</b> words</p>'.repeat(n)) },
  '<br>': { from: 1_000_000, make: (n) => page('<br>'.repeat(n)) },
  'words and <br>': { from: 100_000, make: (n) => page(`<p>${'some words<br><br>'.repeat(n)}`) },
  'stray <': { from: 200_000, make: (n) => page('<'.repeat(n)) },
  'unclosed comments': { from: 50_000, make: (n) => page('<!-- x '.repeat(n)) },
  'unclosed scripts': { from: 50_000, make: (n) => page('<script> x '.repeat(n)) },
  entities: { from: 100_000, make: (n) => page(`<p>${'&amp;&#x41;&nbsp'.repeat(n)}`) },
  'one long word': { from: 500_000, make: (n) => page(`<p>${'a-'.repeat(n)}`) },
  'white space': { from: 1_000_000, make: (n) => page(`<p>a${' \n'.repeat(n)}b`) },
  links: { from: 10_000, make: (n) => page('<li><a href="/news/story">Read the whole story</a></li>'.repeat(n)) },
  'meta tags': { from: 20_000, make: (n) => page('', '<meta name="author" content="Ann Lee">'.repeat(n)) },
  'nested JSON-LD': { from: 50_000, make: (n) => page('', `<script type="application/ld+json">${'['.repeat(n)}${']'.repeat(n)}</script>`) },
  bylines: { from: 5_000, make: (n) => page('<p class="byline">By Ann Lee and Bob Ray | Updated on 3 May 2020 at 10:20</p>'.repeat(n)) },
}

/** Below this the clock says more about the machine than about the page. */
const LEAST_MS = 60
const ROUNDS = 4

/**
 * What doubling a hostile page costs. A shape is made bigger until it takes long enough to time; then the fastest of some runs at that size
 * and at twice the size are compared, in turn: noise only ever makes a run slower.
 *
 * @param {(line: string) => void} print
 */
export async function measureHostile(print) {
  const cleaner = await createCleaner()
  const cost = (/** @type {string} */ html) => timed(() => cleaner.clean(html))
  /** @type {Record<string, import('../lib/record.mjs').RecordedFigure>} */
  const figures = {}
  const lines = []
  for (const [name, { from, make }] of Object.entries(SHAPES)) {
    let n = from
    while (n < from * 64 && (await cost(make(n))) < LEAST_MS) n *= 2
    const [one, two] = [make(n), make(2 * n)]
    const fastest = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, html] of [one, two].entries()) fastest[index] = Math.min(fastest[index] ?? 0, await cost(html))
    const [single = 0, double = 0] = fastest
    figures[`hostile.${name}`] = { value: double / single }
    lines.push([name, String(n), single.toFixed(0), double.toFixed(0), (double / single).toFixed(2)])
  }
  const worst = Math.max(...Object.values(figures).map(({ value }) => value ?? 0))
  print(table('hostile pages', ['n', 'ms at n', 'ms at 2n', 'times'], lines))
  return { ...figures, 'hostile.worst': { value: worst } }
}
