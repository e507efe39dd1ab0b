import { describe, expect, test } from 'vitest'
import { sniff } from '../../src/ingest/index.ts'

describe('the type is told from the content', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a page', '<!DOCTYPE html><html>', 'text/html'],
    ['a piece of a page', 'Hello <p>there', 'text/html'],
    ['a page in UTF-16 without a mark', Buffer.from('<html><body>Hello', 'utf16le'), 'text/html'],
    ['text', 'Hello there', 'text/plain'],
    ['text that compares', 'a < b and b > c', 'text/plain'],
    ['text in UTF-16 with a mark', Buffer.from('\uFEFFHello there', 'utf16le'), 'text/plain'],
    ['text in windows-1252', Buffer.from('Caf\xe9 \x93quoted\x94', 'latin1'), 'text/plain'],
    ['a PDF', '%PDF-1.7', 'application/octet-stream'],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'application/octet-stream'],
    ['bytes of every kind', Uint8Array.from({ length: 256 }, (_, index) => index), 'application/octet-stream'],
  ])('%s', (_, content, type) => {
    expect(sniff(Buffer.from(content))).toBe(type)
  })

  test('and from the name only where the content leaves it open', () => {
    expect(sniff(Buffer.from('Hello'), { path: 'x.html' })).toBe('text/html')
    expect(sniff(Buffer.from('Hello'), { mediaType: 'text/html; charset=utf-8' })).toBe('text/html')
    expect(sniff(Buffer.from('%PDF-1.7'), { path: 'x.html' })).toBe('application/octet-stream')
  })
})
