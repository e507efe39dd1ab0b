import { Command } from 'commander'
import type { LabelOptions } from '../label.ts'
import { whole } from './options.ts'

/** `copydesk label`: articles in, fixtures corrected by a person out. */
export function labelCommand(): Command {
  return new Command('label')
    .description('correct labels of articles on a page on this machine; fixtures are saved as you go')
    .argument('<input>', 'an article, a folder or a glob, as extract takes them')
    .argument('<fixtures>', 'the folder of the fixtures')
    .option('--port <number>', 'the port on 127.0.0.1; 0 takes a free one', whole(0, 65_535), 4174)
    .option('--empty', 'begin new fixtures without the labels that the program would give')
    .option('--compare <fixtures>', 'fixtures of another annotator, shown beside yours')
    .action(async (input: string, fixtures: string, options: LabelOptions) => {
      const { runLabel } = await import('../label.ts')
      process.exitCode = await runLabel(input, fixtures, options)
    })
}
