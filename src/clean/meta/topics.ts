import { META_NAMES, MICRODATA_NAMES } from '../data/metadata.ts'
import { spacedText } from '../elements.ts'
import type { Sign } from '../signs.ts'
import type { LinkedData } from './json-ld.ts'
import type { Sourced } from './sourced.ts'
import { firstName, type MetaTags } from './tags.ts'

/** Finds the section that the page puts itself in. */
export function findSection(tags: MetaTags, linked: LinkedData | undefined): Sourced<string> | undefined {
  if (linked?.section !== undefined) return { value: linked.section, from: 'json-ld' }
  const name = firstName(tags, META_NAMES.section)
  const value = name === undefined ? undefined : tags.get(name)?.[0]
  return name === undefined || value === undefined ? undefined : { value, from: MICRODATA_NAMES.has(name) ? 'microdata' : 'meta' }
}

/** Finds the page's keywords: those of its metadata, else the tags that it links to. */
export function findKeywords(tags: MetaTags, linked: LinkedData | undefined, signs: readonly Sign[]): Sourced<string[]> | undefined {
  const name = firstName(tags, META_NAMES.keywords)
  const listed = name === undefined ? [] : (tags.get(name) ?? [])
  const attempts: Sourced<string[]>[] = [
    { value: linked?.keywords ?? [], from: 'json-ld' },
    { value: listed.length === 1 ? (listed[0] ?? '').split(/ ?[,;] ?/) : [...listed], from: 'meta' },
    { value: signs.filter(({ role }) => role.kind === 'tag').map(({ element }) => spacedText(element)), from: 'markup' },
  ]
  for (const { value, from } of attempts) {
    const words = [...new Set(value.filter((word) => word !== ''))]
    if (words.length > 0) return { value: words, from }
  }
  return undefined
}
