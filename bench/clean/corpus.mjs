import { decodePage } from '../../dist/clean/index.js'
import { readBytes, readEntries } from '../lib/data.mjs'

/**
 * @typedef {{ id: string, url: string, html: string, body: string }} Page
 * @typedef {{ id: string, url: string, html: string, with: string[], without: string[], title?: string, author?: string, date?: string }} Segments
 */

/** The 60 pages with the body a reader would keep. @returns {Page[]} */
export const readPages = () =>
  readEntries('article/pages.json').map(([id, { url, articleBody }]) => ({
    id,
    url,
    html: readBytes(`article/pages/${id}.html.gz`).toString('utf8'),
    body: articleBody,
  }))

/**
 * The 330 pages with segments that must be kept and must go. They are raw bytes; `decodePage` decodes them for every contestant, so that
 * peers, which take characters only, do not lose by a wrong encoding.
 *
 * @returns {Segments[]}
 */
export const readSegments = () =>
  readEntries('article/segments.json').map(([id, { url, title, author, date, ...rest }]) => ({
    id,
    url,
    html: decodePage(readBytes(`article/segments/${rest.page}.html.gz`)).html,
    with: rest.with,
    without: rest.without,
    title,
    author,
    date,
  }))
