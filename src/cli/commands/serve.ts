import { Command } from 'commander'
import type { ServeOptions } from '../serve.ts'
import { seconds, whole } from './options.ts'

/** `copydesk serve`: a folder in, a page on this machine out. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('show a folder of articles as a page on this machine, live, with a box to try a sentence and POST /extract')
    .argument('[folder]', 'articles to show; files that come, change and go are noticed')
    .option('--port <number>', 'the port on 127.0.0.1; 0 takes a free one', whole(0, 65_535), 4173)
    .option('--limit <seconds>', 'the longest one article may take', seconds, 20)
    .action(async (folder: string | undefined, options: ServeOptions) => {
      const { runServe } = await import('../serve.ts')
      process.exitCode = await runServe(folder, options)
    })
}
