#!/usr/bin/env node
// Packs the readable tables of src/knowledge/data and the country list of `world-countries` into models/knowledge.json.
//   node scripts/knowledge/build.mjs [--check | --print]   (--check: compare with the committed file; --print: to stdout; neither writes)
// Reads the build (`npm run build`), whose look-up keys are its own. The output depends on nothing but its inputs, so that the test can compare it byte by byte.
// Each table's module adds to the entries as it is loaded, after those that it names: bodies stand in places, and names are told apart when all are known.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { partyWords } from './bodies.mjs'
import { entries, TYPE_OF } from './entries.mjs'
import { forms, holders, order } from './names.mjs'
import { honorifics, modifiers, offices } from './offices.mjs'
import { problems } from './tables.mjs'
import { firstNames, lists } from './words.mjs'

const outFile = new URL('../../models/knowledge.json', import.meta.url)

if (problems.length > 0) {
  console.error(problems.join('\n'))
  console.error(`knowledge: ${problems.length} problem(s), nothing written`)
  process.exit(1)
}
// Objects, not cells: JSON.parse makes them faster than any loop could, and the loading time counts. What all of a subtype share stands once.
const sorted = Object.entries(TYPE_OF).map(([subtype, type]) => ({
  type,
  subtype,
  rows: entries
    .filter((entry) => entry.subtype === subtype)
    .map(({ type: _type, subtype: _subtype, aliases, ...rest }) => ({ ...rest, ...(aliases.length > 0 && { aliases }) })),
}))
/** For each first piece of a name, how many pieces the longest such name has. @type {Record<string, number>} */
const depth = {}
for (const key of holders.keys()) {
  const parts = key.split(' ')
  depth[parts[0] ?? ''] = Math.max(depth[parts[0] ?? ''] ?? 0, parts.length)
}
const body = {
  entries: sorted,
  depth,
  order,
  demonyms: Object.fromEntries([...forms].map(([form, words]) => [form, [...words].map(([word, ids]) => [word, ...ids])])),
  partyWords,
  offices,
  modifiers,
  honorifics,
  lists,
  firstNames,
}
const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)
const head = {
  format: 'copydesk-knowledge/2',
  hash,
  licence:
    'Country names, codes and capitals: world-countries (ODbL-1.0), https://github.com/mledoze/countries; this database is therefore under ODbL-1.0. All else: MIT, copydesk.',
}
// One entry a line keeps diffs readable without costing size.
const text = `{${[...Object.entries(head), ...Object.entries(body)]
  .map(
    ([key, value]) =>
      `${JSON.stringify(key)}:${key === 'entries' ? JSON.stringify(value).replaceAll('{"id":', '\n{"id":') : JSON.stringify(value)}`,
  )
  .join(',\n')}}\n`

if (process.argv.includes('--check')) {
  const committed = readFileSync(outFile, 'utf8')
  if (committed !== text) {
    console.error('knowledge: models/knowledge.json is not what the tables make; run node scripts/knowledge/build.mjs')
    process.exit(1)
  }
} else if (process.argv.includes('--print')) {
  process.stdout.write(text)
} else {
  writeFileSync(outFile, text)
  console.log(`${fileURLToPath(outFile)}: ${entries.length} entries, ${Math.round(text.length / 1024)} KiB`)
}
