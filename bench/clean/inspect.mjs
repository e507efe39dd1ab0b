import { createCleaner } from '../../dist/clean/index.js'
import { shingleCounts, shingles } from '../../dist/evaluate/index.js'
import { readPages, readSegments } from './corpus.mjs'
import { bodyOf } from './extractors.mjs'
import { authorText, dayOf, segmentFaults, visible } from './segments.mjs'

/**
 * Shows what cleaning does to the development pages: `clean --inspect` the pages from the worst on, `--inspect segments` every segment and
 * field that is wrong, `--inspect ID` why each block of one page was kept or dropped, and which of them should not have been.
 *
 * @param {readonly string[]} args
 * @param {(line: string) => void} print
 * @returns {Promise<undefined>}
 */
export async function inspect([what], print) {
  const cleaner = await createCleaner()
  if (what === undefined) showPages(cleaner, print)
  else if (what === 'segments') showSegments(cleaner, print)
  else showPage(cleaner, what, print)
}

/** @typedef {Awaited<ReturnType<typeof createCleaner>>} Cleaner */

/** @param {Cleaner} cleaner @param {(line: string) => void} print */
function showPages(cleaner, print) {
  const rows = readPages().map(({ id, url, html, body }) => {
    const article = cleaner.clean(html, { url })
    const { right, found } = shingleCounts(body, bodyOf(article))
    return { id, url, quality: article.quality, p: right, r: found, f1: right + found === 0 ? 0 : (2 * right * found) / (right + found) }
  })
  for (const { id, url, quality, p, r, f1 } of rows.sort((a, b) => a.f1 - b.f1))
    print(`${id.slice(0, 8)} F1 ${f1.toFixed(3)} P ${p.toFixed(3)} R ${r.toFixed(3)} quality ${quality.toFixed(2)} ${url}`)
}

/** @param {Cleaner} cleaner @param {(line: string) => void} print */
function showSegments(cleaner, print) {
  for (const page of readSegments()) {
    const article = cleaner.clean(page.html, { url: page.url })
    const { title = '', byline = [], published = '', from } = article.meta
    const { missing, leaking } = segmentFaults(page, bodyOf(article))
    const lines = [...missing.map((segment) => `missing  ${segment}`), ...leaking.map((segment) => `leaking  ${segment}`)]
    const fields = [
      { name: 'title', wanted: page.title, given: title, same: visible },
      { name: 'author', wanted: page.author, given: byline.join(';'), same: authorText },
      { name: 'date', wanted: page.date, given: published, same: dayOf },
    ]
    for (const { name, wanted, given, same } of fields)
      if (wanted !== undefined && same(wanted) !== same(given)) lines.push(`${name.padEnd(8)} «${wanted}», got «${given}»`)
    if (lines.length > 0) print(`${page.id} ${page.url} ${JSON.stringify(from ?? {})}\n${lines.map((line) => `    ${line}`).join('\n')}`)
  }
}

/** @param {Cleaner} cleaner @param {string} id @param {(line: string) => void} print */
function showPage(cleaner, id, print) {
  const page = readPages().find((other) => other.id.startsWith(id)) ?? readSegments().find((other) => other.id.startsWith(id))
  if (page === undefined) return print(`no page begins with ${id}`)
  const article = cleaner.clean(page.html, { url: page.url, explain: true })
  print(`${page.url}\n${JSON.stringify(article.meta, null, 1)}\nquality ${article.quality} ${JSON.stringify(article.warnings)}`)
  const gold = 'body' in page ? shingles(page.body) : undefined
  for (const { kept, kind, reason, text } of article.explain ?? []) {
    const isGold = gold !== undefined && isWithin(text, gold)
    const mark = gold === undefined || kept === isGold ? '' : kept ? 'EXTRA' : 'MISS'
    print(`${mark.padEnd(5)} ${kept ? 'kept' : '    '} ${kind.padEnd(9)} ${reason.padEnd(18)} ${text.slice(0, 120)}`)
  }
}

/** Whether more than half of a block's shingles stand in the gold. @param {string} text @param {ReadonlyMap<string, number>} gold */
function isWithin(text, gold) {
  const own = [...shingles(text).keys()]
  return own.length > 0 && own.filter((shingle) => gold.has(shingle)).length > own.length / 2
}
