/** What follows an apostrophe in a clitic: it's, you're, I've, she'll, he'd, I'm. */
export const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm'])

/** Words written as one that are two or three, and where they are cut. */
export const FUSED: ReadonlyMap<string, readonly number[]> = new Map(
  [
    'can not',
    'gon na',
    'wan na',
    'got ta',
    'lem me',
    'gim me',
    'du n no',
    'out ta',
    'what cha',
    'a lot',
    "d' you",
    "y' all",
    "c' mon",
    "'t is",
    "'t was",
    "'t were",
    "'t will",
  ]
    .concat([
      'do nt',
      'does nt',
      'did nt',
      'is nt',
      'was nt',
      'are nt',
      'were nt',
      'have nt',
      'has nt',
      'had nt',
      'would nt',
      'could nt',
      'should nt',
      'ca nt',
      'wo nt',
      'ar nt',
      'ai nt',
    ])
    .concat([
      'i m',
      'i ve',
      'you re',
      'they re',
      'you ve',
      'they ve',
      'we ve',
      'that s',
      'what s',
      'there s',
      'here s',
      'he s',
      'you ll',
      'they ll',
      'it ll',
    ])
    .map((pieces) => {
      const parts = pieces.split(' ')
      let at = 0
      return [parts.join(''), parts.slice(0, -1).map((part) => (at += part.length))]
    }),
)

/** Words that begin with an apostrophe. */
export const ELIDED: ReadonlySet<string> = new Set(["'em", "'til", "'cause", "'n", "'bout", "'round", "'cos", "'nuff"])

/** Words that end with an apostrophe when it is followed by nothing else: rock 'n' roll, ol' man. */
export const TRUNCATED: ReadonlySet<string> = new Set([
  "'n'",
  "ol'",
  "o'",
  "an'",
  "nothin'",
  "somethin'",
  "goin'",
  "doin'",
  "gettin'",
  "comin'",
  "lookin'",
  "talkin'",
])

/** Contractions that stay whole. */
export const WHOLE: ReadonlySet<string> = new Set(["o'clock", "ma'am", "ass't", "int'l", "gov't", "nat'l", "dep't", "s'pose"])
