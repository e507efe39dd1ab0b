import { spawn } from 'node:child_process'
import type { Document } from '../../src/index.ts'
import { CLI } from './paths.ts'

/** What a run of the command left behind. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  input?: string | Uint8Array
  cwd?: string
  env?: Record<string, string>
  nodeArgs?: readonly string[]
}

/** Runs `copydesk` as a process of its own. */
export function copydesk(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runNode([...(options.nodeArgs ?? []), CLI, ...args], options)
}

/** Runs Node as a process of its own. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runCommand(process.execPath, args, options)
}

/** Runs any command. */
export function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
    })
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') }),
    )
    // One that ends without reading leaves nobody to write to.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

/** The documents of JSON Lines; throws where a line is anything else. */
export function documentsOf(jsonLines: string): Document[] {
  if (jsonLines === '') return []
  if (!jsonLines.endsWith('\n')) throw new Error('the last line has no end')
  return jsonLines.slice(0, -1).split('\n').map(parseDocument)
}

function parseDocument(line: string): Document {
  const value: unknown = JSON.parse(line)
  if (!isDocument(value)) throw new Error(`no document: ${line.slice(0, 80)}`)
  return value
}

/** Enough to tell a document from anything else; the schema test looks at the rest. */
function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'copydesk/1'
}

export const codesOf = (document: Document | undefined): string[] => document?.warnings.map((warning) => warning.code) ?? []
