#!/usr/bin/env node
/**
 * The command line. In come arguments; out go documents on stdout (data alone), messages on stderr, and an exit code: 0 all done,
 * 1 a check failed, 2 the command line or an input path is wrong. What a command needs is loaded when it runs.
 */
import { Command, CommanderError } from 'commander'
import { hiddenCommands, publicCommands } from './commands/index.ts'
import { complain } from './complain.ts'
import { readVersion } from './version.ts'

/** What every command has from the program: errors in one line, and no exit in the middle of things. */
function prepared(command: Command): Command {
  return command.exitOverride().configureOutput({
    outputError: (text, write) => {
      const said = text
        .replace(/^error: /, '')
        .trim()
        .replace(/\s+/g, ' ')
      write(`copydesk: ${said}${choicesFor(command, said)}; see ${pathOf(command)} --help\n`)
    },
  })
}

/** "copydesk show" */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`
}

/** What an argument that is missing may be, where the command says so. */
function choicesFor(command: Command, said: string): string {
  const name = /^missing required argument '([^']+)'$/.exec(said)?.[1]
  const choices = command.registeredArguments.find((argument) => argument.name() === name)?.argChoices
  return choices === undefined ? '' : ` (${choices.join(', ')})`
}

function build(): Command {
  const program = prepared(
    new Command('copydesk')
      .description('Reads news articles: who is named, who leads what, who greets whom, who belongs to what, and in which tone.')
      .version(readVersion()),
  )
  for (const command of publicCommands()) program.addCommand(prepared(command))
  for (const command of hiddenCommands()) program.addCommand(prepared(command), { hidden: true })
  return program
}

async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    complain(`the output cannot be written (${error.message}); make room for it, or write elsewhere`)
    process.exit(2)
  })
  // Started over a channel by another program, such as a worker of a queue, it ends when that one does.
  process.on('disconnect', () => process.exit(1))
  process.channel?.unref()
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
