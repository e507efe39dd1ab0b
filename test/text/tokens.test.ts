import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/text/index.ts'
import { newsText } from '../support/arbitrary.ts'

const cut = (text: string): string => wordsOf(text).join('|')
const wordsOf = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end))

describe('words are cut', () => {
  test.each([
    ['at clitics', "We won’t say it’s Kenya's; I'd've", "We|wo|n’t|say|it|’s|Kenya|'s|;|I|'d|'ve"],
    ['at fused words', 'I cannot; gonna, dunno. IM', 'I|can|not|;|gon|na|,|du|n|no|.|IM'],
    ['but not at apostrophes in names', "O'Brien d’Ivoire Sana'a Qur’an o'clock", "O'Brien|d’Ivoire|Sana'a|Qur’an|o'clock"],
    ['at apostrophes of plurals and quotes', "the students' 'new' union", "the|students|'|'|new|'|union"],
    ['at hyphens', 'al-Assad, a 27-member long-term plan', 'al|-|Assad|,|a|27|-|member|long|-|term|plan'],
    [
      'but not after prefixes',
      'ex-husband non-EU mid-2024 co-founder e-mail over-the-top',
      'ex-husband|non-EU|mid-2024|co-founder|e-mail|over|-|the|-|top',
    ],
    ['at dashes and slashes', 'left—quickly – and/or N/A 9/11', 'left|—|quickly|–|and|/|or|N/A|9/11'],
    ['before units and signs', 'US$40m €3.5bn 12.5% 7pm 5km', 'US$|40|m|€|3.5|bn|12.5|%|7|pm|5|km'],
    [
      'but not inside figures',
      "1,000 3.14 20th 1990s 1990's 7:30 12-20-2000 555-1234",
      "1,000|3.14|20th|1990s|1990's|7:30|12-20-2000|555-1234",
    ],
    ['between figures of a range', '10-15 and 2019–2021', '10|-|15|and|2019|–|2021'],
    ['at brackets and quotes', "(D-Mass) [sic] “Go!” ''x''", "(|D|-|Mass|)|[|sic|]|“|Go|!|”|''|x|''"],
    ['around addresses', 'See https://a.org/b(c)?d=1, mail a.b@c-d.org.', 'See|https://a.org/b(c)?d=1|,|mail|a.b@c-d.org|.'],
    ['around tags, emoticons and pictures', '@UN #COP28! :) 👍🏽👨‍👩‍👧 🇰🇪', '@UN|#COP28|!|:)|👍🏽|👨‍👩‍👧|🇰🇪'],
    ['around marks written together', 'No... what?! -- well.Yes', 'No|...|what|?!|--|well|.|Yes'],
    ['around AT&T, not R & D', 'AT&T R & D', 'AT&T|R|&|D'],
  ])('%s', (_, text, words) => {
    expect(cut(text)).toBe(words)
  })

  test.each([
    ['soft hyphens', 'coop\u00aderation now', ['coop\u00aderation', 'now']],
    ['zero width characters', 'zero\u200bwidth', ['zero\u200bwidth']],
    ['combining marks', 'na\u0308ive', ['na\u0308ive']],
    ['letters of two code units', '\u{1d49c}bc', ['\u{1d49c}bc']],
    ['letters of any script', 'Hrušovská Москва 東京', ['Hrušovská', 'Москва', '東京']],
  ])('%s stay inside their word', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('full stops', () => {
  test.each([
    [
      'stay with abbreviations and initials',
      'Mr. J. F. Kerry met Sen. Lee in St. Paul, Fla., on Jan. 5.',
      'Mr.|J.|F.|Kerry|met|Sen.|Lee|in|St.|Paul|,|Fla.|,|on|Jan.|5|.',
    ],
    ['stay with acronyms, at the end too', 'the U.S. He left D.C.', 'the|U.S.|He|left|D.C.'],
    ['end a sentence after etc. and p.m.', 'at 7 p.m. They sold tea, etc.', 'at|7|p.m|.|They|sold|tea|,|etc|.'],
    ['stay with etc. and p.m. inside one', 'at 7 p.m. on tea, etc., said', 'at|7|p.m.|on|tea|,|etc.|,|said'],
    ['stay with words that are abbreviations before a figure', 'No. 10 said no. No.', 'No.|10|said|no|.|No|.'],
    [
      'end a sentence after a letter that is no initial',
      'Malcolm X. He left World War I. It ended',
      'Malcolm|X|.|He|left|World|War|I|.|It|ended',
    ],
    ['are looked at inside the stretch only', 'Mr. J.', 'Mr.|J|.'],
  ])('%s', (_, text, words) => {
    expect(cut(text)).toBe(words)
  })

  test('what follows the stretch decides nothing', () => {
    const text = 'by J. Smith'
    expect(tokenize(text, 3, 5)).toEqual([
      { start: 3, end: 4 },
      { start: 4, end: 5 },
    ])
  })
})

describe('whatever the text', () => {
  test('words are in order, share no characters and leave out only white space', () => {
    const anything = fc.oneof(newsText, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0
        let left = ''
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          left += text.slice(at, start)
          at = end
        }
        expect((left + text.slice(at)).replace(/\s/g, '')).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test.each(["it's ", 'a-', 'a.', 'a. ', 'J. ) ', '. ) ', 'U.S. ', 'x@', '[', "a' ", ':(', '1,', '\u0301', '😀', '-= '])(
    '%j × 100,000 is read to its end',
    (piece) => {
      const text = piece.repeat(100_000)
      expect(tokenize(text).at(-1)?.end).toBe(text.trimEnd().length)
    },
  )

  test('a run without white space longer than the limit is one word', () => {
    expect(tokenize(`a ${'b'.repeat(1_000_000)} c`)).toHaveLength(3)
    expect(tokenize('a-b'.repeat(41))).toEqual([{ start: 0, end: 123 }])
  })
})
