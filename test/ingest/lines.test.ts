import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, splitLines } from '../../src/ingest/lines.ts'

async function split(chunks: readonly string[], maxBytes?: number): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of splitLines(
    chunks.map((chunk) => Buffer.from(chunk)),
    maxBytes,
  ))
    lines.push(line)
  return lines
}

describe('splitLines', () => {
  test('cuts at line feeds alone, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[a\n\r\u2028é]{0,6}$/)), async (chunks) => {
        const text = chunks.join('')
        const expected = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text === '' ? [] : text.split('\n')
        expect((await split(chunks)).map((line) => line.text)).toEqual(expected)
      }),
    )
  })

  test('passes over a line that is too long, and goes on with the next', async () => {
    expect(await split(['abc', 'def\nab', '\nabcdef'], 5)).toEqual([
      { number: 1, failure: expect.stringContaining('longer than 5 bytes') },
      { number: 2, text: 'ab' },
      { number: 3, failure: expect.stringContaining('longer than 5 bytes') },
    ])
  })
})
