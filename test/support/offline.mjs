// Loaded before a command: whoever opens a connection, listens, or asks for an address is noted in the file that COPYDESK_TEST_SOCKETS names, and refused.
// The file gets a first line from every process that loads this, so that a test sees that it was there.
import { appendFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'

const require = createRequire(import.meta.url)
const log = process.env.COPYDESK_TEST_SOCKETS ?? ''
appendFileSync(log, `watched ${process.pid}\n`)

/** @param {object} owner @param {string} name @param {string} what */
function forbid(owner, name, what) {
  Object.defineProperty(owner, name, {
    value: () => {
      appendFileSync(log, `${what}\n`)
      throw new Error(`a test forbids ${what}`)
    },
  })
}

const net = require('node:net')
forbid(net.Socket.prototype, 'connect', 'a connection')
forbid(net.Server.prototype, 'listen', 'a server')
const dns = require('node:dns')
for (const owner of [dns, dns.promises])
  for (const name of Object.keys(owner)) if (/^(?:lookup|resolve|reverse)/.test(name)) forbid(owner, name, `dns.${name}`)
const dgram = require('node:dgram')
for (const name of ['bind', 'send', 'connect']) forbid(dgram.Socket.prototype, name, 'a datagram')
forbid(globalThis, 'fetch', 'fetch')
forbid(globalThis, 'WebSocket', 'a web socket')
syncBuiltinESMExports()
