// Loaded with `node --import`: writes the path of every module that a process loads to the file named by COPYDESK_TRACE.
import { appendFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'

const file = process.env.COPYDESK_TRACE

// The hooks see what is imported, the cache what is required: Node 20 shows neither the other's.
const hooks = `
import { appendFileSync } from 'node:fs'
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(file)}, url + '\\n')
  return next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
const { cache } = createRequire(import.meta.url)
process.on('exit', () =>
  appendFileSync(
    file,
    Object.keys(cache)
      .map((path) => `${path}\n`)
      .join(''),
  ),
)
