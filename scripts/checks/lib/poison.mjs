// Inputs made to break a reader: each once, by name. Where nothing may come of one but a warning, its code is said.
import { gzipSync } from 'node:zlib'

const MB = 1024 * 1024

/** @param {string} body */
const page = (body) => `<html><body><article><h1>A headline of some length</h1>${body}</article></body></html>`

/** A page of so many characters. @param {string} piece @param {number} size */
const big = (piece, size) => page(piece.repeat(Math.ceil(size / piece.length)))

/**
 * What to write under which name. `fails` lists the codes of which one must stand in the document; without it the input is odd and must come out all the same.
 *
 * @type {readonly { name: string, make: () => string | Uint8Array, fails?: readonly string[] }[]}
 */
export const POISONS = [
  { name: 'page-of-200-mb.html', make: () => big('<p>She met the minister on Monday.</p>', 200 * MB), fails: ['input-too-large'] },
  { name: 'bait-apostrophes.txt', make: () => "it's ".repeat(40_000) },
  { name: 'nested-200000-deep.html', make: () => page(`${'<div>'.repeat(200_000)}Anna Berzina spoke.`) },
  {
    name: 'page-that-takes-its-worker-down.html',
    make: () => big('<p><b>a</b><i>b</i>c<a href=x>d</a></p>', 31 * MB),
    fails: ['worker-died', 'deadline-exceeded'],
  },
  { name: 'bait-hyphens.txt', make: () => 'a-'.repeat(100_000) },
  { name: 'bomb.html.gz', make: () => gzipSync(Buffer.alloc(64 * MB, 'a')), fails: ['input-too-large'] },
  { name: 'bait-dots.txt', make: () => 'a.'.repeat(100_000) },
  { name: 'binary.html', make: () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 29), fails: ['input-binary'] },
  {
    name: 'torn.html.gz',
    make: () => gzipSync(page('<p>Torn in the middle.</p>'.repeat(50))).subarray(0, 90),
    fails: ['input-unreadable'],
  },
  { name: 'bait-spaces.txt', make: () => `${' '.repeat(300_000)}x` },
]
