import { agreementOf, EvaluateError, FixtureError, loadFixtures } from '../evaluate/index.ts'
import type { Gold } from '../fixtures/index.ts'
import { complain } from './complain.ts'
import { forStdout } from './terminal.ts'

/**
 * Says how far two people who labelled the same articles agree.
 *
 * @returns the exit code: 2 when a path or a fixture is wrong, or no article was labelled by both.
 */
export async function runAgreement(first: string, second: string, { json }: { json?: boolean }): Promise<number> {
  try {
    const agreement = agreementOf(await goldOf(first), await goldOf(second))
    if (agreement.articles.length === 0) throw new EvaluateError(`no article is labelled in both «${first}» and «${second}»`)
    process.stdout.write(forStdout(json === true ? `${JSON.stringify(agreement)}\n` : render(agreement)))
    return 0
  } catch (error) {
    if (!(error instanceof EvaluateError || error instanceof FixtureError)) throw error
    for (const line of error.message.split('\n')) complain(line)
    return 2
  }
}

async function goldOf(path: string): Promise<Gold[]> {
  try {
    return await loadFixtures(path)
  } catch (cause) {
    if (cause instanceof FixtureError) throw cause
    throw new EvaluateError(`${path}: no such fixtures`, { cause })
  }
}

function render({ articles, onlyFirst, onlySecond, f1, kappa }: ReturnType<typeof agreementOf>): string {
  const percent = (value: number | null): string => (value === null ? '–' : (100 * value).toFixed(1))
  const lines = [
    `${articles.length} articles labelled by both${onlyFirst.length + onlySecond.length > 0 ? `; ${onlyFirst.length} only by the first, ${onlySecond.length} only by the second` : ''}`,
    '',
    `${'F1'.padEnd(34)}${''.padStart(7)}${'95 %'.padStart(14)}`,
    ...Object.entries(f1).map(([layer, { value, interval }]) => {
      const range = interval === undefined ? '' : `${percent(interval.low)}–${percent(interval.high)}`
      return `  ${layer.padEnd(32)}${percent(value).padStart(7)}${range.padStart(14)}`
    }),
    '',
    "Cohen's κ",
    ...Object.entries(kappa).map(([what, value]) => `  ${what.padEnd(32)}${(value === null ? '–' : value.toFixed(3)).padStart(7)}`),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}
