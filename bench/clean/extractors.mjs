import { load } from 'cheerio'
import { Parser } from 'htmlparser2'
import { createCleaner } from '../../dist/clean/index.js'
import { hasPeers } from '../lib/paths.mjs'

/**
 * @typedef {{ body: string, title?: string, author?: string, date?: string }} Extracted what a contestant makes of a page; no `author`
 *   or `date` where it does not read them, an empty one where it finds none
 * @typedef {{ name: string, extract(html: string, url: string): Extracted | Promise<Extracted> }} Extractor
 */

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)$/
const SILENT = /^(?:script|style|noscript|template)$/

/** The text of HTML, blocks on lines of their own: peers give HTML, and gluing their blocks would cost them shingles. @param {string} html */
export function textOf(html) {
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.test(name)) silent++
      if (BLOCKS.test(name)) text += '\n'
    },
    ontext(part) {
      if (silent === 0) text += part
    },
    onclosetag(name) {
      if (SILENT.test(name)) silent--
      if (BLOCKS.test(name)) text += '\n'
    },
  })
  parser.end(html)
  return text
}

/** The body of a cleaned article: its blocks without the headline, which is no part of the gold bodies. @param {import('../../dist/clean/index.js').CleanedArticle} article */
export const bodyOf = (article) =>
  article.blocks
    .filter((block) => block.kind !== 'headline')
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n\n')

/** copydesk itself. @returns {Promise<Extractor>} */
async function copydesk() {
  const cleaner = await createCleaner()
  return {
    name: 'copydesk',
    extract(html, url) {
      const article = cleaner.clean(html, { url })
      const { title = '', byline = [], published = '' } = article.meta
      return { body: bodyOf(article), title, author: byline.join(';'), date: published }
    },
  }
}

/** What anyone writes first: the text of all paragraphs. @type {Extractor} */
const paragraphs = {
  name: 'all <p>',
  extract(html) {
    const $ = load(html)
    const texts = $('p')
      .toArray()
      .map((p) => $(p).text())
    return { body: texts.join('\n') }
  },
}

/** @param {string} name @param {new (document: any) => { parse(): any }} Readability @param {(html: string, url: string) => { document: unknown, done?: () => void }} parse @returns {Extractor} */
const readability = (name, Readability, parse) => ({
  name,
  extract(html, url) {
    const { document, done } = parse(html, url)
    const article = new Readability(document).parse()
    done?.()
    return {
      body: textOf(article?.content ?? ''),
      title: article?.title ?? '',
      author: article?.byline ?? '',
      date: article?.publishedTime ?? '',
    }
  },
})

/**
 * Runs work without what it says on the console: defuddle reports every page whose JSON-LD does not parse.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function quietly(work) {
  const { error, warn } = console
  console.error = console.warn = () => {}
  try {
    return await work()
  } finally {
    Object.assign(console, { error, warn })
  }
}

/** The peers that are installed beside the bench, as their documentation has them used; none where they are not. @returns {Promise<Extractor[]>} */
async function peers() {
  if (!hasPeers()) return []
  const { Readability } = await import('@mozilla/readability')
  const { parseHTML } = await import('linkedom')
  const { JSDOM, VirtualConsole } = await import('jsdom')
  const { Defuddle } = await import('defuddle/node')
  const { extractFromHtml } = await import('@extractus/article-extractor')
  return [
    readability('Readability (linkedom)', Readability, (html) => ({ document: parseHTML(html).document })),
    readability('Readability (jsdom)', Readability, (html, url) => {
      const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
      return { document: window.document, done: () => window.close() }
    }),
    {
      name: 'defuddle',
      async extract(html, url) {
        // Without `useAsync` defuddle asks the sites of some pages over the network.
        const article = await quietly(() => Defuddle(parseHTML(html).document, url, { useAsync: false }))
        return {
          body: textOf(article.content ?? ''),
          title: article.title ?? '',
          author: article.author ?? '',
          date: article.published ?? '',
        }
      },
    },
    {
      name: 'article-extractor',
      async extract(html, url) {
        const article = await extractFromHtml(html, url)
        return {
          body: textOf(article?.content ?? ''),
          title: article?.title ?? '',
          author: article?.author ?? '',
          date: article?.published ?? '',
        }
      },
    },
  ]
}

/** Everyone measured, copydesk first. @param {boolean} alone Whether to leave the peers out. @returns {Promise<Extractor[]>} */
export const loadExtractors = async (alone) => [await copydesk(), ...(alone ? [] : await peers()), paragraphs]

/**
 * Runs a contestant on a page. A page on which a peer throws is one on which it finds nothing, as it would be for those who use it; copydesk
 * never throws by contract, so there it ends the run.
 *
 * @param {Extractor} extractor
 * @param {{ html: string, url: string }} page
 * @returns {Promise<Extracted>}
 */
export async function attempt(extractor, { html, url }) {
  try {
    return await extractor.extract(html, url)
  } catch (error) {
    if (extractor.name === 'copydesk') throw error
    return { body: '', title: '', author: '', date: '' }
  }
}
