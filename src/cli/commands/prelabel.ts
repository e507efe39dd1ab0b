import { Command } from 'commander'
import type { PrelabelOptions } from '../prelabel.ts'
import { oneOf } from './options.ts'

/** `copydesk prelabel`: articles in, draft fixtures out. */
export function prelabelCommand(): Command {
  return new Command('prelabel')
    .description('draft labels of articles for a person to correct, in the format of fixtures')
    .argument('<inputs...>', 'files, folders, globs or archives')
    .option('-o, --output <folder>', 'the folder of the drafts (default: stdout)')
    .option('--split <name>', 'dev or test (default: dev)', oneOf('dev', 'test'))
    .option('--force', 'write over labels that are there')
    .action(async (inputs: string[], options: PrelabelOptions) => {
      const { runPrelabel } = await import('../prelabel.ts')
      process.exitCode = await runPrelabel(inputs, options)
    })
}
