import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { CueReader } from '../../dist/entities/cues.js'
import { nameCard } from '../../dist/entities/train/card.js'
import { gatherMaterial } from '../../dist/entities/train/material.js'
import { packNames } from '../../dist/entities/train/pack.js'
import { scoreNames } from '../../dist/entities/train/score.js'
import { DEFAULTS, trainNames } from '../../dist/entities/train/train.js'
import { loadKnowledge } from '../../dist/knowledge/index.js'
import { readVectors } from '../../dist/learn/index.js'
import { loadSyntax } from '../../dist/syntax/index.js'
import { loadTextModels } from '../../dist/text/index.js'

const MODELS = new URL('../../models/', import.meta.url)

/**
 * Trains the tagger of names.
 *
 * @param {{ data: string, without?: readonly string[], epochs?: number, print?: (line: string) => void }} options `data` is the folder of the training data,
 *   `without` names sources that are left out and measured on instead.
 * @returns {Promise<{ bytes: Buffer, card: string }>} The model file, and what a person should know of it.
 */
export async function build({ data, without = [], epochs = DEFAULTS.epochs, print = () => {} }) {
  /** @param {string} path */
  const read = (path) => {
    const bytes = readFileSync(join(data, path))
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  }
  const knowledge = loadKnowledge()
  const models = await loadTextModels(loadSyntax().tag)
  const { training, heldBack } = gatherMaterial(read, models, knowledge, without)
  const vectors = readVectors(readFileSync(new URL('vectors.bin', MODELS)))
  const cues = new CueReader(knowledge)
  const options = { ...DEFAULTS, epochs }
  const start = performance.now()
  const trained = trainNames(training, vectors, cues, options, (epoch, loss) =>
    print(`epoch ${epoch}: loss ${loss.toFixed(4)}, ${((performance.now() - start) / 1000).toFixed(0)} s`),
  )
  const scores = new Map([...heldBack].map(([name, documents]) => [name, scoreNames(trained, documents, cues, options.window)]))
  const bytes = packNames(trained, vectors, options)
  return {
    bytes,
    card: nameCard({ options, training, scores, without, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') }),
  }
}

if (resolve(process.argv[1] ?? '') === new URL(import.meta.url).pathname) {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, without: { type: 'string' }, epochs: { type: 'string' }, out: { type: 'string' } },
  })
  const { bytes, card } = await build({
    data: values.data ?? process.env.COPYDESK_DATA ?? '../shared/data',
    print: (line) => void process.stdout.write(`${line}\n`),
    ...(values.without !== undefined && { without: values.without.split(',') }),
    ...(values.epochs !== undefined && { epochs: Number(values.epochs) }),
  })
  const out = values.out ?? new URL('names.bin', MODELS).pathname
  writeFileSync(out, bytes)
  writeFileSync(out.replace(/\.bin$/, '.md'), card)
  process.stdout.write(card)
}
