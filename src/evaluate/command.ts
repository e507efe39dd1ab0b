import { spawn } from 'node:child_process'
import type { Article, Document } from '../document/index.ts'
import { EvaluateError, readJsonLines } from './json.ts'
import { readDocument } from './read-documents.ts'

/** A whole run may take this long, in milliseconds. */
const LONGEST = 60 * 60 * 1000

/**
 * Runs another extractor over articles: one JSON object a line on its stdin, as the filter `copydesk extract -` takes them (bytes as `html` or `text`), documents one a line on its stdout.
 *
 * @param command A line for the shell.
 * @throws {EvaluateError} when it cannot be run, fails, takes too long, or gives something else than documents.
 */
export async function extractByCommand(command: string, articles: readonly Article[], longest: number = LONGEST): Promise<Document[]> {
  const output = await runCommand(command, articles.map((article) => `${JSON.stringify(lineOf(article))}\n`).join(''), longest)
  return readJsonLines(`the output of «${command}»`, output).map(readDocument)
}

function lineOf({ id, url, html, text, bytes, meta }: Article): Record<string, unknown> {
  const content = bytes === undefined ? (html ?? text ?? '') : Buffer.from(bytes).toString('utf8')
  const isHtml = html !== undefined || (bytes !== undefined && /^\s*</.test(content))
  return { id, ...(url !== undefined && { url }), ...(isHtml ? { html: content } : { text: content }), ...(meta !== undefined && { meta }) }
}

function runCommand(command: string, input: string, longest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the shell started ends with it.
    const child = spawn(command, { shell: true, detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
    const chunks: Buffer[] = []
    const fail = (what: string, cause?: Error): void => reject(new EvaluateError(`«${command}» ${what}`, { cause }))
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      fail(`took longer than ${longest / 1000} s`)
    }, longest)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => fail(`cannot be run: ${error.message}`, error))
    // A tool that ends before it has read everything is judged by its exit code and what it wrote.
    child.stdin.on('error', () => {})
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'))
      else fail(`ended with exit code ${code}; it must read JSON Lines on stdin and write documents on stdout`)
    })
    child.stdin.end(input)
  })
}
