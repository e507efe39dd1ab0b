// Bundles the scripts and styles of the pages into dist/pages: one script and one style a page, with d3 and Plot in them.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The packages whose code is in the bundles. */
const packages = new Set()

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [name, room] of [
  ['report', 'report'],
  ['desk', 'desk'],
]) {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { [name]: `src/${room}/client/main.ts` },
    outdir: 'dist/pages',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    banner: {
      js: `/* copydesk (MIT)${name === 'report' ? '; with d3, Copyright 2010-2023 Mike Bostock, and Observable Plot, Copyright 2020-2023 Observable, Inc., both ISC; dist/pages/LICENSES.txt has all notices' : ''} */`,
    },
  })
  // A script that stands in a page must not hold what ends it.
  const file = `${root}/dist/pages/${name}.js`
  const script = await readFile(file, 'utf8')
  await writeFile(file, script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim())
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (found !== null) packages.add(found[1])
  }
}

// The licences ask that their notices go with every copy.
const notices = await Promise.all([...packages].sort().map(noticeOf))
await writeFile(
  `${root}/dist/pages/LICENSES.txt`,
  `Code of these packages is in the scripts beside this file.\n\n${notices.join('\n\n')}\n`,
)

async function noticeOf(name) {
  const folder = `${root}/node_modules/${name}`
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : `\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}`
  return `── ${name} ${version} (${license})${text}`
}
