import { fileURLToPath } from 'node:url'
import type { ViteUserConfig } from 'vitest/config'

/** The tests as they are, with what measures them. The provider is given by path: it is installed beside this file, not in the project. */
const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/setup.ts'],
    setupFiles: [fileURLToPath(new URL('setup.ts', import.meta.url))],
    // Whatever is measured is slower, and what a test waits for with it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: fileURLToPath(new URL('provider.mjs', import.meta.url)),
      include: ['src/**/*.ts'],
      exclude: ['src/*/client/**'],
      reporter: ['json'],
      reportsDirectory: process.env.COPYDESK_COVERAGE_OUT ?? 'out/coverage/part',
      reportOnFailure: true,
    },
  },
}
export default config
