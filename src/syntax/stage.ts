import { type Draft, type Token, type TokenRange, viewOf } from '../document/index.ts'
import type { Stage } from '../pipeline/types.ts'
import { LONGEST, type SyntaxModel } from './model.ts'

/** What makes a sentence worth parsing: something that can be a fact's argument or its verb. */
const TELLING = new Set(['PROPN', 'PRON', 'VERB', 'AUX'])

/**
 * The stage that gives every word its head and relation.
 *
 * @param parsesAll Whether sentences without a name, a pronoun or a verb are parsed too; else their words keep head -1 and the relation `dep`.
 */
export function createSyntaxStage(model: SyntaxModel, parsesAll: boolean): Stage {
  return {
    name: 'syntax',
    requires: ['tokens'],
    assigns: ['syntax'],
    englishOnly: true,
    run: (draft) => parseDraft(draft, model, parsesAll),
  }
}

function parseDraft(draft: Draft, model: SyntaxModel, parsesAll: boolean): Draft {
  const { sentences, words, tokens } = viewOf(draft)
  const chosen = sentences.filter((range) => parsesAll || isTelling(tokens, range))
  const trees = model.parse(chosen.map(({ first, last }) => words.slice(first, last)))
  const parsed = [...tokens]
  chosen.forEach(({ first, last }, s) => {
    for (let word = first; word < last; word++) {
      const [token, arc] = [tokens[word], trees[s]?.[word - first]]
      if (token !== undefined && arc !== undefined)
        parsed[word] = { ...token, head: arc.head < 0 ? -1 : first + arc.head, deprel: arc.deprel }
    }
  })
  const long = chosen.filter(({ first, last }) => last - first > LONGEST)
  const warnings = long.map(({ first, last }) => ({
    code: 'sentence-long' as const,
    message: `a sentence of ${last - first} words was parsed in parts of ${LONGEST}`,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  }))
  return { ...draft, tokens: parsed, warnings: [...draft.warnings, ...warnings] }
}

function isTelling(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let word = first; word < last; word++) if (TELLING.has(tokens[word]?.upos ?? '')) return true
  return false
}
