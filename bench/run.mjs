// The bench: `npm run bench -- NAME…`. See README.md beside this file.
import { hasData } from './lib/data.mjs'
import { DATA, hasPeers, isBuilt } from './lib/paths.mjs'
import { appendRecord, makeRecord } from './lib/record.mjs'
import { barLines } from './lib/table.mjs'

/** Every bench: what it measures, the data it needs, whether it measures peers too, and how it is loaded. */
const BENCHES = {
  clean: {
    summary: 'body, metadata, provenance and speed of cleaning, beside its peers',
    needs: 'article',
    peers: true,
    load: () => import('./clean/index.mjs'),
  },
  syntax: {
    summary: 'words, sentences, tags and trees on the treebanks, and their speed, beside wink-nlp and compromise',
    needs: 'syntax/ewt-test.conllu.gz',
    load: () => import('./syntax.mjs'),
  },
  relations: {
    summary: 'facts and sentiment phrases on the 70 passages of relations/dev.jsonl',
    needs: 'relations/dev.jsonl',
    load: () => import('./relations.mjs'),
  },
  names: {
    summary: 'people, organisations and places on three corpora, beside compromise',
    needs: 'ner',
    load: () => import('./names.mjs'),
  },
  coreference: {
    summary: 'who is meant, on the held-back fifth of OntoGUM, beside compromise',
    needs: 'coreference/ontogum.jsonl.gz',
    load: () => import('./coreference.mjs'),
  },
  sentiment: {
    summary: 'sentiment towards a person on NewsMTSC dev, beside AFINN',
    needs: 'sentiment/newsmtsc/dev.jsonl',
    load: () => import('./sentiment.mjs'),
  },
  phrases: {
    summary: 'sentiment phrases on our own labelled sentences, the agreement of their two readings, and speed',
    needs: '.',
    load: () => import('./phrases.mjs'),
  },
  tools: {
    summary: 'the whole line on the dev fixtures, beside compromise, wink-nlp, natural, and Readability with compromise',
    needs: '.',
    load: () => import('./tools.mjs'),
  },
  hostile: { summary: 'what doubling a hostile text costs the whole line and each stage', needs: '.', load: () => import('./hostile.mjs') },
  batch: { summary: 'speed of the whole line, and the share of each stage', needs: 'article', load: () => import('./batch.mjs') },
}

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`)

/** @param {string} message @returns {never} */
function refuse(message) {
  process.stderr.write(`bench: ${message}\n`)
  process.exit(2)
}

const FLAGS = ['--alone', '--gate', '--no-record']
const USAGE = 'usage: npm run bench -- NAME… | all | --list  [--alone] [--gate] [--no-record]; names: '

const args = process.argv.slice(2)
if (args.includes('--list')) {
  for (const [name, { summary }] of Object.entries(BENCHES)) print(`${name.padEnd(10)} ${summary}`)
  process.exit(0)
}
// What follows `--inspect` is for the bench itself.
const inspectAt = args.indexOf('--inspect')
const own = inspectAt < 0 ? undefined : args.slice(inspectAt + 1)
const given = inspectAt < 0 ? args : args.slice(0, inspectAt)
const flags = given.filter((arg) => arg.startsWith('--'))
const wanted = given.filter((arg) => !arg.startsWith('--'))
const names = wanted.includes('all') ? Object.keys(BENCHES) : wanted
const unknown = [...names.filter((name) => !(name in BENCHES)), ...flags.filter((flag) => !FLAGS.includes(flag))]
if (names.length === 0 || unknown.length > 0)
  refuse(`${unknown.length > 0 ? `«${unknown[0]}» is not known; ` : ''}${USAGE}${Object.keys(BENCHES).join(', ')}`)
if (!hasData('.')) {
  print(`bench: the data is not at ${DATA}; set COPYDESK_DATA to its folder. Nothing measured.`)
  process.exit(0)
}
if (!isBuilt()) refuse('dist/ is not built; run «npm run build» first')

let missed = 0
for (const [name, bench] of Object.entries(BENCHES)) {
  if (!names.includes(name)) continue
  if (!hasData(bench.needs)) {
    print(`bench: ${name} needs ${bench.needs} under ${DATA}, which is not there. Nothing measured.`)
    continue
  }
  const isAlone = flags.includes('--alone')
  if ('peers' in bench && !isAlone && !hasPeers())
    print('bench: the peers are not installed («npm ci --prefix bench» does it); measuring without them.')
  const { run } = await bench.load()
  print(`── ${name}: ${bench.summary}`)
  const figures = await run({ print, alone: isAlone, ...(own !== undefined && { inspect: own }) })
  // An inspection shows what went wrong; it measures nothing worth keeping.
  if (figures === undefined) continue
  print(barLines(figures))
  missed += Object.values(figures).filter(({ bar }) => bar?.met === false).length
  if (!flags.includes('--no-record')) appendRecord(makeRecord(name, figures))
}
process.exitCode = flags.includes('--gate') && missed > 0 ? 1 : 0
