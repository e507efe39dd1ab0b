import { Command } from 'commander'

/** `copydesk manifest`: which files there are, for the tasks of a job to deal among them. */
export function manifestCommand(): Command {
  return new Command('manifest')
    .description('list the files of inputs, for extract --manifest FILE --shard i/n')
    .argument('<input...>', 'files, folders, globs in quotes')
    .action(async (inputs: string[]) => {
      const { runManifest } = await import('../manifest.ts')
      process.exitCode = await runManifest(inputs)
    })
}
