/** What follows an apostrophe in a clitic: it's, you're, I've, she'll, he'd, I'm. */
export const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm'])

const PIECES = `
  can not, gon na, wan na, got ta, lem me, gim me, du n no, out ta, what cha, a lot, d' you, y' all, c' mon, 't is, 't was, 't were, 't will,
  do nt, does nt, did nt, is nt, was nt, are nt, were nt, have nt, has nt, had nt, would nt, could nt, should nt, ca nt, wo nt, ar nt, ai nt,
  i m, i ve, you re, they re, you ve, they ve, we ve, that s, what s, there s, here s, he s, you ll, they ll, it ll
`

/** Words written as one that are two or three, and the offsets at which they are cut. In lower case. */
export const FUSED: ReadonlyMap<string, readonly number[]> = new Map(
  PIECES.trim()
    .split(',')
    .map((pieces) => pieces.trim())
    .map((pieces) => [pieces.replaceAll(' ', ''), cutsOf(pieces.split(' '))]),
)

/** The length of the longest of them. */
export const LONGEST_FUSED: number = Math.max(...[...FUSED.keys()].map((word) => word.length))

function cutsOf(parts: readonly string[]): number[] {
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length)
}

/** Words that begin with an apostrophe. */
export const ELIDED: ReadonlySet<string> = new Set(["'em", "'til", "'cause", "'n", "'bout", "'round", "'cos", "'nuff"])

/** Words that end with an apostrophe. */
export const TRUNCATED: ReadonlySet<string> = new Set(
  "'n' ol' o' an' nothin' somethin' goin' doin' gettin' comin' lookin' talkin'".split(' '),
)

/** Contractions that stay whole. */
export const WHOLE: ReadonlySet<string> = new Set("o'clock ma'am ass't int'l gov't nat'l dep't s'pose".split(' '))
