import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { loadAssets } from '../report/index.ts'
import { createServeApp, listen, Reader, ServeError } from '../serve/index.ts'
import { complain } from './complain.ts'
import { readVersion } from './version.ts'

export interface ServeOptions {
  port: number
  /** What one article may take, in milliseconds. */
  deadline: number
}

/** Serves until it is interrupted. @returns the exit code: 2 when the folder or the port is wrong. */
export async function runServe(folder: string | undefined, { port, deadline }: ServeOptions): Promise<number> {
  if (folder !== undefined && !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    complain(`${folder}: no such folder; give a folder of articles, or none for the box alone`)
    return 2
  }
  const assets = await loadAssets('report')
  const reader = await Reader.start({ deadline })
  const { app, watch, close } = createServeApp({ ...(folder !== undefined && { folder }), assets, reader, version: readVersion() })
  try {
    const server = await listen(app, port)
    process.stdout.write(`${server.url}\n`)
    void watch()
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await server.close()
    return 0
  } catch (error) {
    if (!(error instanceof ServeError)) throw error
    complain(error.message)
    return 2
  } finally {
    close()
    reader.close()
  }
}
