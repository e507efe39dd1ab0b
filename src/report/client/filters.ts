import type { Store } from './store.ts'

/** What the reader asks for; empty fields ask for nothing. */
export interface Filter {
  query: string
  relation: string
  tone: '' | 'positive' | 'negative'
  thing: number | undefined
  from: string
  to: string
  /** Facts below this confidence count as not there. */
  confidence: number
}

export const NO_FILTER: Filter = { query: '', relation: '', tone: '', thing: undefined, from: '', to: '', confidence: 0 }

/** The articles that pass, by their places in the report. */
export function filterArticles(store: Store, filter: Filter): number[] {
  const { articles, facts } = store.index
  const found = filter.query.trim() === '' ? undefined : store.search(filter.query.trim())
  const stating =
    filter.relation === ''
      ? undefined
      : new Set(facts.filter((fact) => fact.type === filter.relation && fact.confidence >= filter.confidence).map((fact) => fact.article))
  const passed: number[] = []
  articles.forEach((row, index) => {
    const day = row.published?.slice(0, 10) ?? ''
    if (found !== undefined && !found.has(index)) return
    if (stating !== undefined && !stating.has(index)) return
    if (filter.tone !== '' && row[filter.tone] === 0) return
    if (filter.thing !== undefined && !row.things.includes(filter.thing)) return
    if (filter.from !== '' && (day === '' || day < filter.from)) return
    if (filter.to !== '' && (day === '' || day > filter.to)) return
    passed.push(index)
  })
  return passed
}
