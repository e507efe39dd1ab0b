import { expect, test } from 'vitest'
import { parseTreebank } from '../../bench/lib/treebank.mjs'

const row = (id: string, form: string, head: string, misc = '_'): string =>
  [id, form, form.toLowerCase(), 'X', 'XX', '_', head, 'dep', '_', misc].join('\t')

const TREES = [
  '# newdoc id = d',
  '# sent_id = d-1',
  row('1-2', "Don't", '_', 'SpaceAfter=No'),
  row('1', 'Do', '0'),
  row('2', "n't", '1'),
  row('3', '!', '1'),
  '',
  '# sent_id = d-2',
  row('1', 'Go', '0'),
  '',
  '# newpar',
  '# sent_id = d-3',
  row('1', 'Yes', '0'),
  '',
].join('\n')

test('a treebank is read as running text, paragraph by paragraph', () => {
  const [first, second, ...rest] = parseTreebank(TREES)
  expect(rest).toEqual([])
  expect(first).toMatchObject({
    id: 'd-1',
    text: "Don't! Go",
    sentences: [
      { start: 0, end: 6 },
      { start: 7, end: 9 },
    ],
  })
  expect(first?.tokens.map(({ start, end, form, head }) => [start, end, form, head])).toEqual([
    [0, 2, 'Do', -1],
    [2, 5, "n't", 0],
    [5, 6, '!', 0],
    [7, 9, 'Go', -1],
  ])
  expect(second).toMatchObject({ id: 'd-3', text: 'Yes' })
})

test('words that do not make up their contraction are an error', () => {
  expect(() => parseTreebank([row('1-2', 'du', '_'), row('1', 'de', '0'), row('2', 'le', '1')].join('\n'))).toThrow(
    '«de» does not begin «du»',
  )
})
