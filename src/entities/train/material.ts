import { emptyDraft } from '../../document/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import type { TextModels } from '../../text/index.ts'
import { cutText, type GoldDocument, type GoldSpan, type GoldText, readSource, SOURCES } from './corpora.ts'
import type { Material } from './lessons.ts'

/** Reads a file of the data folder as text, unpacked where its name ends in `.gz`. */
export type ReadData = (path: string) => string

/** How much of a source is trained on, and what a word of it counts. */
export interface Share {
  part: number
  weight: number
}

/**
 * Short messages from the network teach little about news, and one label in ten of `gmb` is wrong: of both, a part will do.
 * All else is taken whole.
 */
export const SHARES: Readonly<Record<string, Share>> = {
  btc: { part: 0.4, weight: 1 },
  gmb: { part: 0.3, weight: 0.5 },
}

/** One document in so many of each gold source is held back, to measure on. */
export const HELD_BACK = 10
const GOLDEN = 0.618_033_988_7

export interface Gathered {
  training: Material[]
  heldBack: Map<string, GoldDocument[]>
}

/**
 * The training material: the corpora of `ner` and the documents of Re-DocRED's development part.
 *
 * @param without Sources to leave out wholly.
 */
export function gatherMaterial(read: ReadData, models: TextModels, knowledge: Knowledge, without: readonly string[]): Gathered {
  const training: Material[] = []
  const heldBack = new Map<string, GoldDocument[]>()
  const texts: [string, GoldText[], boolean][] = [
    ...Object.entries(SOURCES).map(([name, source]): [string, GoldText[], boolean] => [
      name,
      readSource(read(`ner/${source.file}.conll.gz`), source),
      source.hasMisc,
    ]),
    ['redocred', readRedocred(read('relations/redocred-dev.jsonl.gz'), knowledge), false],
  ]
  for (const [name, list, hasMisc] of texts) {
    if (without.includes(name)) continue
    const { part, weight } = SHARES[name] ?? { part: 1, weight: 1 }
    const ids = [...new Set(list.map(({ id }) => documentOf(id)))]
    const held = new Set(name === 'gmb' ? [] : ids.filter((_, i) => i % HELD_BACK === HELD_BACK - 1))
    list.forEach((text, i) => {
      if (held.has(documentOf(text.id))) heldBack.set(name, [...(heldBack.get(name) ?? []), cutText(text, EMPTY, models)])
      // Multiples of the golden ratio fall evenly, so any part of a source is spread over all of it.
      else if ((i * GOLDEN) % 1 < part) training.push({ document: cutText(text, EMPTY, models), hasMisc, weight })
    })
  }
  return { training, heldBack }
}

/** A long document is read in parts, named after it. */
const documentOf = (id: string): string => id.replace(/#\d+$/, '')

const EMPTY = emptyDraft('', { mediaType: 'text/plain', sha256: '' }, { name: 'copydesk', version: '', models: {}, options: '' })

interface RedocredDocument {
  id: string
  text: string
  entities: { type: string; mentions: { start: number; end: number; text: string }[] }[]
}

const isRedocred = (value: unknown): value is RedocredDocument =>
  typeof value === 'object' && value !== null && 'id' in value && 'text' in value && 'entities' in value

/** Re-DocRED labels nationalities as places; here they are MISC, as in the other corpora. Times and numbers are no names. */
export function readRedocred(content: string, knowledge: Knowledge): GoldText[] {
  return content
    .trim()
    .split('\n')
    .flatMap((line) => {
      const value: unknown = JSON.parse(line)
      if (!isRedocred(value)) return []
      const all = value.entities.flatMap(({ type, mentions }) =>
        mentions.flatMap(({ start, end, text }): GoldSpan[] => {
          if (type === 'TIME' || type === 'NUM') return []
          const words = text.split(/[\s-]+/)
          const isPlace = knowledge.lookup(words, 0)?.length === words.length
          const isNationality = !isPlace && knowledge.demonym(words)?.length === words.length
          return [{ start, end, label: isNationality ? 'MISC' : labelOf(type) }]
        }),
      )
      all.sort((a, b) => a.start - b.start || b.end - a.end)
      const spans: GoldSpan[] = []
      for (const span of all) if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span)
      return [{ id: value.id, text: value.text, spans }]
    })
}

const labelOf = (type: string): GoldSpan['label'] =>
  type === 'PER' || type === 'ORG' || type === 'LOC' || type === 'MISC' ? type : 'OTHER'
