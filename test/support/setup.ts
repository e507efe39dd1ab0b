import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.ts'

/** The tests of the command line run the built package, as its users do; it is built anew when a source is younger. */
export default function setup(): void {
  const built = youngest(join(ROOT, 'dist'), '.js')
  const sources = Math.max(
    youngest(join(ROOT, 'src'), '.ts'),
    youngest(join(ROOT, 'src'), '.css'),
    statSync(join(ROOT, 'tsconfig.build.json')).mtimeMs,
  )
  if (built >= sources) return
  for (const args of [[join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], ['scripts/pages.mjs']])
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
}

function youngest(folder: string, extension: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension))
    return Math.max(0, ...files.map((name) => statSync(join(folder, name)).mtimeMs))
  } catch {
    return 0
  }
}
