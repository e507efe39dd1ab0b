import { GUESSES, LANGUAGE_HINTS, UNKNOWN_TO_NODE } from './data/charsets.ts'

/** How far into a page its declaration is looked for; browsers read 1,024 bytes, pages put scripts before it. */
const PRESCAN = 8192
const SAMPLE = 20_000

/** The WHATWG name of a charset label, in lower case: `iso-8859-1` gives `windows-1252`. Undefined for labels that mean nothing. */
export function standardName(label: string | undefined): string | undefined {
  const tidy = label?.trim().replace(/^["']|["']$/g, '')
  if (tidy === undefined || tidy === '') return undefined
  if (/^x-user-defined$/i.test(tidy)) return 'windows-1252'
  try {
    const { encoding } = new TextDecoder(tidy)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    const name = tidy.toLowerCase()
    return UNKNOWN_TO_NODE.has(name) ? name : undefined
  }
}

/** What the page says of itself: `<meta charset>`, `<meta http-equiv>` or the XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = withoutComments(latin1(bytes.subarray(0, PRESCAN)))
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})["']/i.exec(head)?.[1]
  const meta = /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head)?.[1]
  const name = standardName(meta) ?? standardName(xml)
  // A declaration that was readable byte by byte cannot be UTF-16.
  return name?.startsWith('utf-16') === true ? 'utf-8' : name
}

/** A comment that does not end is none. */
function withoutComments(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start + 4)
    if (end < 0) break
    kept.push(html.slice(from, start))
    from = end + 3
  }
  kept.push(html.slice(from))
  return kept.join('')
}

/** The likeliest legacy encoding of bytes that are no UTF-8, by how much of the text comes out as what people write. */
export function guessCharset(bytes: Uint8Array, decode: (bytes: Uint8Array, encoding: string) => string): string {
  const sample = markupless(bytes)
  const language = /<html\b[^>]{0,300}?\blang\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i
    .exec(latin1(bytes.subarray(0, PRESCAN)))?.[1]
    ?.toLowerCase()
  let best = 'windows-1252'
  let bestScore = Number.NEGATIVE_INFINITY
  for (const encoding of GUESSES) {
    const isHinted =
      language !== undefined && (LANGUAGE_HINTS[encoding] ?? []).some((tag) => language === tag || language.startsWith(`${tag}-`))
    const score = plausibility(decode(sample, encoding), encoding) + (isHinted ? 0.3 : 0) + (encoding === 'windows-1252' ? 0.05 : 0)
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

/** In [-1, 1]: the share of the characters beyond ASCII that common text has, less those it never has. */
function plausibility(text: string, encoding: string): number {
  const beyond = text.match(/[\u0080-\uffff]/g)
  if (beyond === null) return 0
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const broken = count(/[\ufffd\x80-\x9f\ue000-\uf8ff]/g)
  const good = count(COMMON[encoding] ?? COMMON.latin ?? /[^\s\S]/g)
  return (good - 4 * broken) / beyond.length
}

const COMMON: Readonly<Record<string, RegExp>> = {
  latin: /[äöüßéèêëàâçùûôîïíóúáñãõåøæœÄÖÜÉÀÇ–—‘’“”„…«»€°©®§]/g,
  'windows-1251': /(?<![A-Z])[а-яёіїєА-Я](?=[а-яёіїє]|\P{L})|[–—«»„“”]/gu,
  'koi8-r': /(?<=[а-яё]|\P{L})[а-яё]|(?<=\P{L})[А-Я](?=[а-яё])/gu,
  'windows-1250': /(?<=[a-z])[ąćęłńóśźżčďěňřšťůžýáéíőűöü]|[–—„”“]/g,
  'windows-1253': /[α-ωάέήίόύώς]|[Α-Ω](?=[α-ωά-ώ])/g,
  'windows-1256': /[\u0627-\u064a\u067e\u0686\u06af](?=[\u0627-\u064a\u067e\u0686\u06af]|\P{L})/gu,
  'windows-1255': /[\u05d0-\u05ea]/g,
  shift_jis: /[\u3040-\u30ff\u4e00-\u9fff\u3001\u3002]/g,
  'euc-jp': /[\u3040-\u30ff\u4e00-\u9fff\u3001\u3002]/g,
  gb18030:
    /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年同工也能下过子说产种面而方后多定行学法所民得经。，、]/g,
  big5: /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年同工也能下過子說產種面而方後多定行學法所民得經。，、]/g,
  'euc-kr': /[가-힣]/g,
}

/** The text of a page roughly, as bytes: what stands between `>` and `<`. */
function markupless(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(SAMPLE)
  let length = 0
  let isTag = false
  for (const byte of bytes) {
    if (byte === 0x3c) isTag = true
    else if (byte === 0x3e) isTag = false
    else if (!isTag) kept[length++] = byte
    if (length === SAMPLE) break
  }
  return kept.subarray(0, length)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
