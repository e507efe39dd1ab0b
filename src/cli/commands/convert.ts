import { Command } from 'commander'
import type { ConvertOptions } from '../convert.ts'

/** `copydesk convert`: documents or annotations in one format in, in another out. */
export function convertCommand(): Command {
  return new Command('convert')
    .description('write documents, or the annotations of another tool, in another format; says what that format has no place for')
    .argument('<input...>', 'files or folders: documents, fixtures, brat, CoNLL-U, CoNLL-2003, WebAnno TSV, doccano, Label Studio')
    .option('--from <format>', 'of the inputs (default: told by their content)')
    .requiredOption(
      '--to <format>',
      'jsonl, csv, tsv, parquet, conllu, conll2003, brat, webanno, doccano, label-studio, fixture, web-annotation, json-ld, n-quads, graphml or spacy',
    )
    .option('-o, --output <path>', 'a file (default: stdout), or a folder for formats of several files')
    .action(async (inputs: string[], options: ConvertOptions) => {
      const { runConvert } = await import('../convert.ts')
      process.exitCode = await runConvert(inputs, options)
    })
}
