import { appendFile, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article, Document } from '../document/index.ts'
import { FixtureError, loadFixtures } from '../fixtures/index.ts'
import { type Case, caseOfGold } from './cases.ts'
import { EvaluateError, readJsonLines } from './json.ts'
import { readPassages } from './passages.ts'
import { readDocument } from './read-documents.ts'

/** The gold of a run, and how to come by the articles it labels. */
export interface GoldSet {
  cases: Case[]
  /** Reads an article for the pipeline. */
  article(gold: Case): Promise<Article>
  /** The folder of the fixtures, for their log; absent for passages. */
  folder?: string
}

/**
 * Loads gold: a folder of fixtures, one fixture, or a `.jsonl` of passages with their text.
 *
 * @param articles Where the articles of fixtures are; by default `../corpus` beside them.
 * @throws {EvaluateError} with one line, when the path or what is in it is wrong.
 */
export async function loadGold(path: string, articles?: string): Promise<GoldSet> {
  if (/\.jsonl?$/.test(path)) {
    const cases = readPassages(path, readJsonLines(path, await readText(path)))
    return { cases, article: async (gold) => ({ id: gold.id, text: gold.text }) }
  }
  const isFolder = await isDirectory(path)
  const folder = isFolder ? path : dirname(path)
  const corpus = articles ?? join(folder, '..', 'corpus')
  const cases = (await readFixtures(path)).map(caseOfGold)
  if (cases.length === 0) throw new EvaluateError(`${path}: no fixtures (*.yaml) there`)
  const article = async (gold: Case): Promise<Article> => {
    const file = join(corpus, gold.id)
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new EvaluateError(`${file}: the article of a fixture cannot be read; name its folder with --articles`, { cause })
    })
    return { id: gold.id, path: gold.id, bytes }
  }
  return { cases, article, folder }
}

async function readFixtures(path: string): ReturnType<typeof loadFixtures> {
  try {
    return await loadFixtures(path)
  } catch (cause) {
    if (cause instanceof FixtureError) throw new EvaluateError(cause.message, { cause })
    throw cause
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (cause) {
    throw new EvaluateError(`${path}: no such file or folder`, { cause })
  }
}

/** Reads a text file; a missing one is said in one line. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new EvaluateError(`${path}: cannot be read`, { cause })
  }
}

/** Reads documents made before, by any tool: one JSON object a line. */
export async function loadDocuments(path: string): Promise<Document[]> {
  return readJsonLines(path, await readText(path)).map((value, index) => {
    try {
      return readDocument(value)
    } catch (error) {
      throw error instanceof EvaluateError ? new EvaluateError(`${path}: document ${index + 1}: ${error.message}`, { cause: error }) : error
    }
  })
}

/** Notes in the log of the held-out articles that their details were shown, and why. */
export async function logOpening(folder: string, because: string, date: Date = new Date()): Promise<void> {
  const line = `- ${date.toISOString().slice(0, 10)}: split test opened: ${because.replace(/\s+/g, ' ').trim()}\n`
  await appendFile(join(folder, 'test-log.md'), line)
}
