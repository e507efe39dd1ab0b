import { describe, expect, it } from 'vitest'
import { findSpeeches } from '../../src/coreference/speeches.ts'

const speeches = (text: string): string[] =>
  findSpeeches(text, [{ kind: 'paragraph', start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end))

describe('direct speech', () => {
  it.each([
    ['in double marks', '“We were rubbish,” he said. “But we won.”', ['“We were rubbish,”', '“But we won.”']],
    ['in single marks, with an apostrophe inside', '‘We weren’t bad,’ he said. ‘It’s a win.’', ['‘We weren’t bad,’', '‘It’s a win.’']],
    ['in single marks inside a sentence', 'He spoke of a ‘glorious, horrible’ win.', ['‘glorious, horrible’']],
    ['in single marks inside double ones is part of it', '“He said ‘go away’ to me,” she said.', ['“He said ‘go away’ to me,”']],
    ['is not a year', 'It was the best song of the ‘90s for all of us’ he said.', []],
    ['is not the title of a work', '‘The Salt Ledger’ opens on Friday.', []],
    ['is not a single word', 'He called it “petty”.', []],
  ])('%s', (_, text, expected) => {
    expect(speeches(text)).toEqual(expected)
  })
})
