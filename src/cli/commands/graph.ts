import { Command } from 'commander'
import type { GraphOptions } from '../graph.ts'
import { oneOf } from './options.ts'

/** `copydesk graph`: documents in, one knowledge base out. */
export function graphCommand(): Command {
  return new Command('graph')
    .description('join documents into one knowledge base (DuckDB): who is who across articles, facts with counts and dates, tone over time')
    .argument('[documents...]', 'documents as extract writes them: .jsonl or .jsonl.gz')
    .requiredOption('-o, --output <file>', 'the knowledge base; what is in it stays, and only what is new is added')
    .option('--export <folder>', 'write its tables and views there, one file each')
    .option('--format <name>', 'of the export: parquet or csv', oneOf('parquet', 'csv'), 'parquet')
    .option('--query <sql>', 'ask it, and print the rows as JSON Lines')
    .action(async (inputs: string[], options: GraphOptions) => {
      const { runGraph } = await import('../graph.ts')
      process.exitCode = await runGraph(inputs, options)
    })
}
