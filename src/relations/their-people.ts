import { indexOf, type Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { byLine, type Line } from './line.ts'
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
  const asserted = known.filter((f) => !f.negated && f.modality === 'asserted')
  const countries = new Map<string, Mention>()
  for (const { pattern, subject, object } of asserted)
    if (pattern.relation === 'leader-of' && reading.entities.get(object.entity)?.type === 'GPE' && !countries.has(subject.entity))
      countries.set(subject.entity, object)
  if (countries.size === 0) return []
  const greetings = byLine(asserted.filter((f) => f.pattern.relation === 'greeting-to'))
  const mentions = indexOf(reading.draft.mentions)
  return lines.flatMap((line) => {
    const here = greetings.get(line)
    if (here === undefined) return []
    const peoples = mentions.within(line.span.start, line.span.end).filter((mention) => isWhosePeople(mention, reading))
    return peoples.flatMap((whose) =>
      here.flatMap((greeting) => {
        const country = countries.get(greeting.object.entity)
        const isHis = whose.entity === greeting.object.entity || whose.entity !== greeting.subject.entity
        if (country === undefined || !isHis || greeting.object.end > whose.start || country.entity === greeting.subject.entity) return []
        return [{ ...greeting, pattern: THEIR_PEOPLE, object: country }]
      }),
    )
  })
}

/** "and his people", "to her brave nation" */
function isWhosePeople(whose: Mention, { view }: Reading): boolean {
  if (whose.kind !== 'pronoun' || !/^(?:his|her|their)$/i.test(whose.text)) return false
  const { first, last } = view.range(whose)
  let noun = last
  while (noun < last + 3 && view.tokens[noun]?.upos === 'ADJ') noun++
  return PEOPLE.test(view.words[noun] ?? '') && /^(?:and|to)$/i.test(view.words[first - 1] ?? '')
}
