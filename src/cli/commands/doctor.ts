import { Command } from 'commander'

/** `copydesk doctor`: is this installation well? */
export function doctorCommand(): Command {
  return new Command('doctor').description('say what this installation is made of, and whether it works').action(async () => {
    const { runDoctor } = await import('../doctor.ts')
    process.exitCode = await runDoctor()
  })
}
