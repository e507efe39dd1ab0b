/** Words that are remembered; when there are more, all are forgotten. */
const REMEMBERED = 20_000
/** What is longer is no word, and may be as long as a text. */
const LONGEST = 120

const known = new Map<string, string>()

/**
 * The characters of a stretch of text, as one value for the same characters: every table that is asked for a word is then asked for a string it has met.
 * A word is a copy: a slice would keep all of its text alive for as long as some table remembers the word.
 */
export function wordOf(text: string, start: number, end: number): string {
  const slice = text.slice(start, end)
  if (slice.length > LONGEST) return slice
  const before = known.get(slice)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED) known.clear()
  const word = slice.split('').join('')
  known.set(word, word)
  return word
}
