import { Command } from 'commander'

/** `copydesk agreement`: two people's labels in, how far they agree out. */
export function agreementCommand(): Command {
  return new Command('agreement')
    .description('say how far two people agree who labelled the same articles: F1 by layer, and κ')
    .argument('<first>', 'a fixture or a folder of fixtures')
    .argument('<second>', 'those of somebody else')
    .option('--json', 'as JSON')
    .action(async (first: string, second: string, options: { json?: boolean }) => {
      const { runAgreement } = await import('../agreement.ts')
      process.exitCode = await runAgreement(first, second, options)
    })
}
