import { Command } from 'commander'
import type { ExtractOptions } from '../extract.ts'
import { LAYERS, list, oneOf } from './options.ts'

/** `copydesk extract`: inputs in, documents out. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('extract documents (JSON Lines on stdout); - reads { id?, url?, html | text, meta? } lines from stdin')
    .argument('<input...>', 'files, folders, globs in quotes, or -')
    .option('-o, --output <path>', 'write to a .jsonl or .jsonl.gz file, or into a folder')
    .option('--layers <list>', `layers wanted, out of ${LAYERS} (default: all but syntax)`, list(LAYERS.split(',')))
    .option('--language <code>', 'take every text to be in this language')
    .option('--keep <what>', 'keep what is left out by default: captions', oneOf('captions'))
    .option('--gazetteer <file>', 'names of your own: TYPE, a tab, the name, and tabs before other names of it')
    .option('--offsets <unit>', 'utf-16 or codepoints', oneOf('utf-16', 'codepoints'), 'utf-16')
    .option('--strict', 'exit with 1 when an input could not be read')
    .action(async (inputs: string[], options: ExtractOptions) => {
      const { runExtract } = await import('../extract.ts')
      process.exitCode = await runExtract(inputs, options)
    })
}
