import { describe, expect, test } from 'vitest'
import { factsOf } from './asserted.ts'

/** Facts of which one sentence tells a part and the sentence before it the rest; each with what looks like it and is none. */
describe('a fact told over two sentences', () => {
  test.each([
    ["Lesotho's prime minister resigned on Tuesday. Thabiso Mokoena had held on for a year.", ['Thabiso Mokoena leader-of Lesotho']],
    ["Lesotho's prime minister resigned on Tuesday. Thabiso Mokoena, a farmer, cheered.", []],
    ["Venezuela's president is angry. President Hugo Paz blames the press.", ['Hugo Paz leader-of Venezuela']],
    ['The United Nations counter-narcotics chief says output fell. Antonio Costa spoke in Vienna.', []],
  ])('somebody described by an office is named next: %s', async (text, facts) => {
    expect(await factsOf(text)).toEqual(facts)
  })

  test.each([
    ['The exception was Nauru. President Pita Deira sent a card.', ['Pita Deira leader-of Nauru']],
    ['The Zambian government says President Levi Banda has recovered.', ['Levi Banda leader-of Zambia']],
    ['The exception was Nauru. President Pita Deira of Tuvalu sent a card.', ['Pita Deira leader-of Tuvalu']],
    ['Officials thanked Nauru. President Pita Deira sent a card to Tuvalu.', []],
  ])('a bare title takes the country that the sentences tell of: %s', async (text, facts) => {
    expect(await factsOf(text)).toEqual(facts)
  })

  test.each([
    ['OPEC met in May. Gabon, which walked out in 1995, has appealed.', ['Gabon member-of OPEC (former)']],
    ['OPEC met in May. Gabon was admitted in 1975 and has said little since then.', ['Gabon member-of OPEC']],
    ['OPEC met in May. Gabon did not join until 1975.', ['Gabon member-of OPEC']],
    ['OPEC met in May. Gabon never joined.', []],
    ['OPEC met in May. Ambassador Ann Lee of Gabon left in June.', []],
  ])('a membership leaves out its body: %s', async (text, facts) => {
    expect((await factsOf(text)).map((fact) => fact.replace('Organization of the Petroleum Exporting Countries', 'OPEC'))).toEqual(facts)
  })

  test.each([
    ['Anna Kask and Bo Ek won. Jan Tamm congratulated them both.', ['Jan Tamm greeting-to Anna Kask', 'Jan Tamm greeting-to Bo Ek']],
    ['Anna Kask won. Among those who congratulated her was Jan Tamm.', ['Jan Tamm greeting-to Anna Kask']],
    ['Anna Kask won. Bo Ek is going to bring her the good wishes of Jan Tamm.', []],
  ])('a greeting goes to those just named: %s', async (text, facts) => {
    expect(await factsOf(text)).toEqual(facts)
  })
})
