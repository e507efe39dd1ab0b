import { createCleaner } from '../../dist/clean/index.js'
import { figure, measure } from '../lib/figures.mjs'
import { table } from '../lib/table.mjs'
import { median, race, timed } from '../lib/timing.mjs'

const LINKEDOM = 'Readability (linkedom)'
const JSDOM = 'Readability (jsdom)'
const MEGABYTES = 5

/**
 * Parsing and extraction together, characters in, article out, one thread, five passes in turn. Ratios are of whole passes; their intervals
 * resample the pages.
 *
 * @param {readonly import('./corpus.mjs').Page[]} pages
 * @param {readonly import('./extractors.mjs').Extractor[]} extractors
 * @param {(line: string) => void} print
 */
export async function measureSpeed(pages, extractors, print) {
  const contestants = Object.fromEntries(
    extractors.map((extractor) => [
      extractor.name,
      (/** @type {import('./corpus.mjs').Page} */ page) => extractor.extract(page.html, page.url),
    ]),
  )
  const times = await race(contestants, pages)
  const rows = pages.map((_, index) =>
    Object.fromEntries(
      Object.entries(times).map(([name, { perItem }]) => [name, { right: perItem[index] ?? 0, predicted: 1, found: 0, gold: 1 }]),
    ),
  )
  const names = Object.keys(times)
  const figures = measure(rows, [
    ...names.map((name) => figure(`speed.${name}.ms`, [name], ([c]) => (c ? c.right / c.predicted : null))),
    ...names
      .slice(1)
      .map((name) => figure(`speed.${name}.times`, [name, 'copydesk'], ([peer, own]) => (peer && own ? peer.right / own.right : null))),
  ])
  /** @param {string} name @param {number} digits */
  const cell = (name, digits) => {
    const own = figures[name]
    if (own?.value == null) return ''
    return `${own.value.toFixed(digits)} [${own.low?.toFixed(digits)}, ${own.high?.toFixed(digits)}]`
  }
  const passes = (/** @type {string} */ name) => (median(times[name]?.perPass ?? []) / pages.length).toFixed(2)
  const lines = names.map((name) => [
    name,
    passes(name),
    cell(`speed.${name}.ms`, 2),
    name === 'copydesk' ? '1' : cell(`speed.${name}.times`, 1),
  ])
  print(table(`speed, ${pages.length} pages`, ['ms a page (median of 5)', 'interval', 'times copydesk'], lines))
  return figures
}

/** The bars of the speed figures, where the peers were there to measure. */
export const SPEED_BARS = {
  [`speed.${LINKEDOM}.times`]: { least: 2 },
  [`speed.${JSDOM}.times`]: { least: 10 },
}

/**
 * A page of five megabytes: the insides of all pages' bodies, one after another, over and over, in one page.
 *
 * @param {readonly import('./corpus.mjs').Page[]} pages
 * @param {(line: string) => void} print
 */
export async function measureBigPage(pages, print) {
  const insides = pages.map(({ html }) => /<body[^>]*>([\s\S]*?)(?:<\/body|$)/i.exec(html)?.[1] ?? '').join('\n')
  const size = MEGABYTES * 2 ** 20
  const inside = insides.repeat(Math.ceil(size / insides.length)).slice(0, size)
  const html = `<!doctype html><html><head><title>A big page</title></head><body>${inside}</body></html>`
  const cleaner = await createCleaner()
  const times = []
  for (let pass = 0; pass < 5; pass++) times.push(await timed(() => cleaner.clean(html)))
  const seconds = median(times) / 1000
  print(`a page of ${MEGABYTES} MB: ${seconds.toFixed(2)} s (median of 5)`)
  return { 'speed.5MB.s': { value: seconds } }
}
