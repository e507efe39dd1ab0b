import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, GENERIC_WORDS, SHORT_FORMS } from './data/common.ts'

/** A person's name taken apart, in small letters without accents. */
export interface PersonName {
  given: string
  /** Middle names and initials, in order. */
  middle: readonly string[]
  family: string
  /** Jr, III … */
  suffix: string
}

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Lower case, without accents, stops and apostrophes; hyphens count as spaces. */
export function normalise(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** @returns the parts of a full name; undefined for a single name, which says too little. */
export function personName(name: string): PersonName | undefined {
  const words = normalise(name).split(' ')
  const suffix = SUFFIXES.has(words.at(-1) ?? '') ? (words.pop() ?? '') : ''
  const [given = '', ...rest] = words
  const family = rest.pop()
  return family === undefined || given === '' ? undefined : { given, middle: rest, family, suffix }
}

/** How two full names fit: the same words; forms of one name that leave out or shorten something; or names of two people. */
export type Fit = 'same' | 'variant' | 'different'

export function fitOf(a: PersonName, b: PersonName): Fit {
  if (a.family !== b.family || !(isShortOf(a.given, b.given) || isShortForm(a.given, b.given))) return 'different'
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return 'different'
  const [short, long] = a.middle.length <= b.middle.length ? [a.middle, b.middle] : [b.middle, a.middle]
  let at = 0
  for (const word of short) {
    while (at < long.length && !isShortOf(word, long[at] ?? '')) at++
    if (at++ >= long.length) return 'different'
  }
  const isSame = a.given === b.given && a.suffix === b.suffix && a.middle.join(' ') === b.middle.join(' ')
  return isSame ? 'same' : 'variant'
}

/** The same word, or its initial. */
function isShortOf(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0])
}

function isShortForm(a: string, b: string): boolean {
  return SHORT_FORMS.some((forms) => forms.includes(a) && forms.includes(b))
}

/** Whether many people are called so. */
export function isCommon({ given, family }: PersonName): boolean {
  const isFamily = COMMON_FAMILY_NAMES.has(family) || COMMON_FAMILY_NAMES.has(given)
  return given.length === 1 || (isFamily && (COMMON_GIVEN_NAMES.has(given) || COMMON_GIVEN_NAMES.has(family)))
}

/** Whether a body in any country might be called so. */
export function isGeneric(name: string): boolean {
  return normalise(name)
    .split(' ')
    .every((word) => GENERIC_WORDS.has(word) || GENERIC_WORDS.has(word.replace(/s$/, '')))
}
