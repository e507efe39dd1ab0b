import { type Document, type Entity, namedEntities, type Qualifiers } from '../document/index.ts'
import type { ArticleRow, QualityRow, ReportData, ReportIndex } from './data.ts'
import { detailOf } from './detail.ts'

/** JSON that may stand inside a script element: nothing in it ends the element or begins a comment. */
export function embeddable(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** Gathers documents, one after the other, into a report's data. */
export class ReportCompiler {
  readonly #index: ReportIndex = { version: '', articles: [], things: [], facts: [], tones: [] }
  readonly #things = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #details: string[] = []

  /** Adds an article; its place in the report is that of the call. */
  add(document: Document): void {
    const article = this.#index.articles.length
    this.#index.version ||= document.generator.version
    const named = namedEntities(document)
    const things = new Map(
      document.entities
        .filter((entity) => entity.type !== 'TITLE' && entity.type !== 'DATE' && named.has(entity.id))
        .map((entity) => [entity.id, this.#thing(entity)]),
    )
    this.#addFacts(article, document, things)
    this.#addTones(article, document, things)
    this.#index.articles.push(rowOf(document, [...new Set(things.values())]))
    this.#texts.push(embeddable(document.text))
    this.#details.push(embeddable(detailOf(document)))
  }

  /** @param quality The figures, where there is gold for the articles. */
  finish(quality?: { articles: number; rows: QualityRow[] }): ReportData {
    const index = quality === undefined ? this.#index : { ...this.#index, quality }
    return { index, texts: this.#texts.join('\n'), details: this.#details.join('\n') }
  }

  #thing({ name, type, links }: Entity): number {
    const link = links.wikidata ?? links.iso3166
    const key = link ?? `${type} ${name.toLowerCase()}`
    const known = this.#things.get(key)
    if (known !== undefined) return known
    const index = this.#index.things.push({ name, type, ...links }) - 1
    this.#things.set(key, index)
    return index
  }

  #addFacts(article: number, document: Document, things: ReadonlyMap<string, number>): void {
    for (const { type, subject, object, negated, modality, qualifiers, confidence } of document.relations) {
      const [from, to] = [things.get(subject), things.get(object)]
      if (negated || modality !== 'asserted' || from === undefined || to === undefined) continue
      this.#index.facts.push({
        ...{ article, type, subject: from, object: to },
        label: qualifierWords(qualifiers),
        confidence: Math.round(confidence * 1000) / 1000,
      })
    }
  }

  #addTones(article: number, document: Document, things: ReadonlyMap<string, number>): void {
    const own = new Map<number, { positive: number; negative: number }>()
    for (const { polarity, target } of document.sentiments) {
      const thing = target?.entity === undefined ? undefined : things.get(target.entity)
      if (thing === undefined) continue
      const counts = own.get(thing) ?? { positive: 0, negative: 0 }
      counts[polarity]++
      own.set(thing, counts)
    }
    for (const [thing, counts] of own) this.#index.tones.push({ article, thing, ...counts })
  }
}

/** What qualifiers say, in words: "President, former". */
export function qualifierWords({ role, status, kind, occasion, date }: Qualifiers): string {
  return [role, status === 'current' ? undefined : status, kind, occasion, date].filter((word) => word !== undefined).join(', ')
}

function rowOf(document: Document, things: number[]): ArticleRow {
  const { id, meta, source, text, blocks, quality, relations, sentiments, warnings } = document
  const [first] = blocks
  const facts: Record<string, number> = {}
  for (const { type, negated, modality } of relations) if (!negated && modality === 'asserted') facts[type] = (facts[type] ?? 0) + 1
  const title = meta.title ?? (first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + 120)))
  const { published, publisher, byline } = meta
  const { url, path } = source
  return {
    id,
    title: title.trim() === '' ? id : title,
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && byline.length > 0 && { byline }),
    ...(url !== undefined && { url }),
    ...(path !== undefined && { path }),
    ...(quality !== undefined && { quality }),
    ...{ facts, things, warnings: warnings.length },
    positive: sentiments.filter((phrase) => phrase.polarity === 'positive').length,
    negative: sentiments.filter((phrase) => phrase.polarity === 'negative').length,
  }
}
