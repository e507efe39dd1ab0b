import { ARTICLE_TYPES } from '../data/metadata.ts'
import { collapse } from '../text.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** How many nodes of a page's JSON-LD are looked at. */
const MOST_NODES = 2000
/** In characters, of what is no body: a name, a headline, a date. */
const LONGEST_FIELD = 4000

/** What the page's JSON-LD says of its article. */
export interface LinkedData {
  headline?: string
  authors: string[]
  published?: string
  modified?: string
  publisher?: string
  language?: string
  section?: string
  keywords: string[]
  body?: string
  /** Whether the node calls itself news or a post, and whether it calls itself news. Plain `Article` is what software calls any page. */
  isArticle: boolean
  /** Whether the page is published by a person: blogs of one author. */
  isPersonal: boolean
  isNews: boolean
}

/** Reads the `application/ld+json` scripts of a page; scripts that are no JSON are passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData | undefined {
  const nodes = scripts.flatMap((script) => collectNodes(parse(script)))
  const byId = new Map<string, JsonObject>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node)
  }
  const ranked = nodes
    .map((node) => ({ node, rank: rankOf(node) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || richness(b.node) - richness(a.node))
  const article = ranked[0]
  if (article === undefined) return undefined
  return describe(article.node, article.rank, byId)
}

function describe(node: JsonObject, rank: number, byId: ReadonlyMap<string, JsonObject>): LinkedData {
  const data: LinkedData = {
    authors: names(node.author ?? node.creator, byId),
    keywords: words(node.keywords),
    isArticle: rank < ARTICLE_TYPES.indexOf('Article'),
    isNews: rank < ARTICLE_TYPES.indexOf('BlogPosting'),
    isPersonal: typesOf(resolve(node.publisher, byId)).includes('Person'),
  }
  const isPage = rank >= ARTICLE_TYPES.indexOf('VideoObject')
  const set = (
    key: 'headline' | 'published' | 'modified' | 'publisher' | 'language' | 'section' | 'body',
    value: string | undefined,
  ): void => {
    if (value !== undefined && value !== '') data[key] = value
  }
  set('headline', text(node.headline) ?? text(node.name))
  set('published', text(node.datePublished) ?? (isPage ? undefined : text(node.dateCreated ?? node.uploadDate)))
  set('modified', text(node.dateModified))
  set('publisher', names(node.publisher ?? node.sourceOrganization, byId)[0])
  set('language', text(node.inLanguage))
  set('section', words(node.articleSection)[0])
  const body = node.articleBody ?? node.text
  if (typeof body === 'string') set('body', body)
  if (isPage) delete data.headline
  return data
}

function parse(script: string): unknown {
  const tidy = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .trimEnd()
    .replace(/;$/, '')
    .trimEnd()
    .replace(/(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\/\/\s{0,9}\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '')
  try {
    return JSON.parse(tidy)
  } catch {
    try {
      // Line breaks inside strings are the fault seen most.
      return JSON.parse(tidy.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'))
    } catch {
      return undefined
    }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function collectNodes(root: unknown): JsonObject[] {
  const nodes: JsonObject[] = []
  const queue: unknown[] = [root]
  for (let at = 0; at < queue.length && nodes.length < MOST_NODES; at++) {
    const value = queue[at]
    if (Array.isArray(value)) {
      queue.push(...value.slice(0, MOST_NODES))
    } else if (isObject(value)) {
      nodes.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) if (typeof value[key] === 'object') queue.push(value[key])
      // People and publishers are found by reference too.
      for (const key of ['author', 'publisher']) if (isObject(value[key]) && value[key]['@id'] !== undefined) nodes.push(value[key])
    }
  }
  return nodes
}

function rankOf(node: JsonObject): number {
  let best = -1
  for (const type of typesOf(node)) {
    if (typeof type !== 'string') continue
    const rank = ARTICLE_TYPES.indexOf(type.replace(/^https?:\/\/schema\.org\//, ''))
    if (rank >= 0 && (best < 0 || rank < best)) best = rank
  }
  return best
}

function richness(node: JsonObject): number {
  return ['headline', 'author', 'datePublished', 'articleBody', 'publisher'].filter((key) => node[key] !== undefined).length
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return decodeTwice(collapse(value.slice(0, LONGEST_FIELD)))
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return text(value[0])
  if (isObject(value)) return text(value['@value'] ?? value.name)
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Generators escape strings for HTML before they write them as JSON, where nothing decodes them again. */
function decodeTwice(value: string): string {
  if (!value.includes('&')) return value
  return collapse(
    value
      .replace(/&#(\d{1,7});/g, (_, digits: string) => fromCodePoint(Number(digits)))
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => fromCodePoint(Number.parseInt(digits, 16)))
      .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => NAMED[name] ?? whole),
  )
}

function fromCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
}

/** The node that a reference stands for. */
function resolve(value: unknown, byId: ReadonlyMap<string, JsonObject>): unknown {
  if (!isObject(value) || value.name !== undefined) return value
  const id = value['@id']
  return typeof id === 'string' ? (byId.get(id) ?? value) : value
}

function typesOf(value: unknown): readonly unknown[] {
  if (!isObject(value)) return []
  const type = value['@type']
  return Array.isArray(type) ? type : [type]
}

function names(value: unknown, byId: ReadonlyMap<string, JsonObject>): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const found: string[] = []
  for (const item of list) {
    const whole = resolve(item, byId)
    const named = isObject(whole) ? whole.name : whole
    const all: unknown[] = Array.isArray(named) ? named : [named]
    for (const one of all) {
      const name = text(one)
      if (name !== undefined && name !== '') found.push(name)
    }
  }
  return found
}

function words(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((item) => {
    const word = text(item)
    if (word === undefined) return []
    return (Array.isArray(value) ? [word] : word.split(/ ?[,;] ?/)).filter((part) => part !== '')
  })
}
