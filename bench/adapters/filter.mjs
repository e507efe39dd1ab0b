// What the adapters share: the filter of the contract (JSON Lines { id, html | text } in, documents out), and characters of a page as a browser's
// "save as text" would have them, for tools that clean nothing.
import { createInterface } from 'node:readline'
import * as cheerio from 'cheerio'

/**
 * @typedef {{ type: string, start: number, end: number }} Name
 * @typedef {{ start: number, end: number, polarity: 'positive' | 'negative' }} Phrase
 */

/**
 * Reads articles from stdin and writes a document for each.
 *
 * @param {(text: string) => { names?: Name[], phrases?: Phrase[] }} read What the tool finds in a text.
 * @param {(html: string) => string} [clean] How it comes by the text of a page.
 */
export async function serve(read, clean = visibleText) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const { id, html, text = clean(html) } = JSON.parse(line)
    const { names = [], phrases = [] } = read(text)
    process.stdout.write(`${JSON.stringify(documentOf(id, text, names, phrases))}\n`)
  }
}

/** @param {string} id @param {string} text @param {Name[]} names @param {Phrase[]} phrases */
function documentOf(id, text, names, phrases) {
  /** Entities by type and words: a tool that resolves nothing takes the same words for the same thing. */
  const entities = new Map()
  const mentions = names.map(({ type, start, end }, index) => {
    const words = text.slice(start, end)
    const key = `${type} ${words}`
    if (!entities.has(key)) entities.set(key, { id: `e${entities.size + 1}`, type, name: words, aliases: [], links: {}, mentions: [] })
    const entity = entities.get(key)
    entity.mentions.push(`m${index + 1}`)
    return { id: `m${index + 1}`, entity: entity.id, type, kind: 'name', start, end, text: words }
  })
  const sentiments = phrases.map((phrase, index) => ({ ...phrase, id: `s${index + 1}`, text: text.slice(phrase.start, phrase.end) }))
  return { schema: 'copydesk/1', id, text, blocks: blocksOf(text), mentions, entities: [...entities.values()], relations: [], sentiments }
}

/** @param {string} text */
function blocksOf(text) {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({ kind: 'paragraph', start: index, end: index + words.length }))
}

/** The words of a page, a paragraph a block; clutter and all. @param {string} html */
export function visibleText(html) {
  const $ = cheerio.load(html)
  $('script, style, noscript, template, head').remove()
  $('p, div, h1, h2, h3, h4, h5, h6, li, tr, section, article, header, footer, nav, blockquote, br').after('\n')
  return tidy($.root().text())
}

/** @param {string} text */
export function tidy(text) {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

/** Runs of words that a tagger calls proper names. They have no type; PERSON, the most frequent, is given. @param {{ start: number, end: number, isName: boolean }[]} words */
export function runsOfNames(words) {
  /** @type {Name[]} */
  const runs = []
  let open = false
  for (const { start, end, isName } of words) {
    const last = runs.at(-1)
    if (isName && open && last !== undefined && start - last.end <= 1) last.end = end
    else if (isName) runs.push({ type: 'PERSON', start, end })
    open = isName
  }
  return runs
}
