// Makes the trained models anew: `npm run train -- NAME…`. The same data and seed give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * What makes a model: its bytes, and a card that says what a person should know.
 *
 * @typedef {object} Built
 * @property {Buffer} bytes
 * @property {string} card Markdown.
 */

/** @type {Record<string, { summary: string, load(): Promise<{ build(options: { data: string, print(line: string): void }): Built | Promise<Built> }> }>} */
const MODELS = {
  vectors: { summary: 'word vectors, cut from GloVe (needs npm ci in scripts/train: 300 MB)', load: () => import('./vectors.mjs') },
  sentences: { summary: 'where sentences begin', load: () => import('./sentences.mjs') },
  syntax: { summary: 'tags and trees', load: () => import('./syntax.mjs') },
  names: { summary: 'names of people, organisations and places', load: () => import('./names.mjs') },
  chains: { summary: 'what repeats what', load: () => import('./chains.mjs') },
  tone: { summary: 'how a sentence speaks of somebody', load: () => import('./tone.mjs') },
}

const args = process.argv.slice(2)
const isCheck = args.includes('--check')
const names = args.filter((arg) => arg !== '--check')
const unknown = names.find((name) => !(name in MODELS))
if (names.length === 0 || unknown !== undefined) {
  process.stderr.write(`train: ${unknown === undefined ? '' : `«${unknown}» is no model; `}usage: npm run train -- NAME… [--check]\n`)
  for (const [name, { summary }] of Object.entries(MODELS)) process.stderr.write(`  ${name.padEnd(10)} ${summary}\n`)
  process.exit(2)
}

const data = process.env.COPYDESK_DATA ?? join(ROOT, '../shared/data')
for (const name of names) {
  const start = performance.now()
  const { build } = await MODELS[name].load()
  const { bytes, card } = await build({ data, print: (line) => void process.stdout.write(`${line}\n`) })
  const file = join(ROOT, 'models', `${name}.bin`)
  const minutes = ((performance.now() - start) / 60_000).toFixed(1)
  if (isCheck) {
    const same = readFileSync(file).equals(bytes)
    process.stdout.write(`${name}: ${minutes} minutes; the bytes are ${same ? 'the same' : 'NOT the same'} as in models/${name}.bin\n`)
    if (!same) process.exitCode = 1
    continue
  }
  writeFileSync(file, bytes)
  writeFileSync(join(ROOT, 'models', `${name}.md`), card)
  process.stdout.write(`${name}: ${minutes} minutes, ${bytes.length} bytes, models/${name}.bin and its card written\n`)
}
