import { Command } from 'commander'
import type { SubmitOptions } from '../queue.ts'
import { whole } from './options.ts'

const REDIS = 'redis://127.0.0.1:6379'

/** `copydesk queue`: shards over many machines. */
export function queueCommand(): Command {
  return new Command('queue')
    .description('deal a manifest out in shards over Redis (BullMQ), and work on them: submit, work, status')
    .addCommand(submitCommand())
    .addCommand(workCommand())
    .addCommand(statusCommand())
}

function submitCommand(): Command {
  return new Command('submit')
    .description('queue the shards of a manifest; prints the folders that they go to')
    .argument('[extract-options...]', 'further options of extract, behind --')
    .requiredOption('--manifest <file>', 'what copydesk manifest wrote, at a path that every worker sees')
    .requiredOption('--shards <n>', 'how many parts', whole(1, 1_000_000))
    .requiredOption('-o, --output <folder>', 'a folder that every worker sees')
    .option('--redis <address>', 'where Redis is', REDIS)
    .option('--queue <name>', 'its name', 'copydesk')
    .action(async (extractOptions: string[], options: SubmitOptions) => {
      const { runSubmit } = await import('../queue.ts')
      process.exitCode = await runSubmit(extractOptions, options)
    })
}

function workCommand(): Command {
  return new Command('work')
    .description('take shards and do them, until stopped')
    .option('--redis <address>', 'where Redis is', REDIS)
    .option('--queue <name>', 'its name', 'copydesk')
    .option('--lock <ms>', 'after this a shard whose worker is not heard of goes to another', whole(1000, 3_600_000), 30_000)
    .action(async (options: { redis: string; queue: string; lock: number }) => {
      const { runWork } = await import('../queue.ts')
      process.exitCode = await runWork(options)
    })
}

function statusCommand(): Command {
  return new Command('status')
    .description('how many shards wait, are under way, done and dead, as JSON')
    .option('--retry', 'queue the dead ones again')
    .option('--redis <address>', 'where Redis is', REDIS)
    .option('--queue <name>', 'its name', 'copydesk')
    .action(async (options: { redis: string; queue: string; retry?: boolean }) => {
      const { runStatus } = await import('../queue.ts')
      process.exitCode = await runStatus(options)
    })
}
