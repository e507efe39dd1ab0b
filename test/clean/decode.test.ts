import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodePage } from '../../src/clean/index.ts'
import { ENCODED } from './encoded.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codes = (bytes: Uint8Array, charset?: string): string[] =>
  decodePage(bytes, charset === undefined ? {} : { charset }).warnings.map((warning) => warning.code)

describe('decodePage', () => {
  it('obeys a byte order mark before everything else, and leaves it out', () => {
    expect(decodePage(utf8('\ufeff<p>né'), { charset: 'windows-1252' })).toMatchObject({ html: '<p>né', encoding: 'utf-8' })
    expect(decodePage(iconv.encode('<p>né', 'utf-16le', { addBOM: true })).html).toBe('<p>né')
    expect(decodePage(iconv.encode('<p>né', 'utf-16be', { addBOM: true })).html).toBe('<p>né')
  })

  it('knows UTF-16 without a mark by its zeros', () => {
    const html = '<html><body><p>naïve café</p></body></html>'
    expect(decodePage(iconv.encode(html, 'utf-16le', { addBOM: false }))).toMatchObject({ html, encoding: 'utf-16le' })
    expect(decodePage(iconv.encode(html, 'utf-16be', { addBOM: false }))).toMatchObject({ html, encoding: 'utf-16be' })
  })

  it('believes valid UTF-8 rather than a declaration of something else, and says so', () => {
    const bytes = utf8('<meta charset="iso-8859-1"><p>“né”')
    expect(decodePage(bytes)).toMatchObject({ encoding: 'utf-8', html: '<meta charset="iso-8859-1"><p>“né”' })
    expect(codes(bytes)).toEqual(['encoding-conflict'])
  })

  it('reads iso-8859-1 as windows-1252, with its quotes and dashes', () => {
    const bytes = iconv.encode('<meta charset="iso-8859-1"><p>“né” – 5 €', 'windows-1252')
    expect(decodePage(bytes)).toMatchObject({ encoding: 'windows-1252', html: '<meta charset="iso-8859-1"><p>“né” – 5 €', warnings: [] })
  })

  it('falls back where the page declares UTF-8 and is not', () => {
    const bytes = iconv.encode('<meta charset="utf-8"><p>Ein schöner Tag für “alle” – ohne Ausnahme', 'windows-1252')
    expect(decodePage(bytes).html).toContain('schöner Tag für “alle” – ohne')
    expect(codes(bytes)).toEqual(['encoding-conflict'])
  })

  it('takes the HTTP charset before the page’s own, where the bytes allow both', () => {
    const bytes = iconv.encode('<meta charset="windows-1252"><p>Привет, мир', 'windows-1251')
    expect(decodePage(bytes, { charset: 'Windows-1251' }).html).toContain('Привет, мир')
  })

  it('reads the declarations of meta http-equiv and of XML', () => {
    const meta = iconv.encode('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>안녕하세요', 'euc-kr')
    expect(decodePage(meta)).toMatchObject({ encoding: 'euc-kr' })
    expect(decodePage(meta).html).toContain('안녕하세요')
    const xml = iconv.encode('<?xml version="1.0" encoding="Shift_JIS"?><p>こんにちは', 'shift_jis')
    expect(decodePage(xml).html).toContain('こんにちは')
  })

  it.each(ENCODED)('knows %s', (encoding, hex, text) => {
    const { html, warnings } = decodePage(Buffer.from(hex, 'hex'), { charset: encoding })
    expect(html).toBe(text)
    expect(warnings).toEqual([])
  })

  it('has control characters where a Windows code page has none of its own, as browsers do, and U+FFFD where the standard has', () => {
    const charset = 'windows-1252'
    expect(decodePage(Uint8Array.of(0x41, 0x81, 0x9d), { charset })).toMatchObject({ html: 'A\u0081\u009d', warnings: [] })
    expect(decodePage(Uint8Array.of(0x41, 0xaa), { charset: 'windows-1253' }).html).toBe('A\ufffd')
    expect(decodePage(Uint8Array.of(0x80, 0x41), { charset: 'gbk' }).html).toBe('€A')
  })

  it.each([
    ['latin1', 'windows-1252'],
    ['ascii', 'windows-1252'],
    ['ISO-8859-9', 'windows-1254'],
    ['tis-620', 'windows-874'],
    ['x-sjis', 'shift_jis'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['gb2312', 'gb18030'],
    ['big5-hkscs', 'big5'],
    ['x-mac-roman', 'macintosh'],
    [' "ISO-8859-16" ', 'iso-8859-16'],
  ])('takes the label %s for %s', (label, encoding) => {
    expect(decodePage(Uint8Array.of(0x41, 0xe1, 0x41), { charset: label }).encoding).toBe(encoding)
  })

  it.each([
    ['windows-1251', 'Президент выступил на открытии завода и поблагодарил рабочих за труд.'],
    ['koi8-r', 'Президент выступил на открытии завода и поблагодарил рабочих за труд.'],
    ['shift_jis', '大統領は月曜日に新しい橋の開通式に出席し、労働者に感謝の言葉を述べた。'],
    ['windows-1252', 'Der Bürgermeister eröffnete die Brücke für alle Fußgänger – „endlich“.'],
  ])('guesses %s where nothing is declared', (encoding, text) => {
    expect(decodePage(iconv.encode(`<p>${text}</p>`, encoding)).html).toContain(text)
  })

  it('keeps a UTF-8 page with a stray byte UTF-8, and warns', () => {
    const bytes = Buffer.concat([
      utf8('<p>“naïve” café, “déjà vu”, “garçon”, “über” – “señor” “naïve” café “déjà” vu '),
      Uint8Array.of(0xff),
      utf8(' ende'),
    ])
    expect(decodePage(bytes).encoding).toBe('utf-8')
    expect(codes(bytes)).toEqual(['encoding-errors'])
  })

  it('never throws on bytes that mean nothing', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)
    expect(() => decodePage(noise, { charset: 'no-such-charset' })).not.toThrow()
    expect(decodePage(new Uint8Array()).html).toBe('')
  })
})
