import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseOfGold, evaluateCases, extractByCommand, loadFixtures } from '../dist/evaluate/index.js'
import { BENCH, hasPeers, ROOT } from './lib/paths.mjs'
import { shareText, table } from './lib/table.mjs'

/** The tools, by what they are called in the table; each is a filter. */
const TOOLS = {
  copydesk: join(ROOT, 'dist/cli/main.js'),
  compromise: join(BENCH, 'adapters/compromise.mjs'),
  'wink-nlp': join(BENCH, 'adapters/wink.mjs'),
  natural: join(BENCH, 'adapters/natural.mjs'),
  'Readability + compromise': join(BENCH, 'adapters/readability-compromise.mjs'),
}
const COLUMNS = {
  body: 'body.shingles.f1',
  names: 'entities.strict.f1',
  PERSON: 'entities.strict.PERSON.f1',
  ORG: 'entities.strict.ORG.f1',
  GPE: 'entities.strict.GPE.f1',
  'any type': 'entities.exact.f1',
  facts: 'relations.facts.f1',
  phrases: 'sentiment.overlap.f1',
}

/**
 * Every tool over the same gold, the dev fixtures of the project, each as a filter from page to document (`evaluate --cmd`). `empty`: articles for which it gave no document, one without
 * text, or one without a single name.
 *
 * @param {{ print: (line: string) => void, alone?: boolean }} context
 */
export async function run({ print, alone = false }) {
  const cases = (await loadFixtures(join(ROOT, 'fixtures'))).map(caseOfGold).filter((gold) => gold.split === 'dev')
  const articles = cases.map(({ id }) => ({ id, path: id, bytes: readFileSync(join(ROOT, 'corpus', id)) }))
  /** @type {Record<string, import('./lib/record.mjs').RecordedFigure>} */
  const figures = {}
  const rows = []
  for (const [name, script] of Object.entries(TOOLS)) {
    if (name !== 'copydesk' && (alone || (name.includes('Readability') && !hasPeers()))) continue
    const command = [process.execPath, script].map((word) => JSON.stringify(word)).join(' ')
    const documents = await extractByCommand(name === 'copydesk' ? `${command} extract -` : command, articles)
    const evaluation = evaluateCases(cases, documents)
    const cells = Object.entries(COLUMNS).map(([column, figure]) => {
      const { value, interval } = evaluation.figures.get(figure) ?? { value: null }
      figures[`${name}.${column}`] = { value, ...interval }
      return shareText({ value })
    })
    // A tool that finds no text loses by it in every column; how often it did is said beside.
    const empty = articles.length - documents.filter(({ text, mentions }) => text.trim() !== '' && mentions.length > 0).length
    figures[`${name}.empty`] = { value: empty }
    rows.push([name, ...cells, String(empty)])
  }
  print(table(`${cases.length} dev articles of the project, F1 in per cent`, [...Object.keys(COLUMNS), 'empty'], rows))
  return figures
}
