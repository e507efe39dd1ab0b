import { createHash } from 'node:crypto'
import type { Case } from './cases.ts'
import type { Counts } from './counts.ts'
import type { Evaluation } from './evaluate.ts'
import { EvaluateError, fieldsOf, isFields, listOf, numberOf, textOf, textsOf } from './json.ts'
import type { DocumentScore } from './score.ts'
import type { Finding } from './sheet.ts'

export const BASELINE_VERSION = 'copydesk-baseline/1'

type Quartet = readonly [right: number, predicted: number, found: number, gold: number]

/** What a baseline keeps of one article: enough for a paired test, and to name the fact that was lost. */
export interface BaselineDocument {
  /** Hash of its gold: articles whose gold changed are left out of the paired test. */
  gold: string
  counts: Record<string, Quartet>
  /** The facts found. Those of test articles stand as hashes, so that reading a baseline opens nothing. */
  facts: string[]
}

/** A run to measure later ones against. */
export interface Baseline {
  baseline: typeof BASELINE_VERSION
  /** `dev`, `test`, or `all`. */
  split: string
  /** Hash over the gold of all articles. */
  gold: string
  version: string
  /** Hashes of the models that made the documents, by name. */
  models: Record<string, string>
  /** Least values; written by hand, kept by updates. */
  floors: Record<string, number>
  figures: Record<string, number | null>
  documents: Record<string, BaselineDocument>
}

/** What made the documents. */
export interface Maker {
  version: string
  models: Record<string, string>
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The hash of one article's gold, all layers. */
export function goldHash(gold: Case): string {
  const { referents: _, ...labels } = gold
  return hash(JSON.stringify(labels))
}

/** The facts of a document with one outcome, by a key that is the same from run to run; a second fact of the same wording gets a number. */
export function factKeys(document: DocumentScore, outcome: Finding['outcome']): Map<string, Finding> {
  const seen = new Map<string, number>()
  const keys = new Map<string, Finding>()
  for (const finding of document.findings) {
    if (finding.layer !== 'relations') continue
    // A spurious fact may read like a missed one, and must not shift its number.
    if (finding.outcome === 'spurious') continue
    const count = (seen.get(finding.what) ?? 0) + 1
    seen.set(finding.what, count)
    if (finding.outcome === outcome) keys.set(storedKey(document, count === 1 ? finding.what : `${finding.what} #${count}`), finding)
  }
  return keys
}

function storedKey(document: DocumentScore, key: string): string {
  return document.split === 'test' ? `sha256:${hash(`${document.id} ${key}`)}` : key
}

/** Makes the baseline of a run. */
export function makeBaseline(
  evaluation: Evaluation,
  cases: readonly Case[],
  { split, maker, floors }: { split: string; maker: Maker; floors: Record<string, number> },
): Baseline {
  const hashes = new Map(cases.map((gold) => [gold.id, goldHash(gold)]))
  const documents = [...evaluation.documents].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    baseline: BASELINE_VERSION,
    split,
    gold: hash(documents.map((document) => hashes.get(document.id)).join('\n')),
    ...maker,
    floors,
    figures: Object.fromEntries([...evaluation.figures].map(([name, { value }]) => [name, value])),
    documents: Object.fromEntries(
      documents.map((document) => [
        document.id,
        {
          gold: hashes.get(document.id) ?? '',
          counts: Object.fromEntries(Object.entries(document.counts).map(([key, c]) => [key, [c.right, c.predicted, c.found, c.gold]])),
          facts: [...factKeys(document, 'found').keys()],
        },
      ]),
    ),
  }
}

/** The baseline as the file holds it: one line an article, so that a diff shows which moved. */
export function writeBaseline({ documents, ...head }: Baseline): string {
  const lines = Object.entries(documents).map(([id, document]) => `    ${JSON.stringify(id)}: ${JSON.stringify(document)}`)
  const top = JSON.stringify(head, null, 2).replace(/\n\}$/, '')
  return `${top},\n  "documents": {\n${lines.join(',\n')}\n  }\n}\n`
}

/**
 * Reads a baseline file.
 *
 * @throws {EvaluateError} when it is no baseline of this version.
 */
export function readBaseline(file: string, source: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (cause) {
    throw new EvaluateError(`${file}: not JSON; make it anew with --update-baseline`, { cause })
  }
  if (!isFields(value) || value.baseline !== BASELINE_VERSION)
    throw new EvaluateError(`${file}: no baseline of ${BASELINE_VERSION}; make it anew with --update-baseline`)
  const figures = Object.entries(fieldsOf(value.figures)).map(([name, figure]): [string, number | null] => [name, numberOf(figure) ?? null])
  const texts = Object.entries(fieldsOf(value.models)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const floors = Object.entries(fieldsOf(value.floors)).filter((entry): entry is [string, number] => numberOf(entry[1]) !== undefined)
  return {
    baseline: BASELINE_VERSION,
    split: textOf(value.split) ?? 'all',
    gold: textOf(value.gold) ?? '',
    version: textOf(value.version) ?? '',
    models: Object.fromEntries(texts),
    floors: Object.fromEntries(floors),
    figures: Object.fromEntries(figures),
    documents: Object.fromEntries(Object.entries(fieldsOf(value.documents)).map(([id, document]) => [id, documentOf(document)])),
  }
}

function documentOf(value: unknown): BaselineDocument {
  const { gold, counts, facts } = fieldsOf(value)
  const quartets = Object.entries(fieldsOf(counts)).map(([key, numbers]): [string, Quartet] => {
    const [right = 0, predicted = 0, found = 0, wanted = 0] = listOf(numbers).map((number) => numberOf(number) ?? 0)
    return [key, [right, predicted, found, wanted]]
  })
  return { gold: textOf(gold) ?? '', counts: Object.fromEntries(quartets), facts: textsOf(facts) }
}

/** The counts of a baseline's article, as scores have them. */
export function baselineCounts({ counts }: BaselineDocument): Record<string, Counts> {
  return Object.fromEntries(
    Object.entries(counts).map(([key, [right, predicted, found, gold]]) => [key, { right, predicted, found, gold }]),
  )
}
