import { type Draft, shareView, type Token, type TokenRange, viewOf } from '../document/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { LONGEST, type SyntaxModel } from './model.ts'

/** What makes a sentence worth parsing: something that can be a fact's argument or its verb. */
const TELLING = new Set(['PROPN', 'PRON', 'VERB', 'AUX'])

/**
 * The stage that gives every word its head and relation.
 *
 * @param longest Words of a sentence that is parsed as one.
 * @param parsesAll Whether sentences without a name, a pronoun or a verb are parsed too; else their words keep head -1 and the relation `dep`.
 */
export function createSyntaxStage(model: SyntaxModel, parsesAll: boolean, longest: number = LONGEST): Stage {
  return {
    name: 'syntax',
    requires: ['tokens'],
    assigns: ['syntax'],
    englishOnly: true,
    run: (draft) => parseDraft(draft, model, { parsesAll, longest }),
  }
}

function parseDraft(draft: Draft, model: SyntaxModel, { parsesAll, longest }: { parsesAll: boolean; longest: number }): Draft {
  const { sentences, words, tokens } = viewOf(draft)
  const whole = sentences.filter((range) => parsesAll || isTelling(tokens, range))
  const chosen = whole.map(({ first, last }) => ({ first: first + datelineLength(tokens, words, first, last), last }))
  const trees = model.parse(
    chosen.map(({ first, last }) => words.slice(first, last)),
    longest,
  )
  const parsed = [...tokens]
  chosen.forEach(({ first, last }, s) => {
    for (let word = first; word < last; word++) {
      const [token, arc] = [tokens[word], trees[s]?.[word - first]]
      if (token !== undefined && arc !== undefined)
        parsed[word] = { ...token, head: arc.head < 0 ? -1 : first + arc.head, deprel: arc.deprel }
    }
  })
  // A dateline hangs on the root of what it stands before.
  whole.forEach(({ first }, s) => {
    const start = chosen[s]?.first ?? first
    const root = start + Math.max(0, trees[s]?.findIndex((arc) => arc.head < 0) ?? 0)
    for (let word = first; word < start; word++) {
      const token = tokens[word]
      if (token !== undefined) parsed[word] = { ...token, head: root, deprel: 'dep' }
    }
  })
  const long = chosen.filter(({ first, last }) => last - first > longest)
  const warnings = long.map(({ first, last }) => ({
    code: 'sentence-long' as const,
    message: `a sentence of ${last - first} words was parsed in parts of ${longest}`,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  }))
  shareView(draft, parsed)
  return { ...draft, tokens: parsed, warnings: [...draft.warnings, ...warnings] }
}

function isTelling(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let word = first; word < last; word++) if (TELLING.has(tokens[word]?.upos ?? '')) return true
  return false
}

/** No dateline has more words than this. */
const DATELINE = 16

/**
 * How many words of a sentence are its dateline: "ACCRA, Ghana (GNA) —". A parser that reads them takes the place for the name that follows.
 */
function datelineLength(tokens: readonly Token[], words: readonly string[], first: number, last: number): number {
  const opener = words[first] ?? ''
  if (opener.length < 2 || opener !== opener.toUpperCase() || !/^\p{Lu}/u.test(opener)) return 0
  for (let word = first + 1; word < Math.min(last - 2, first + DATELINE); word++) {
    // A hyphen inside a word or a name ("AIX-EN-PROVENCE") is none.
    const isSpaced = (tokens[word]?.start ?? 0) > (tokens[word - 1]?.end ?? 0)
    if (/^(?:–|—|--)$/.test(words[word] ?? '') || (words[word] === '-' && isSpaced)) return word + 1 - first
  }
  return 0
}
