import type { PageTree } from './parse.ts'
import { collapse, countWords } from './text.ts'
import type { Candidate } from './types.ts'
import { bareBox, layOut } from './walk.ts'

/** A body in the page's JSON-LD stands in for one that the page does not show, if it is longer by this factor. */
const MUCH_LONGER = 2
const SHORTEST = 300

/** Whether the page shows so little of the article that its JSON-LD must give the body. */
export function isShell(shown: readonly Candidate[], declared: string | undefined): declared is string {
  if (declared === undefined || declared.length < SHORTEST) return false
  return declared.length > MUCH_LONGER * shown.reduce((sum, candidate) => sum + candidate.text.length, 0)
}

/** The paragraphs of a JSON-LD `articleBody`, which may be plain text or HTML; they have no place in the page. */
export function declaredBlocks(declared: string, parse: (html: string) => PageTree): Candidate[] {
  if (/<\/?(?:p|div|br|h[1-6]|li)\b[^<>]*>/i.test(declared)) {
    return layOut(parse(declared)).candidates.map((candidate) => {
      const { source: _, ...rest } = candidate
      return rest
    })
  }
  const box = bareBox('#json-ld')
  return declared
    .split('\n')
    .map(collapse)
    .filter((text) => text !== '')
    .map(
      (text, index): Candidate => ({
        index,
        box,
        kind: 'paragraph',
        text,
        linked: 0,
        links: 0,
        bold: 0,
        italic: 0,
        words: countWords(text),
      }),
    )
}
