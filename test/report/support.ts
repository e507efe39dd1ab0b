import type { Document } from '../../src/index.ts'
import { loadAssets, ReportCompiler, renderReport } from '../../src/report/index.ts'
import { copydesk, documentsOf } from '../support/cli.ts'

export const TEXT =
  'Berzina greets her neighbours\n\nLatvian President Anna Berzina warmly congratulated Estonian President Marek Tamm on Independence Day. “We admire our neighbours,” she said.\n\nLatvia is a member of NATO. Tamm sharply criticised the delay on Monday.'

/** Documents as the command makes them. */
export async function extracted(articles: readonly object[]): Promise<Document[]> {
  const { stdout } = await copydesk(['extract', '-'], { input: articles.map((article) => `${JSON.stringify(article)}\n`).join('') })
  return documentsOf(stdout)
}

export async function reportOf(documents: readonly Document[]): Promise<string> {
  const compiler = new ReportCompiler()
  for (const document of documents) compiler.add(document)
  return renderReport(compiler.finish(), await loadAssets('report'))
}
