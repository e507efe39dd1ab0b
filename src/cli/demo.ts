import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document } from '../document/index.ts'
import { evaluateDocuments } from '../evaluate/evaluate.ts'
import { loadFixtures } from '../fixtures/index.ts'
import { readInput } from '../ingest/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { factInWords, passageOf, roleInWords } from './facts.ts'
import { figuresInWords } from './figures-in-words.ts'
import { openSink } from './sink.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Of how many articles the demonstration prints something of each kind; all of it is in the documents. */
const SHOWN = 6

/** What is looked for, and the question that each relation answers. */
const QUESTIONS = {
  'leader-of': 'Who leads what',
  'greeting-to': 'Who greets whom',
  'member-of': 'Who belongs to what',
} as const

/**
 * Does the main job on the bundled corpus: extracts every article, writes the documents, prints facts and phrases with the passages they stand in, and
 * how much of what people labelled is found.
 *
 * @param output The folder that the documents go to.
 */
export async function runDemo(output: string): Promise<void> {
  const pipeline = await createPipeline()
  const documents: Document[] = []
  await mkdir(output, { recursive: true })
  const file = join(output, 'documents.jsonl')
  const sink = await openSink(file)
  for await (const { article } of readInput(join(ROOT, 'corpus'))) {
    const document = await pipeline.extract(article)
    documents.push(document)
    await sink.write(`${JSON.stringify(document)}\n`)
    showProgress(documents.length, document.id)
  }
  await sink.close()
  process.stderr.write(process.stderr.isTTY ? '\r\u001b[K' : '')
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  print(`${documents.length} articles read. All that was found in them is in ${file}; here is some of it.`)
  const golds = await loadFixtures(join(ROOT, 'fixtures'))
  // The test part stays unseen by those who develop here: it counts in the figures, but is not shown.
  const shown = new Set(golds.filter((gold) => gold.split === 'dev').map((gold) => gold.article))
  const open = documents.filter((document) => shown.has(document.id))
  printFacts(open, print)
  printPhrases(open, print)
  const unseen = golds.filter((gold) => gold.split === 'test')
  print(`
How good this is: people labelled these articles by hand (in fixtures/). Of ${unseen.length} that nobody looked at while copydesk was built:
`)
  print(figuresInWords(evaluateDocuments(unseen, documents, { draws: 0 }).figures))
  print('\nAll figures: node dist/cli/main.js evaluate fixtures. One article in colours: node dist/cli/main.js show FILE.')
}

function showProgress(count: number, id: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${count} ${id}`)
  else if (count % 10 === 0) process.stderr.write(`${count} articles …\n`)
}

type Print = (line: string) => void

function printFacts(documents: readonly Document[], print: Print): void {
  for (const [type, question] of Object.entries(QUESTIONS)) {
    const facts = documents.flatMap((document) =>
      document.relations
        .filter((r) => r.type === type && !r.negated && r.modality === 'asserted')
        .map((relation) => ({ document, relation })),
    )
    print(`\n${question} (${type}), ${facts.length} facts. Some of the surest:`)
    const surest = [...facts].sort((a, b) => b.relation.confidence - a.relation.confidence)
    for (const { document, relation } of ofDifferentArticles(surest)) {
      print(`  ${factInWords(document, relation)}.`)
      print(`      “${passageOf(document, relation.evidence[0])}”  ${document.id}`)
    }
  }
}

function printPhrases(documents: readonly Document[], print: Print): void {
  const phrases = documents.flatMap((document) => document.sentiments.map((phrase) => ({ document, phrase })))
  print(`\nIn which tone, ${phrases.length} phrases of praise (+) and blame (−). Some of the strongest with both sides named:`)
  const strongest = phrases
    .filter(({ phrase }) => phrase.holder?.entity !== undefined && phrase.target?.entity !== undefined)
    .sort((a, b) => Math.abs(b.phrase.score) - Math.abs(a.phrase.score))
  for (const { document, phrase } of ofDifferentArticles(strongest)) {
    const sides = [phrase.holder, phrase.target].map((role) => (role === undefined ? '' : roleInWords(document, role)))
    print(`  ${phrase.polarity === 'positive' ? '+' : '−'} ${sides.join(' about ')}: “${passageOf(document, phrase)}”  ${document.id}`)
  }
}

function ofDifferentArticles<T extends { document: Document }>(items: readonly T[]): T[] {
  const seen = new Set<string>()
  return items.filter(({ document: { id } }) => {
    const isNew = !seen.has(id) && seen.size < SHOWN
    if (isNew) seen.add(id)
    return isNew
  })
}
