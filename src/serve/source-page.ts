import { createHash } from 'node:crypto'
import { escapeHtml } from '../report/index.ts'

const STYLE =
  ':root{color-scheme:light dark}body{margin:1rem;font:14px/1.5 ui-monospace,monospace}pre{white-space:pre-wrap;overflow-wrap:anywhere}mark{background:#ffe28a;color:#1d2125}'

/** The policy of the page: nothing runs, nothing loads. */
export const SOURCE_POLICY: string = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** The source of a page as text, with one range marked. */
export function sourcePage(id: string, source: string, start: number, end: number): string {
  const [before, marked, after] = [source.slice(0, start), source.slice(start, end), source.slice(end)]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Source of ${escapeHtml(id)}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body><main><h1>${escapeHtml(id)}</h1><p>Characters ${start} to ${end} of the decoded page. <a href="#here">Go there</a></p><pre>${escapeHtml(before)}<mark id="here">${escapeHtml(marked)}</mark>${escapeHtml(after)}</pre></main></body></html>`
}
