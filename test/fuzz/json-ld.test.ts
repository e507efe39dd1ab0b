import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLinkedData } from '../../src/clean/meta/json-ld.ts'
import { jsonLd } from './grammar.ts'
import { parameters } from './runs.ts'

const isText = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value !== '')

test(
  'pages with JSON-LD of wrong types, in circles and with keys of the prototype give metadata of the right types, or none',
  () => {
    const untouched = Object.getOwnPropertyNames(Object.prototype).join()
    const property = fc.property(fc.array(jsonLd, { minLength: 1, maxLength: 4 }), (scripts) => {
      const data = readLinkedData(scripts)
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(untouched)
      if (data === undefined) return
      for (const value of [data.headline, data.published, data.modified, data.publisher, data.language, data.section, data.body])
        expect(isText(value)).toBe(true)
      for (const list of [data.authors, data.keywords]) expect(list.every((value) => value !== '' && isText(value))).toBe(true)
      for (const flag of [data.isArticle, data.isNews, data.isPersonal]) expect(typeof flag).toBe('boolean')
    })
    fc.assert(property, parameters())
  },
  24 * 60 * 60 * 1000,
)

test('nodes that refer to each other and to themselves are read once', () => {
  const nodes = [
    { '@id': '#a', '@type': 'NewsArticle', author: { '@id': '#a' }, publisher: { '@id': '#b' }, mainEntity: { '@id': '#a' } },
    { '@id': '#b', '@type': 'Organization', name: { '@id': '#b' } },
  ]
  expect(readLinkedData([JSON.stringify(nodes)])).toMatchObject({ authors: [], isArticle: true })
})

test('keys of the prototype are keys like others', () => {
  const script = '{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"Envoys meet"}'
  expect(readLinkedData([script])?.headline).toBe('Envoys meet')
  expect('polluted' in {}).toBe(false)
})
