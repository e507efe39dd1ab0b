import fc, { type Arbitrary } from 'fast-check'

/** Pieces that news text is made of, and those that offsets go wrong over. */
const PIECES: readonly string[] = [
  'President',
  'Latvian President Anna Berzina',
  'Kenya',
  "Kenya's leader",
  'the European Union',
  'Prime Minister José García‐Niño',
  'She',
  'her Ivorian counterpart',
  'sharply criticised',
  'congratulated',
  'joined',
  'chair of the African Union',
  '“We’re delighted,”',
  '"We won"',
  'said Dr. To Van',
  'on 3 March 2021',
  'U.S.',
  'don’t',
  '👩‍👩‍👧‍👦',
  '🇰🇪',
  '𝔘𝔫𝔦𝔬𝔫',
  'e\u0301tat',
  'A\u030Angstro\u0308m',
  '\uD83D',
  '\uDE00',
  '\u0000',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\u2028',
  'ﬁrst',
  'İstanbul',
  'Straße',
  'Nguyễn Văn Á',
  'محمد',
  '中国',
  '-',
  '–',
  '...',
  "'",
]
const GAPS: readonly string[] = [
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  ', ',
  '. ',
  '. ',
  '; ',
  '\n',
  '\r\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
  '\t',
  '  ',
  '\u00A0',
]

const markup = (piece: string): string => piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Ways to write the same characters, or to break off, in HTML. */
const WRAPS: readonly ((piece: string) => string)[] = [
  markup,
  markup,
  (piece) => `<b>${markup(piece)}</b>`,
  (piece) => `<a href="/x?a=1&amp;b=2">${markup(piece)}</a>`,
  (piece) => [...piece].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join(''),
  (piece) => `${markup(piece)}&nbsp;`,
  (piece) => `${markup(piece)}&amp;&lt;&eacute;&#128512;&zwj;&notanentity;&#0;&#xD800;`,
  (piece) => `${markup(piece)}<br>`,
  (piece) => `<p>${markup(piece)}`,
  (piece) => `</div>${markup(piece)}`,
  (piece) => `<!-- ${piece} -->${markup(piece)}`,
]

/** Plain text that looks like news and is as odd as text gets. */
export const newsText: Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      ),
      fc.constantFrom(...GAPS),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.flat().join(''))

/** A page whose paragraphs hold such text, written in HTML's many ways. */
export const newsPage: Arbitrary<string> = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...WRAPS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 30 }),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) => {
    const body = paragraphs.map(
      (pieces) =>
        `<p>${pieces.map(([piece, wrap, gap]) => wrap(piece) + gap).join('')} It was a long day, and nobody in the hall, where it was warm, wanted to leave.</p>`,
    )
    return `<html><body><article><h1>Ministers &amp; 👋 leaders meet</h1>\r\n${body.join('\r\n')}</article></body></html>`
  })
