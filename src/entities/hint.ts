import type { Hint } from './classify.ts'

let shared: Promise<Hint> | undefined

/** compromise's opinion on a name, from its lexicon; asked about candidates only, since it reads slowly. */
export function loadHint(): Promise<Hint> {
  shared ??= import('compromise/two').then(({ default: nlp }) => {
    const known = new Map<string, ReturnType<Hint>>()
    return (candidate) => {
      if (known.has(candidate)) return known.get(candidate)
      if (known.size > 20_000) known.clear()
      const document = nlp(candidate.slice(0, 100))
      const hint = document.has('^#Person+$')
        ? 'PERSON'
        : document.has('^#Organization+$')
          ? 'ORG'
          : document.has('^(#Country|#City|#Region)+$')
            ? 'GPE'
            : document.has('^#Place+$')
              ? 'LOC'
              : undefined
      known.set(candidate, hint)
      return hint
    }
  })
  return shared
}
