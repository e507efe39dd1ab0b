import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document } from '../document/index.ts'
import { loadFixtures } from '../fixtures/index.ts'
import { readInput } from '../ingest/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { runEvaluate } from './evaluate.ts'
import { factInWords, passageOf, WORDED } from './facts.ts'
import { openSink } from './sink.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** How many articles' facts of each relation the demonstration prints; all of them are in the documents. */
const SHOWN = 8

/**
 * Does the main job on the bundled corpus: extracts every article, writes the documents, prints the facts with their evidence and the
 * quality against the fixtures.
 *
 * @param output The folder that the documents go to.
 * @returns the exit code.
 */
export async function runDemo(output: string): Promise<number> {
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
  print(`${documents.length} articles read; the documents are in ${file}`)
  // The test part stays unseen by those who develop here: its facts count below, but are not shown.
  const shown = new Set((await loadFixtures(join(ROOT, 'fixtures'))).filter((gold) => gold.split === 'dev').map((gold) => gold.article))
  for (const type of WORDED)
    printFacts(
      documents.filter((document) => shown.has(document.id)),
      type,
      print,
    )
  print('\nHow good this is, against the hand-made labels in fixtures/:\n')
  return runEvaluate(join(ROOT, 'fixtures'), { input: file })
}

function showProgress(count: number, id: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${count} ${id}`)
  else if (count % 10 === 0) process.stderr.write(`${count} articles …\n`)
}

function printFacts(documents: readonly Document[], type: string, print: (line: string) => void): void {
  const facts = documents.flatMap((document) =>
    document.relations
      .filter((r) => r.type === type && !r.negated && r.modality === 'asserted')
      .map((relation) => ({ document, relation })),
  )
  print(`\n${type} — ${facts.length} facts, the surest of different articles:`)
  const seen = new Set<string>()
  const surest = [...facts].sort((a, b) => b.relation.confidence - a.relation.confidence)
  for (const { document, relation } of surest) {
    if (seen.has(document.id) || seen.size >= SHOWN) continue
    seen.add(document.id)
    print(`  ${factInWords(document, relation)}.`)
    print(`      “${passageOf(document, relation.evidence[0])}”  ${document.id}`)
  }
}
