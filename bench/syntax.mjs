import { statSync } from 'node:fs'
import { join } from 'node:path'
import { counts, syntaxCounts } from '../dist/evaluate/index.js'
import { createPipeline, loadSyntax, loadTextModels } from '../dist/index.js'
import { measure, prf, share, withBars } from './lib/figures.mjs'
import { ROOT } from './lib/paths.mjs'
import { shareText, table } from './lib/table.mjs'
import { median, processorTime } from './lib/timing.mjs'
import { readTreebank } from './lib/treebank.mjs'

/** @typedef {import('./lib/treebank.mjs').Paragraph} Paragraph */
/** @typedef {import('./lib/treebank.mjs').TreeToken} TreeToken */
/** @typedef {import('../dist/evaluate/index.js').Counts} Counts */
/** @typedef {import('../dist/index.js').SyntaxModel} SyntaxModel */

const PARTS = ['ewt-dev', 'ewt-test', 'gum-permissive-dev', 'gum-permissive-test']
const LIMITS = {
  'ewt-test.gold.upos': { least: 0.955 },
  'ewt-test.gold.uas': { least: 0.87 },
  'ewt-test.gold.las': { least: 0.845 },
  'gum-permissive-test.gold.upos': { least: 0.968 },
  'gum-permissive-test.gold.las': { least: 0.845 },
  'ewt-test.raw.sentences.f1': { least: 0.88 },
  'gum-permissive-test.news.sentences.f1': { least: 0.96 },
  'speed.tag': { least: 150_000 },
  'speed.tagAndParse': { least: 25_000 },
  'load.ms': { most: 250 },
  'size.bytes': { most: 8_000_000 },
}
/** Relations that facts hang on, and that parsers find badly. */
const RELATIONS = ['appos', 'conj']

/**
 * Tags, trees, words and sentences on the treebanks: on the gold words with own tags, and from raw text; then speed, beside wink-nlp and compromise.
 *
 * @param {{ print: (line: string) => void, alone: boolean }} context
 */
export async function run({ print, alone }) {
  const start = performance.now()
  const model = loadSyntax()
  await loadTextModels(model.tag)
  const load = performance.now() - start
  const pipeline = await createPipeline({ layers: ['syntax'], language: 'en' })
  const taggers = await otherTaggers()
  /** @type {Record<string, import('./lib/record.mjs').RecordedFigure>} */
  let figures = {}
  for (const part of PARTS) {
    const paragraphs = readTreebank(`syntax/${part}.conllu.gz`)
    const documents = []
    for (const paragraph of paragraphs)
      documents.push({ ...goldCounts(paragraph, model, taggers), ...(await rawCounts(paragraph, pipeline)) })
    const own = measure(documents, [
      ...['upos', 'xpos', 'uas', 'las', ...Object.keys(taggers)].map((name) => share(`gold.${name}`)),
      ...RELATIONS.flatMap((name) => prf(`gold.${name}`)),
      ...['sentences', 'words', 'upos', 'uas', 'las'].flatMap((name) => prf(`raw.${name}`)),
      ...prf('news.sentences'),
    ])
    for (const [name, value] of Object.entries(own)) figures[`${part}.${name}`] = value
  }
  print(scoreTable(figures, Object.keys(taggers)))
  const words = readTreebank('syntax/ewt-test.conllu.gz').flatMap(goldSentences)
  const speeds = await measureSpeed(words, model, alone)
  print(
    table(
      `speed on ${words.flat().length} words of ewt-test`,
      ['thousand tokens a second'],
      Object.entries(speeds).map(([name, value]) => [name, (value / 1000).toFixed(1)]),
    ),
  )
  const size = ['vectors', 'sentences', 'syntax'].reduce((sum, name) => sum + statSync(join(ROOT, 'models', `${name}.bin`)).size, 0)
  figures = {
    ...figures,
    ...Object.fromEntries(Object.entries(speeds).map(([name, value]) => [`speed.${name}`, { value }])),
    'load.ms': { value: load },
    'size.bytes': { value: size },
  }
  return withBars(figures, LIMITS)
}

/** Words of each sentence. @param {Paragraph} paragraph @returns {string[][]} */
const goldSentences = (paragraph) => sentencesOf(paragraph).map((tokens) => tokens.map(({ form }) => form))

/** @param {Paragraph} paragraph @returns {TreeToken[][]} */
const sentencesOf = ({ sentences, tokens }) =>
  sentences.map((sentence) => tokens.filter(({ start, end }) => sentence.start <= start && end <= sentence.end))

/** @param {string} deprel */
const universal = (deprel) => deprel.split(':')[0] ?? deprel

/** @param {number} right @param {number} all @returns {Counts} */
const of = (right, all) => counts(right, all, all)

/**
 * @param {Paragraph} paragraph
 * @param {SyntaxModel} model
 * @param {Record<string, (text: string) => { start: number, end: number, upos: string }[]>} taggers
 */
function goldCounts(paragraph, model, taggers) {
  const sentences = sentencesOf(paragraph)
  const forms = sentences.map((tokens) => tokens.map(({ form }) => form))
  const [tags, arcs] = [model.tag(forms), model.parse(forms)]
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 }
  const relations = Object.fromEntries(RELATIONS.map((name) => [name, { right: 0, given: 0, gold: 0 }]))
  let [words, first] = [0, 0]
  sentences.forEach((tokens, s) => {
    tokens.forEach((gold, i) => {
      words++
      const [tag, arc] = [tags[s]?.[i], arcs[s]?.[i]]
      const head = gold.head < 0 ? -1 : gold.head - first
      const isAttached = arc?.head === head
      const label = universal(arc?.deprel ?? '')
      if (tag?.upos === gold.upos) right.upos++
      if (tag?.xpos === gold.xpos) right.xpos++
      if (isAttached) right.uas++
      if (isAttached && label === universal(gold.deprel)) right.las++
      for (const [name, own] of Object.entries(relations)) {
        if (label === name) own.given++
        if (universal(gold.deprel) === name) own.gold++
        if (label === name && universal(gold.deprel) === name && isAttached) own.right++
      }
    })
    first += tokens.length
  })
  return {
    ...Object.fromEntries(Object.entries(right).map(([name, count]) => [`gold.${name}`, of(count, words)])),
    ...Object.fromEntries(Object.entries(relations).map(([name, own]) => [`gold.${name}`, counts(own.right, own.given, own.gold)])),
    ...Object.fromEntries(
      Object.entries(taggers).map(([name, tag]) => {
        const given = new Map(tag(paragraph.text).map(({ start, end, upos }) => [`${start}-${end}`, upos]))
        return [`gold.${name}`, of(paragraph.tokens.filter(({ start, end, upos }) => given.get(`${start}-${end}`) === upos).length, words)]
      }),
    ),
  }
}

/** @param {Paragraph} paragraph @param {import('../dist/index.js').Pipeline} pipeline */
async function rawCounts(paragraph, pipeline) {
  const { tokens = [], sentences } = await pipeline.extract({ text: paragraph.text })
  const { sentences: borders, words, upos, uas, las } = syntaxCounts(paragraph, { text: paragraph.text, tokens, sentences })
  const all = { 'raw.sentences': borders, 'raw.words': words, 'raw.upos': upos, 'raw.uas': uas, 'raw.las': las }
  return paragraph.id.startsWith('GUM_news') ? { ...all, 'news.sentences': borders } : { ...all, 'news.sentences': counts(0, 0, 0) }
}

/**
 * The taggers of the libraries, from raw text: a word is right where they cut it as the treebank does and give its tag.
 *
 * @returns {Promise<Record<string, (text: string) => { start: number, end: number, upos: string }[]>>}
 */
async function otherTaggers() {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  return {
    wink(text) {
      const tokens = nlp.readDoc(text).tokens()
      const tags = tokens.out(its.pos)
      let at = 0
      return tokens.out(its.value).map((word, i) => {
        const start = text.indexOf(word, at)
        at = Math.max(at, start + word.length)
        return { start, end: start + word.length, upos: String(tags[i]) }
      })
    },
  }
}

const ROUNDS = 5

/**
 * Tokens a second of processor time, the median of five rounds in turn after one to warm up. Ours get words; the libraries, which cut their own, get the text of the same words.
 *
 * @param {string[][]} sentences
 * @param {SyntaxModel} model
 * @param {boolean} alone
 * @returns {Promise<Record<string, number>>}
 */
async function measureSpeed(sentences, model, alone) {
  const count = sentences.flat().length
  const texts = sentences.map((words) => words.join(' '))
  const taggers = alone ? {} : await otherTaggers()
  /** @type {Record<string, () => void>} */
  const work = {
    tag: () => void model.tag(sentences),
    tagAndParse: () => {
      model.tag(sentences)
      model.parse(sentences)
    },
    ...(taggers.wink !== undefined && { 'wink-nlp': () => texts.forEach((text) => void taggers.wink?.(text)) }),
  }
  if (!alone) {
    const { default: compromise } = await import('compromise')
    work.compromise = () => texts.forEach((text) => void compromise(text))
  }
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
  for (const run of Object.values(work)) run()
  for (let round = 0; round < ROUNDS; round++) for (const [name, run] of Object.entries(work)) times[name]?.push(processorTime(run))
  return Object.fromEntries(Object.entries(times).map(([name, own]) => [name, (1000 * count) / median(own)]))
}

/** @param {Record<string, import('./lib/record.mjs').RecordedFigure>} figures @param {readonly string[]} others */
function scoreTable(figures, others) {
  const rows = [
    ['gold words: UPOS', 'gold.upos'],
    ...others.map((name) => [`  ${name}, from raw text`, `gold.${name}`]),
    ['gold words: XPOS', 'gold.xpos'],
    ['gold words: UAS', 'gold.uas'],
    ['gold words: LAS', 'gold.las'],
    ...RELATIONS.map((name) => [`  ${name}, F1`, `gold.${name}.f1`]),
    ['raw text: sentences, F1', 'raw.sentences.f1'],
    ['  of news', 'news.sentences.f1'],
    ['raw text: words, F1', 'raw.words.f1'],
    ['raw text: UPOS, F1', 'raw.upos.f1'],
    ['raw text: UAS, F1', 'raw.uas.f1'],
    ['raw text: LAS, F1', 'raw.las.f1'],
  ]
  return table(
    'tags, trees, sentences',
    PARTS,
    rows.map(([title = '', name]) => [title, ...PARTS.map((part) => shareText(figures[`${part}.${name}`]))]),
  )
}
