#!/usr/bin/env node
/**
 * The command line. In come arguments; out go documents on stdout (data alone), messages on stderr, and an exit code: 0 all done,
 * 1 a check failed, 2 the command line or an input path is wrong. What a command needs is loaded when it runs.
 */
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { complain } from './complain.ts'
import type { EvaluateOptions } from './evaluate.ts'
import type { ExtractOptions } from './extract.ts'
import { readVersion } from './version.ts'

const LAYERS = 'clean,text,syntax,entities,coreference,relations,sentiment'

function oneOf(...allowed: string[]): (value: string) => string {
  return (value) => {
    if (!allowed.includes(value)) throw new InvalidArgumentError(`It is one of ${allowed.join(', ')}.`)
    return value
  }
}

function list(allowed: readonly string[]): (value: string) => string[] {
  return (value) => {
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
    const wrong = items.find((item) => !allowed.includes(item))
    if (wrong !== undefined || items.length === 0) throw new InvalidArgumentError(`Layers are ${allowed.join(', ')}, with commas between.`)
    return items
  }
}

function build(): Command {
  const program = new Command('copydesk')
    .description('Reads news articles: who is named, who leads what, who greets whom, who belongs to what, and in which tone.')
    .version(readVersion())
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(
          `${text
            .replace(/^error: /, 'copydesk: ')
            .trim()
            .replace(/\s+/g, ' ')}; see copydesk --help\n`,
        ),
    })
  program
    .command('extract')
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
      const { runExtract } = await import('./extract.ts')
      process.exitCode = await runExtract(inputs, options)
    })
  program
    .command('clean')
    .description('print the text of the articles, and nothing else')
    .argument('<input...>', 'files, folders, globs in quotes, or -')
    .option('--json', 'JSON Lines with text, blocks and metadata')
    .option('--keep <what>', 'keep what is left out by default: captions', oneOf('captions'))
    .option('--explain', 'say for each block of the page why it was kept or dropped')
    .action(async (inputs: string[], options: { json?: boolean; keep?: string; explain?: boolean }) => {
      const { runClean } = await import('./clean.ts')
      process.exitCode = await runClean(inputs, options)
    })
  program
    .command('evaluate')
    .description('measure extraction against fixtures; exit with 1 when quality fell')
    .argument('<gold>', 'a fixture, a folder of fixtures, or a .jsonl of labelled passages')
    .option('--input <documents>', 'JSON Lines of documents made before, by any tool (default: run the pipeline)')
    .option('--articles <folder>', 'where the articles are (default: ../corpus beside the fixtures)')
    .option('--split <name>', 'only the dev or the test part', oneOf('dev', 'test'))
    .option('--against <baseline>', 'compare with a baseline file')
    .option('--update-baseline', 'write the baseline file anew, and say what went down')
    .option('--floor <name=value...>', 'least value of a figure')
    .option('--no-significance', 'do not fail on a significant drop')
    .option('--no-lost-facts', 'do not fail on a fact that a document had and lost')
    .option('--json', 'figures as JSON')
    .option('--verbose', 'rows by label and tag, every miss and false find')
    .option('--because <why>', 'show details of test articles; the reason goes into their log')
    .action(async (gold: string, options: EvaluateOptions) => {
      const { runEvaluate } = await import('./evaluate.ts')
      process.exitCode = await runEvaluate(gold, options)
    })
  program
    .command('demo', { hidden: true })
    .description('extract the bundled corpus, show its facts and the quality against its fixtures')
    .option('-o, --output <path>', 'where the documents go', 'out')
    .action(async (options: { output: string }) => {
      const { runDemo } = await import('./demo.ts')
      process.exitCode = await runDemo(options.output)
    })
  return program
}

async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    await build().parseAsync(process.argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    complain(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}

await main()
