import { describe, expect, test } from 'vitest'
import { loadSplitter, markQuotes, type Splitter } from '../../src/text/index.ts'

const splitter: Splitter = loadSplitter()

/** Words with blanks between them; a leading `~` glues a word to the one before. */
function sentences(text: string): string[] {
  const pieces = text.split(' ')
  const words = pieces.map((piece) => piece.replace(/^~/, ''))
  const starts = splitter.starts(
    words,
    pieces.map((piece) => piece.startsWith('~')),
  )
  return starts.map((start, i) => words.slice(start, starts[i + 1]).join(' '))
}

describe('a sentence', () => {
  test.each([
    ['ends at a full stop', ['The bloc met in Riga .', 'It elected a chair .']],
    ['does not end at an abbreviation', ['Gen. Otto Lind and Dr. Eva Sato met in St. Petersburg .', 'They spoke .']],
    ['does not end at an initial', ['The prize went to J. R. Lind of Sweden .', 'He was glad .']],
    ['may be a question', ['Who leads the bloc ?', 'Nobody knows .']],
  ])('%s', (_, wanted) => {
    expect(sentences(wanted.join(' '))).toEqual(wanted)
  })

  test('takes a closing quotation mark with it, and leaves an opening one to the next', () => {
    expect(sentences('" ~We won ~. ~" " ~They lost ~. ~"')).toEqual(['" We won . "', '" They lost . "'])
  })

  test('never ends with what opens the next', () => {
    for (const [before, opened] of [
      ['He conceded and congratulated the winner .', '“ ~I called her and wished her a steady hand ~, ~” he told supporters .'],
      ['The bloc met in Riga .', '( ~It had met there before ~. ~)'],
      ['She thanked the crowd .', '‘ ~Never again ~, ~’ she said .'],
    ])
      expect(sentences(`${before} ${opened}`)).toEqual([before, opened?.replaceAll('~', '')])
  })

  test('may be the credit of a caption that ends without a full stop', () => {
    expect(sentences('Anna Berzina at the harbour Image ~: Harbour Archive ~.')).toEqual([
      'Anna Berzina at the harbour',
      'Image : Harbour Archive .',
    ])
  })

  test('is not cut before a name that nobody has seen, where the block writes its end signs', () => {
    for (const whole of ['Residents thanked Oh Tae ~- ~yang for the repairs .', 'João Pinheiro has resigned ~, the company said .'])
      expect(sentences(whole)).toHaveLength(1)
  })

  test('of no words is none', () => {
    expect(splitter.starts([], [])).toEqual([])
  })
})

test('a straight quotation mark shows the side that it is glued to', () => {
  expect(markQuotes(['"', 'Go', '"', '"'], [false, true, true, false])).toEqual(['``', 'Go', "''", '"'])
})

test('a block longer than a window is cut where it would be cut alone', () => {
  const many = Array.from({ length: 200 }, (_, i) => `The ${i + 2} leaders of the bloc met in Riga on Monday and elected a chair .`)
  expect(sentences(many.join(' '))).toEqual(many)
})

test('a block without any border comes in parts, and loses no word', () => {
  const words = new Array<string>(5_000).fill('word')
  const starts = splitter.starts(words, [])
  expect(starts[0]).toBe(0)
  expect([...starts].sort((a, b) => a - b)).toEqual(starts)
  expect(new Set(starts).size).toBe(starts.length)
})
