import { existsSync, readFileSync } from 'node:fs'
import { readNames } from '../dist/entities/tagger.js'
import { SOURCES } from '../dist/entities/train/corpora.js'
import { HELD_BACK } from '../dist/entities/train/material.js'
import { entityCounts, sum } from '../dist/evaluate/index.js'
import { createEntityStage, createPipeline, loadNameTagger } from '../dist/index.js'
import { loadKnowledge } from '../dist/knowledge/index.js'
import { readVectors } from '../dist/learn/index.js'
import { readConll } from './lib/conll.mjs'
import { hasData, readObjects } from './lib/data.mjs'
import { measure, prf, withBars } from './lib/figures.mjs'
import { readMarked } from './lib/marked.mjs'
import { shareText, table } from './lib/table.mjs'
import { median, race } from './lib/timing.mjs'

const VECTORS = new URL('../models/vectors.bin', import.meta.url)

/** The labels measured. Other labels of a corpus, and other types of a tool (nationalities, events, works), count neither way. */
const LABELS = /** @type {const} */ ({ PERSON: 'PER', ORG: 'ORG', LOC: 'LOC' })

/** The corpora on which a model is measured that was trained without them. */
const LEFT_OUT = ['wikigold', 'uner', 'gum']

/** Of the other corpora, and of these for the model that ships, only the documents that training holds back. */
const HELD_BACK_OF = ['wikigold', 'uner', 'gum', 'crossner', 'btc', 'wnut17']

/** A model trained without the corpora of `LEFT_OUT`; see README.md. It is no part of the repository. */
const WITHOUT = new URL('models/names-without.bin', import.meta.url)

const STYLES = ['capitals', 'title', 'lower', 'lists']
const STYLE_TYPES = new Set(['PERSON', 'ORG', 'GPE', 'LOC', 'NORP'])
const ARTICLES = 200

/** @type {Record<string, string>} */
const FROM_CLASS = { PER: 'PERSON', ORG: 'ORG', LOC: 'LOC' }

/** The labels of a source that count, in our words; MISC and the like are left out. @param {string} source */
const labelsOf = (source) =>
  Object.fromEntries(
    Object.entries(SOURCES[source]?.labels ?? {}).flatMap(([own, name]) =>
      FROM_CLASS[name] === undefined ? [] : [[own, FROM_CLASS[name]]],
    ),
  )

/** copydesk tells states and towns (GPE) from other places (LOC); the corpora do not. */
const OURS = { PERSON: 'PERSON', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC' }

/** @typedef {import('../dist/evaluate/index.js').LabelledSpan} LabelledSpan */
/** @typedef {(text: string) => Promise<LabelledSpan[]> | LabelledSpan[]} Tagger */

/** @param {URL} [file] A model other than the one that ships. @returns {Promise<Tagger>} */
async function copydesk(file) {
  const knowledge = loadKnowledge()
  const replace =
    file === undefined ? [] : [createEntityStage(knowledge, readNames(readFileSync(file), readVectors(readFileSync(VECTORS)), knowledge))]
  const pipeline = await createPipeline({ layers: ['entities'], language: 'en', replace })
  return async (text) => {
    const { mentions } = await pipeline.extract({ text })
    return mentions.flatMap(({ kind, type, start, end }) => {
      const label = kind === 'name' ? /** @type {Record<string, 'PERSON' | 'ORG' | 'LOC' | undefined>} */ (OURS)[type] : undefined
      return label === undefined ? [] : [{ start, end, type: label }]
    })
  }
}

/**
 * compromise's people, organisations and places. Its offsets take punctuation in and shift after an opening quote; the name is looked up
 * in the text from the offset on, without the punctuation and the possessive, so that no name is lost by its offset.
 *
 * @returns {Promise<Tagger>}
 */
async function compromise() {
  const { default: nlp } = await import('compromise')
  /** @param {any} view @param {LabelledSpan['type']} type @param {string} text */
  const spans = (view, type, text) =>
    view.json({ offset: true, terms: false }).flatMap((/** @type {any} */ match) => {
      const name = match.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '')
      const start = name === '' ? -1 : text.indexOf(name, Math.max(0, match.offset.start - 3))
      return start < 0 || start > match.offset.start + 6 ? [] : [{ start, end: start + name.length, type }]
    })
  return (text) => {
    const doc = nlp(text)
    return [...spans(doc.people(), 'PERSON', text), ...spans(doc.organizations(), 'ORG', text), ...spans(doc.places(), 'LOC', text)]
  }
}

/** @typedef {import('./lib/conll.mjs').Labelled} Labelled */
/** @typedef {Record<string, import('./lib/record.mjs').RecordedFigure>} Figures */

/**
 * Strict F1 per label and micro, intervals over documents.
 *
 * @param {string} name
 * @param {readonly Labelled[]} documents
 * @param {Readonly<Record<string, Tagger>>} taggers
 * @param {(line: string) => void} print
 * @returns {Promise<Figures>}
 */
async function measureCorpus(name, documents, taggers, print) {
  const parts = ['all', ...Object.values(LABELS)]
  const rows = []
  for (const { text, spans } of documents) {
    /** @type {Record<string, import('./lib/figures.mjs').Counts>} */
    const row = {}
    for (const [who, tag] of Object.entries(taggers)) {
      const byLabel = entityCounts(spans, await tag(text), 'strict')
      row[`${who}.all`] = sum(byLabel.values())
      for (const [type, own] of byLabel) row[`${who}.${LABELS[/** @type {keyof typeof LABELS} */ (type)]}`] = own
    }
    rows.push(row)
  }
  const keys = Object.keys(taggers).flatMap((who) => parts.map((part) => `${who}.${part}`))
  const all = keys.flatMap((key) => prf(key))
  const figures = Object.fromEntries(Object.entries(measure(rows, all)).map(([key, value]) => [`${name}.${key}`, value]))
  const size = `${name}: ${documents.length} documents, ${documents.reduce((n, { spans }) => n + spans.length, 0)} names`
  const lines = keys.map((key) => [
    key.replace('.', ' '),
    ...['f1', 'p', 'r'].map((score) => shareText(figures[`${name}.${key}.${score}`])),
  ])
  print(table(size, ['strict F1', 'precision', 'recall'], lines))
  return figures
}

/**
 * Headlines in capitals and in title case, text in small letters, lists of names: strict F1 over people, organisations, places and nationalities.
 *
 * @param {(line: string) => void} print
 * @returns {Promise<Figures>}
 */
async function measureStyles(print) {
  const pipeline = await createPipeline({ layers: ['entities'], language: 'en' })
  /** @type {Figures} */
  const figures = {}
  for (const style of STYLES) {
    const rows = []
    for (const { text, spans } of readMarked(new URL(`../fixtures/names/${style}.txt`, import.meta.url))) {
      const { mentions } = await pipeline.extract({ text })
      const found = mentions.filter(({ kind, type }) => kind === 'name' && STYLE_TYPES.has(type))
      rows.push({ all: sum(entityCounts(spans, found, 'strict').values()) })
    }
    for (const [key, value] of Object.entries(measure(rows, prf('all')))) figures[`style.${style}.${key.replace('all.', '')}`] = value
  }
  const lines = STYLES.map((style) => [style, ...['f1', 'p', 'r'].map((score) => shareText(figures[`style.${style}.${score}`]))])
  print(table('fixtures/names', ['strict F1', 'precision', 'recall'], lines))
  return figures
}

/**
 * Tokens a second of the whole entity stage, beside compromise's three views of the same texts in the same run.
 *
 * @param {boolean} isAlone
 * @param {(line: string) => void} print
 * @returns {Promise<Figures>}
 */
async function measureSpeed(isAlone, print) {
  /** @type {Parameters<import('../dist/index.js').Stage['run']>[0][]} */
  const drafts = []
  const grab = {
    name: 'grab',
    requires: /** @type {const} */ (['tokens']),
    assigns: [],
    run: (/** @type {typeof drafts[number]} */ draft) => {
      drafts.push(draft)
      return draft
    },
  }
  const stage = createEntityStage(loadKnowledge(), loadNameTagger())
  const pipeline = await createPipeline({ layers: ['text'], language: 'en', append: [grab] })
  for (const article of readObjects('news/wikinews.jsonl.gz').slice(0, ARTICLES)) await pipeline.extract(article)
  const tokens = drafts.reduce((count, draft) => count + draft.tokens.length, 0)
  const view = await compromise()
  const contestants = {
    copydesk: (/** @type {typeof drafts[number]} */ draft) => stage.run(draft),
    ...(!isAlone && { compromise: (/** @type {typeof drafts[number]} */ draft) => view(draft.text) }),
  }
  const times = await race(contestants, drafts)
  /** @type {Figures} */
  const figures = {}
  for (const [who, { perPass }] of Object.entries(times)) figures[`speed.${who}`] = { value: (1000 * tokens) / median(perPass) }
  print(
    table(
      `${tokens} tokens`,
      ['tokens a second'],
      Object.entries(figures).map(([name, { value }]) => [name.replace('speed.', ''), (value ?? 0).toFixed(0)]),
    ),
  )
  return withBars(figures, { 'speed.copydesk': { least: 80_000 } })
}

/**
 * Names: three corpora with a model that never saw them, the documents held back from the training of the model that ships, the project's own suite of
 * headlines and lists, and speed.
 *
 * @param {{ print: (line: string) => void, alone: boolean }} context
 */
export async function run({ print, alone }) {
  /** @type {Figures} */
  const figures = {}
  const peer = alone ? {} : { compromise: await compromise() }
  const documentsOf = (/** @type {string} */ source) => readConll(`ner/${SOURCES[source]?.file}.conll.gz`, labelsOf(source))
  if (existsSync(WITHOUT)) {
    const taggers = { copydesk: await copydesk(WITHOUT), ...peer }
    for (const source of LEFT_OUT) Object.assign(figures, await measureCorpus(source, documentsOf(source), taggers, print))
  } else
    print('bench: no model at bench/models/names-without.bin; README.md says how it is made. The three corpora are not measured as wholes.')
  const ours = { copydesk: await copydesk(), ...peer }
  for (const source of HELD_BACK_OF) {
    const documents = documentsOf(source).filter((_, i) => i % HELD_BACK === HELD_BACK - 1)
    Object.assign(figures, await measureCorpus(`${source}-held-back`, documents, ours, print))
  }
  Object.assign(figures, await measureStyles(print))
  if (hasData('news/wikinews.jsonl.gz')) Object.assign(figures, await measureSpeed(alone, print))
  return figures
}
