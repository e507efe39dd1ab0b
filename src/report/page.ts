import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { embeddable } from './compile.ts'
import type { ReportData } from './data.ts'

/** The bundles of the pages, made at build time (`scripts/pages.mjs`); the same folder from the sources and from the built package. */
const PAGES = new URL('../../dist/pages/', import.meta.url)

/** A page's script and style, as bundled. */
export interface PageAssets {
  script: string
  style: string
}

/** @throws {Error} when the pages have not been built. */
export async function loadAssets(name: 'report' | 'desk'): Promise<PageAssets> {
  try {
    const [script, style] = await Promise.all([
      readFile(new URL(`${name}.js`, PAGES), 'utf8'),
      readFile(new URL(`${name}.css`, PAGES), 'utf8'),
    ])
    return { script, style }
  } catch (cause) {
    throw new Error(`the script of the page «${name}» is missing; run npm run build`, { cause })
  }
}

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/**
 * What a page may do: run its one script, use its one style, and nothing else. `live` pages may talk to their own server. Trusted types
 * close every door by which a string could become markup.
 */
export function contentSecurityPolicy({ script, style }: PageAssets, live: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    ...(live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

interface PageOptions {
  title: string
  assets: PageAssets
  /** Whether a server stands behind the page. */
  live?: boolean
  /** Data elements by id, their content embeddable already. */
  data: Record<string, string>
}

/** A page that holds all it needs. */
export function renderPage({ title, assets, live = false, data }: PageOptions): string {
  const elements = Object.entries(data).map(([id, json]) => `<script type="application/json" id="${id}">${json}</script>`)
  return `<!doctype html>
<html lang="en"${live ? ' data-live="true"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(assets, live))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="copydesk">
<title>${escapeHtml(title)}</title>
<style>${assets.style}</style>
</head>
<body>
<noscript><p>This page shows its articles by a script of its own; allow scripts to read it. It loads nothing from elsewhere.</p></noscript>
<div id="app"></div>
${elements.join('\n')}
<script>${assets.script}</script>
</body>
</html>
`
}

/** The report as one self-contained page: no network, one script, one style. */
export function renderReport(data: ReportData, assets: PageAssets, options: { title?: string; live?: boolean } = {}): string {
  const { title = 'copydesk report', live = false } = options
  return renderPage({ title, assets, live, data: { index: embeddable(data.index), texts: data.texts, details: data.details } })
}
