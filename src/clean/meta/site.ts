import { BODY_WORDS, META_NAMES } from '../data/metadata.ts'
import { descendants, spacedText } from '../elements.ts'
import { isElement, type PageElement } from '../parse.ts'
import { elementAbove, type Sign } from '../signs.ts'
import { skeleton } from '../text.ts'
import type { LinkedData } from './json-ld.ts'
import type { Sourced } from './sourced.ts'
import { firstName, type MetaTags } from './tags.ts'

/** What is known of the site: the names it goes by, as skeletons, and its host. */
export interface Site {
  publisher?: Sourced<string>
  names: ReadonlySet<string>
  /** The skeleton of the author after whom the site's address is named. */
  owner?: string
  host: string
  /** The skeleton of the host's own label: `annlee` of `www.ann-lee.co.uk`. */
  label: string
}

const HOME = /^(?:(?:https?:\/\/web\.archive\.org)?\/web\/\w+\/)?(?:(?:https?:)?\/\/[^/?#]+)?\/?(?:index\.\w+)?$/i
const MOST_HOME_NAMES = 5
const LONGEST_NAME = 80

const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'gob', 'or', 'ne'])

/** Gathers the names of the site from the page and from its address. */
export function describeSite(
  tags: MetaTags,
  linked: LinkedData | undefined,
  address: string | undefined,
  signs: readonly Sign[],
  elements: Iterable<PageElement>,
): Site {
  const declaring = firstName(tags, META_NAMES.publisher)
  const declared = declaring === undefined ? undefined : tags.get(declaring)?.[0]
  const marked = markedPublisher(signs)
  const host = hostOf(address)
  const names = new Set<string>()
  // People who publish themselves stand under `dc.publisher` and the like too.
  const authors = new Set([...(linked?.authors ?? []), ...(tags.get('author') ?? [])].filter(isFullName))
  for (const name of META_NAMES.publisher.flatMap((key) => tags.get(key) ?? [])) {
    if (name.length < 80 && (!authors.has(name) || name === tags.get('og:site_name')?.[0])) names.add(skeleton(name))
  }
  if (marked !== undefined) names.add(skeleton(marked))
  for (const name of homeNames(elements, host)) names.add(skeleton(name))
  if (linked?.publisher !== undefined) names.add(skeleton(linked.publisher))
  const labels = host.replace(/^www\d?\./, '').split('.')
  names.add(skeleton(labels.join('.')))
  const main =
    labels.length > 2 && SECOND_LEVEL.has(labels[labels.length - 2] ?? '') ? labels[labels.length - 3] : labels[labels.length - 2]
  if (main !== undefined) names.add(skeleton(main))
  names.delete('')
  const site: Site = { names, host, label: skeleton(main ?? '') }
  const owner = ownerOf(tags, linked, site.label)
  if (owner !== undefined) site.owner = owner
  if (linked?.publisher !== undefined) site.publisher = { value: linked.publisher, from: 'json-ld' }
  else if (marked !== undefined && declaring !== 'og:site_name') site.publisher = { value: marked, from: 'microdata' }
  else if (declared !== undefined && !/\d{4}|©/.test(declared)) site.publisher = { value: declared.replace(/^@/, ''), from: 'meta' }
  return site
}

/** Whether a piece of text is a name of the site. */
export function isSiteName(site: Site, text: string): boolean {
  const key = skeleton(text)
  if (key === '') return false
  if (site.names.has(key)) return true
  const bare = key.replace(/^(?:the|der|die|das|le|la|el|il)|(?:com|de|org|net|online|news|blog)$/g, '')
  for (const name of site.names) {
    if (name.length < 4 || bare.length < 4) continue
    if (name === bare || name.replace(/^the|(?:com|de|org|net)$/g, '') === bare) return true
    if (name.length > 6 && bare.length < 40 && (bare.startsWith(name) || bare.endsWith(name)) && bare.length < name.length * 2) return true
  }
  return false
}

/** The host of an address that names an archived page is the archived page's. */
export function hostOf(address: string | undefined): string {
  return /^(?:https?:\/\/web\.archive\.org\/web\/\w+\/)?(?:https?:)?\/\/([^/?#:]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? ''
}

/** What headings say that lead to the site's first page. */
function homeNames(elements: Iterable<PageElement>, host: string): string[] {
  const found: string[] = []
  for (const element of elements) {
    const { href } = element.attribs
    if (element.name !== 'a' || href === undefined || found.length >= MOST_HOME_NAMES) continue
    const isHome = HOME.test(href) && (href.startsWith('/') ? !href.startsWith('//') : hostOf(href) === host)
    if (isHome && isInHeading(element)) found.push(spacedText(element, LONGEST_NAME))
  }
  return found.filter((name) => name.length < LONGEST_NAME)
}

function isInHeading(element: PageElement): boolean {
  const above = elementAbove(element)
  return [above, above === undefined ? undefined : elementAbove(above)].some((at) => at !== undefined && /^h[1-6]$/.test(at.name))
}

/** The author after whom the address is named. People seldom call their site by their bare name; publishers do. */
function ownerOf(tags: MetaTags, linked: LinkedData | undefined, address: string): string | undefined {
  const publisher = linked?.isPersonal === true ? '' : (linked?.publisher ?? '')
  const publishers = new Set([...(tags.get('og:site_name') ?? []), publisher].map(unaccented))
  const authors = [...(linked?.authors ?? []), ...META_NAMES.author.flatMap((key) => tags.get(key) ?? [])].filter(isFullName)
  return authors.map(skeleton).find((name) => name === address && !publishers.has(unaccented(name)))
}

function unaccented(name: string): string {
  return skeleton(name.normalize('NFD').replace(/\p{M}/gu, ''))
}

function isFullName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u.test(text) && !BODY_WORDS.test(text)
}

function markedPublisher(signs: readonly Sign[]): string | undefined {
  const element = signs.find(({ role }) => role.kind === 'publisher')?.element
  if (element === undefined) return undefined
  for (const node of descendants(element)) {
    if (isElement(node) && /\bname\b/.test(node.attribs.itemprop ?? '')) return node.attribs.content ?? spacedText(node)
  }
  const text = element.attribs.content ?? spacedText(element)
  return text === '' || text.length > 80 ? undefined : text
}
