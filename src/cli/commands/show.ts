import { Command } from 'commander'

/** `copydesk show`: one article as people read it. */
export function showCommand(): Command {
  return new Command('show')
    .description('show one article in the terminal: names and phrases marked, the facts with their evidence, the tone')
    .argument('<input>', 'a file, or - for { html | text } lines')
    .action(async (input: string) => {
      const { runShow } = await import('../show.ts')
      process.exitCode = await runShow(input)
    })
}
