import { Argument, Command } from 'commander'
import type { Shell } from '../completion.ts'

/**
 * `copydesk completion`: a script for the shell.
 *
 * @param commands The commands to complete, asked for when the script is made.
 */
export function completionCommand(commands: () => Command[]): Command {
  return new Command('completion')
    .description('print a script that completes commands and flags in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completionFor } = await import('../completion.ts')
      process.stdout.write(completionFor(shell, commands()))
    })
}
