import type { CleanedArticle, Cleaner, CleanOptions } from '../../src/clean/index.ts'
import { createCleaner } from '../../src/clean/index.ts'

const cleaner: Promise<Cleaner> = createCleaner()

export async function clean(html: string, options?: CleanOptions): Promise<CleanedArticle> {
  return (await cleaner).clean(html, options)
}

/** The texts of an article's blocks, the headline first. */
export function blockTexts(article: CleanedArticle): string[] {
  return article.blocks.map((block) => article.text.slice(block.start, block.end))
}

export const SENTENCES: readonly string[] = [
  'The ministers of the two countries met in the harbour town on Monday, and they agreed to open the bridge to lorries before the winter.',
  'Officials said that the work had taken longer than anybody expected, because the river had flooded the site twice since the spring.',
  'The mayor, who had asked for the bridge for many years, called the agreement a good day for the town and for its market.',
]

/** A page with three paragraphs of prose around whatever is given. */
export function page(parts: { head?: string; before?: string; inside?: string; after?: string; lang?: string } = {}): string {
  const [first, second, third] = SENTENCES.map((sentence) => `<p>${sentence}</p>`)
  return `<!DOCTYPE html><html${parts.lang === undefined ? '' : ` lang="${parts.lang}"`}><head><meta charset="utf-8"><title>Bridge to Open Before the Winter | The Harbour Post</title>${
    parts.head ?? ''
  }</head><body><header><nav><a href="/">Home</a><a href="/world">World</a></nav></header><main><article><h1>Bridge to Open Before the Winter</h1>${
    parts.before ?? ''
  }${first}${second}${parts.inside ?? ''}${third}</article>${parts.after ?? ''}</main></body></html>`
}
