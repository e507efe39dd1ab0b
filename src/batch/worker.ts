/**
 * A worker: a process of its own that reads one article at a time. In come orders, out go reports, both over the channel of `fork`. It ends when the
 * channel does; Ctrl-C and a scheduler's word reach it with the whole group, and are left to the parent.
 */
import type { Article } from '../document/index.ts'
import { createPipeline, type Pipeline } from '../pipeline/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { pipelineKey } from './key.ts'
import { isOrder, type PlainOptions, type Report } from './messages.ts'

let pipeline: Pipeline | undefined
let hasFingerprints = false

function report(value: Report): void {
  process.send?.(value)
}

async function build(options: PlainOptions, fingerprints: boolean): Promise<void> {
  hasFingerprints = fingerprints
  try {
    pipeline = await createPipeline(options)
    report({ kind: 'built', generator: pipeline.generator, key: await pipelineKey(pipeline.generator) })
  } catch (error) {
    report({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
  }
}

async function read(article: Article): Promise<void> {
  if (pipeline === undefined) return
  const document = await pipeline.extract(article)
  const warnings = document.warnings.map(({ code, message }) => ({ code, message }))
  const fingerprint = hasFingerprints ? fingerprintOf(document.text) : ''
  report({ kind: 'read', json: JSON.stringify(document), warnings, meta: document.meta, fingerprint })
}

process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit(0))
process.on('message', (value: unknown) => {
  if (!isOrder(value)) return
  void (value.kind === 'build' ? build(value.options, value.fingerprints) : read(value.article))
})
