// Compiles kernel.ts and writes it, as base64, to src/learn/kernel-bytes.ts. Run with `npm ci && npm run build` in this folder.
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
const text = bytes.toString('base64').replace(/.{1,120}/g, (line) => `  '${line}',\n`)
writeFileSync(
  join(here, '../../src/learn/kernel-bytes.ts'),
  `/** The WebAssembly module compiled from scripts/kernel/kernel.ts, in base64: \`npm run build\` there writes this file. */\nexport const KERNEL: string = [\n${text}].join('')\n`,
)
process.stdout.write(`kernel: ${bytes.length} bytes\n`)
