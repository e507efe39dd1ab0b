import type { Gender } from '../../knowledge/index.ts'

/** Endings of first names, over the languages of Europe and their heirs. */
export const ENDINGS: Readonly<Record<Gender, RegExp>> = {
  f: /(?:(?<![uh]|ndr)a|á|elle|ette|ine|een)$/,
  m: /(?:[bcfgjkmopvwxzó]|rd|ld|rt|us|iy)$/,
}
