import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bCubedCounts, ceafeCounts, conllMean, leaCounts, mucCounts, withoutSingletons } from '../dist/evaluate/index.js'
import { createCoreferenceStage, createPipeline, loadCloseness, loadKnowledge } from '../dist/index.js'
import { readObjects } from './lib/data.mjs'
import { figure, measure, prf, withBars } from './lib/figures.mjs'
import { ROOT } from './lib/paths.mjs'
import { shareText, table } from './lib/table.mjs'
import { median, processorTime } from './lib/timing.mjs'

/** Documents are told apart by their place in the file: every fifth is held back, and never developed on. */
const HELD_BACK = 5

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {(text: string) => Promise<Span[][]> | Span[][]} Resolver mentions, grouped by what they refer to */

const LIMITS = { 'copydesk.conll': { least: 0.45 } }

/** Everything spoken of more than once: the layer `chains`. @returns {Promise<Resolver>} */
async function chains() {
  const pipeline = await createPipeline({ layers: ['chains'], language: 'en' })
  return async (text) => ((await pipeline.extract({ text })).chains ?? []).map(({ mentions }) => mentions)
}

/** Entities alone, their mentions as the annotation guide has them; titles and dates are no mentions of anybody. @returns {Promise<Resolver>} */
async function entities() {
  const pipeline = await createPipeline({ layers: ['coreference'], language: 'en' })
  return async (text) => {
    const { mentions, entities } = await pipeline.extract({ text })
    const byId = new Map(mentions.map((mention) => [mention.id, mention]))
    return entities
      .filter(({ type }) => type !== 'TITLE' && type !== 'DATE')
      .map((entity) => entity.mentions.flatMap((id) => byId.get(id) ?? []))
  }
}

/** compromise's names, grouped by their last word: what can be had without coreference. @returns {Promise<Resolver>} */
async function compromise() {
  const { default: nlp } = await import('compromise')
  return (text) => {
    const doc = nlp(text)
    /** @type {Map<string, Span[]>} */
    const groups = new Map()
    /** @type {any[]} */
    const views = [doc.people(), doc.organizations(), doc.places()]
    for (const view of views)
      for (const match of view.json({ offset: true, terms: false })) {
        const name = match.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '')
        const start = name === '' ? -1 : text.indexOf(name, Math.max(0, match.offset.start - 3))
        if (start < 0) continue
        const key = name.split(/\s+/).at(-1)?.toLowerCase() ?? ''
        groups.set(key, [...(groups.get(key) ?? []), { start, end: start + name.length }])
      }
    return [...groups.values()]
  }
}

/**
 * Clusters of keys that both sides share: mentions that end together are the same mention, the closest in length first, one to one.
 *
 * @param {Span[][]} gold
 * @param {Span[][]} predicted
 */
export function shareKeys(gold, predicted) {
  const key = (/** @type {Span} */ { start, end }) => `${start}-${end}`
  /** @type {Map<number, Span[]>} */
  const byEnd = new Map()
  for (const span of gold.flat()) byEnd.set(span.end, [...(byEnd.get(span.end) ?? []), span])
  /** @type {Map<string, string>} */
  const known = new Map()
  for (const span of predicted.flat().sort((a, b) => a.end - a.start - (b.end - b.start))) {
    if (known.has(key(span))) continue
    const open = byEnd.get(span.end) ?? []
    const [near] = open.sort((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))
    if (near === undefined) continue
    known.set(key(span), key(near))
    open.splice(open.indexOf(near), 1)
  }
  /** @type {Set<string>} */
  const taken = new Set()
  /** @param {string} own */
  const once = (own) => (taken.has(own) ? [] : [taken.add(own) && own])
  return {
    gold: withoutSingletons(gold.map((cluster) => cluster.map(key))),
    predicted: withoutSingletons(predicted.map((cluster) => cluster.flatMap((span) => once(known.get(key(span)) ?? `+${key(span)}`)))),
  }
}

/**
 * Coreference on the held-back fifth of OntoGUM: MUC, B³, CEAF-e, their CoNLL mean and LEA, intervals over documents.
 *
 * @param {{ print: (line: string) => void, inspect?: readonly string[] }} context `--inspect train` measures the other four fifths.
 */
export async function run({ print, inspect }) {
  // First, before other texts and tools fill the memory.
  const speed = inspect === undefined ? await speedOf() : undefined
  const all = readObjects('coreference/ontogum.jsonl.gz')
  const documents = all.filter((_, index) => (index % HELD_BACK === HELD_BACK - 1) === (inspect?.[0] !== 'train'))
  /** @type {Record<string, Resolver>} */
  const resolvers = { copydesk: await chains(), entities: await entities(), compromise: await compromise() }
  const rows = []
  for (const { text, mentions } of documents) {
    /** @type {Map<number, Span[]>} */
    const clusters = new Map()
    for (const { start, end, cluster } of mentions) clusters.set(cluster, [...(clusters.get(cluster) ?? []), { start, end }])
    /** @type {Record<string, import('./lib/figures.mjs').Counts>} */
    const row = {}
    for (const [name, resolve] of Object.entries(resolvers)) {
      const { gold, predicted } = shareKeys([...clusters.values()], await resolve(text))
      row[`${name}.muc`] = mucCounts(gold, predicted)
      row[`${name}.b3`] = bCubedCounts(gold, predicted)
      row[`${name}.ceafe`] = ceafeCounts(gold, predicted)
      row[`${name}.lea`] = leaCounts(gold, predicted)
    }
    rows.push(row)
  }
  const names = Object.keys(resolvers)
  const parts = ['muc', 'b3', 'ceafe', 'lea']
  const figures = withBars(
    measure(
      rows,
      names.flatMap((name) => [
        figure(`${name}.conll`, [`${name}.muc`, `${name}.b3`, `${name}.ceafe`], ([muc, b3, ceafe]) =>
          muc && b3 && ceafe ? conllMean({ muc, b3, ceafe }) : null,
        ),
        ...parts.flatMap((part) => prf(`${name}.${part}`)),
      ]),
    ),
    LIMITS,
  )
  const lines = names.flatMap((name) => [
    [`${name} CoNLL`, shareText(figures[`${name}.conll`]), '', ''],
    ...parts.map((part) => [`${name} ${part}`, ...['f1', 'p', 'r'].map((score) => shareText(figures[`${name}.${part}.${score}`]))]),
  ])
  if (speed !== undefined) figures['stage.speed'] = { value: speed }
  print(table(`OntoGUM, ${documents.length} documents`, ['F1', 'precision', 'recall'], lines))
  if (speed === undefined) return undefined
  print(`the stage alone, trees being there: ${speed.toFixed(0)} thousand tokens a second (one core)`)
  return figures
}

const WARM_UP = 25
const ROUNDS = 5

/** Thousand tokens a second of the stage coreference over the dev articles of `corpus/`, syntax being there: processor time, the median of five rounds after those that warm up. */
async function speedOf() {
  const pipeline = await createPipeline({ layers: ['syntax', 'entities'], language: 'en' })
  const stage = createCoreferenceStage(loadKnowledge(), await loadCloseness())
  const pages = readdirSync(join(ROOT, 'corpus')).filter((name) => name.startsWith('d'))
  const drafts = []
  for (const name of pages) {
    const { tokens = [], ...document } = await pipeline.extract({ bytes: readFileSync(join(ROOT, 'corpus', name)) })
    drafts.push({ ...document, tokens })
  }
  const tokens = drafts.reduce((sum, draft) => sum + draft.tokens.length, 0)
  const rounds = Array.from(
    { length: WARM_UP + ROUNDS },
    () => tokens / processorTime(() => drafts.forEach((draft) => void stage.run(draft))),
  )
  return median(rounds.slice(WARM_UP))
}
