import type { Dateline } from '../document/types.ts'
import { AGENCIES } from './data/metadata.ts'
import { MONTH_NUMBERS } from './data/months.ts'

const LONGEST_DATELINE = 120

/** Words in capitals that open a paragraph and name no place. */
const NOT_A_PLACE: ReadonlySet<string> = new Set(
  'exclusive breaking update updated watch video photos opinion analysis read more live note editor column review correction q a tl;dr fact check developing just in warning spoiler alert'.split(
    ' ',
  ),
)

const SHAPE =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’/-]*(?:[ ](?:\p{Lu}[\p{L}\p{M}.'’/-]*|de|la|al|of|the|el|do|da|am|an|der))*(?:,\s\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ]\p{Lu}[\p{L}\p{M}.'’-]*)*)?)?(?:(?:,\s*|\s+)(?<date>(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,9}\.?)(?:,?\s\d{4})?))?\s*(?:[([](?<agency>[^()[\]]{2,50})[)\]])?\s*(?<dash>[–—―]|--?|:)\s+(?=\S)/u

/**
 * Reads the dateline that opens an article's first paragraph: "MOSCOW (IDN) –", "PARIS, March 3 (Reuters) -", "GENEVA —".
 *
 * @param paragraph The paragraph as it stands in the text; it keeps its dateline.
 * @returns place, agency and date as written, those that stand; undefined where the paragraph opens with no dateline.
 */
export function parseDateline(paragraph: string): Dateline | undefined {
  const groups = SHAPE.exec(paragraph.slice(0, LONGEST_DATELINE))?.groups
  if (groups === undefined) return undefined
  const { agency, dash } = groups
  const place = groups.place?.trim()
  const isDated = isDate(groups.date)
  if (groups.date !== undefined && !isDated) return undefined
  if (place === undefined && !isAgency(agency)) return undefined
  if (place !== undefined) {
    if (NOT_A_PLACE.has(place.toLowerCase().split(' ')[0] ?? '')) return undefined
    const isShouted = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place)
    const opensShouted = /^\p{Lu}{3,}/u.test(place)
    if (!isShouted && !opensShouted && !isDated && !isAgency(agency)) return undefined
    if (dash === ':' && !isShouted && !isDated) return undefined
    if ((dash === '-' || dash === ':') && place.split(' ').length > 3 && agency === undefined) return undefined
  }
  const dateline: Dateline = {}
  if (place !== undefined) dateline.place = place.replace(/,$/, '')
  if (agency !== undefined) dateline.agency = agency.trim()
  if (isDated && groups.date !== undefined) dateline.date = groups.date
  return dateline
}

function isDate(date: string | undefined): boolean {
  const month = date?.match(/\p{L}{3,9}/u)?.[0]
  return month !== undefined && MONTH_NUMBERS.has(month.toLowerCase())
}

function isAgency(agency: string | undefined): boolean {
  if (agency === undefined) return false
  return (
    AGENCIES.has(agency.toLowerCase()) ||
    /^[\p{Lu}\d/. -]{2,12}$/u.test(agency) ||
    /(?:news|press|agency|reuters|xinhua|bloomberg|wire)/i.test(agency)
  )
}
