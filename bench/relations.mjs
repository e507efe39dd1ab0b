import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { evaluateCases, readPassages } from '../dist/evaluate/index.js'
import { createPipeline } from '../dist/index.js'
import { readObjects } from './lib/data.mjs'
import { DATA } from './lib/paths.mjs'
import { shareText, table } from './lib/table.mjs'

const TYPES = ['leader-of', 'greeting-to', 'member-of']
const FACTS = ['relations.facts', ...TYPES.map((type) => `relations.facts.${type}`), 'sentiment.overlap', 'sentiment.exact']
const SHARES = [
  'relations.status',
  'relations.role',
  'relations.kind',
  'relations.occasion',
  'relations.flagged',
  'relations.unfooled',
  'sentiment.polarity',
  'sentiment.holder',
  'sentiment.target',
]

/**
 * Facts and sentiment phrases on the labelled passages, through `copydesk/evaluate`, and whether the scorers that came with the data say
 * the same to the last digit they print.
 *
 * @param {{ print: (line: string) => void }} context
 */
export async function run({ print }) {
  const passages = readObjects('relations/dev.jsonl')
  const copydesk = await createPipeline()
  const documents = []
  for (const { id, text } of passages) documents.push(await copydesk.extract({ id, text }))
  const evaluation = evaluateCases(readPassages('relations/dev.jsonl', passages), documents)
  /** @param {string} name */
  const flat = (name) => {
    const { value, interval } = evaluation.figures.get(name) ?? { value: null }
    return { value, ...interval }
  }
  const figures = Object.fromEntries(
    [...FACTS.flatMap((name) => ['p', 'r', 'f1'].map((part) => `${name}.${part}`)), ...SHARES].map((name) => [name, flat(name)]),
  )
  const rows = FACTS.map((name) => [
    name,
    ...['p', 'r', 'f1'].map((part) => shareText(figures[`${name}.${part}`])),
    String(evaluation.support.get(name)?.gold ?? 0),
    String(evaluation.support.get(name)?.predicted ?? 0),
  ])
  print(table(`${passages.length} passages`, ['precision', 'recall', 'F1', 'gold', 'predicted'], rows))
  print(
    table(
      'of those found',
      ['share', 'of'],
      SHARES.map((name) => [name, shareText(figures[name]), String(evaluation.support.get(name)?.gold ?? 0)]),
    ),
  )
  await compareWithScorers(passages, documents, figures, print)
  return figures
}

/**
 * Runs the data's own scorers on the same documents.
 *
 * @param {readonly Record<string, any>[]} passages
 * @param {readonly import('../dist/index.js').Document[]} documents
 * @param {Record<string, import('./lib/record.mjs').RecordedFigure>} figures
 * @param {(line: string) => void} print
 */
async function compareWithScorers(passages, documents, figures, print) {
  const [facts, phrases] = ['score.mjs', 'score-sentiment.mjs'].map((name) => join(DATA, 'relations', name))
  if (facts === undefined || phrases === undefined || !existsSync(facts) || !existsSync(phrases)) return
  const { score } = await import(pathToFileURL(facts).href)
  const { score: scorePhrases } = await import(pathToFileURL(phrases).href)
  const own = score(passages, documents)
  const labelled = passages.filter(({ sentiments }) => sentiments).map((passage) => ({ ...passage, phrases: passage.sentiments }))
  const tone = scorePhrases(labelled, documents)
  /** @param {string} name @param {{ p: number, r: number, f1: number }} scores */
  const three = (name, { p, r, f1 }) => [
    [`${name}.p`, p],
    [`${name}.r`, r],
    [`${name}.f1`, f1],
  ]
  const theirs = Object.fromEntries([
    ...three('relations.facts', own.micro),
    ...TYPES.flatMap((type) => three(`relations.facts.${type}`, own.types[type])),
    ...['status', 'role', 'kind', 'occasion'].map((name) => [`relations.${name}`, own.qualifiers[name].accuracy]),
    ...three('sentiment.overlap', tone.overlap),
    ...three('sentiment.exact', tone.exact),
    ...['polarity', 'holder', 'target'].map((name) => [`sentiment.${name}`, tone[name].accuracy]),
  ])
  const printed = (/** @type {number | null | undefined} */ value) => (value == null ? '–' : (100 * value).toFixed(1))
  const other = Object.entries(theirs).filter(([name, value]) => printed(value) !== printed(figures[name]?.value))
  if (other.length === 0)
    return print(`score.mjs and score-sentiment.mjs say the same, to the last digit printed (${Object.keys(theirs).length} figures)`)
  for (const [name, value] of other)
    print(`DIFFERS from the data's scorer: ${name} ${printed(figures[name]?.value)}, there ${printed(value)}`)
}
