import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** This folder. */
export const BENCH = join(ROOT, 'bench')

/** Where the data stands: `COPYDESK_DATA`, from the working folder on; by default the project's neighbour. */
export const DATA = process.env.COPYDESK_DATA ? resolve(process.env.COPYDESK_DATA) : resolve(ROOT, '../shared/data')

/** Whether `npm run build` has been run. @returns {boolean} */
export const isBuilt = () => existsSync(join(ROOT, 'dist/index.js'))

/** Whether the peers are installed. @returns {boolean} */
export const hasPeers = () => existsSync(join(BENCH, 'node_modules'))
