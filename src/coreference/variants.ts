/** How alike two words are, in [0, 1]. */
export type Closeness = (a: string, b: string) => number

/** From here two spellings of a given name are taken as one ("Mohammed", "Mohamed"). */
const ALIKE = 0.93

/** A name's words without case and accents; hyphens stay inside a word. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Whether a shorter or equal form can be the name of who has the longer one. */
export function isVariant(short: readonly string[], long: readonly string[], closeness: Closeness): boolean {
  if (short.length === 0 || short.length > long.length) return false
  if (endsWith(long, short) || startsWith(long, short)) return true
  if (short.length === 1) return false
  const [first, last] = [short[0] ?? '', short.at(-1) ?? '']
  if (last !== long.at(-1)) return false
  if (first === long[0] || isInitial(first, long[0] ?? '')) return isSubsequence(short, long)
  return short.length === long.length && first[0] === long[0]?.[0] && closeness(first, long[0] ?? '') >= ALIKE
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, i) => word === long[long.length - short.length + i])
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, i) => word === long[i])
}

function isInitial(a: string, b: string): boolean {
  return /^\p{L}\.?$/u.test(a) && a[0] === b[0]
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (word === short[at] || isInitial(short[at] ?? '', word)) at++
  return at === short.length
}
