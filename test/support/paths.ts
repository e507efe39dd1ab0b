import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url))
export const CLI: string = join(ROOT, 'dist/cli/main.js')
export const CORPUS: string = join(ROOT, 'corpus')

/** The pages of the development part; the test part is held out. */
export const DEV_PAGES: readonly string[] = readdirSync(CORPUS)
  .filter((name) => name.startsWith('d') && name.endsWith('.html'))
  .sort()
