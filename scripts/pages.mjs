// Bundles the scripts and styles of the pages into dist/pages: one script and one style a page, with d3 and Plot in them.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [name, room] of [
  ['report', 'report'],
  ['desk', 'desk'],
]) {
  await build({
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
    banner: { js: '/* copydesk; with d3 (ISC) and Observable Plot (ISC), see THIRD_PARTY.md */' },
  })
  // A script that stands in a page must not hold what ends it.
  const file = `${root}/dist/pages/${name}.js`
  const script = await readFile(file, 'utf8')
  await writeFile(file, script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim())
}
