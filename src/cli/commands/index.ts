/**
 * The commands, one a file: each declares its name, its arguments and its flags once, and loads what runs it only when it runs. In come
 * the words of a command line, parsed; out goes a call of the command's `run` function, and its exit code. Help and completions are
 * made from these declarations.
 */
import type { Command } from 'commander'
import { agreementCommand } from './agreement.ts'
import { behaveCommand } from './behave.ts'
import { cleanCommand } from './clean.ts'
import { completionCommand } from './completion.ts'
import { convertCommand } from './convert.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { evaluateCommand } from './evaluate.ts'
import { EXAMPLES } from './examples.ts'
import { extractCommand } from './extract.ts'
import { graphCommand } from './graph.ts'
import { labelCommand } from './label.ts'
import { manifestCommand } from './manifest.ts'
import { mergeCommand } from './merge.ts'
import { withExamples } from './options.ts'
import { prelabelCommand } from './prelabel.ts'
import { queueCommand } from './queue.ts'
import { reportCommand } from './report.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'

/** @returns the commands that the help shows, in its order. */
export function publicCommands(): Command[] {
  return declared().map((command) => withExamples(command, EXAMPLES[command.name()] ?? []))
}

function declared(): Command[] {
  return [
    extractCommand(), //
    showCommand(),
    cleanCommand(),
    evaluateCommand(),
    prelabelCommand(),
    agreementCommand(),
    behaveCommand(),
    manifestCommand(),
    mergeCommand(),
    queueCommand(),
    convertCommand(),
    graphCommand(),
    reportCommand(),
    serveCommand(),
    labelCommand(),
    doctorCommand(),
    completionCommand(publicCommands),
  ]
}

/** @returns the commands that are there for the project's own scripts. */
export function hiddenCommands(): Command[] {
  return [demoCommand()]
}
