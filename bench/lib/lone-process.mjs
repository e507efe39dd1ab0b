// Statements a second of a process on its own, without a pool, from when it is warm: what the machine gives. Run by bench/batch.mjs.
//   node bench/lib/lone-process.mjs DOCUMENTS WARM
import { createPipeline } from '../../dist/index.js'
import { readObjects } from './data.mjs'

const [documents, warm] = process.argv.slice(2).map(Number)
const articles = readObjects('news/statements.jsonl.gz').slice(0, documents)
const copydesk = await createPipeline()
for (const article of articles.slice(0, warm)) await copydesk.extract(article)
const start = performance.now()
for (const article of articles) await copydesk.extract(article)
process.stdout.write(String((1000 * articles.length) / (performance.now() - start)))
