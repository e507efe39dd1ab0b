import { createPipeline } from '../pipeline/index.ts'
import { paintFor } from './terminal.ts'
import { readVersion } from './version.ts'

/** What works only when a package of the caller's own choice is installed beside this one. */
const OPTIONAL: readonly { name: string; for: string }[] = [
  { name: '@duckdb/node-api', for: 'copydesk graph' },
  { name: 'bullmq', for: 'copydesk/queue' },
  { name: 'ioredis', for: 'copydesk/queue' },
  { name: 'vitest', for: 'copydesk/vitest' },
]

/** One line of the report: what was looked at, what was found, and whether that is as it should be; `absent` is no fault. */
interface Finding {
  subject: string
  found: string
  state: 'good' | 'bad' | 'absent'
}

/**
 * Says what this installation is made of and whether it works: versions, models, a sentence read from end to end, optional parts.
 *
 * @returns the exit code: 1 when something that must work does not.
 */
export async function runDoctor(): Promise<number> {
  const paint = paintFor(process.stdout)
  const findings = [node(), ...(await reading()), ...OPTIONAL.map(optional)]
  const signs = { good: paint('green', '✓'), bad: paint('red', '✗'), absent: paint('dim', '–') }
  process.stdout.write(`copydesk ${readVersion()}\n`)
  for (const { subject, found, state } of findings) process.stdout.write(`${signs[state]} ${subject}: ${found}\n`)
  return findings.some(({ state }) => state === 'bad') ? 1 : 0
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const enough = major > 20 || (major === 20 && minor >= 19)
  const found = `${process.version} on ${process.platform} ${process.arch}`
  return { subject: 'Node', found: enough ? found : `${found}; install 20.19 or later`, state: enough ? 'good' : 'bad' }
}

/** Reads a sentence from end to end; the models that it took are named with their hashes. */
async function reading(): Promise<Finding[]> {
  const subject = 'a sentence read from end to end'
  const broken = (what: string): Finding[] => [{ subject, found: `${what}; install the package anew`, state: 'bad' }]
  try {
    const pipeline = await createPipeline()
    const { generator, relations } = await pipeline.extract({ text: 'Latvian President Anna Berzina left for Nairobi on Monday.' })
    const [fact] = relations
    if (fact === undefined) return broken('no fact found')
    const models = Object.entries(generator.models).map(
      ([name, hash]): Finding => ({ subject: `model ${name}`, found: hash, state: 'good' }),
    )
    return [{ subject, found: `${fact.type} found`, state: 'good' }, ...models]
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error))
  }
}

function optional({ name, for: purpose }: { name: string; for: string }): Finding {
  const subject = `${name}, for ${purpose}`
  try {
    import.meta.resolve(name)
    return { subject, found: 'installed', state: 'good' }
  } catch {
    return { subject, found: `not installed; npm install ${name} brings it`, state: 'absent' }
  }
}
