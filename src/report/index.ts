/**
 * The report: something to look at. In come documents, and figures where there is gold; out goes one self-contained HTML page with the
 * articles, their marks, a network of facts, tone, a timeline and filters. The page's own script is under `client` and bundled at build
 * time; what it needs of an article is in `data.ts`, and read on demand.
 */
export { embeddable, qualifierWords, ReportCompiler } from './compile.ts'
export type * from './data.ts'
export { detailOf } from './detail.ts'
export { contentSecurityPolicy, escapeHtml, loadAssets, type PageAssets, renderPage, renderReport } from './page.ts'
export { qualityOf } from './quality.ts'
export { holdsDocuments, ReportError, readDocuments } from './read.ts'
