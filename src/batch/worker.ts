/**
 * A worker: a process of its own that reads one article at a time. In come orders, out go reports, both over the channel of `fork`. It ends when the
 * channel does; Ctrl-C reaches it with the whole group, and is left to the parent.
 */
import type { Article } from '../document/index.ts'
import { createPipeline, type Pipeline } from '../pipeline/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { pipelineKey } from './key.ts'
import { isOrder, type PlainOptions, type Report } from './messages.ts'

let pipeline: Pipeline | undefined

function report(value: Report): void {
  process.send?.(value)
}

async function build(options: PlainOptions): Promise<void> {
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
  report({ kind: 'read', json: JSON.stringify(document), warnings, meta: document.meta, fingerprint: fingerprintOf(document.text) })
}

process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit(0))
process.on('message', (value: unknown) => {
  if (!isOrder(value)) return
  void (value.kind === 'build' ? build(value.options) : read(value.article))
})
