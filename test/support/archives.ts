import { deflateRawSync } from 'node:zlib'

/** A file of an archive. */
export interface Member {
  name: string
  content: string
  /** Unix file kind and mode. */
  mode?: number
}

/** A zip archive, written out by the letter of the specification (APPNOTE 6.3). */
export function zip(members: readonly Member[]): Buffer {
  const crc = (bytes: Buffer): number => {
    let value = ~0
    for (const byte of bytes) {
      value ^= byte
      for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    }
    return ~value >>> 0
  }
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, mode = 0o100644 } of members) {
    const [raw, file] = [Buffer.from(content), Buffer.from(name)]
    const packed = deflateRawSync(raw)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, file]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A record of a web archive. */
export function record(type: string, headers: Record<string, string>, body: string): string {
  const lines = Object.entries({ 'WARC-Type': type, ...headers, 'Content-Length': String(Buffer.byteLength(body)) }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return `WARC/1.0\r\n${lines.join('\r\n')}\r\n\r\n${body}\r\n\r\n`
}

/** A page as a server answered with it. */
export const response = (uri: string, status: string, type: string, body: string): string =>
  record(
    'response',
    {
      'WARC-Record-ID': `<urn:uuid:${uri.length}>`,
      'WARC-Date': '2020-01-05T09:00:00Z',
      'WARC-Target-URI': uri,
      'WARC-Payload-Digest': 'sha1:ABC',
      'Content-Type': 'application/http; msgtype=response',
    },
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`,
  )

/** A web archive of two pages, and of three answers that are none. */
export const WARC: string =
  record('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: test\r\n') +
  response('https://news.example/a', '200 OK', 'text/html; charset=utf-8', '<p>One.</p>') +
  response('https://news.example/gone', '404 Not Found', 'text/html', '<p>Gone.</p>') +
  response('https://news.example/a.png', '200 OK', 'image/png', 'PNG') +
  response('https://news.example/long', '200 OK', 'text/html', '<p>Two.</p>')
