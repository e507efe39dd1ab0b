// Readability cleans, compromise finds the names: what most projects put together. Needs the peers (`npm ci --prefix bench`).
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serve, tidy, visibleText } from './filter.mjs'
import { readCompromise } from './read-compromise.mjs'

await serve(readCompromise, (html) => {
  const article = new Readability(parseHTML(html).document).parse()
  return article === null ? '' : tidy(`${article.title ?? ''}\n${visibleText(article.content ?? '')}`)
})
