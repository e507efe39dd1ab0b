// Compiles kernel.ts and writes it, as base64, to src/learn/kernel-bytes.ts. Run with `npm ci && npm run build` in this folder; `--check` only compares.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const here = dirname(fileURLToPath(import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'kernel-'))
const options = ['--runtime', 'stub', '--importMemory', '--enable', 'simd', '-O3', '--noAssert', '--converge']
const { error, stderr } = await asc.main([join(here, 'kernel.ts'), ...options, '--outFile', join(out, 'kernel.wasm')])
if (error) {
  process.stderr.write(`${stderr}\n`)
  process.exit(1)
}
const bytes = readFileSync(join(out, 'kernel.wasm'))
rmSync(out, { recursive: true })
const lines = bytes.toString('base64').replace(/.{1,120}/g, (line) => `  '${line}',\n`)
const text = `/** The WebAssembly module compiled from scripts/kernel/kernel.ts, in base64: \`npm run build\` there writes this file. */\nexport const KERNEL: string = [\n${lines}].join('')\n`
const file = join(here, '../../src/learn/kernel-bytes.ts')
if (process.argv.includes('--check')) {
  const isSame = readFileSync(file, 'utf8') === text
  process.stdout.write(
    `kernel: src/learn/kernel-bytes.ts is ${isSame ? 'what the source compiles to' : 'NOT what the source compiles to; run npm run build'}\n`,
  )
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(file, text)
  process.stdout.write(`kernel: ${bytes.length} bytes\n`)
}
