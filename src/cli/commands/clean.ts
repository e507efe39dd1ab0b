import { Command } from 'commander'
import { oneOf } from './options.ts'

/** `copydesk clean`: pages in, the articles' text out. */
export function cleanCommand(): Command {
  return new Command('clean')
    .description('print the text of the articles, and nothing else')
    .argument('<input...>', 'files, folders, globs in quotes, or -')
    .option('--json', 'JSON Lines with text, blocks and metadata')
    .option('--keep <what>', 'keep what is left out by default: captions', oneOf('captions'))
    .option('--explain', 'say for each block of the page why it was kept or dropped')
    .action(async (inputs: string[], options: { json?: boolean; keep?: string; explain?: boolean }) => {
      const { runClean } = await import('../clean.ts')
      process.exitCode = await runClean(inputs, options)
    })
}
