import { entityCounts, sum } from '../dist/evaluate/index.js'
import { createPipeline } from '../dist/index.js'
import { readConll } from './lib/conll.mjs'
import { measure, prf } from './lib/figures.mjs'
import { shareText, table } from './lib/table.mjs'

/** The labels measured. Other labels of a corpus, and other types of a tool (nationalities, events, works), count neither way. */
const LABELS = /** @type {const} */ ({ PERSON: 'PER', ORG: 'ORG', LOC: 'LOC' })

/** How each corpus names the labels (its README's map); MISC and the like are left out. */
const CORPORA = {
  'wikigold-train': { PER: 'PERSON', ORG: 'ORG', LOC: 'LOC' },
  'uner-ewt': { PER: 'PERSON', ORG: 'ORG', LOC: 'LOC' },
  'gum-other': { person: 'PERSON', organization: 'ORG', place: 'LOC' },
}

/** copydesk tells states and towns (GPE) from other places (LOC); the corpora do not. */
const OURS = { PERSON: 'PERSON', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC' }

/** @typedef {import('../dist/evaluate/index.js').LabelledSpan} LabelledSpan */
/** @typedef {(text: string) => Promise<LabelledSpan[]> | LabelledSpan[]} Tagger */

/** @returns {Promise<Tagger>} */
async function copydesk() {
  const pipeline = await createPipeline({ layers: ['entities'], language: 'en' })
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

/**
 * Names on three gold corpora: strict F1 (span and label, SemEval-2013 task 9.1) per label and micro, intervals over documents.
 *
 * @param {{ print: (line: string) => void }} context
 */
export async function run({ print }) {
  /** @type {Record<string, Tagger>} */
  const taggers = process.argv.includes('--alone')
    ? { copydesk: await copydesk() }
    : { copydesk: await copydesk(), compromise: await compromise() }
  const parts = ['all', ...Object.values(LABELS)]
  /** @type {Record<string, import('./lib/record.mjs').RecordedFigure>} */
  const figures = {}
  for (const [corpus, labels] of Object.entries(CORPORA)) {
    const documents = readConll(`ner/${corpus}.conll.gz`, labels)
    const rows = []
    for (const { text, spans } of documents) {
      /** @type {Record<string, import('./lib/figures.mjs').Counts>} */
      const row = {}
      for (const [name, tag] of Object.entries(taggers)) {
        const byLabel = entityCounts(spans, await tag(text), 'strict')
        row[`${name}.all`] = sum(byLabel.values())
        for (const [type, own] of byLabel) row[`${name}.${LABELS[/** @type {keyof typeof LABELS} */ (type)]}`] = own
      }
      rows.push(row)
    }
    const keys = Object.keys(taggers).flatMap((name) => parts.map((part) => `${name}.${part}`))
    for (const [name, value] of Object.entries(
      measure(
        rows,
        keys.flatMap((key) => prf(key)),
      ),
    ))
      figures[`${corpus}.${name}`] = value
    const size = `${corpus}: ${documents.length} documents, ${documents.reduce((n, { spans }) => n + spans.length, 0)} names`
    const lines = Object.keys(taggers).flatMap((name) =>
      parts.map((part) => [
        `${name} ${part}`,
        ...['f1', 'p', 'r'].map((score) => shareText(figures[`${corpus}.${name}.${part}.${score}`])),
      ]),
    )
    print(table(size, ['strict F1', 'precision', 'recall'], lines))
  }
  return figures
}
