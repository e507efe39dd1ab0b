import { counts, f1, mean } from '../dist/evaluate/index.js'
import { createPipeline } from '../dist/index.js'
import { readObjects } from './lib/data.mjs'
import { figure, measure, prf, share } from './lib/figures.mjs'
import { shareText, table } from './lib/table.mjs'

const CLASSES = /** @type {const} */ (['neg', 'neu', 'pos'])
const POLARITIES = { negative: 'neg', neutral: 'neu', positive: 'pos' }

/** @typedef {(item: Record<string, any>) => Promise<string | undefined> | string} Judge says `neg`, `neu` or `pos`; nothing where it does not find the target */

/** Only the targets that copydesk finds: tells a wrong polarity from a mention that is missing. */
const FOUND = 'copydesk, where found'

/**
 * copydesk: the tone of the entity whose mention shares most characters with the target; nothing where there is none, neutral where it has no tone.
 *
 * @returns {Promise<Judge>}
 */
async function copydesk() {
  const pipeline = await createPipeline({ language: 'en' })
  return async ({ text, target }) => {
    const { mentions, entities } = await pipeline.extract({ text })
    const shared = mentions
      .map((mention) => ({ mention, size: Math.min(mention.end, target.end) - Math.max(mention.start, target.start) }))
      .filter(({ mention, size }) => size > 0 && mention.type !== 'TITLE')
      .sort((a, b) => b.size - a.size || a.mention.start - b.mention.start)
    const entity = entities.find(({ id }) => id === shared[0]?.mention.entity)
    return entity && POLARITIES[entity.sentiment?.polarity ?? 'neutral']
  }
}

/** AFINN-165 as natural has it: the sign of the mean of the whole sentence, whoever the target is. @returns {Promise<Judge>} */
async function afinn() {
  const { default: Analyzer } = await import('natural/lib/natural/sentiment/SentimentAnalyzer.js')
  const { default: stemmer } = await import('natural/lib/natural/stemmers/porter_stemmer.js')
  const analyzer = new Analyzer('English', stemmer, 'afinn')
  return ({ text }) => {
    const score = analyzer.getSentiment(text.toLowerCase().match(/[\p{L}']+/gu) ?? [])
    return score > 0 ? 'pos' : score < 0 ? 'neg' : 'neu'
  }
}

/**
 * Counts one target under each class and under accuracy.
 *
 * @param {Record<string, import('./lib/figures.mjs').Counts>} row
 * @param {string} name
 * @param {string} said
 * @param {string} gold
 */
function count(row, name, said, gold) {
  for (const label of CLASSES) {
    const own = row[`${name}.${label}`] ?? counts(0, 0, 0)
    own.predicted += Number(said === label)
    own.gold += Number(gold === label)
    own.right += Number(said === label && gold === label)
    own.found = own.right
    row[`${name}.${label}`] = own
  }
  const all = row[`${name}.accuracy`] ?? counts(0, 0, 0)
  row[`${name}.accuracy`] = counts(all.right + Number(said === gold), all.predicted + 1, all.gold + 1)
}

/**
 * Sentiment towards a person in political news: macro-F1 over the three classes on NewsMTSC dev, intervals over articles.
 *
 * @param {{ print: (line: string) => void }} context
 */
export async function run({ print }) {
  const items = readObjects('sentiment/newsmtsc/dev.jsonl')
  /** @type {Record<string, Judge>} */
  const judges = { copydesk: await copydesk(), 'AFINN (natural)': await afinn(), 'always neutral': () => 'neu' }
  /** @type {Map<string, Record<string, import('./lib/figures.mjs').Counts>>} */
  const articles = new Map()
  for (const item of items) {
    const row = articles.get(item.article) ?? {}
    articles.set(item.article, row)
    for (const [name, judge] of Object.entries(judges)) {
      const said = await judge(item)
      count(row, name, said ?? 'neu', item.polarity)
      if (name !== 'copydesk') continue
      const found = row['copydesk.found'] ?? counts(0, 0, 0)
      row['copydesk.found'] = counts(found.right + Number(said !== undefined), found.predicted + 1, found.gold + 1)
      if (said !== undefined) count(row, FOUND, said, item.polarity)
    }
  }
  const names = ['copydesk', FOUND, ...Object.keys(judges).slice(1)]
  const figures = measure(
    [...articles.values()],
    [
      share('copydesk.found'),
      ...names.flatMap((name) => {
        const keys = CLASSES.map((label) => `${name}.${label}`)
        return [
          figure(`${name}.macro-f1`, keys, (sums) => mean(sums.map(f1))),
          share(`${name}.accuracy`),
          ...keys.flatMap((key) => prf(key)),
        ]
      }),
    ],
  )
  const columns = ['macro-f1', 'accuracy', ...CLASSES.map((label) => `${label}.f1`)]
  const lines = names.map((name) => [name, ...columns.map((column) => shareText(figures[`${name}.${column}`]))])
  print(table(`${items.length} targets, ${articles.size} articles`, ['macro-F1', 'accuracy', 'F1 neg', 'F1 neu', 'F1 pos'], lines))
  print(`targets found as a mention: ${shareText(figures['copydesk.found'])}`)
  return figures
}
