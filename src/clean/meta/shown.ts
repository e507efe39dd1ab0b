import { LONGEST_LINE, skeleton } from '../text.ts'
import type { Candidate } from '../types.ts'
import type { Layout } from '../walk.ts'
import { findDate } from './when.ts'

/** Regions whose lines say nothing of this article. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'comments',
  'related',
  'navigation',
  'footer',
  'consent',
  'newsletter',
  'advert',
  'overlay',
  'rating',
])

const MOST_WORDS = 30
/** A name of two or three words. */
export const FULL_NAME: RegExp = /\p{Lu}\p{Ll}[\p{L}’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{1,40}){1,2}/gu
const RIGHTS = /©|\(c\)|copyright|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\s+by\b/i

/** What readers see besides running text: who signs and when, if the page shows it. */
export interface Shown {
  /** Whether a short line of the page has the name. */
  hasName(name: string): boolean
  /** A name of two or three words that the page shows and that has this skeleton. */
  spelled(key: string): string | undefined
  /** Lines of the page that tell whose it is, wherever they stand. */
  rights: readonly string[]
  /** Whether a short line of the page, or the end of a paragraph, has the day (`2020-01-05`). */
  hasDay(day: string): boolean
}

/** Gathers the page's short lines that may be about the article. */
export function gatherShown(layout: Layout, language: string | undefined): Shown {
  const short = layout.candidates.filter(
    (candidate) => candidate.words <= MOST_WORDS && candidate.text.length <= LONGEST_LINE && !candidate.box.hidden,
  )
  const lines = short.filter(isNear).map((candidate) => candidate.text)
  const folded = lines.join('\n').toLowerCase()
  let days: Set<string> | undefined
  return {
    rights: short.map((candidate) => candidate.text).filter((text) => RIGHTS.test(text)),
    spelled(key) {
      for (const { text } of layout.candidates) {
        for (const [name] of text.matchAll(FULL_NAME)) if (skeleton(name) === key) return name
      }
      return undefined
    },
    hasName: (name) => folded.includes(name.toLowerCase()),
    hasDay(day) {
      if (days === undefined) {
        const endings = layout.candidates.filter((candidate) => candidate.words > MOST_WORDS).map((candidate) => candidate.text.slice(-60))
        days = new Set(
          [...lines, ...endings]
            .map((line) => (/\d/.test(line) ? findDate(line, language)?.slice(0, 10) : undefined))
            .filter((found) => found !== undefined),
        )
      }
      return days.has(day)
    },
  }
}

function isNear({ box }: Candidate): boolean {
  return !ELSEWHERE.has(box.region ?? '')
}
