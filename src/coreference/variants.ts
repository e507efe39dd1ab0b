/** How alike two words are, in [0, 1]. */
export type Closeness = (a: string, b: string) => number

/** From here two spellings of a given name are taken as one ("Mohammed", "Mohamed"). */
const ALIKE = 0.93

/** English short forms of given names, and what they stand for. */
const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  'joe=joseph bill=william bob=robert rob=robert jim=james jimmy=james tom=thomas mike=michael dave=david tony=anthony dick=richard rick=richard ted=edward ed=edward andy=andrew ben=benjamin chris=christopher,christian dan=daniel greg=gregory jeff=jeffrey ken=kenneth liz=elizabeth beth=elizabeth kate=katherine,catherine kathy=katherine,catherine maggie=margaret meg=margaret matt=matthew nick=nicholas pat=patrick,patricia pete=peter ron=ronald sam=samuel,samantha steve=stephen,steven sue=susan tim=timothy vicky=victoria will=william alex=alexander,alexandra jack=john debbie=deborah jenny=jennifer'
    .split(' ')
    .map((pair): [string, string[]] => [pair.split('=')[0] ?? '', (pair.split('=')[1] ?? '').split(',')]),
)

/** What a given name is short for. */
export function shortForms(name: string): readonly string[] {
  return SHORT_NAMES.get(name) ?? []
}

/** A name's words without case, accents and suffixes (Jr, III); hyphens stay inside a word. */
export function wordsOf(name: string): string[] {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii|iv)\.?$/.test(word))
}

// Most names have no accents, and taking them apart is slow.
const withoutAccents = (name: string): string => (/^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, ''))

/** Whether a form is the first of two surnames: "Duarte" for "Efraín Duarte Cabañas". */
export function isInnerSurname(short: readonly string[], long: readonly string[]): boolean {
  if (long.length < 3 || short.length > long.length - 2) return false
  for (let at = 1; at + short.length < long.length; at++) if (short.every((word, i) => word === long[at + i])) return true
  return false
}

/** Whether a shorter or equal form can be the name of who has the longer one. */
export function isVariant(short: readonly string[], long: readonly string[], closeness: Closeness): boolean {
  if (short.length === 0 || short.length > long.length) return false
  if (endsWith(long, short) || startsWith(long, short)) return true
  if (short.length === 1) return false
  const [first, last] = [short[0] ?? '', short.at(-1) ?? '']
  if (last !== long.at(-1)) return false
  if (first === long[0] || isInitial(first, long[0] ?? '')) return isSubsequence(short, long)
  if (shortForms(first).includes(long[0] ?? '') || shortForms(long[0] ?? '').includes(first)) return true
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
