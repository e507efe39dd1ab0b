import { Command } from 'commander'

/** `copydesk demo`, which is what `npm start` runs. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('extract the bundled corpus, show its facts and the quality against its fixtures')
    .option('-o, --output <path>', 'where the documents go', 'out')
    .action(async (options: { output: string }) => {
      const { runDemo } = await import('../demo.ts')
      await runDemo(options.output)
    })
}
