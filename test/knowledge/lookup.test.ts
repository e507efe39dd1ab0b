import { describe, expect, test } from 'vitest'
import { KnowledgeError, loadKnowledge, readKnowledge } from '../../src/knowledge/load.ts'

const knowledge = loadKnowledge()
const ids = (text: string, at = 0, ignoreCase = false): string[] | undefined =>
  knowledge.lookup(text.split(' '), at, { ignoreCase })?.entries.map((entry) => entry.id)

describe('lookup', () => {
  test('takes the longest name', () => {
    const words = 'the Collective Security Treaty Organization met'.split(' ')
    expect(knowledge.lookup(words, 1)).toMatchObject({
      length: 4,
      entries: [{ id: 'org/Collective Security Treaty Organization', type: 'ORG' }],
    })
  })

  test.each([
    ['U.S.', 'country/US'],
    ['U.K.', 'country/GB'],
    ['Ivory Coast', 'country/CI'],
    ["Cote d'Ivoire", 'country/CI'],
    ['Côte d’Ivoire', 'country/CI'],
    ['Czech Republic', 'country/CZ'],
    ['Burma', 'country/MM'],
    ['DPRK', 'country/KP'],
    ['Guinea - Bissau', 'country/GW'],
    ['Guinea-Bissau', 'country/GW'],
    ['Republic of Abkhazia', 'territory/Abkhazia'],
    ['Republic of Belarus', 'country/BY'],
    ['Soviet Union', 'territory/Soviet Union'],
    ['Nur-Sultan', 'city/Astana@KZ'],
    ['Kiev', 'city/Kyiv@UA'],
    ['Chișinău', 'city/Chișinău@MD'],
    ['Chisinau', 'city/Chișinău@MD'],
    ['South Caucasus', 'loc/South Caucasus'],
    ['CSTO', 'org/Collective Security Treaty Organization'],
    ['Shanghai Cooperation Organization', 'org/Shanghai Cooperation Organisation'],
    ['State Duma', 'org/State Duma'],
    ['Muslims', 'norp/Muslims'],
    ['World War II', 'event/World War II'],
    ['Eid ul-Fitr', 'event/Eid al-Fitr'],
    ['Paris climate agreement', 'law/Paris Agreement'],
  ])('%s is %s', (text, id) => {
    expect(ids(text)?.[0]).toBe(id)
  })

  test('puts the likelier of two first', () => {
    expect(ids('Georgia')).toEqual(['country/GE', 'region/Georgia@US'])
    expect(ids('Congo')).toEqual(['country/CD', 'country/CG'])
    expect(knowledge.entry('country/GE')?.ambiguous).toBe(true)
  })

  test('minds case unless told otherwise', () => {
    expect(ids('us')).toBeUndefined()
    expect(ids('RUSSIA')).toBeUndefined()
    expect(ids('RUSSIA', 0, true)).toEqual(['country/RU'])
    expect(ids('UNITED NATIONS', 0, true)).toEqual(['org/United Nations'])
  })

  test('crosses no full stop', () => {
    expect(knowledge.lookup(['US', '.', 'Army'], 0)?.length).toBe(1)
  })

  test('ends with a word and not within it', () => {
    expect(ids('Guinea-pig')).toBeUndefined()
    expect(ids('Russian-Abkhazian')).toBeUndefined()
  })

  test('finds nothing in a run as long as a text, and does not take it apart', () => {
    const before = process.cpuUsage()
    expect(knowledge.lookup(['Kenya-'.repeat(200_000)], 0)).toBeUndefined()
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(50)
  })

  test('finds nothing beyond the words', () => {
    expect(knowledge.lookup([], 0)).toBeUndefined()
    expect(knowledge.lookup(['Russia'], 7)).toBeUndefined()
    expect(knowledge.lookup(['', '-', '…'], 0)).toBeUndefined()
  })
})

describe('demonyms', () => {
  test.each([
    ['Ivorian', 'country/CI', 'both'],
    ['Estonians', 'country/EE', 'people'],
    ['Briton', 'country/GB', 'person'],
    ['Britons', 'country/GB', 'people'],
    ['British', 'country/GB', 'collective'],
    ['Dutch', 'country/NL', 'collective'],
    ['Spaniards', 'country/ES', 'people'],
    ['South Korean', 'country/KR', 'both'],
    ['Abkhazian', 'territory/Abkhazia', 'both'],
    ['Soviet', 'territory/Soviet Union', 'both'],
    ['Scottish', 'territory/Scotland', 'collective'],
    ['European', 'loc/Europe', 'both'],
    ['Texan', 'region/Texas@US', 'both'],
    ['U.S.', 'country/US', 'adjective'],
  ])('%s belongs to %s, as %s', (word, id, form) => {
    expect(knowledge.demonym(word.split(' '))).toMatchObject({ length: word.split(' ').length, form, entries: [{ id }] })
  })

  test('an adjective of two countries names both', () => {
    expect(knowledge.demonym(['Congolese'])?.entries.map((entry) => entry.id)).toEqual(['country/CD', 'country/CG'])
    expect(knowledge.demonym(['Dominican'])?.entries[0].id).toBe('country/DO')
  })
})

describe('offices', () => {
  test.each([
    ['Prime Minister', 'prime-minister', false],
    ['Prime Ministers', 'prime-minister', true],
    ['Secretary-General', 'secretary-general', false],
    ['secretary general', 'secretary-general', false],
    ['attorneys general', 'attorney-general', true],
    ['chief executive officer', 'chief-executive', false],
    ['CEOs', 'chief-executive', true],
    ['chairwomen', 'chair', true],
    ['minister of foreign affairs', 'foreign-minister', false],
    ['deputy prime minister', 'deputy-prime-minister', false],
    ['Taoiseach', 'taoiseach', false],
    ['chair of the Presidency', 'chair-of-presidency', false],
  ])('%s is the office %s', (text, id, plural) => {
    expect(knowledge.office(text.split(' '))).toMatchObject({ length: text.split(' ').length, office: { id }, plural })
  })

  test('say what their holders lead', () => {
    expect(knowledge.office(['president'])?.office.leads).toContain('country')
    for (const text of [
      'vice president',
      'first lady',
      'ambassador',
      'spokesman',
      'senator',
      'crown prince',
      'chief of staff',
      'adviser',
      'envoy',
    ]) {
      expect(knowledge.office(text.split(' '))?.office.leads, text).toEqual([])
    }
    expect(knowledge.office(['Foreign', 'Minister'])?.office.leads).toEqual(['ministry'])
  })

  test('take in a modifier that a hyphen has joined', () => {
    expect(knowledge.office(['ex-president'])).toMatchObject({ office: { id: 'president' }, effect: 'former' })
    expect(knowledge.office(['president-elect'])).toMatchObject({ office: { id: 'president' }, effect: 'incoming' })
    expect(knowledge.office(['vice-president'])?.effect).toBeUndefined()
  })

  test('modifiers say what they change', () => {
    expect(knowledge.modifier(['newly', 'elected', 'president'])).toMatchObject({ length: 2, effect: 'incoming', after: false })
    expect(knowledge.modifier(['Acting'])).toMatchObject({ effect: 'acting' })
    expect(knowledge.modifier(['president', '-', 'elect'], 2)).toMatchObject({ effect: 'incoming', after: true })
  })
})

describe('the rest', () => {
  test('honorifics', () => {
    expect(knowledge.honorific('Mr.')).toMatchObject({ kind: 'courtesy', gender: 'm' })
    expect(knowledge.honorific('Sen.')).toMatchObject({ office: 'senator' })
    expect(knowledge.honorific('lady')).toBeUndefined()
  })

  test('capitals and seats of power stand for governments', () => {
    expect(knowledge.capitalOf('Kiev')[0]?.id).toBe('country/UA')
    expect(knowledge.capitalOf('Moscow')[0]?.id).toBe('country/RU')
    expect(knowledge.isCapital('Tskhinvali')).toBe(true)
    expect(knowledge.isCapital('Hamburg')).toBe(false)
    expect(knowledge.seatOf('Kremlin')?.id).toBe('country/RU')
    expect(knowledge.seatOf('Elysee')?.id).toBe('country/FR')
    expect(knowledge.seatOf('Berlin')).toBeUndefined()
  })

  test('party words', () => {
    expect(knowledge.partyOf(['Tory'])?.entries[0].id).toBe('org/Conservative Party')
    expect(knowledge.partyOf(['Republican', 'Senator'])?.entries[0].id).toBe('org/Republican Party')
  })

  test('word lists', () => {
    expect(knowledge.list('weekdays').size).toBe(7)
    expect(knowledge.inList('org-heads', 'Ministry')).toBe(true)
    expect(knowledge.inList('kinship', 'president')).toBe(false)
  })

  test('is loaded once', () => {
    expect(loadKnowledge()).toBe(knowledge)
  })

  test('another file is refused with a reason', () => {
    expect(() => readKnowledge(new URL('../../package.json', import.meta.url))).toThrow(KnowledgeError)
    expect(() => readKnowledge(new URL('no-such.json', import.meta.url))).toThrow(KnowledgeError)
  })
})
