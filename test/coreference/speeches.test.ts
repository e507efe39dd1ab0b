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
    ['is what a crowd chants, capitals or not', 'They were chanting “Down With The Ledger”, again and again.', ['“Down With The Ledger”']],
    ['is closed by two single marks', '“It was a lie,’’ he said. “And I think so still.”', ['“It was a lie,’’', '“And I think so still.”']],
    [
      'is closed by a straight mark behind a stop',
      '“It was a lie," he said. “And I think so still.”',
      ['“It was a lie,"', '“And I think so still.”'],
    ],
    ['is not a single word', 'He called it “petty”.', []],
    ['is not a single word with the stop of its sentence', 'He called it “petty.” She saw him on “DWTS.”', []],
    ['is a single word that somebody says', '“Petty,” she said.', ['“Petty,”']],
  ])('%s', (_, text, expected) => {
    expect(speeches(text)).toEqual(expected)
  })

  it('goes on over paragraphs in single marks that only the last closes', () => {
    const text = '‘We are not pirates.\n\n‘We are the crew, and we don’t sleep.’\n\nThe harbour was quiet.'
    const blocks = [
      { kind: 'paragraph' as const, start: 0, end: 20 },
      { kind: 'paragraph' as const, start: 22, end: 60 },
      { kind: 'paragraph' as const, start: 62, end: text.length },
    ]
    const found = findSpeeches(text, blocks)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '‘We are not pirates.',
      '‘We are the crew, and we don’t sleep.’',
    ])
    expect(found.map(({ isOpen }) => isOpen)).toEqual([true, false])
  })
})
