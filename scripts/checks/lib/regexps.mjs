// The regular expressions of the sources: those written as literals, and those that modules build when they are loaded.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'acorn'
import { transformSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * @typedef {{ source: string, flags: string, files: string[] }} Expression
 * @typedef {{ expressions: Expression[], built: Record<string, number> }} Found What was found, and how many expressions each file builds from what it is given.
 */

/** Everything under `src`; the package must be built, since expressions that a module puts together are taken from it. @returns {Promise<Found>} */
export async function regexpsOfSources() {
  /** @type {Map<string, Expression>} */
  const found = new Map()
  /** @type {Record<string, number>} */
  const built = {}
  /** @type {string[]} */
  const composing = []
  const add = (/** @type {string} */ source, /** @type {string} */ flags, /** @type {string} */ file) => {
    const known = found.get(`/${source}/${flags}`)
    if (known === undefined) found.set(`/${source}/${flags}`, { source, flags, files: [file] })
    else if (!known.files.includes(file)) known.files.push(file)
  }
  for (const file of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue
    const script = transformSync(readFileSync(join(ROOT, 'src', file), 'utf8'), { loader: 'ts', format: 'esm' }).code
    const { literals, atLoad, later } = expressionsIn(script)
    for (const { pattern, flags } of literals) add(pattern, flags, file)
    if (atLoad > 0) composing.push(file)
    if (later > 0) built[file] = later
  }
  for (const file of composing) for (const { source, flags } of await builtAtLoad(file)) add(source, flags, file)
  return { expressions: [...found.values()], built }
}

/** @param {string} script */
function expressionsIn(script) {
  /** @type {{ pattern: string, flags: string }[]} */
  const literals = []
  let [atLoad, later] = [0, 0]
  const walk = (/** @type {unknown} */ node, /** @type {boolean} */ inFunction) => {
    if (Array.isArray(node)) for (const item of node) walk(item, inFunction)
    if (!isNode(node)) return
    if (node.type === 'Literal' && node.regex !== undefined) literals.push(node.regex)
    const isCall = node.type === 'NewExpression' || node.type === 'CallExpression'
    if (isCall && node.callee?.type === 'Identifier' && node.callee.name === 'RegExp') inFunction ? later++ : atLoad++
    for (const value of Object.values(node))
      if (typeof value === 'object') walk(value, inFunction || /Function|MethodDefinition/.test(node.type))
  }
  walk(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }), false)
  return { literals, atLoad, later }
}

/**
 * @param {unknown} node
 * @returns {node is { type: string, regex?: { pattern: string, flags: string }, callee?: { type: string, name?: string } }}
 */
const isNode = (node) => typeof node === 'object' && node !== null && 'type' in node

/** What a module of the built package hands to `RegExp` while it is loaded, without what it imports. @param {string} file */
async function builtAtLoad(file) {
  const path = join(ROOT, 'dist', file.replace(/\.ts$/, '.js'))
  const address = pathToFileURL(path).href
  /** @type {{ source: string, flags: string }[]} */
  const made = []
  const own = globalThis.RegExp
  globalThis.RegExp = new Proxy(own, {
    construct(target, args) {
      const expression = Reflect.construct(target, args)
      if (new Error('who asks').stack?.includes(address)) made.push({ source: expression.source, flags: expression.flags })
      return expression
    },
  })
  try {
    // A query makes it a module that was not loaded before.
    await import(`${address}?recorded`)
  } finally {
    globalThis.RegExp = own
  }
  if (made.length === 0) throw new Error(`${file} composes expressions, but none was seen: build the package first (npm run build)`)
  return made
}
