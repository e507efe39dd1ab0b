import { createPipeline } from '../../dist/index.js'

/**
 * A pipeline whose stages are timed: each stands in for itself with a watch around it.
 *
 * @param {() => number} watch Milliseconds, of the clock or of the processor.
 * @param {Parameters<typeof createPipeline>[0]} [options]
 * @returns {Promise<{ pipeline: import('../../dist/index.js').Pipeline, spent: Map<string, number> }>} What each stage has taken since it was last set to 0.
 */
export async function timedPipeline(watch, options = {}) {
  const { stages } = await createPipeline(options)
  /** @type {Map<string, number>} */
  const spent = new Map(stages.map(({ name }) => [name, 0]))
  const replace = stages.map((stage) => ({
    ...stage,
    run: (/** @type {Parameters<typeof stage.run>[0]} */ draft) => {
      const start = watch()
      try {
        return stage.run(draft)
      } finally {
        spent.set(stage.name, (spent.get(stage.name) ?? 0) + watch() - start)
      }
    },
  }))
  return { pipeline: await createPipeline({ ...options, replace }), spent }
}
