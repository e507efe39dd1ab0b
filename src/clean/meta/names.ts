import {
  AGENCIES,
  AUTHOR_LINK_WORDS,
  BODY_WORDS,
  BYLINE_LEAD,
  CREDENTIALS,
  NAME_PARTICLES,
  NAME_PARTS,
  NOT_A_PERSON,
  OFFICES,
  OTHER_CREDITS,
} from '../data/metadata.ts'
import { collapse, skeleton } from '../text.ts'
import type { Site } from './site.ts'
import { findDate } from './when.ts'

const LONGEST_BYLINE = 200
/** Initials may be the same letter twice. */
const SHORTEST_ECHO = 4

/**
 * The people that a byline names, in its order, without "By", offices, agencies, dates and addresses; none where it names no person.
 *
 * @param isMarked whether the page says that this is an author, so that a single name or a handle may count as one.
 */
export function peopleOf(raw: string, site: Site, isMarked: boolean): string[] {
  let line = collapse(raw)
  if (line === '' || line.length > LONGEST_BYLINE || /^https?:|^www\.|^\/|^@?\w+@/.test(line)) return []
  line = line.replace(/\S+@\S+\.\w+/g, ' ').replace(/\((?:[^()]*)\)|\[[^[\]]*\]/g, ' ')
  if (isName(site, line)) return []
  line = line.replace(AUTHOR_LINK_WORDS, '').replace(AUTHOR_LINK_WORDS, '').replace(OTHER_CREDITS, '')
  line = collapse(line).replace(BYLINE_LEAD, '')
  line = collapse(line.replace(/^(?:by|von|par|por)\s+/i, ''))
  const people: string[] = []
  if (isMarked) line = line.replace(/\s+[-–—|]\s+/g, ' ; ')
  for (const part of line.split(NAME_PARTS)) {
    if (people.length > 0 && OFFICES.test(part)) break
    const name = tidyName(part)
    if (name === '' || !isPerson(name, site, isMarked)) {
      // What follows an office, a date or a place is no name any more; what stands before the first name may be anything.
      if (people.length > 0 && name !== '') break
      continue
    }
    if (!people.some((known) => known.toLowerCase() === name.toLowerCase())) people.push(name)
  }
  return people
}

/** Whether this is what the site goes by; people whose site it is keep their name. */
function isName(site: Site, text: string): boolean {
  const key = skeleton(text)
  return key !== site.owner && site.names.has(key)
}

function tidyName(part: string | undefined): string {
  let name = collapse(part ?? '')
    .replace(/^(?:by|von|par|por|and|und|et)\s+/i, '')
    .replace(CREDENTIALS, '')
    .replace(CREDENTIALS, '')
  name = name.replace(
    /\s+(?:for|in|at|from|of|aus|für|über|on|am|updated?|published|posted|veröffentlicht|contributing|special to|is|ist|the)\s.*$/iu,
    '',
  )
  name = name
    .replace(/\s*[/–—|:].*$/u, '')
    .replace(/[\s,.;:–-]+$/u, (tail) => (/(?:Jr|Sr)\.$/.test(name) ? '.' : tail.includes('.') && /\b\p{Lu}\.$/u.test(name) ? '.' : ''))
  return withoutEcho(collapse(name))
}

/** "Ann Lee Ann Lee" is what a picture's label and the name beside it make. */
function withoutEcho(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2)
  if (half.length < SHORTEST_ECHO) return name
  return name === `${half} ${half}` ? half : name
}

function isPerson(name: string, site: Site, isMarked: boolean): boolean {
  if (name.length < 2 || name.length > 45) return false
  const lower = name.toLowerCase()
  if (AGENCIES.has(lower) || NOT_A_PERSON.test(lower) || isName(site, name)) return false
  const words = name.split(' ')
  if (words.length > 5 || (words.length > 1 && BODY_WORDS.test(name))) return false
  if (words.length === 1 && BODY_WORDS.test(lower)) return false
  if (/[@#<>{}=?!"“”„%+*\\]|\.\p{Ll}{2,}$/u.test(name) || findDate(name) !== undefined) return false
  if (words.length === 1) return isMarked && /\p{L}{2}/u.test(name) && (name.length > 2 || name === name.toUpperCase())
  if (/\d/.test(name)) return false
  return words.every(
    (word) => /^['’]?\p{Lu}|^\p{Lo}/u.test(word) || NAME_PARTICLES.has(word.toLowerCase()) || /^(?:d|l|al|el)['’-]\p{Lu}/u.test(word),
  )
}
