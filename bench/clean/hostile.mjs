import { createCleaner } from '../../dist/clean/index.js'
import { table } from '../lib/table.mjs'
import { processorTime } from '../lib/timing.mjs'

/** @type {(inside: string, head?: string) => string} */
const page = (inside, head = '') =>
  `<!doctype html><html><head><title>Budget passes</title>${head}</head><body><article><h1>Budget passes</h1><p>The parliament passed the budget on Monday after a long debate, the speaker said.</p>${inside}</article></body></html>`

/** Pages that are made to be expensive: what is repeated, from how many on. @type {Record<string, { from: number, make(n: number): string }>} */
const SHAPES = {
  'nested blocks': { from: 5_000, make: (n) => page(`${'<div>'.repeat(n)}Deep down.`) },
  'nested inline': { from: 5_000, make: (n) => page(`<p>${'<b><i>'.repeat(n)}Deep down.`) },
  'nested lists': { from: 2_500, make: (n) => page(`${'<ul><li>'.repeat(n)}Deep down.`) },
  'nested tables': { from: 1_250, make: (n) => page(`${'<table><tr><td>'.repeat(n)}Deep down.`) },
  'attributes of one tag': {
    from: 5_000,
    make: (n) => page(`<p ${Array.from({ length: n }, (_, i) => `a${i}="x"`).join(' ')}>Text.</p>`),
  },
  'one long attribute': { from: 50_000, make: (n) => page(`<p class="${'share-bar '.repeat(n)}">Text.</p>`) },
  'attributes of many tags': { from: 2_500, make: (n) => page('<p class="a b c" id="d" data-x="y">Some words here.</p>'.repeat(n)) },
  'unclosed <p>': { from: 5_000, make: (n) => page('<p>some words '.repeat(n)) },
  'unclosed <a>': { from: 5_000, make: (n) => page('<a href="/x">some words '.repeat(n)) },
  'unclosed <td>': { from: 5_000, make: (n) => page(`<table>${'<tr><td>some words '.repeat(n)}`) },
  'unopened </div>': { from: 12_500, make: (n) => page('</div>'.repeat(n)) },
  'misnested tags': { from: 5_000, make: (n) => page('<b><p>some</b> words</p>'.repeat(n)) },
  '<br>': { from: 250_000, make: (n) => page('<br>'.repeat(n)) },
  'words and <br>': { from: 25_000, make: (n) => page(`<p>${'some words<br><br>'.repeat(n)}`) },
  'stray <': { from: 50_000, make: (n) => page('<'.repeat(n)) },
  'unclosed comments': { from: 12_500, make: (n) => page('<!-- x '.repeat(n)) },
  'unclosed scripts': { from: 12_500, make: (n) => page('<script> x '.repeat(n)) },
  entities: { from: 25_000, make: (n) => page(`<p>${'&amp;&#x41;&nbsp'.repeat(n)}`) },
  'one long word': { from: 100_000, make: (n) => page(`<p>${'a-'.repeat(n)}`) },
  'white space': { from: 250_000, make: (n) => page(`<p>a${' \n'.repeat(n)}b`) },
  links: { from: 2_500, make: (n) => page('<li><a href="/news/story">Read the whole story</a></li>'.repeat(n)) },
  'meta tags': { from: 5_000, make: (n) => page('', '<meta name="author" content="Ann Lee">'.repeat(n)) },
  'nested JSON-LD': { from: 12_500, make: (n) => page('', `<script type="application/ld+json">${'['.repeat(n)}${']'.repeat(n)}</script>`) },
  'JSON-LD with a tail of blanks': {
    from: 50_000,
    make: (n) => page('', `<script type="application/ld+json">{}-->${' '.repeat(n)}x</script>`),
  },
  'tags in the body of JSON-LD': {
    from: 5_000,
    make: (n) => `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'<p '.repeat(n)}"}</script>`,
  },
  'one word of capitals': { from: 50_000, make: (n) => page(`<p>${'Aa'.repeat(n)}</p>`) },
  'addresses of networks': { from: 5_000, make: (n) => page(`<p>${'t.me/t.me/x '.repeat(n)}!</p>`) },
  'addresses of authors': { from: 2_500, make: (n) => page('<a href="/by/a/by/b/by/c">Ann Lee</a> '.repeat(n)) },
  'a long name in its tag': { from: 50_000, make: (n) => page('', `<meta name="author" content="${'Ann Lee and '.repeat(n)}">`) },
  'lines of furniture': {
    from: 1_250,
    make: (n) => page('<p>Read more: get our app and sign up for the newsletter by A. B.</p>'.repeat(n)),
  },
  bylines: { from: 1_250, make: (n) => page('<p class="byline">By Ann Lee and Bob Ray | Updated on 3 May 2020 at 10:20</p>'.repeat(n)) },
}

/** Below this the figure says more about the machine than about the page. */
const LEAST_MS = 40
const DOUBLINGS = 3
const ROUNDS = 3

/**
 * What doubling a hostile page costs, in processor time. A shape is made bigger until it costs enough to measure; then the cheapest of some
 * runs at that size and at eight times the size are compared (noise only ever makes a run dearer), and the figure is the cube root: the
 * mean cost of a doubling. A single doubling is within the noise of the garbage collector; what grows with the square stands out over three.
 *
 * @param {(line: string) => void} print
 */
export async function measureHostile(print) {
  const cleaner = await createCleaner()
  const cost = (/** @type {string} */ html) => processorTime(() => cleaner.clean(html))
  const cheapest = (/** @type {string} */ html) => Math.min(...Array.from({ length: ROUNDS }, () => cost(html)))
  /** @type {Record<string, import('../lib/record.mjs').RecordedFigure>} */
  const figures = {}
  const lines = []
  for (const [name, { from, make }] of Object.entries(SHAPES)) {
    let n = from
    // The first runs of a shape compile code; they say nothing of those after.
    cheapest(make(n))
    while (n < from * 64 && cheapest(make(n)) < LEAST_MS) n *= 2
    const [small, big] = [cheapest(make(n)), cheapest(make(n * 2 ** DOUBLINGS))]
    const value = (big / small) ** (1 / DOUBLINGS)
    figures[`hostile.${name}`] = { value }
    lines.push([name, String(n), small.toFixed(0), big.toFixed(0), value.toFixed(2)])
  }
  const worst = Math.max(...Object.values(figures).map(({ value }) => value ?? 0))
  print(table('hostile pages', ['n', 'ms at n', `ms at ${2 ** DOUBLINGS}n`, 'times a doubling'], lines))
  return { ...figures, 'hostile.worst': { value: worst } }
}
