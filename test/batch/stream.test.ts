import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import { type Article, createPipeline } from '../../src/index.ts'
import { CLI } from '../support/paths.ts'

const line = (id: string): string => `${JSON.stringify({ id, text: 'Anna Berzina spoke in Nairobi.' })}\n`

test('a filter answers a line before the next one comes', async () => {
  const child = spawn(process.execPath, [CLI, 'extract', '-', '--jobs', '1'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const id of ['one', 'two', 'three']) {
    child.stdin.write(line(id))
    expect(JSON.parse((await answers.next()).value ?? '{}').id).toBe(id)
  }
  child.stdin.end()
  expect((await once(child, 'exit'))[0]).toBe(0)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s while a line is waited for ends the run, after what is under way', async (signal, code) => {
  const child = spawn(process.execPath, [CLI, 'extract', '-', '--jobs', '1'], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.write(line('one'))
  const [answer] = await once(createInterface({ input: child.stdout }), 'line')
  expect(JSON.parse(answer).id).toBe('one')
  child.kill(signal)
  expect((await once(child, 'exit'))[0]).toBe(code)
})

test('a fault of the source is thrown after the documents of what it gave before', async () => {
  async function* source(): AsyncGenerator<Article> {
    yield { id: 'a', text: 'One.' }
    yield { id: 'b', text: 'Two.' }
    throw new Error('the source broke')
  }
  const copydesk = await createPipeline({ layers: ['text'] })
  const seen: string[] = []
  const reading = (async () => {
    for await (const { id } of copydesk.extractAll(source(), { jobs: 1 })) seen.push(id)
  })()
  await expect(reading).rejects.toThrow('the source broke')
  expect(seen).toEqual(['a', 'b'])
})

test('who stops listening stops the reading: the source is told, and no process is left', async () => {
  let isEnded = false
  function* endless(): Generator<Article> {
    try {
      for (let i = 0; ; i++) yield { id: `a${i}`, text: 'One.' }
    } finally {
      isEnded = true
    }
  }
  const copydesk = await createPipeline({ layers: ['text'] })
  for await (const { id } of copydesk.extractAll(endless(), { jobs: 1 })) if (id === 'a3') break
  expect(isEnded).toBe(true)
  await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap'), 10_000)
})
