import { describe, expect, it } from 'vitest'
import { factsOf } from './asserted.ts'

describe('greetings whose addressee stands elsewhere', () => {
  it('reads whom a quotation addresses from its cue', async () => {
    const facts = await factsOf('“I congratulate you on your victory,” Latvian President Anna Berzina told Estonian President Bo Ek.')
    expect(facts).toContain('Anna Berzina greeting-to Bo Ek')
  })

  it('takes messages that follow from others as sent to the same one, and none where none came', async () => {
    const opening = 'Latvian President Anna Berzina congratulated Bo Ek on Monday. '
    expect(await factsOf(`${opening}Messages of greeting followed from Ada Kask, who chairs the Arab League.`)).toContain(
      'Ada Kask greeting-to Bo Ek',
    )
    expect(await factsOf(`${opening}No message of greeting came from Ada Kask, who chairs the Arab League.`)).not.toContain(
      'Ada Kask greeting-to Bo Ek',
    )
  })

  it('takes congratulations without an addressee as sent to who was elected, but not those still to be sent', async () => {
    const opening = 'Anna Berzina was elected president of the Riverine Union on Monday. '
    expect(await factsOf(`${opening}Bo Ek sent his congratulations from Cairo.`)).toContain('Bo Ek greeting-to Anna Berzina')
    expect(await factsOf(`${opening}Bo Ek will send his congratulations from Cairo.`)).not.toContain('Bo Ek greeting-to Anna Berzina')
  })

  it('knows that who follows with a greeting greets too', async () => {
    const facts = await factsOf(
      'Czech Prime Minister Bo Ek was the first to congratulate Anna Berzina, followed within minutes by Polish President Jan Tamm.',
    )
    expect(facts).toContain('Jan Tamm greeting-to Anna Berzina')
  })
})

describe('offices whose holder is said by other words', () => {
  it('tells who came after whom', async () => {
    const facts = await factsOf('Anna Berzina succeeded Bo Ek as president of Latvia in 2019.')
    expect(facts).toEqual(['Anna Berzina leader-of Latvia', 'Bo Ek leader-of Latvia (former)'])
  })

  it('reads a noun that a person is said to be as the person', async () => {
    const facts = await factsOf('Anna Berzina (born 4 May 1950) is a Latvian politician who served as the mayor of Riga from 2004 to 2010.')
    expect(facts).toEqual(['Anna Berzina leader-of Riga (former)'])
  })

  it('gives an office to the name beside it, not to the one that is coordinated with that', async () => {
    const facts = await factsOf(
      'Jan Tamm, a general with the Riverine Army, and Bo Ek, secretary-general of the Arab League, met the Labour leader, Anna Berzina.',
    )
    expect(facts).toContain('Bo Ek leader-of Arab League')
    expect(facts).not.toContain('Jan Tamm leader-of Arab League')
  })

  it('gives a bare title no country that its holder greets', async () => {
    const facts = await factsOf(
      'President Anna Berzina arrived in Latvia on Monday. She congratulated Latvia on its national day. Latvia rejoiced. Latvia sang, and Latvia danced in the rain.',
    )
    expect(facts).not.toContain('Anna Berzina leader-of Latvia')
  })
})
