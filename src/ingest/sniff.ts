export type MediaType = 'text/html' | 'text/plain' | 'application/octet-stream'

const MARKUP = /<(?:!doctype|html|head|body|meta|title|div|p|article|script|table|span|a|h[1-6]|br|main|section|font|center|link|\?xml)\b/i
const BINARY_MAGIC = [
  '%PDF',
  '\x89PNG',
  'GIF8',
  'PK\x03\x04',
  '\xff\xd8\xff',
  '\x7fELF',
  'RIFF',
  '\x1f\x8b',
  'BZh',
  '\xd0\xcf\x11\xe0',
  'OggS',
  'ID3',
  'wOFF',
]

/** Tells from the content, not the name, whether bytes are a page, plain text, or neither. */
export function sniff(bytes: Uint8Array, named: { path?: string; mediaType?: string } = {}): MediaType {
  const head = Buffer.from(bytes.subarray(0, 4096))
  const latin = head.toString('latin1')
  if (BINARY_MAGIC.some((magic) => latin.startsWith(magic))) return 'application/octet-stream'
  const wide = wideEncoding(head)
  const text = wide === undefined ? latin : latin.replaceAll('\0', '')
  if (wide === undefined && controlShare(head) > 0.02) return 'application/octet-stream'
  if (MARKUP.test(text)) return 'text/html'
  return /html/i.test(named.mediaType ?? '') || /\.x?html?$/i.test(named.path ?? '') ? 'text/html' : 'text/plain'
}

function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : undefined
}

function controlShare(head: Buffer): number {
  let controls = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++
  return head.length === 0 ? 0 : controls / head.length
}
