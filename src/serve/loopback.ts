import type { Socket } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'

/** Thrown when the server cannot be started; the message says what to do. */
export class ServeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ServeError'
  }
}

/** Names by which the own machine calls itself. A page of another name that resolves to it (DNS rebinding) is refused by its name. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/** Refuses what does not come from this machine's own pages or tools, and says no page may frame, read or guess the answers. */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  if (!LOOPBACK.test(host)) return context.json({ error: `the host «${host.slice(0, 80)}» is not this machine; use localhost` }, 403)
  const isForeign = origin !== undefined && origin !== `http://${host}`
  const isCrossSite = site === 'cross-site' && (context.req.method !== 'GET' || context.req.header('sec-fetch-mode') !== 'navigate')
  if (isForeign || isCrossSite) return context.json({ error: 'pages of other sites may not ask this server' }, 403)
  await next()
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('X-Frame-Options', 'DENY')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  if (context.res.headers.get('Cache-Control') === null) context.header('Cache-Control', 'no-store')
}

/** An application that answers this machine alone. */
export function guardedApp(): Hono {
  const app = new Hono()
  app.use(guard)
  app.notFound((context) => context.json({ error: 'there is nothing at this address; / is the page, /openapi.json the description' }, 404))
  app.onError((error, context) => context.json({ error: error.message }, 500))
  return app
}

export interface Listening {
  /** `http://127.0.0.1:PORT/`. */
  url: string
  close(): Promise<void>
}

/**
 * Serves an application on loopback only. Slow or idle requests are ended: headers within 10 s, a whole request within 30 s.
 *
 * @param port 0 takes a free one.
 * @throws {ServeError} when the port is taken.
 */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: '127.0.0.1',
        port,
        serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000 },
      },
      (address) => resolve({ url: `http://127.0.0.1:${address.port}/`, close: () => closed(server, sockets) }),
    )
    const sockets = new Set<Socket>()
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    server.on('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new ServeError(`port ${port} is taken; give another with --port, or 0 for a free one`, { cause })
          : new ServeError(`the server cannot be started: ${cause.message}`, { cause }),
      ),
    )
  })
}

interface Closable {
  close(done: () => void): unknown
}

function closed(server: Closable, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
}
