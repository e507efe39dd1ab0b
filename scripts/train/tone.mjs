import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { viewOf, withoutUnnamed } from '../../dist/document/index.js'
import { createPipeline } from '../../dist/index.js'
import { loadVectors, readModel } from '../../dist/learn/index.js'
import { ClueFinder } from '../../dist/sentiment/clues.js'
import { loadLexicon } from '../../dist/sentiment/lexicon.js'
import { markTarget } from '../../dist/sentiment/marked.js'
import { phrasesOf } from '../../dist/sentiment/sentiments.js'
import { TONE } from '../../dist/sentiment/tone.js'
import { feltOf } from '../../dist/sentiment/towards.js'
import { TONE_TRAINING, trainTone } from '../../dist/sentiment/train/train.js'
import { treesOf } from '../../dist/syntax/index.js'

const CLASSES = ['neg', 'neu', 'pos']

const CARD = new URL('../../models/tone.md', import.meta.url)

/** The model of tone; its card is written by hand, and only its size and hash are set here. @param {{ data: string, print(line: string): void }} options */
export async function build({ data, print }) {
  const bytes = await buildTone(data, print)
  const size = `| size | ${bytes.length} bytes, hash ${readModel(bytes, TONE).hash} |`
  return { bytes, card: readFileSync(CARD, 'utf8').replace(/^\| size \|.*$/m, size) }
}

/**
 * Trains the model of the tone towards somebody on NewsMTSC (Hamborg & Donnay 2021), a few minutes on one core.
 *
 * @param {string} data The folder of the training data.
 * @param {(line: string) => void} report
 * @param {(item: Record<string, any>) => boolean} [isWanted] Which of the labelled targets to learn from.
 * @returns {Promise<Buffer>} The model file.
 */
export async function buildTone(data, report, isWanted = () => true) {
  const items = readFileSync(join(data, 'sentiment/newsmtsc/train.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const pipeline = await createPipeline({ language: 'en', layers: ['syntax', 'coreference'] })
  const sentences = []
  for (const item of items.filter(isWanted)) sentences.push({ ...(await show(pipeline, item)), tone: CLASSES.indexOf(item.polarity) })
  report(`${sentences.length} sentences`)
  return trainTone(sentences, loadVectors(), TONE_TRAINING, (epoch, loss) => report(`epoch ${epoch}: loss ${loss.toFixed(3)}`))
}

/**
 * Marks what will be marked when a text is read: all mentions of the target's entity in its sentence; the labelled span where no entity is found.
 *
 * @param {import('../../dist/index.js').Pipeline} pipeline
 * @param {Record<string, any>} item
 */
export async function show(pipeline, { text, target }) {
  const read = await pipeline.extract({ text })
  const draft = { ...read, tokens: read.tokens ?? [] }
  const view = viewOf(draft)
  const lexicon = await loadLexicon()
  const size = (/** @type {{ start: number, end: number }} */ span) => Math.min(span.end, target.end) - Math.max(span.start, target.start)
  const [found] = draft.mentions.filter((m) => size(m) > 0 && m.type !== 'TITLE').sort((a, b) => size(b) - size(a) || a.start - b.start)
  const spans = found === undefined ? [target] : draft.mentions.filter(({ entity }) => entity === found.entity)
  const sentence = view.sentences[view.sentenceOf[view.tokenAt((found ?? target).start)] ?? 0]
  const places = spans
    .map((span) => view.range(span))
    .filter(({ first, last }) => first < last && first >= sentence.first && last <= sentence.last)
  const all = places.length > 0 ? places : [view.range(target)]
  const felt = feltOf({ sentiments: phrasesOf(withoutUnnamed(draft), view, lexicon) }, view)
  const finder = new ClueFinder(view, treesOf(view), lexicon, loadVectors(), felt)
  return { marked: markTarget(view, sentence, all), clues: finder.find(sentence, all) }
}
