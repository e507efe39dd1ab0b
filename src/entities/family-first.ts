import type { TokenView } from '../document/index.ts'
import { isCapitalised, isGlued, isUpper } from './casing.ts'
import {
  FAMILY_FIRST,
  KOREAN_FAMILIES,
  OTHER_CHINESE_FAMILIES,
  PINYIN_FAMILIES,
  PLAIN_VIETNAMESE_FAMILIES,
  VIETNAMESE_FAMILIES,
} from './data/family-names.ts'
import { KOREAN_SYLLABLE, PINYIN_SYLLABLE, VIETNAMESE_SYLLABLE } from './data/given-names.ts'
import { plainLetters } from './rows.ts'

/** No syllable is longer, and no given name has more than two of them in a word. */
const LONGEST = 12

const whole = (syllable: string, most: number): RegExp => new RegExp(`^(?:${syllable}){1,${most}}$`)
const PINYIN = whole(PINYIN_SYLLABLE, 2)
const ONE_PINYIN = whole(PINYIN_SYLLABLE, 1)
const KOREAN = whole(KOREAN_SYLLABLE, 1)
const KOREAN_WORD = whole(KOREAN_SYLLABLE, 2)
const VIETNAMESE = whole(VIETNAMESE_SYLLABLE, 1)

/** Family names that are English words as well: "Sun King" is nobody. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  'Sun Song Fan Tan Ding Gong Tang He You Du Pang Hang Tong Fang Bo Bao Long Ma Pan Bi Yi Hao Lei Lan Ling Kong You Wan Han Mai Cao Ha'.split(
    ' ',
  ),
)
/** "Line", "Zone", "Name": a mute e, which reads as a second syllable. */
const MUTE_E = /[aeiou][nmtkdlgrzcs]e$/

const fits = (pattern: RegExp, word: string): boolean => word.length <= LONGEST && pattern.test(plainLetters(word).toLowerCase())
const isGiven = (word: string | undefined): word is string => word !== undefined && isCapitalised(word) && !isUpper(word)

/** Whether a name may begin here that has the family name first. */
export const opensFamilyFirst = (word: string): boolean => FAMILY_FIRST.has(word)

/**
 * Where the name ends that begins with the family name at `at`, when what follows is spelt as given names of that language are ("Park Sang-hoon", "Sun Xiuying",
 * "Vũ Lan").
 *
 * @param end Where the sentence ends.
 */
export function familyFirstEnd(view: TokenView, at: number, end: number): number | undefined {
  const { words } = view
  const family = words[at] ?? ''
  const given = words[at + 1]
  if (at + 1 >= end || !isGiven(given)) return undefined
  const isHyphened = at + 3 < end && words[at + 2] === '-' && isGlued(view, at + 1) && isGlued(view, at + 2)
  if (isHyphened) return fitsHyphened(family, given, words[at + 3] ?? '') ? at + 4 : undefined
  if (PINYIN_FAMILIES.has(family) && fitsPinyin(family, given)) return at + 2
  return vietnameseEnd(words, at, end)
}

/** Whether some words read as such a name from the first to the last. */
export function isFamilyFirstForm(words: readonly string[]): boolean {
  const [family = '', ...given] = words
  const [first = '', hyphen, second = ''] = given
  if (given.length === 3 && hyphen === '-') return fitsHyphened(family, first, second)
  if (given.length === 1 && PINYIN_FAMILIES.has(family) && fitsPinyin(family, first)) return true
  // "Kim Jong Un", "Kim Jongun", but not "Do Not".
  const isLong = given.length > 1 || !fits(KOREAN, first)
  if (isLong && KOREAN_FAMILIES.has(family) && given.every((word) => isGiven(word) && fits(KOREAN_WORD, word))) return true
  return vietnameseEnd(words, 0, words.length) === words.length
}

function fitsHyphened(family: string, first: string, second: string): boolean {
  if (!/^\p{L}{1,7}$/u.test(second) || isUpper(second)) return false
  if (KOREAN_FAMILIES.has(family) && fits(KOREAN, first) && fits(KOREAN, second)) return true
  // "Leung Chun-ying", "Tsai Ing-wen": other spellings than pinyin, which no pattern has all of.
  return (
    OTHER_CHINESE_FAMILIES.has(family) &&
    first.length <= 6 &&
    /^\p{Ll}/u.test(second) &&
    second.length <= 6 &&
    !/(?:ed|er|al)$/.test(second)
  )
}

function fitsPinyin(family: string, given: string): boolean {
  if (given.length < 2 || !fits(PINYIN, given)) return false
  if (!ENGLISH_WORDS.has(family)) return true
  return (!fits(ONE_PINYIN, given) || /^[XQZ]|^Zh/.test(given)) && !MUTE_E.test(given)
}

function vietnameseEnd(words: readonly string[], at: number, end: number): number | undefined {
  const family = words[at] ?? ''
  const isMarked = VIETNAMESE_FAMILIES.has(family)
  if (!isMarked && !PLAIN_VIETNAMESE_FAMILIES.has(family)) return undefined
  let last = at + 1
  while (last < end && last < at + 4 && isGiven(words[last]) && fits(VIETNAMESE, words[last] ?? '')) last++
  const given = words.slice(at + 1, last)
  if (given.length === 0) return undefined
  // "Do Not", "Le Mans": without any mark, neither says that it is Vietnamese.
  const hasMarks = given.some((word) => /[^\x20-\x7e]/.test(word))
  return hasMarks || (isMarked && !ENGLISH_WORDS.has(family)) ? last : undefined
}
