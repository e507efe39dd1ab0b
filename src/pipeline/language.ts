import type { Meta } from '../document/index.ts'

/**
 * The language of a text where it is not English, else undefined; a text whose language nobody knows is taken to be English.
 *
 * @param override The language to take it for, whatever it looks like.
 */
export function foreignLanguage(meta: Meta, override: string | undefined): string | undefined {
  const language = override ?? meta.language
  return language === undefined || /^en\b/i.test(language) ? undefined : language
}
