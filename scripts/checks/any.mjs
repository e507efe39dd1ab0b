// No expression under src has the type `any`, also where nobody has written it: what JSON.parse, Array.isArray or a library gives has to be taken as unknown.
// The types are asked of the TypeScript that the documentation or the mutation tests are made with; the project's own compiler has no interface for that.
//   node scripts/checks/any.mjs
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Modules of libraries that are loaded when they are needed first: their types are their own. */
const ALLOWED = new Set(['src/text/wink.ts'])

/** @returns {typeof import('typescript')} */
function loadTypeScript() {
  for (const home of ['docs', 'mutation'])
    try {
      const found = createRequire(join(ROOT, 'scripts', home, 'package.json'))('typescript')
      // Where a package is not installed, the project's own is found, which has none.
      if (found.sys !== undefined) return found
    } catch {}
  throw new Error('there is no TypeScript with an interface; run «npm ci --prefix scripts/docs» first')
}

const ts = loadTypeScript()
const file = join(ROOT, 'tsconfig.build.json')
const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, dirname(file))
const program = ts.createProgram(fileNames, options)
const checker = program.getTypeChecker()
let faults = 0
for (const source of program.getSourceFiles()) {
  const name = relative(ROOT, source.fileName)
  if (source.isDeclarationFile || !name.startsWith('src') || ALLOWED.has(name)) continue
  visit(source)

  /** @param {import('typescript').Node} node */
  function visit(node) {
    const type = ts.isIdentifier(node) ? checker.getTypeAtLocation(node) : undefined
    // Names in types, in imports and before a colon have no type of their own: theirs is an «error», which is an any of another kind.
    if (ts.isIdentifier(node) && type !== undefined && 'intrinsicName' in type && type.intrinsicName === 'any') {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      console.log(`${name}:${line + 1}: «${node.text}» is any: ${node.parent.getText(source).split('\n')[0]}`)
      faults++
    }
    ts.forEachChild(node, visit)
  }
}
console.log(`${fileNames.length} files, ${faults} expressions of the type any`)
process.exitCode = faults > 0 ? 1 : 0
