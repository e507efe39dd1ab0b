const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]/g

/**
 * White space as a block has it: single blanks, none at the ends; no-break blanks are blanks; soft hyphens, zero-width blanks and byte
 * order marks are gone. The joiners U+200C and U+200D stay, since they spell words in several scripts and hold emoji together.
 */
export function collapse(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** The same string with every half of a broken surrogate pair replaced by U+FFFD: as long as before, and safe to encode. */
export function mendSurrogates(raw: string): string {
  return SURROGATE.test(raw) ? raw.replace(LONE_SURROGATE, '\ufffd') : raw
}

/** How many words stand in collapsed text; two ideographs or kana count as one. */
export function countWords(text: string): number {
  if (text === '') return 0
  let blanks = 1
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) blanks++
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0
  return blanks + (ideographs >> 1)
}

/** Letters and digits in lower case, all else gone: for telling whether two pieces of text say the same. */
export function skeleton(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
