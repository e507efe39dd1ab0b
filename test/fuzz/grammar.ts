import fc, { type Arbitrary } from 'fast-check'
import iconv from 'iconv-lite'
import { newsPage, newsText } from '../support/arbitrary.ts'

/** How large what is made is, of its usual size: a long run tries more documents with small ones. */
const SCALE = Number(process.env.COPYDESK_FUZZ_SCALE ?? '1')
const scaled = (length: number): number => Math.max(1, Math.round(length * SCALE))

/** What `extract` takes, or bytes as a file has them. */
export type Hostile = { html: string } | { text: string } | { bytes: Uint8Array }

/** Characters that parsers and offsets stumble over. */
const ODD: readonly string[] = [
  '\u0000',
  '\u0001',
  '\u001b[31m',
  '\ud83d',
  '\ude00',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u0301',
  '\u{1f1f0}',
  '\u00ad',
  '\ufffd',
  '\r',
  '\f',
  '\u0085',
]

const TAGS: readonly string[] = (
  'div p span b i a ul li ol dl dt dd table tr td th tbody caption section article main header footer nav aside h1 h2 h6 blockquote q pre code figure figcaption picture img br hr ' +
  'form input button select option textarea label iframe object embed svg math title template noscript style script base meta link head body html frameset plaintext xmp listing marquee'
).split(' ')

const attribute: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'class="byline author"',
    'class=comment-body',
    'hidden',
    'aria-hidden=true',
    'style="display:none"',
    'itemprop="articleBody"',
    'itemscope itemtype="https://schema.org/NewsArticle"',
    'colspan="999999999"',
    'rowspan=-1',
    'colspan="NaN"',
    'id="content"',
    'datetime="2020-13-45T99:99"',
    'datetime="+275760-09-13"',
    'href="javascript:alert(1)"',
    'onload=alert(1)',
    'lang=en',
    'content="&#x110000;"',
    'class=\'a"b',
    'x=',
    '=',
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }).map((name) => `${name}="v"`),
  fc.integer({ min: 2, max: 60 }).map((n) => Array.from({ length: n }, (_, i) => `a${i}=1`).join(' ')),
)

const entity = fc.constantFrom(
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&nbsp',
  '&notin;',
  '&unknown;',
  '&#x80;',
  '&',
  '&#',
  '&amp;amp;',
  '&NotEqualTilde;',
)
const odd = fc.constantFrom(...ODD)
const words = fc.constantFrom(
  'Latvian President Anna Berzina congratulated Amina Otieno on Monday.',
  '“We are delighted,” she said.',
  'By Ann Lee',
  'Published 3 May 2020',
  'NAIROBI (AP) –',
  'Kenya, Latvia and Mali joined the African Union.',
  'Share this story',
  'Comments (12)',
)

/** Markup without regard to what may stand where. */
const soup: Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }))
          .map(([tag, attributes]) => `<${tag} ${attributes.join(' ')}>`),
      },
      { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
      { weight: 6, arbitrary: words },
      { weight: 2, arbitrary: entity },
      { weight: 2, arbitrary: odd },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<?xml', '<!', '<', '</', '<a', '>', '<!doctype html>', '<svg/>'),
      },
      { weight: 1, arbitrary: newsText },
    ),
    { maxLength: scaled(80) },
  )
  .map((pieces) => pieces.join(''))

/** Ids that nodes bear and refer to, so that they refer to each other and to themselves. */
const REFERENCES: readonly unknown[] = [{ '@id': '#a' }, { '@id': '#b' }, '#a', '#b', '__proto__']

/** JSON-LD with what JSON allows and a reader may not expect: wrong types, keys of the prototype, depth, and breaks. */
export const jsonLd: Arbitrary<string> = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(
        null,
        true,
        1e308,
        -0,
        '',
        'Ann Lee',
        '2020-01-05',
        'NewsArticle',
        'Person',
        'https://schema.org',
        ...REFERENCES,
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(tie('value'), { maxLength: 4 }),
      tie('object'),
    ),
    object: fc.dictionary(
      fc.constantFrom(
        '@type',
        '@graph',
        '@id',
        '@context',
        'author',
        'name',
        'headline',
        'datePublished',
        'articleBody',
        'publisher',
        '__proto__',
        'constructor',
        'prototype',
        'toString',
        'hasOwnProperty',
        'image',
        'mainEntity',
        'mainEntityOfPage',
        'inLanguage',
        'keywords',
        'articleSection',
        '@value',
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  }))
  .object.chain((value) => {
    const json = JSON.stringify({ '@type': 'NewsArticle', ...value })
    return fc.constantFrom(
      json,
      json.slice(0, -1),
      `<!-- ${json} -->`,
      `[${json},${json}]`,
      `{"a":${'['.repeat(200)}`,
      json.replaceAll('"', '\\"'),
    )
  })

const page: Arbitrary<string> = fc
  .tuple(fc.array(jsonLd, { maxLength: 2 }), soup, fc.option(newsPage, { nil: '' }))
  .map(
    ([blocks, tags, article]) =>
      `<html><head><title>Envoys meet</title>${blocks.map((json) => `<script type="application/ld+json">${json}</script>`).join('')}</head><body>${tags}${article}`,
  )

/** What regular expressions are slow over: one piece again and again, and then something else. */
const repetition: Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        "it's ",
        'a-',
        'a.',
        '. ',
        '“',
        '"a" ',
        '(',
        ', ',
        'and ',
        'Mr. ',
        'A. ',
        'President ',
        'of the ',
        'Kenya, ',
        'Anna Berzina ',
        'she ',
        '1,',
        '- ',
        'U.S. ',
        'not ',
        'Jr. ',
        '’s ',
        '\n',
        '\t ',
        'twenty-one ',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
      odd,
    ),
    fc.integer({ min: 1, max: scaled(600) }),
    newsText,
  )
  .map(([piece, times, rest]) => piece.repeat(times) + rest)

const CHARSETS: readonly string[] = ['utf-8', 'windows-1252', 'utf-16le', 'shift_jis', 'koi8-r', 'gb18030', 'iso-8859-2']

/** Bytes that declare one encoding and are in another, with a byte broken here and there. */
const lying: Arbitrary<Uint8Array> = fc
  .tuple(
    page,
    fc.constantFrom(...CHARSETS),
    fc.constantFrom(...CHARSETS, 'nonsense'),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
  )
  .map(([html, real, declared, breaks]) => {
    const bytes = iconv.encode(html.replace('<head>', `<head><meta charset="${declared}">`), real)
    for (const [at, value] of breaks) if (bytes.length > 0) bytes[at % bytes.length] = value
    return new Uint8Array(bytes)
  })

/** Articles as a toolkit that reads the open web meets them. */
export const hostile: Arbitrary<Hostile> = fc.oneof(
  { weight: 4, arbitrary: page.map((html) => ({ html })) },
  { weight: 2, arbitrary: repetition.map((text) => ({ text })) },
  { weight: 2, arbitrary: newsText.map((text) => ({ text })) },
  { weight: 2, arbitrary: lying.map((bytes) => ({ bytes })) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ bytes })) },
)
