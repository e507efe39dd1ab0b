import { MONTH_NUMBERS } from '../data/months.ts'
import { ZONE_OFFSETS } from '../data/zones.ts'

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([+-]\d{2}:?\d{2}|[+-]\d{1,2}|[a-z]{1,4}\b)?)?/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
const CLOCK =
  /(?:^|[^\d])(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:uhr\s+)?\(?([+-]\d{2}:?\d{2}|[a-z]{1,4}\b)?(?=$|[^\d:])/i
/** Dates in words are looked for from their year backwards: patterns that begin with any word are tried at every word. */
const YEAR = /(?:(?:19|20)\d{2}|['’]\d{2})(?!\d)/g
const LONGEST_BEFORE_YEAR = 40
const DAY_MONTH = /(?:^|[^\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:de\s+|of\s+|-\s*)?(\p{L}{3,12})\.?,?\s*-?(?:de\s+|del\s+)?$/u
const MONTH_DAY = /(?:^|[^\p{L}])(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+$/u
const NUMERIC = /(?:^|[^\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-])/
const NUMERIC_ISO = /(?:^|[^\d/-])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/

/**
 * A machine's date as ISO 8601, as precise as it was and with the zone it had; undefined where it is none.
 * Reads ISO 8601 in its variants, RFC 2822, seconds and milliseconds since 1970, and what `findDate` reads.
 */
export function toIso(raw: string, language?: string): string | undefined {
  const value = raw.trim()
  const iso = ISO.exec(value)
  if (iso !== null) return build(iso[1], iso[2], iso[3], { hour: iso[4], minute: iso[5], second: iso[6], fraction: iso[7], zone: iso[8] })
  const compact = COMPACT.exec(value)
  if (compact !== null)
    return build(compact[1], compact[2], compact[3], { hour: compact[4], minute: compact[5], second: compact[6], zone: compact[7] })
  if (/^\d{10}$|^\d{13}$/.test(value)) {
    const stamp = new Date(Number(value) * (value.length === 10 ? 1000 : 1))
    return stamp.toISOString().replace('.000Z', 'Z')
  }
  return value.length > 120 ? undefined : findDate(value, language)
}

/**
 * The first date written out in a line of text ("19. Oktober 2019", "Oct 19, 2019 3:05 pm", "19.10.2019"), as ISO 8601; with the time of
 * day where one follows. `language` settles whether 5/6 is in May or in June.
 */
export function findDate(text: string, language?: string): string | undefined {
  if (!/\d/.test(text)) return undefined
  const found = inWords(text) ?? inDigits(text, language)
  if (found === undefined) return undefined
  const clock = CLOCK.exec(text.slice(found.end, found.end + 30))
  if (clock === null) return build(found.year, found.month, found.day, {})
  const half = clock[4]?.toLowerCase()
  const hour = Number(clock[1])
  const shifted = half?.startsWith('p') === true && hour < 12 ? hour + 12 : half?.startsWith('a') === true && hour === 12 ? 0 : hour
  if (half === undefined && /^\s*(?:uhr)/i.test(text.slice(found.end)) && hour > 23) return build(found.year, found.month, found.day, {})
  return build(found.year, found.month, found.day, { hour: String(shifted), minute: clock[2], second: clock[3], zone: clock[5] })
}

interface Parts {
  year: string
  month: string
  day: string
  /** Where the date ends in the text: the time of day follows. */
  end: number
}

function inWords(text: string): Parts | undefined {
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE_YEAR), index)
    const end = index + year.length
    const dayFirst = DAY_MONTH.exec(before)
    const month = MONTH_NUMBERS.get(dayFirst?.[2]?.toLowerCase() ?? '')
    if (month !== undefined) return parts(year, month, dayFirst?.[1], end)
    const monthFirst = MONTH_DAY.exec(before)
    const firstMonth = MONTH_NUMBERS.get(monthFirst?.[1]?.toLowerCase() ?? '')
    if (firstMonth !== undefined) return parts(year, firstMonth, monthFirst?.[2], end)
  }
  return undefined
}

function inDigits(text: string, language: string | undefined): Parts | undefined {
  const eastern = EAST_ASIAN.exec(text)
  if (eastern !== null) return parts(eastern[1], Number(eastern[2]), eastern[3], endOf(eastern))
  const yearFirst = NUMERIC_ISO.exec(text)
  if (yearFirst !== null) return parts(yearFirst[1], Number(yearFirst[3]), yearFirst[4], endOf(yearFirst))
  const numeric = NUMERIC.exec(text)
  if (numeric === null) return undefined
  const [, first, mark, second, year] = numeric
  const isMonthFirst = Number(second) > 12 || (mark === '/' && Number(first) <= 12 && language === 'en')
  return isMonthFirst ? parts(year, Number(first), second, endOf(numeric)) : parts(year, Number(second), first, endOf(numeric))
}

function parts(year: string | undefined, month: number, day: string | undefined, end: number): Parts {
  const digits = (year ?? '').replace(/\D/g, '')
  return { year: digits.length === 2 ? `20${digits}` : digits, month: String(month), day: day ?? '', end }
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length
}

interface TimeOfDay {
  hour?: string | undefined
  minute?: string | undefined
  second?: string | undefined
  fraction?: string | undefined
  zone?: string | undefined
}

function build(year: string | undefined, month: string | undefined, day: string | undefined, time: TimeOfDay): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return undefined
  const date = `${y}-${pad(m)}-${pad(d)}`
  if (time.hour === undefined || time.minute === undefined || Number(time.hour) > 23 || Number(time.minute) > 59) return date
  const seconds = time.second === undefined ? '' : `:${time.second}`
  const fraction = time.fraction === undefined || seconds === '' ? '' : `.${time.fraction}`
  return `${date}T${pad(Number(time.hour))}:${time.minute}${seconds}${fraction}${zoneOf(time.zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (!/\d/.test(zone)) return ZONE_OFFSETS.get(zone.toLowerCase()) ?? ''
  const digits = zone.slice(1).replace(':', '')
  return digits.length <= 2 ? `${zone[0]}${digits.padStart(2, '0')}:00` : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
