import { beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, type Pipeline } from '../../src/index.ts'
import { BEYOND } from '../../src/relations/beyond.ts'
import { compile, PATTERNS } from '../../src/relations/index.ts'

/** Those that look beyond a sentence and whose example is a text of its own. */
const WHOLE = BEYOND.filter(({ id }) =>
  /^(?:leader\/(?:same-office|presented-then-named|described-then-named|regional-frame|own-office|own-leader|succession|bare-body|paired|predecessor|counterpart|bare-title|of-leader)|greeting\/(?:by-message|to-the-celebrated|exchanged|and-his-people)|member\/(?:likewise|and-others-later|implied-(?:one-of|apposed|fellow|admitted|expelled|suspended)))$/.test(
    id,
  ),
)

let copydesk: Pipeline

beforeAll(async () => {
  copydesk = await createPipeline({ layers: ['relations'] })
})

describe('the pattern catalogue', () => {
  it('has unique ids', () => {
    expect(new Set(PATTERNS.map((pattern) => pattern.id)).size).toBe(PATTERNS.length)
  })

  it.each([...PATTERNS, ...WHOLE].map((pattern) => [pattern.id, pattern] as const))('%s finds its own example', async (id, pattern) => {
    const { relations } = await copydesk.extract({ text: pattern.example })
    expect(relations.filter((r) => r.type === pattern.relation).flatMap((r) => r.evidence.map((e) => e.pattern))).toContain(id)
  })

  it('refuses a pattern that is not of the language, and names it', () => {
    const broken = { id: 'mine/broken', relation: 'ally-of', match: '{subject:GPE} NOSUCH {object:GPE}', example: '', confidence: 1 }
    expect(() => compile(broken)).toThrow(/mine\/broken.*NOSUCH is no macro|«NOSUCH» is no macro/)
  })
})
