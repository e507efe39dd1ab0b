import type { Finding, Reading } from './extract.ts'
import type { Line } from './line.ts'
import type { BasePattern } from './types.ts'

export const THEIR_PEOPLE: BasePattern = {
  id: 'greeting/and-his-people',
  relation: 'greeting-to',
  example: 'Anna Berzina congratulated Estonian President Bo Ek and his people.',
  confidence: 0.75,
}

const PEOPLE = /^(?:people|peoples|nation|country|citizens|countrymen|compatriots|subjects)$/i

/** "wished him and his people peace": what is said to the leader of a country with his people is said to the country. */
export function findTheirPeople(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft, view, entities } = reading
  const asserted = known.filter((f) => !f.negated && f.modality === 'asserted')
  const countries = asserted.filter((f) => f.pattern.relation === 'leader-of' && entities.get(f.object.entity)?.type === 'GPE')
  if (countries.length === 0) return []
  const greetings = asserted.filter((f) => f.pattern.relation === 'greeting-to')
  return lines.flatMap((line) => {
    const here = greetings.filter((f) => f.line === line)
    if (here.length === 0) return []
    return draft.mentions.flatMap((whose): Finding[] => {
      if (
        whose.kind !== 'pronoun' ||
        whose.start < line.span.start ||
        whose.end > line.span.end ||
        !/^(?:his|her|their)$/i.test(whose.text)
      )
        return []
      const { first, last } = view.range(whose)
      let noun = last
      while (noun < last + 3 && view.tokens[noun]?.upos === 'ADJ') noun++
      if (!PEOPLE.test(view.words[noun] ?? '') || !/^(?:and|to)$/i.test(view.words[first - 1] ?? '')) return []
      return here.flatMap((greeting) => {
        const country = countries.find((f) => f.subject.entity === greeting.object.entity)
        const isHis = whose.entity === greeting.object.entity || whose.entity !== greeting.subject.entity
        if (country === undefined || !isHis || greeting.object.end > whose.start || country.object.entity === greeting.subject.entity)
          return []
        return [{ ...greeting, pattern: THEIR_PEOPLE, object: country.object }]
      })
    })
  })
}
