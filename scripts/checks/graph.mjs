// The graph over many documents: those given, and as many more made of them by changing the names of people. Peak memory and what a second run adds are printed.
//   copydesk extract … -o documents.jsonl && node scripts/checks/graph.mjs documents.jsonl [--documents 100000]
import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { openGraph } from '../../dist/graph/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string', default: '100000' }, base: { type: 'string' }, run: { type: 'string' } },
})
const [file] = positionals
if (file === undefined) throw new Error('give a file of documents, as extract writes them')

/** Another family name for each copy. @param {string} name @param {number} copy */
const renamed = (name, copy) =>
  copy === 0 ? name : name.replace(/(\p{L}+)$/u, (family) => `${family}${String.fromCharCode(97 + (copy % 26))}${copy > 25 ? 'a' : ''}o`)

/** @returns {AsyncGenerator<import('../../dist/index.js').Document>} */
async function* documents() {
  let given = 0
  for (let copy = 0; given < Number(values.documents); copy++)
    for await (const line of createInterface({ input: createReadStream(/** @type {string} */ (file)) })) {
      if (given++ >= Number(values.documents)) return
      /** @type {import('../../dist/index.js').Document} */
      const document = JSON.parse(line)
      for (const entity of document.entities) {
        if (entity.type !== 'PERSON') continue
        entity.name = renamed(entity.name, copy)
        entity.aliases = entity.aliases.map((alias) => renamed(alias, copy))
      }
      yield copy === 0
        ? document
        : {
            ...document,
            id: `${document.id}+${copy}`,
            source: { ...document.source, sha256: `${String(copy).padStart(4, '0')}${document.source.sha256.slice(4)}` },
          }
    }
}

/** One run, in this process. @param {string} base @param {string} name */
async function run(base, name) {
  const start = performance.now()
  const graph = await openGraph(base)
  const added = await graph.add(documents())
  const [counts] = await graph.query(
    'SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM entities) AS entities, (SELECT count(*) FROM passages) AS passages',
  )
  graph.close()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  process.stdout.write(`${name} run: ${JSON.stringify(added)} in ${seconds} s; ${JSON.stringify(counts)}; peak memory ${peak} MB\n`)
}

if (values.base !== undefined) await run(values.base, values.run ?? '')
else {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-graph-'))
  for (const name of ['first', 'second'])
    spawnSync(
      process.execPath,
      [process.argv[1] ?? '', file, '--documents', values.documents, '--base', join(folder, 'kb.duckdb'), '--run', name],
      { stdio: 'inherit' },
    )
  rmSync(folder, { recursive: true, force: true })
}
