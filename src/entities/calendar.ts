const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const DAY_MS = 86_400_000

/** A stretch of the calendar. */
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** A day as ISO 8601 writes it. */
export const isoDay = (date: Date): string => `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`

export const shifted = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS)

/** "Sept." → "09". */
export function monthNumber(name: string): string {
  const short = name.slice(0, 3).toLowerCase()
  return pad(MONTHS.findIndex((month) => month.startsWith(short)) + 1)
}

/** Monday is 1, as in ISO 8601. */
export const weekdayNumber = (name: string): number => WEEKDAYS.indexOf(name.toLowerCase()) || 7

/** ISO 8601 week of a day, as `2024-W07`. */
export function isoWeek(day: Date): string {
  const thursday = shifted(day, 4 - (day.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${pad(Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1)}`
}

function monthShifted(day: Date, months: number): string {
  const month = day.getUTCFullYear() * 12 + day.getUTCMonth() + months
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1)}`
}

/** The day, week, month … that lies so many of them after that of a day. */
export function shiftedUnit(unit: Unit, day: Date, by: number): string {
  switch (unit) {
    case 'day':
      return isoDay(shifted(day, by))
    case 'week':
      return isoWeek(shifted(day, 7 * by))
    case 'month':
      return monthShifted(day, by)
    case 'year':
      return String(day.getUTCFullYear() + by)
    case 'decade':
      return String(Math.floor(day.getUTCFullYear() / 10) + by)
    default:
      return String(Math.floor(day.getUTCFullYear() / 100) + by)
  }
}

/** A length of time: `P3W`, `P20Y` for two decades. */
export function durationOf(unit: Unit, count: number): string {
  if (unit === 'decade') return durationOf('year', 10 * count)
  if (unit === 'century') return durationOf('year', 100 * count)
  if (unit === 'year' && !Number.isInteger(count)) return `P${Math.round(12 * count)}M`
  return `P${count}${unit.charAt(0).toUpperCase()}`
}

/** News speaks of the weekday nearest to its own day, the past one unless told otherwise. */
export function weekdayNear(name: string, day: Date, direction: string | undefined): string {
  const wanted = weekdayNumber(name) % 7
  const back = (day.getUTCDay() - wanted + 7) % 7
  const forward = (wanted - day.getUTCDay() + 7) % 7
  if (direction === 'next') return isoDay(shifted(day, forward || 7))
  if (direction === 'last') return isoDay(shifted(day, -(back || 7)))
  if (direction === 'this' || direction === 'coming') return isoDay(shifted(day, forward))
  return isoDay(shifted(day, -back))
}

/** "The weekend" has begun or is over; "this weekend" may be to come. */
export function weekendNear(day: Date, direction: string | undefined): string {
  const sinceSaturday = (day.getUTCDay() + 1) % 7
  const last = shifted(day, -sinceSaturday)
  const isOn = sinceSaturday < 2
  if (direction === 'next') return `${isoWeek(shifted(last, isOn ? 7 : 14))}-WE`
  if (direction === 'this' || direction === 'coming') return `${isoWeek(isOn ? last : shifted(last, 7))}-WE`
  return `${isoWeek(direction === 'last' && isOn ? shifted(last, -7) : last)}-WE`
}

/** A day of the year in the year that brings it nearest, or next when it is to come; `XXXX-12-24` where the article has no day of its own. */
export function nearestYear(month: string, dayOfMonth: string, day: Date | undefined, isAhead: boolean): string {
  const rest = `${month}-${dayOfMonth}`
  if (day === undefined) return `XXXX-${rest}`
  const years = [-1, 0, 1].map((shift) => day.getUTCFullYear() + shift)
  if (isAhead) return `${years.find((year) => `${year}-${rest}` >= isoDay(day))}-${rest}`
  const distance = (year: number): number => Math.abs(Date.parse(`${year}-${rest}T00:00:00Z`) - day.getTime())
  const best = years.sort((a, b) => distance(a) - distance(b))[0]
  return `${best}-${rest}`
}

/** The month of this name that is meant: a past one up to eight months ago, else one to come, unless told otherwise. */
export function monthNear(name: string, day: Date | undefined, shift: string | undefined): string {
  if (day === undefined) return `XXXX-${monthNumber(name)}`
  let by = Number(monthNumber(name)) - 1 - day.getUTCMonth()
  if (shift === 'last' || shift === 'past') by = by >= 0 ? by - 12 : by
  else if (shift === 'next') by = by <= 0 ? by + 12 : by
  else if (shift === 'coming') by = by < 0 ? by + 12 : by
  else if (by > 6) by -= 12
  else if (by < -8) by += 12
  return monthShifted(day, by)
}

/** Moves a day, a month or a year (`2019`, `2019-03`, `2019-03-01`) by some units; nothing where it is too coarse for them. */
export function movedBy(value: string, unit: Unit, by: number): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? []
  if (year === undefined) return undefined
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (unit === 'day' || unit === 'week') return day === undefined ? undefined : shiftedUnit(unit, date, by)
  if (unit === 'month') return month === undefined ? undefined : shiftedUnit(unit, date, by)
  return unit === 'year' ? shiftedUnit(unit, date, by) : undefined
}
