import { Command } from 'commander'
import type { ServeOptions } from '../serve.ts'
import { whole } from './options.ts'

/** `copydesk serve`: a folder in, a page on this machine out. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('show a folder of articles as a page on this machine, live, with a box to try a sentence and POST /extract')
    .argument('[folder]', 'articles to show; files that come, change and go are noticed')
    .option('--port <number>', 'the port on 127.0.0.1; 0 takes a free one', whole(0, 65_535), 4173)
    .option('--deadline <ms>', 'what one article may take; what takes longer is refused, or shown empty', whole(1, 3_600_000), 20_000)
    .action(async (folder: string | undefined, options: ServeOptions) => {
      const { runServe } = await import('../serve.ts')
      process.exitCode = await runServe(folder, options)
    })
}
