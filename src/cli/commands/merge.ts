import { Command } from 'commander'

/** `copydesk merge`: the outputs of shards in, one output out. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('put the outputs of shards together, in the order of the inputs, each document once')
    .argument('<folder...>', 'output folders of extract --shard')
    .option('-o, --output <path>', 'write to a .jsonl or .jsonl.gz file, or into a folder (default: stdout)')
    .action(async (folders: string[], options: { output?: string }) => {
      const { runMerge } = await import('../merge.ts')
      process.exitCode = await runMerge(folders, options)
    })
}
