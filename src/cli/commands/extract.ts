import { Command } from 'commander'
import type { ExtractOptions } from '../extract.ts'
import { day, LAYERS, LIMITS, limits, list, oneOf, whole, words } from './options.ts'

/** `copydesk extract`: inputs in, documents out. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('extract documents (JSON Lines on stdout); - reads { id?, url?, html | text, meta? } lines from stdin')
    .argument(
      '[input...]',
      'pages, texts, folders, globs in quotes, .zip, .warc, feeds, tables, JSON Lines – packed with gzip or not – or -',
    )
    .option('-o, --output <path>', 'write to a .jsonl or .jsonl.gz file, or into a folder')
    .option('--format <name>', 'one of those of convert (default: jsonl); a folder, for formats of several files, is given with -o')
    .option('--layers <list>', `layers wanted, out of ${LAYERS} (default: all but syntax and chains)`, list(LAYERS.split(',')))
    .option('--language <code>', 'take every text to be in this language')
    .option('--keep <what>', 'keep what is left out by default: captions', oneOf('captions'))
    .option('--gazetteer <file>', 'names of your own: TYPE, a tab, the name, and tabs before other names of it')
    .option('--offsets <unit>', 'utf-16 or codepoints', oneOf('utf-16', 'codepoints'), 'utf-16')
    .option('-j, --jobs <n>', 'worker processes (default: one a core)', whole(1, 256))
    .option('--deadline <ms>', 'what one document may take; what takes longer comes out empty, with a warning', whole(1, 3_600_000), 5000)
    .option('--memory <mb>', 'heap of a worker process', whole(64, 65_536), 320)
    .option('--limits <list>', `how much is read, as NAME=NUMBER with commas between, out of ${LIMITS}`, limits(LIMITS.split(',')))
    .option('--unordered', 'write documents as they are ready, not in the order of the inputs')
    .option('--resume', 'go on where an earlier run into the same folder stopped')
    .option('--manifest <file>', 'read the files that `copydesk manifest` listed')
    .option('--shard <i/n>', 'only one of n equal parts, from 1 on; n alone in an array job of Kubernetes, SLURM or AWS Batch')
    .option('--reprints', 'leave a text empty that repeats one before; its warning names that one')
    .option('--only-language <list>', 'only documents in these languages', words)
    .option('--since <day>', 'only documents published on that day (YYYY-MM-DD) or later', day)
    .option('--until <day>', 'only documents published on that day or earlier', day)
    .option('--domain <list>', 'only documents from these hosts', words)
    .option('--progress <how>', 'people, json or none, on stderr (default: people on a terminal)', oneOf('people', 'json', 'none'))
    .option('--strict', 'exit with 1 when an input could not be read')
    .action(async (inputs: string[], options: ExtractOptions) => {
      const { runExtract } = await import('../extract.ts')
      process.exitCode = await runExtract(inputs, options)
    })
}
