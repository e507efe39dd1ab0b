import type { Span } from '../document/index.ts'
import { NUMBER, numberOf } from './numbers.ts'

/** A date in the text with its ISO 8601 / TIMEX3 value, where the text or the reference day allows one. */
export interface DateHit extends Span {
  value?: string
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?:1[0-9]|20)\\d{2}'
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const UNIT = '(?:day|week|month|year|decade)'

interface Rule {
  pattern: RegExp
  value(parts: Record<string, string | undefined>, day: Date | undefined): string | undefined
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const iso = (date: Date): string => `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`

function monthNumber(name: string): string {
  const short = name.slice(0, 3).toLowerCase()
  return pad(MONTHS.findIndex((month) => month.startsWith(short)) + 1)
}

function shifted(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000)
}

/** ISO 8601 week of a day, as `2024-W07`. */
function isoWeek(day: Date): string {
  const thursday = shifted(day, 4 - (day.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${pad(Math.floor((thursday.getTime() - first) / 604_800_000) + 1)}`
}

function monthShifted(day: Date, months: number): string {
  const month = day.getUTCFullYear() * 12 + day.getUTCMonth() + months
  return `${Math.floor(month / 12)}-${pad((month % 12) + 1)}`
}

function shiftedUnit(unit: string, day: Date, by: number): string | undefined {
  switch (unit) {
    case 'day':
      return iso(shifted(day, by))
    case 'week':
      return isoWeek(shifted(day, 7 * by))
    case 'month':
      return monthShifted(day, by)
    case 'year':
      return String(day.getUTCFullYear() + by)
    default:
      return String(Math.floor(day.getUTCFullYear() / 10) + by)
  }
}

/** News speaks of the weekday nearest to its own day, the past one unless told otherwise. */
function weekday(name: string, day: Date, direction: string | undefined): string {
  const wanted = WEEKDAYS.indexOf(name.toLowerCase())
  const back = (day.getUTCDay() - wanted + 7) % 7
  const forward = (wanted - day.getUTCDay() + 7) % 7
  if (direction === 'next') return iso(shifted(day, forward || 7))
  if (direction === 'last') return iso(shifted(day, -(back || 7)))
  if (direction === 'this' || direction === 'coming') return iso(shifted(day, forward))
  return iso(shifted(day, -back))
}

const SHIFT: Record<string, number> = { last: -1, previous: -1, past: -1, next: 1, coming: 1, this: 0, current: 0, same: 0 }
const SEASONS: Record<string, string> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }
const RELATIVE: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }

const dayOf = (text: string | undefined): string => pad(Number.parseInt(text ?? '', 10))

/** Most specific first: where two rules match at one place, the earlier and longer one stands. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY}),? (?<year>${YEAR})\\b`, 'g'),
    value: (p) => `${p.year}-${monthNumber(p.month ?? '')}-${dayOf(p.day)}`,
  },
  {
    pattern: new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?(?<day>${DAY})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})\\b`, 'g'),
    value: (p) => `${p.year}-${monthNumber(p.month ?? '')}-${dayOf(p.day)}`,
  },
  { pattern: /\b(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)\b/g, value: (p) => `${p.year}-${p.month}-${p.day}` },
  {
    pattern: new RegExp(`\\b(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY})(?![\\d,.]?\\d)\\b`, 'g'),
    value: (p, day) => nearestYear(p, day),
  },
  {
    pattern: new RegExp(`\\b(?:${WEEKDAY},? )?(?<day>${DAY})(?: of)? (?<month>${MONTH})(?! (?:1[0-9]|20)\\d{2})\\b`, 'g'),
    value: (p, day) => nearestYear(p, day),
  },
  {
    pattern: new RegExp(`\\b(?<month>${MONTH}),? (?:of )?(?<year>${YEAR})\\b`, 'g'),
    value: (p) => `${p.year}-${monthNumber(p.month ?? '')}`,
  },
  {
    pattern: /\b(?<shift>last|next|this|coming|past) (?<unit>week|month|year|decade)\b/gi,
    value: (p, day) => day && shiftedUnit((p.unit ?? '').toLowerCase(), day, SHIFT[(p.shift ?? '').toLowerCase()] ?? 0),
  },
  {
    pattern: new RegExp(`\\b(?:(?<shift>last|next|this|coming|past) )?(?<name>${WEEKDAY})\\b`, 'g'),
    value: (p, day) => day && weekday(p.name ?? '', day, p.shift?.toLowerCase()),
  },
  {
    pattern: new RegExp(`\\b(?<shift>last|next|this|past) (?<month>${MONTH})\\b`, 'g'),
    value: (p, day) => day && monthNear(p.month ?? '', day, p.shift),
  },
  {
    pattern: /\b(?:(?:in|of) )?(?<season>spring|summer|autumn|winter) (?:of )?(?<year>(?:19|20)\d{2})\b/gi,
    value: (p) => `${p.year}-${SEASONS[(p.season ?? '').toLowerCase()]}`,
  },
  {
    pattern: /\b(?<shift>last|next|this) (?<season>spring|summer|autumn|winter)\b/gi,
    value: (p, day) =>
      day && `${day.getUTCFullYear() + (SHIFT[(p.shift ?? '').toLowerCase()] ?? 0)}-${SEASONS[(p.season ?? '').toLowerCase()]}`,
  },
  {
    pattern: /\b(?<word>today|tonight|yesterday|tomorrow)\b/gi,
    value: (p, day) => day && iso(shifted(day, RELATIVE[(p.word ?? '').toLowerCase()] ?? 0)),
  },
  {
    pattern: new RegExp(`\\b(?<n>${NUMBER}) (?<unit>${UNIT})s? ago\\b`, 'gi'),
    value: (p, day) =>
      day === undefined || Number.isNaN(numberOf(p.n)) ? undefined : shiftedUnit((p.unit ?? '').toLowerCase(), day, -numberOf(p.n)),
  },
  {
    pattern: new RegExp(`\\b(?<n>${NUMBER})[ -](?<unit>${UNIT})s?(?! ago)(?![ -]old)\\b`, 'gi'),
    value: (p) =>
      Number.isNaN(numberOf(p.n))
        ? undefined
        : `P${numberOf(p.n)}${(p.unit ?? '').toLowerCase() === 'decade' ? '0Y' : (p.unit ?? '').charAt(0).toUpperCase()}`,
  },
  { pattern: /\b(?:the )?(?:(?:early|late|mid)[ -])?(?<decade>(?:1[6-9]|20)\d)0s\b/g, value: (p) => p.decade },
  {
    pattern: new RegExp(
      `(?<=\\b(?:[Ii]n|[Oo]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Bb]y|late|early|mid|for|of|through|throughout|from|every|last|next) )(?<month>${MONTH.replace('|May', '')}|May)(?![\\p{L}\\p{N}])(?! ${DAY}\\b)`,
      'gu',
    ),
    value: (p, day) => (day === undefined ? `XXXX-${monthNumber(p.month ?? '')}` : monthNear(p.month ?? '', day, undefined)),
  },
  {
    pattern:
      /(?<![\d.,$€£-])\b(?<year>(?:19|20)\d{2})\b(?![\d%]|[.,]\d| (?:people|votes|percent|per cent|workers|seats|members|kilometres|miles|metres|tonnes|homes))/g,
    value: (p) => p.year,
  },
]

function nearestYear(p: Record<string, string | undefined>, day: Date | undefined): string {
  const rest = `${monthNumber(p.month ?? '')}-${dayOf(p.day)}`
  if (day === undefined) return `XXXX-${rest}`
  const years = [-1, 0, 1].map((shift) => day.getUTCFullYear() + shift)
  const distance = (year: number): number => Math.abs(Date.parse(`${year}-${rest}T00:00:00Z`) - day.getTime())
  const best = years.sort((a, b) => distance(a) - distance(b))[0]
  return `${best}-${rest}`
}

function monthNear(name: string, day: Date, shift: string | undefined): string {
  const month = Number(monthNumber(name)) - 1
  const here = day.getUTCMonth()
  let by = month - here
  if (shift === 'last' || shift === 'past') by = by >= 0 ? by - 12 : by
  else if (shift === 'next') by = by <= 0 ? by + 12 : by
  else if (by > 6) by -= 12
  else if (by < -8) by += 12
  return monthShifted(day, by)
}

/**
 * The dates and periods of a text, in order and apart from one another.
 *
 * @param published The article's own date (ISO 8601); relative dates have no value without it.
 * @see ISO-TimeML (ISO 24617-1) for the form of the values.
 */
export function findDates(text: string, published: string | undefined): DateHit[] {
  const reference = published === undefined ? Number.NaN : Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  const day = Number.isNaN(reference) ? undefined : new Date(reference)
  const hits: (DateHit & { rule: number })[] = []
  RULES.forEach((rule, index) => {
    for (const match of text.matchAll(rule.pattern)) {
      const value = rule.value(match.groups ?? {}, day)
      const lead = /^(?:in |of |the )/i.exec(match[0])?.[0].length ?? 0
      const hit = { start: match.index + lead, end: match.index + match[0].length, rule: index }
      hits.push(value === undefined ? hit : { ...hit, value })
    }
  })
  hits.sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule)
  const found: DateHit[] = []
  for (const { rule: _, ...hit } of hits) if (hit.start >= (found.at(-1)?.end ?? 0)) found.push(hit)
  return found
}
