/** Prefixes that stay with what the hyphen ties to them: non-commercial, co-operate, e-mail, mid-2004. In lower case. */
export const PREFIXES: ReadonlySet<string> = new Set(
  `anti arch bi co contra counter cross de dis e ex extra hyper infra inter intra macro mega meta micro mid mini mono multi neo non over
   poly post pre pro proto pseudo psycho re semi socio sub supra trans tri ultra un uni`.split(/\s+/),
)

/** Words that a prefix is never tied to: over-the-counter, mid-to-late, pro-and-con are words side by side. */
export const NOT_PREFIXED: ReadonlySet<string> = new Set(['the', 'to', 'and', 'or', 'of', 'in', 'a'])

/** Suffixes that stay with what they are tied to. */
export const SUFFIXES: ReadonlySet<string> = new Set(['esque', 'wise', 'ish'])

/** Abbreviations with a slash that are one word. */
export const SLASHED: ReadonlySet<string> = new Set([
  'w/o',
  'w/out',
  'w/in',
  'b/c',
  'b/t',
  'b/w',
  'n/a',
  'l/c',
  'i/c',
  'i/s',
  'a/c',
  'i/o',
  'km/h',
  'm/s',
])
