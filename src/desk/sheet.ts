import { createHash } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FixtureError, type Gold, readFixture, writeFixture } from '../fixtures/index.ts'
import { appendLine, readText, replaceFile, wholeLines } from './durable.ts'
import { type History, historyOf, step } from './history.ts'
import { type Action, ActionError, type Labels } from './labels.ts'
import { readAction } from './read-action.ts'
import type { SheetState } from './state.ts'

interface JournalBase {
  gold: Gold
}

/** After so many lines a journal begins anew when its fixture is opened, with the labels as they are then. */
const MAX_LINES = 5000

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

/**
 * One article on the desk. An action is written to the journal beside the fixture, and is on the disk before it is answered; then the
 * fixture is replaced as a whole. A server that dies at any moment has lost at most the action it had not answered.
 */
export class Sheet {
  readonly gold: Gold
  readonly #fixture: string
  readonly #journal: string
  readonly #keys: Set<string>
  #history: History
  #version: number
  #problem: string | undefined
  #last: Promise<unknown> = Promise.resolve()

  private constructor(gold: Gold, paths: { fixture: string; journal: string }, history: History, keys: Set<string>) {
    this.gold = gold
    this.#fixture = paths.fixture
    this.#journal = paths.journal
    this.#history = history
    this.#keys = keys
    this.#version = keys.size
  }

  /**
   * Opens an article: from its journal where one is left, else from its fixture, else from a first draft.
   *
   * @param name The fixture's name without `.yaml`.
   * @param draft Makes the first draft; called only when there is no fixture.
   * @throws {FixtureError} when the fixture there does not hold.
   */
  static async open(folder: string, name: string, draft: () => Promise<Gold>): Promise<Sheet> {
    const paths = { fixture: join(folder, `${name}.yaml`), journal: join(folder, `.${name}.journal`) }
    const written = await readText(paths.fixture)
    const replayed = await replay(paths.journal)
    if (replayed !== undefined) {
      const now = save(replayed.gold, replayed.history.now)
      const known = written === undefined || replayed.saved.has(hashOf(written)) || ('yaml' in now && now.yaml === written)
      if (known && replayed.lines < MAX_LINES) {
        const sheet = new Sheet(replayed.gold, paths, replayed.history, replayed.keys)
        await sheet.#write()
        return sheet
      }
      // Someone changed the fixture by hand, or the journal has grown long: the fixture is what counts now.
      await rename(paths.journal, `${paths.journal}.old`)
    }
    const gold = written === undefined ? await draft() : readFixture(paths.fixture, written)
    await appendLine(paths.journal, JSON.stringify({ gold }))
    if (written !== undefined) await appendLine(paths.journal, JSON.stringify({ saved: hashOf(written) }))
    return new Sheet(gold, paths, historyOf(labelsOf(gold)), new Set())
  }

  get state(): SheetState {
    const { past, now, future } = this.#history
    return {
      ...{ version: this.#version, labels: now, canUndo: past.length > 0, canRedo: future.length > 0 },
      ...(this.#problem !== undefined && { problem: this.#problem }),
    }
  }

  /**
   * Does an action, and comes back when the disk has it. An action that comes a second time, since its answer was lost, is not done twice.
   *
   * @param key Made by the page, one for each action.
   * @throws {ActionError} when the action does not fit; nothing is written then.
   */
  act(key: string, action: Action): Promise<SheetState> {
    const done = this.#last.then(async () => {
      if (this.#keys.has(key)) return this.state
      const next = step(this.gold, this.#history, action)
      await appendLine(this.#journal, JSON.stringify({ key, action }))
      this.#history = next
      this.#keys.add(key)
      this.#version++
      await this.#write()
      return this.state
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  async #write(): Promise<void> {
    const saved = save(this.gold, this.#history.now)
    this.#problem = 'problem' in saved ? saved.problem : undefined
    if (!('yaml' in saved) || (await readText(this.#fixture)) === saved.yaml) return
    await replaceFile(this.#fixture, saved.yaml)
    await appendLine(this.#journal, JSON.stringify({ saved: hashOf(saved.yaml) }))
  }
}

export const labelsOf = ({ entities, mentions, facts, quotations, sentiments }: Gold): Labels => ({
  ...{ entities, mentions, facts, quotations, sentiments },
})

/** The fixture of labels, as far as it can be written and reads back. */
function save(gold: Gold, labels: Labels): { yaml: string } | { problem: string } {
  try {
    const yaml = writeFixture({ ...gold, ...mutable(labels) })
    readFixture('fixture', yaml)
    return { yaml }
  } catch (error) {
    if (error instanceof RangeError || error instanceof FixtureError) return { problem: error.message.split('\n')[0] ?? error.message }
    throw error
  }
}

function mutable({ entities, mentions, facts, quotations, sentiments }: Labels): Pick<Gold, keyof Labels> {
  return { entities: [...entities], mentions: [...mentions], facts: [...facts], quotations: [...quotations], sentiments: [...sentiments] }
}

interface Replayed {
  gold: Gold
  history: History
  keys: Set<string>
  saved: Set<string>
  lines: number
}

/** What a journal leads to; nothing where there is none, or none that can be read. */
async function replay(path: string): Promise<Replayed | undefined> {
  const [first, ...lines] = (await wholeLines(path)) ?? []
  if (first === undefined) return undefined
  const { gold }: JournalBase = JSON.parse(first)
  let history = historyOf(labelsOf(gold))
  const keys = new Set<string>()
  const saved = new Set<string>()
  for (const line of lines) {
    const entry: { key?: string; action?: unknown; saved?: string } = JSON.parse(line)
    if (entry.saved !== undefined) saved.add(entry.saved)
    if (entry.key === undefined) continue
    try {
      history = step(gold, history, readAction(entry.action))
    } catch (error) {
      // An action that no longer fits was written by another version of the program; what came before it stands.
      if (!(error instanceof ActionError)) throw error
    }
    keys.add(entry.key)
  }
  return { gold, history, keys, saved, lines: lines.length }
}
