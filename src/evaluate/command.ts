import { spawn } from 'node:child_process'
import { decodePage } from '../clean/index.ts'
import type { Article, Document } from '../document/index.ts'
import { sniff } from '../ingest/sniff.ts'
import { EvaluateError, readJsonLines, textOf } from './json.ts'
import { readDocument } from './read-documents.ts'

/** A whole run may take this long, in milliseconds. */
const LONGEST = 60 * 60 * 1000
/** A tool that writes more bytes than this is broken, and must not take the memory with it. */
const MOST_OUTPUT = 1 << 30
/** How much of what a tool said on stderr is kept, in characters. */
const LAST_WORDS = 2_000

/** Thrown when another tool gives no documents; the message says what it did and what to look at. */
export class CommandError extends EvaluateError {
  readonly code: 'command-failed' | 'command-timeout' | 'command-output'

  constructor(code: CommandError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
    this.code = code
  }
}

/**
 * Runs another extractor over articles: one JSON object a line on its stdin, as the filter `copydesk extract -` takes them (bytes decoded, as `html` or `text`), documents one
 * a line on its stdout. A document without an id, or that the tool calls `line-N`, belongs to the article at its place.
 *
 * @param command A line for the shell.
 * @param longest Milliseconds; then it is ended, with all it started.
 * @throws {CommandError} when it cannot be run, fails, takes too long, or gives something else than documents.
 */
export async function extractByCommand(command: string, articles: readonly Article[], longest: number = LONGEST): Promise<Document[]> {
  const output = await runCommand(command, articles.map((article) => `${JSON.stringify(lineOf(article))}\n`).join(''), longest)
  try {
    return readJsonLines('its output', output).map((value, index) =>
      readDocument({ ...value, id: idOf(textOf(value.id), articles, index) }),
    )
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error
    throw new CommandError('command-output', `«${command}»: ${error.message}; it must write one document (copydesk/1) a line on stdout`, {
      cause: error,
    })
  }
}

function idOf(id: string | undefined, articles: readonly Article[], index: number): string | undefined {
  return id === undefined || id === `line-${index + 1}` ? articles[index]?.id : id
}

function lineOf(article: Article): Record<string, unknown> {
  const { id, url, bytes, meta } = article
  return {
    id,
    ...(url !== undefined && { url }),
    ...(bytes === undefined ? given(article) : decoded(bytes, article)),
    ...(meta !== undefined && { meta }),
  }
}

const given = ({ html, text = '' }: Article): { html: string } | { text: string } => (html === undefined ? { text } : { html })

/** Characters as the pipeline has them, so that no tool loses by a wrong encoding. */
function decoded(bytes: Uint8Array, article: Article): { html: string } | { text: string } {
  const { html } = decodePage(bytes, article.charset === undefined ? {} : { charset: article.charset })
  return sniff(bytes, article) === 'text/html' ? { html } : { text: html }
}

function runCommand(command: string, input: string, longest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the shell started ends with it.
    const child = spawn(command, { shell: true, detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    let size = 0
    let said = ''
    const fail = (code: CommandError['code'], what: string, cause?: Error): void => {
      clearTimeout(timer)
      stop(child.pid)
      const last = said.trim().split('\n').at(-1) ?? ''
      reject(new CommandError(code, `«${command}» ${what}${last === '' ? '' : `; it said: ${last}`}`, { cause }))
    }
    const timer = setTimeout(
      () => fail('command-timeout', `took longer than ${longest / 1000} s; give it more with --timeout SECONDS`),
      longest,
    )
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > MOST_OUTPUT) fail('command-output', 'wrote more than 1 GiB')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('utf8')}`.slice(-LAST_WORDS)
    })
    child.on('error', (error) => fail('command-failed', `cannot be run: ${error.message}`, error))
    // A tool that ends before it has read everything is judged by its exit code and what it wrote.
    child.stdin.on('error', () => {})
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'))
      else if (signal !== null) fail('command-failed', `was ended by ${signal}`)
      else fail('command-failed', `ended with exit code ${code}; it must read JSON Lines on stdin and write documents on stdout`)
    })
    child.stdin.end(input)
  })
}

function stop(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
