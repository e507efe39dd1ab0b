import { describe, expect, test } from 'vitest'
import { Joiner } from '../../src/graph/join.ts'
import { fitOf, personName } from '../../src/graph/names.ts'
import { articleOf, type Cast, KENYA, LATVIA } from './documents.ts'

/** The numbers that the last of each article's cast gets. */
function placedLast(...articles: readonly (readonly Cast[])[]): (number | undefined)[] {
  const joiner = new Joiner()
  return articles.map((cast, index) => {
    const document = articleOf(`a${index}`, cast)
    const name = cast.at(-1)?.name
    return joiner.place(document).get(document.entities.find((entity) => entity.name === name)?.id ?? '')?.entity
  })
}

const NAIROBI_CLUB: Cast = { name: 'Nairobi Rowing Club', type: 'ORG' }

describe('across articles, one person is', () => {
  test.each<[string, Cast[], Cast[]]>([
    ['the same rare full name', [{ name: 'Amina Otieno' }], [{ name: 'Amina Otieno' }]],
    ['a full name with and without accents', [{ name: 'Anna Bērziņa' }], [{ name: 'Anna Berzina' }]],
    ['a rare name with a middle initial', [{ name: 'Amina W. Otieno' }], [{ name: 'Amina Otieno' }]],
    ['a short form of a rare name', [{ name: 'Joseph Quillfeather' }], [{ name: 'Joe Quillfeather' }]],
    ['a common name in the same rare company', [NAIROBI_CLUB, { name: 'John Smith' }], [NAIROBI_CLUB, { name: 'John Smith' }]],
    [
      'a single name that leads the same country',
      [KENYA, { name: 'Amina Otieno', leads: 'Kenya' }],
      [KENYA, { name: 'Otieno', leads: 'Kenya' }],
    ],
    [
      'a single name with the same office in the same company',
      [NAIROBI_CLUB, { name: 'Amina Otieno', office: 'President' }],
      [NAIROBI_CLUB, { name: 'Otieno', office: 'President' }],
    ],
  ])('%s', (_, one, other) => {
    const [first, second] = placedLast(one, other)
    expect(second).toBe(first)
  })
})

describe('two people are', () => {
  test.each<[string, Cast[], Cast[]]>([
    ['a common name in other company', [KENYA, { name: 'John Smith' }], [LATVIA, { name: 'John Smith' }]],
    [
      'the same name, said to lead two countries',
      [KENYA, { name: 'Amina Otieno', leads: 'Kenya' }],
      [LATVIA, { name: 'Amina Otieno', leads: 'Latvia' }],
    ],
    ['other given names', [NAIROBI_CLUB, { name: 'Amina Otieno' }], [NAIROBI_CLUB, { name: 'Grace Otieno' }]],
    ['other middle initials', [NAIROBI_CLUB, { name: 'George W. Quill' }], [NAIROBI_CLUB, { name: 'George H. Quill' }]],
    ['father and son', [NAIROBI_CLUB, { name: 'Carl Quill Sr.' }], [NAIROBI_CLUB, { name: 'Carl Quill Jr.' }]],
    ['single names of which nothing is said', [{ name: 'Otieno' }], [{ name: 'Otieno' }]],
    [
      'single names with other offices',
      [NAIROBI_CLUB, { name: 'Amina Otieno', office: 'President' }],
      [NAIROBI_CLUB, { name: 'Otieno', office: 'Judge' }],
    ],
  ])('%s', (_, one, other) => {
    const [first, second] = placedLast(one, other)
    expect(second).not.toBe(first)
  })
})

describe('bodies and places', () => {
  const court: Cast = { name: 'Supreme Court', type: 'ORG' }

  test('with a link are joined by it, whatever they are called', () => {
    const [first, second] = placedLast([LATVIA], [{ ...LATVIA, name: 'Republic of Latvia' }])
    expect(second).toBe(first)
  })

  test('with a name that any country has are one in the company of one country', () => {
    const [first, second, third] = placedLast([KENYA, court], [LATVIA, court], [KENYA, court])
    expect(second).not.toBe(first)
    expect(third).toBe(first)
  })

  test('with a name of their own are joined by it', () => {
    const [first, second] = placedLast([NAIROBI_CLUB], [LATVIA, NAIROBI_CLUB])
    expect(second).toBe(first)
  })
})

test('how names fit does not hang on their order', () => {
  const names = ['Joe Quill', 'Joseph R. Quill Jr.', 'J. Quill', 'Ann Quill', 'Joseph Quill Sr.', 'Joe Rook'].flatMap(
    (name) => personName(name) ?? [],
  )
  for (const a of names) for (const b of names) expect(fitOf(a, b)).toBe(fitOf(b, a))
})
