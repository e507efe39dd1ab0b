import {
  durationOf,
  isoDay,
  monthNear,
  monthNumber,
  nearestYear,
  pad,
  shifted,
  shiftedUnit,
  type Unit,
  weekdayNear,
  weekdayNumber,
  weekendNear,
} from './calendar.ts'
import { NUMBER, numberOf } from './numbers.ts'

/** What a relative date is counted from. */
export interface Anchors {
  /** The article's own day. */
  day: Date | undefined
  /** Whether the sentence speaks of what is to come. */
  isAhead(): boolean
  /** The last day, month or year that the text named before and that so many of a unit can be counted from. */
  counted(unit: Unit, by: number): string | undefined
}

type Parts = Readonly<Record<string, string | undefined>>

/** One way to write a date, and its value. A group named `lead` is found but is no part of the date. */
export interface Rule {
  pattern: RegExp
  /** One of these is in every text that the pattern matches, in small letters: most texts need few of the rules. */
  needs: readonly string[]
  value(parts: Parts, anchors: Anchors): string | undefined
}

const FULL_MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTH = `(?:${FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?:1[0-9]|20)\\d{2}'
const LATE_YEAR = '(?:19|20)\\d{2}'
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const UNIT = '(?:days?|weeks?|months?|years?|decades?|century|centuries)'
const NEAR = '(?:last|next|this|coming|past)'
const ABOUT =
  '(?:more than|less than|fewer than|at least|at most|up to|just over|just under|well over|nearly|almost|about|around|roughly|over|some|approximately)'
const CLOSES = '(?=\\s*(?:[.,;:!?)”"’]|$))'

const SHIFT: Record<string, number> = { last: -1, past: -1, previous: -1, preceding: -1, next: 1, coming: 1, following: 1 }
const SEASONS: Record<string, string> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }
const DAYS: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }
const PARTS: Record<string, number> = { half: 0.5, quarter: 0.25 }
const UNITS: Record<string, Unit> = { day: 'day', week: 'week', month: 'month', year: 'year', decade: 'decade', century: 'century' }

const low = (text: string | undefined): string => (text ?? '').toLowerCase()
/** What the text says of the direction itself, or the direction of its sentence. */
const aheadOr = (said: string | undefined, isAhead: () => boolean): string | undefined =>
  said?.toLowerCase() ?? (isAhead() ? 'coming' : undefined)
const shiftOf = (text: string | undefined): number => SHIFT[low(text)] ?? 0
const unitOf = (text: string | undefined): Unit => UNITS[low(text).replace(/ies$/, 'y').replace(/s$/, '')] ?? 'day'
const dayOf = (text: string | undefined): string => pad(Number.parseInt(text ?? '', 10))
const partOf = (text: string | undefined): number => PARTS[/half|quarter/.exec(low(text))?.[0] ?? ''] ?? Number.NaN
// Without regard to case, the flag `u` would make them five times as slow.
const rule = (pattern: string, flags: string, value: Rule['value'], needs = ''): Rule => ({
  pattern: new RegExp(pattern, flags),
  needs: needs === '' ? [] : needs.split('|'),
  value,
})

/** The year is of this many units; nothing where the number cannot be read. */
function counted(parts: Parts, make: (unit: Unit, count: number) => string | undefined): string | undefined {
  const count = parts.part === undefined ? numberOf(parts.n) : partOf(parts.part)
  return Number.isNaN(count) ? undefined : make(unitOf(parts.unit), count)
}

const COUNT = `(?:(?<part>half an?|(?:a )?quarter of an?|a quarter)|(?<n>${NUMBER}))`
const half = (unit: Unit, count: number): [Unit, number] =>
  unit === 'century' ? ['year', 100 * count] : unit === 'decade' ? ['year', 10 * count] : [unit, count]

/** Most specific first: where two rules match at one place, the longer match stands, then the earlier rule. */
export const RULES: readonly Rule[] = [
  rule(
    `\\b(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY}),? (?<year>${YEAR})\\b`,
    'g',
    (p) => `${p.year}-${monthNumber(p.month ?? '')}-${dayOf(p.day)}`,
  ),
  rule(
    `\\b(?:${WEEKDAY},? )?(?<lead>the )?(?<day>${DAY})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})\\b`,
    'g',
    (p) => `${p.year}-${monthNumber(p.month ?? '')}-${dayOf(p.day)}`,
  ),
  rule(`\\b(?<year>${LATE_YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\\d)\\b`, 'g', (p) => `${p.year}-${p.month}-${p.day}`),
  rule(`\\b(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY})(?![\\d,.]?\\d)\\b`, 'g', (p, { day, isAhead }) =>
    nearestYear(monthNumber(p.month ?? ''), dayOf(p.day), day, isAhead()),
  ),
  rule(`\\b(?:${WEEKDAY},? )?(?<lead>the )?(?<day>${DAY})(?: of)? (?<month>${MONTH})(?! ${YEAR})\\b`, 'g', (p, { day, isAhead }) =>
    nearestYear(monthNumber(p.month ?? ''), dayOf(p.day), day, isAhead()),
  ),
  rule(
    `\\b(?:(?:mid|early|late)[ -])?(?<month>${MONTH}),? (?:of )?(?<year>${YEAR})\\b`,
    'g',
    (p) => `${p.year}-${monthNumber(p.month ?? '')}`,
  ),
  rule(
    `\\bthe (?:end|beginning|start|middle) of (?:(?<shift>the|this|last|next) (?<unit>week|month|year|decade|century)|(?<month>${FULL_MONTH})(?: (?<of>${YEAR}))?|(?<year>${LATE_YEAR}))\\b`,
    'g',
    (p, { day, isAhead }) => {
      if (p.year !== undefined) return p.year
      if (p.month !== undefined)
        return p.of === undefined ? monthNear(p.month, day, aheadOr(undefined, isAhead)) : `${p.of}-${monthNumber(p.month)}`
      return day && shiftedUnit(unitOf(p.unit), day, shiftOf(p.shift))
    },
    'end of|beginning of|start of|middle of',
  ),
  rule(
    `\\b(?:the )?(?<shift>coming|past) (?<unit>week|month|year|decade|century)\\b`,
    'gi',
    (p, { day }) => day && shiftedUnit(unitOf(p.unit), day, shiftOf(p.shift)),
    'coming|past',
  ),
  rule(
    `\\b(?<shift>last|next|this) (?<unit>week|month|year|decade|century)\\b`,
    'gi',
    (p, { day }) => day && shiftedUnit(unitOf(p.unit), day, shiftOf(p.shift)),
  ),
  rule(`\\bthe (?<unit>week|month|year) ahead\\b`, 'gi', (p, { day }) => day && shiftedUnit(unitOf(p.unit), day, 1), ' ahead'),
  rule(
    `\\b(?:the )?(?<which>following|previous|preceding|same) (?<unit>day|week|month|year)\\b`,
    'gi',
    (p, anchors) => anchors.counted(unitOf(p.unit), shiftOf(p.which)),
    'following|previous|preceding|same',
  ),
  rule(
    `\\bthat (?<unit>day|week|month|year)\\b(?! of\\b)`,
    'gi',
    (p, anchors) => anchors.counted(unitOf(p.unit), 0),
    'that day|that week|that month|that year',
  ),
  rule(
    `\\bthe (?<unit>day|week|month|year) (?<side>before|after)${CLOSES}`,
    'gi',
    (p, anchors) => anchors.counted(unitOf(p.unit), p.side === 'before' ? -1 : 1),
    ' before| after',
  ),
  rule(
    `\\b(?:(?:every|each) (?<each>${WEEKDAY})|(?<all>${WEEKDAY})s)\\b`,
    'g',
    (p) => `XXXX-WXX-${weekdayNumber(p.each ?? p.all ?? '')}`,
    'every|each|days',
  ),
  rule(
    `\\b(?:(?<shift>${NEAR}) )?(?<name>${WEEKDAY})\\b`,
    'g',
    (p, { day, isAhead }) => day && weekdayNear(p.name ?? '', day, aheadOr(p.shift, isAhead)),
  ),
  rule(
    `\\b(?:(?<shift>last|next|this|coming|the) )?weekend\\b`,
    'gi',
    (p, { day, isAhead }) => day && weekendNear(day, aheadOr(low(p.shift) === 'the' ? undefined : p.shift, isAhead)),
    'weekend',
  ),
  rule(
    `\\b(?<shift>[Ll]ast|[Nn]ext|[Tt]his|past) (?<month>${MONTH})\\b`,
    'g',
    (p, { day }) => day && monthNear(p.month ?? '', day, p.shift?.toLowerCase()),
  ),
  rule(
    `\\b(?<lead>(?:in|of) )?(?<season>spring|summer|autumn|winter) (?:of )?(?<year>${LATE_YEAR})\\b`,
    'gi',
    (p) => `${p.year}-${SEASONS[low(p.season)]}`,
    'spring|summer|autumn|winter',
  ),
  rule(
    `\\b(?<shift>last|next|this) (?<season>spring|summer|autumn|winter)\\b`,
    'gi',
    (p, { day }) => day && `${day.getUTCFullYear() + shiftOf(p.shift)}-${SEASONS[low(p.season)]}`,
    'spring|summer|autumn|winter',
  ),
  rule(`\\b(?<word>today|tonight|yesterday|tomorrow)\\b`, 'gi', (p, { day }) => day && isoDay(shifted(day, DAYS[low(p.word)] ?? 0))),
  rule(`\\b[Nn]ow\\b(?! that\\b)`, 'g', () => 'PRESENT_REF'),
  rule(`\\bthe (?<word>past|future)${CLOSES}`, 'g', (p) => `${p.word?.toUpperCase()}_REF`, 'the past|the future'),
  rule(
    `\\b(?:${ABOUT} )?(?!one day\\b(?! (?:ago|later|earlier)\\b))${COUNT} (?<unit>${UNIT})(?: (?<side>ago|later|earlier))?(?![ -]old)\\b`,
    'gi',
    (p, { day, counted: from }) =>
      counted(p, (unit, count) => {
        const [own, by] = half(unit, count)
        if (p.side === undefined) return durationOf(unit, count)
        if (low(p.side) === 'ago') return day && shiftedUnit(own, day, -Math.round(by))
        return from(own, low(p.side) === 'later' ? by : -by)
      }),
  ),
  rule(
    `\\b(?<lead>an? (?!hundred|thousand))?(?<n>${NUMBER})-(?<unit>day|week|month|year|decade)(?![ -]old)\\b`,
    'gi',
    (p) => counted(p, durationOf),
    '-day|-week|-month|-year|-decade',
  ),
  rule(`\\b(?<lead>the )?(?:(?:early|late|mid)[ -])?(?<decade>(?:1[6-9]|20)\\d)0s\\b`, 'g', (p) => p.decade, '0s'),
  rule(
    `\\b(?<lead>the )?(?:(?:early|late|mid)[ -])?(?<n>1\\d|2[01])(?:st|nd|rd|th)[ -]century\\b`,
    'gi',
    (p) => String(Number(p.n) - 1),
    'century',
  ),
  rule(
    `\\b(?:[Mm]id|[Ee]arly|[Ll]ate)[ -](?<month>${FULL_MONTH})\\b(?! ${DAY}\\b)`,
    'g',
    (p, { day, isAhead }) => monthNear(p.month ?? '', day, aheadOr(undefined, isAhead)),
    'mid|early|late',
  ),
  // Months that people and verbs are also named by need words that only a time has before it.
  rule(
    `\\b(?<lead>(?:[Ii]n|[Oo]n|[Dd]uring|[Ss]ince|[Uu]ntil|till|throughout|every) )(?<month>${FULL_MONTH})\\b(?! ${DAY}\\b)`,
    'g',
    (p, { day, isAhead }) => monthNear(p.month ?? '', day, aheadOr(undefined, isAhead)),
  ),
  rule(
    `\\b(?<lead>(?:[Bb]y|[Ff]or|of|through|[Ff]rom|to|[Bb]efore|[Aa]fter) )(?<month>${FULL_MONTH})\\b(?! ${DAY}\\b)(?! [A-ZÀ-Þ]|['’]s)`,
    'g',
    (p, { day, isAhead }) => monthNear(p.month ?? '', day, aheadOr(undefined, isAhead)),
  ),
  rule(
    `(?<![\\d.,$€£-])\\b(?<year>${LATE_YEAR})\\b(?![\\d%]|[.,]\\d| (?:people|votes|percent|per cent|workers|seats|members|kilometres|miles|metres|tonnes|homes))`,
    'g',
    (p) => p.year,
  ),
]
