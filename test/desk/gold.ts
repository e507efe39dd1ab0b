import type { Span } from '../../src/document/index.ts'
import type { Gold } from '../../src/fixtures/index.ts'

const TEXT =
  'Berzina greets a neighbour\n\nLatvian President Anna Berzina warmly congratulated Estonia’s president, Marek Tamm, on Monday. “We admire you,” she said.\n\nTamm thanked her. He leads the Harbour Party.'

/** An article without labels. */
export function blankGold(): Gold {
  const blocks: Span[] = []
  for (const match of TEXT.matchAll(/[^\n]+/g)) blocks.push({ start: match.index, end: match.index + match[0].length })
  return {
    ...{ file: '', article: 'neighbour.txt', split: 'dev', tags: [], meta: {}, text: TEXT, blocks, leaks: [] },
    ...{ entities: [], mentions: [], facts: [], quotations: [], sentiments: [], readings: [] },
  }
}

/** Where words stand in the text; the nth time, from 0. */
export function at(words: string, nth = 0): Span {
  let start = TEXT.indexOf(words)
  for (let count = 0; count < nth; count++) start = TEXT.indexOf(words, start + 1)
  if (start < 0) throw new Error(`«${words}» is not in the text`)
  return { start, end: start + words.length }
}

/** Gold in a form in which two that say the same are equal: entities are called by their places, and no list has an order. */
export function canonical(gold: Pick<Gold, 'text' | 'entities' | 'mentions' | 'facts' | 'quotations' | 'sentiments'>): object {
  const placeOf = new Map<string, string>()
  for (const { entity, start, type } of [...gold.mentions].sort((a, b) => a.start - b.start))
    if (!placeOf.has(entity)) placeOf.set(entity, `${start} ${type === 'TITLE' || type === 'DATE' ? type : 'entity'}`)
  const name = (id: string | undefined): string | undefined => (id === undefined ? undefined : (placeOf.get(id) ?? `unmentioned ${id}`))
  const sorted = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort()
  return {
    text: gold.text,
    entities: sorted(
      gold.entities
        .filter(({ type }) => type !== 'TITLE' && type !== 'DATE')
        .map(({ id, type, name: own, links, members }) => ({
          id: name(id),
          type,
          own,
          iso: links.iso3166,
          item: links.wikidata,
          members: members?.map(name).sort(),
        })),
    ),
    mentions: sorted(
      gold.mentions.map(({ start, end, type, kind, entity, value }) => ({
        start,
        end,
        type,
        kind,
        value,
        entity: type === 'TITLE' || type === 'DATE' ? '' : name(entity),
      })),
    ),
    facts: sorted(
      gold.facts.map((fact) => ({
        ...{ type: fact.type, subject: name(fact.subject), object: name(fact.object), by: name(fact.attribution) },
        ...{ role: fact.role, status: fact.status, kind: fact.kind, occasion: fact.occasion, date: fact.date, modality: fact.modality },
        ...{ negated: fact.negated, optional: fact.optional, coreference: fact.coreference },
      })),
    ),
    quotations: sorted(gold.quotations.map(({ start, end, speaker }) => ({ start, end, speaker: name(speaker) }))),
    sentiments: sorted(
      gold.sentiments.map(({ start, end, polarity, holder, target, optional }) => ({
        ...{ start, end, polarity, optional, holder: name(holder), target: name(target?.entity) },
        span: target?.span === undefined ? undefined : [target.span.start, target.span.end],
      })),
    ),
  }
}
