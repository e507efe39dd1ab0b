import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { splitLines } from '../ingest/index.ts'
import { OutputError } from '../output/index.ts'
import { type Checkpoint, JOURNAL, type Journal, nameOf, readJournal } from './checkpoints.ts'

/** A document of a shard. */
export interface Placed {
  /** JSON without a line end. */
  line: string
  key: string
  place: number
}

/**
 * Puts the output folders of shards together, in the order of the inputs. What is there twice, because a task ran twice or inputs overlap, comes
 * once.
 *
 * @returns the pipeline that all of them were made by, and the documents.
 * @throws {OutputError} when a folder is none of `extract`, is not finished, or was made by another pipeline.
 */
export async function mergeShards(folders: readonly string[]): Promise<{ pipeline: string; documents: AsyncGenerator<Placed> }> {
  const shards = await Promise.all(folders.map(async (folder) => ({ folder, journal: await journalOf(folder) })))
  const [first] = shards
  const other = shards.find(({ journal }) => journal.pipeline !== first?.journal.pipeline)
  if (first === undefined) throw new OutputError('there is nothing to merge; give the output folders of shards')
  if (other !== undefined)
    throw new OutputError(`«${other.folder}» was made by another version, models or options than «${first.folder}»; make one of them anew`)
  return { pipeline: first.journal.pipeline, documents: inOrder(shards.map(({ folder, journal }) => documentsOf(folder, journal))) }
}

async function journalOf(folder: string): Promise<Journal> {
  const journal = await readJournal(join(folder, JOURNAL))
  if (journal === undefined) throw new OutputError(`«${folder}» has no journal; give output folders of extract -o FOLDER`)
  if (!journal.isComplete) throw new OutputError(`«${folder}» is of a run that did not end; run the same command with --resume first`)
  return journal
}

async function* documentsOf(folder: string, { checkpoints }: Journal): AsyncGenerator<Placed> {
  for (const [part, own] of byPart(checkpoints)) {
    const keys = own.flatMap((checkpoint) => checkpoint.keys)
    const places = own.flatMap((checkpoint) => checkpoint.places)
    for await (const line of splitLines(createReadStream(join(folder, nameOf(part))))) {
      const at = line.number - 1
      if (line.failure !== undefined) throw new OutputError(`«${nameOf(part)}» in «${folder}», line ${line.number}: ${line.failure}`)
      yield { line: line.text, key: keys[at] ?? '', place: places[at] ?? 0 }
    }
  }
}

function byPart(checkpoints: readonly Checkpoint[]): Map<number, Checkpoint[]> {
  const parts = new Map<number, Checkpoint[]>()
  for (const checkpoint of checkpoints)
    if (checkpoint.documents > 0) parts.set(checkpoint.part, [...(parts.get(checkpoint.part) ?? []), checkpoint])
  return parts
}

/** Merges streams that are each in order. Of documents in one place with one key the first counts. */
async function* inOrder(streams: readonly AsyncGenerator<Placed>[]): AsyncGenerator<Placed> {
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })))
  let before: Placed | undefined
  for (;;) {
    let least: (typeof heads)[number] | undefined
    for (const head of heads)
      if (head.next.done !== true && (least === undefined || least.next.done === true || head.next.value.place < least.next.value.place))
        least = head
    if (least === undefined || least.next.done === true) return
    const { value } = least.next
    if (value.key !== before?.key || value.place !== before.place) yield value
    before = value
    least.next = await least.stream.next()
  }
}
