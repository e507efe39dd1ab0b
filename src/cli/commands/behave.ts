import { Command } from 'commander'
import type { BehaveCommandOptions } from '../behave.ts'
import { whole } from './options.ts'

/** `copydesk behave`: generated sentences in, failure rates and the gap between cultures out. */
export function behaveCommand(): Command {
  return new Command('behave')
    .description('behavioural tests over generated sentences: what must not change, what must, and names of twenty cultures')
    .option('--cmd <command>', 'test another extractor: JSON Lines { id, text } in, documents out')
    .option('--timeout <seconds>', 'the longest time for --cmd (default: 3600)', whole(1, 86_400))
    .option('--examples <number>', 'how many failures of each test are shown (default: 2)', whole(0, 1_000))
    .option('--json', 'as JSON, with every failure')
    .action(async (options: BehaveCommandOptions) => {
      const { runBehave } = await import('../behave.ts')
      process.exitCode = await runBehave(options)
    })
}
