/** What went wrong with a queue, and what to do about it. */
export class QueueError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'QueueError'
  }
}

type BullMQ = typeof import('bullmq')

/** @throws {QueueError} when BullMQ or ioredis is not installed. */
export async function loadBullMQ(): Promise<BullMQ> {
  try {
    await import('ioredis')
    return await import('bullmq')
  } catch (cause) {
    throw new QueueError('the queue needs BullMQ and ioredis, which are not installed; run npm install bullmq ioredis', { cause })
  }
}

/** The parts of a Redis address. */
export interface RedisConnection {
  host: string
  port: number
  username?: string
  password?: string
  db?: number
  tls?: object
  /** BullMQ wants commands of a worker to wait for as long as Redis is gone. */
  maxRetriesPerRequest: null
}

/** @throws {QueueError} when it is no address of Redis. */
export function connectionOf(address: string): RedisConnection {
  if (!URL.canParse(address)) throw new QueueError(`«${address}» is no address of Redis; write redis://host:6379`)
  const { protocol, hostname, port, username, password, pathname } = new URL(address)
  if (protocol !== 'redis:' && protocol !== 'rediss:') throw new QueueError(`«${address}» is no address of Redis; write redis://host:6379`)
  return {
    ...{ host: hostname, port: port === '' ? 6379 : Number(port), maxRetriesPerRequest: null },
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(/^\/\d+$/.test(pathname) && { db: Number(pathname.slice(1)) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  }
}
