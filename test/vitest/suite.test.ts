import { describe, expect, test } from 'vitest'
import { createPipeline } from '../../src/index.ts'
import { copydeskMatchers, fixtureSuite } from '../../src/vitest/index.ts'

// The project's own gate: what was found stays found.
await fixtureSuite('fixtures', { floors: { 'relations.facts.p': 0.85, 'entities.strict.f1': 0.9 } })

describe('matchers', () => {
  test('tell what a document states, and list what it states instead', async () => {
    const copydesk = await createPipeline()
    const document = await copydesk.extract({ text: 'Latvian President Anna Berzina left for Nairobi.' })
    expect(copydeskMatchers.toState(document, 'Anna Berzina', 'leader-of', 'Latvia').pass).toBe(true)
    const wrong = copydeskMatchers.toState(document, 'Anna Berzina', 'leader-of', 'Kenya')
    expect(wrong.pass).toBe(false)
    expect(wrong.message()).toContain('Anna Berzina leader-of Latvia')
    expect(copydeskMatchers.toName(document, 'Nairobi', 'GPE').pass).toBe(true)
  })
})
