import type { ArticleDetail, ReportData, ReportIndex } from '../data.ts'

/** A report's data as the page reads it: the index at once, an article's text and layers when it is opened. */
export class Store {
  readonly index: ReportIndex
  readonly #texts: string
  readonly #details: string
  #lowered: { text: string; ends: number[] } | undefined
  #textLines: string[] | undefined
  #detailLines: string[] | undefined

  constructor({ index, texts, details }: ReportData) {
    this.index = index
    this.#texts = texts
    this.#details = details
  }

  /** The data that stand in the page itself. */
  static fromPage(): Store {
    const content = (id: string): string => document.getElementById(id)?.textContent ?? ''
    const index: ReportIndex = JSON.parse(content('index'))
    return new Store({ index, texts: content('texts'), details: content('details') })
  }

  textOf(article: number): string {
    this.#textLines ??= this.#texts.split('\n')
    const text: string = JSON.parse(this.#textLines[article] ?? '""')
    return text
  }

  detailOf(article: number): ArticleDetail {
    this.#detailLines ??= this.#details.split('\n')
    const detail: ArticleDetail = JSON.parse(this.#detailLines[article] ?? '{}')
    return detail
  }

  /** The articles whose title or text holds the words, in any case. Reads the texts as they stand in the page, without parsing them. */
  search(query: string): Set<number> {
    const wanted = query.toLowerCase()
    const found = new Set<number>()
    this.index.articles.forEach((row, index) => {
      if (row.title.toLowerCase().includes(wanted) || row.id.toLowerCase().includes(wanted)) found.add(index)
    })
    const needle = JSON.stringify(wanted).slice(1, -1).replaceAll('<', '\\u003c')
    const { text, ends } = this.#lower()
    let line = 0
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, ends[line - 1])) {
      while ((ends[line] ?? text.length) < at) line++
      found.add(line)
      line++
      if (ends[line - 1] === undefined) break
    }
    return found
  }

  /** Readies the search, so that its first use is as quick as the others. */
  warm(): void {
    this.#lower()
  }

  #lower(): { text: string; ends: number[] } {
    if (this.#lowered === undefined) {
      const text = this.#texts.toLowerCase()
      const ends: number[] = []
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
      this.#lowered = { text, ends }
    }
    return this.#lowered
  }
}
