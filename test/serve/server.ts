import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { CLI } from '../support/paths.ts'

/** A command that serves, as a process of its own. */
export interface Served {
  url: string
  process: ChildProcess
  /** Ends it as a machine does that loses its power. */
  kill(): Promise<void>
  stop(): Promise<number | null>
}

/** Starts `copydesk ARGS` on a free port, and waits for the address it prints. */
export async function served(args: readonly string[], port = '0'): Promise<Served> {
  const child = spawn(process.execPath, [CLI, ...args, '--port', port], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await closed
    return child.exitCode
  }
  const url = await new Promise<string>((resolve, reject) => {
    let out = ''
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString('utf8')
    })
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8')
      const address = /^(http:\S+)\n/m.exec(out)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.on('close', (code) => reject(new Error(`it ended with ${code}: ${complaint}`)))
  })
  return { url, process: child, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}

/** A request whose headers are ours alone, `Host` among them, which `fetch` does not allow. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
