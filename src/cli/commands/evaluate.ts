import { Command } from 'commander'
import type { EvaluateOptions } from '../evaluate.ts'
import { oneOf, whole } from './options.ts'

/** As `OUTPUT_FORMATS`, which is not loaded for the help. */
const FORMATS = ['text', 'json', 'junit', 'markdown', 'github', 'html']

/** `copydesk evaluate`: fixtures in, figures out, and 1 as exit code when they fell. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure extraction against fixtures; exit with 1 when quality fell')
    .argument('<gold>', 'a fixture, a folder of fixtures, or a .jsonl of labelled passages')
    .option('--input <documents>', 'JSON Lines of documents made before, by any tool (default: run the pipeline)')
    .option('--cmd <command>', 'run another extractor: JSON Lines on stdin as extract - takes them, documents on stdout')
    .option('--timeout <seconds>', 'the longest time for --cmd (default: 3600)', whole(1, 86_400))
    .option('--articles <folder>', 'where the articles are (default: ../corpus beside the fixtures)')
    .option('--split <name>', 'only the dev or the test part', oneOf('dev', 'test'))
    .option('--against <baseline>', 'compare with a baseline file')
    .option('--update-baseline', 'write the baseline file anew, and say what went down')
    .option('--floor <name=value...>', 'least value of a figure')
    .option('--no-significance', 'do not fail on a significant drop')
    .option('--no-lost-facts', 'do not fail on a fact that a document had and lost')
    .option('--json', 'short for --format json')
    .option('--format <name>', `how the run is written down: ${FORMATS.join(', ')}`, oneOf(...FORMATS))
    .option('-o, --output <file>', 'write it to a file')
    .option('--verbose', 'rows by label and tag, every miss and false find')
    .option('--because <why>', 'show details of test articles; the reason goes into their log')
    .action(async (gold: string, options: EvaluateOptions) => {
      const { runEvaluate } = await import('../evaluate.ts')
      process.exitCode = await runEvaluate(gold, options)
    })
}
