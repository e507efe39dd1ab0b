import type { ViteUserConfig } from 'vitest/config'

/** The tests of what is mutated: those that import it. What starts the built command would not see a change. */
const config: ViteUserConfig = {
  test: {
    include: [
      'test/evaluate/{metrics,counts,properties,coreference,scorers,entities,agreement}.test.ts',
      'test/pipeline/codepoints.test.ts',
      'test/batch/{journal,journal-sure,checkpoints}.test.ts',
    ],
    testNamePattern: /^(?!.*killed with -9)/,
    testTimeout: 120_000,
  },
}
export default config
