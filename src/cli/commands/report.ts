import { Command } from 'commander'
import type { ReportOptions } from '../report.ts'

/** `copydesk report`: articles or documents in, one page to look at out. */
export function reportCommand(): Command {
  return new Command('report')
    .description('write one self-contained page that shows what was found, and where')
    .argument('<input...>', 'articles as extract takes them, or documents.jsonl made before')
    .requiredOption('-o, --output <file>', 'the page to write, report.html')
    .option('--gold <fixtures>', 'fixtures of these articles, for a table of quality')
    .option('--title <words>', 'the title of the page', 'copydesk report')
    .action(async (inputs: string[], options: ReportOptions) => {
      const { runReport } = await import('../report.ts')
      process.exitCode = await runReport(inputs, options)
    })
}
