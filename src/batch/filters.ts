import type { Meta } from '../document/index.ts'

/** Which documents are wanted; one that does not say is let through only where nothing is asked of it. */
export interface Filters {
  /** ISO 639-1 codes. */
  languages?: readonly string[]
  /** The first and the last day, `YYYY-MM-DD`, of publication. */
  since?: string
  until?: string
  /** Hosts of the address; `example.org` takes `www.example.org` too. */
  domains?: readonly string[]
}

/** @returns why a document is not wanted; undefined where it is. */
export function unwanted({ languages, since, until, domains }: Filters, meta: Meta, url: string | undefined): string | undefined {
  if (domains !== undefined && !domains.some((domain) => isUnder(url, domain))) return 'domain'
  const language = meta.language?.slice(0, 2).toLowerCase()
  if (languages !== undefined && (language === undefined || !languages.includes(language))) return 'language'
  if (since === undefined && until === undefined) return undefined
  const day = meta.published?.slice(0, 10)
  return day === undefined || (since !== undefined && day < since) || (until !== undefined && day > until) ? 'date' : undefined
}

function isUnder(url: string | undefined, domain: string): boolean {
  if (url === undefined || !URL.canParse(url)) return false
  const host = new URL(url).hostname.toLowerCase()
  return host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`)
}
