import { renderBehaviour } from '../evaluate/behave/render.ts'
import { behave, type ExtractTexts } from '../evaluate/behave/run.ts'
import { extractByCommand } from '../evaluate/command.ts'
import { EvaluateError } from '../evaluate/json.ts'
import { createPipeline } from '../pipeline/index.ts'
import { complain } from './complain.ts'
import { forStdout } from './terminal.ts'

export interface BehaveCommandOptions {
  cmd?: string
  timeout?: number
  json?: boolean
  /** How many failures of each test are shown. */
  examples?: number
}

/**
 * `copydesk behave`: the behavioural tests, over the pipeline or another tool.
 *
 * @returns the exit code: 1 when the gap between cultures is wider than its bar, 2 when the other tool fails.
 */
export async function runBehave({ cmd, timeout, json = false, examples = 2 }: BehaveCommandOptions): Promise<number> {
  try {
    const report = await behave(cmd === undefined ? await ownExtract() : commandExtract(cmd, timeout))
    process.stdout.write(forStdout(json ? `${JSON.stringify(report)}\n` : renderBehaviour(report, examples)))
    return report.passed ? 0 : 1
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error
    complain(error.message)
    return 2
  }
}

async function ownExtract(): Promise<ExtractTexts> {
  const pipeline = await createPipeline()
  return async (articles) => {
    const documents = []
    for (const article of articles) documents.push(await pipeline.extract(article))
    return documents
  }
}

function commandExtract(command: string, seconds: number | undefined): ExtractTexts {
  return (articles) => extractByCommand(command, articles, seconds === undefined ? undefined : seconds * 1_000)
}
