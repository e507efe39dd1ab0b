import type { Attributes } from './spans.ts'

/** A layer of a WebAnno TSV file, as its header declares it. */
export interface Layer {
  kind: 'span' | 'chain' | 'relation'
  name: string
  /** What an annotation of it is called that says nothing itself. */
  label: string
  features: string[]
  /** The column of its first feature. */
  at: number
  /** The layer whose annotations a relation joins. */
  base?: string
  /** Parts of speech, lemmas, trees: what is said of words, and marks nothing. */
  isOfWords: boolean
}

/** What an annotation says. */
export interface Said {
  label: string
  attributes: Attributes
}

/** Features that hold an annotation's label, the surest first. */
const LABELS = ['label', 'value', 'dependencytype', 'entity']
const OF_WORDS =
  /\.(?:lexmorph\.type|segmentation\.type|syntax\.type|transform\.type)\.|^(?:de\.tudarmstadt\.\S+\.)?(?:POS|Lemma|Stem|Token|Dependency|MorphologicalFeatures)$/

/** Reads a line of the header, `#T_SP=`, `#T_CH=` or `#T_RL=`. */
export function layerOf(line: string, at: number): Layer {
  const [name = '', ...features] = line.slice(line.indexOf('=') + 1).split('|')
  const kind = line.startsWith('#T_RL') ? 'relation' : line.startsWith('#T_CH') ? 'chain' : 'span'
  const base = kind === 'relation' ? features.at(-1)?.replace(/^BT_/, '') : undefined
  return {
    ...{ kind, name, features, at },
    label: kind === 'relation' ? 'related' : (name.split('.').at(-1) ?? name),
    ...(base !== undefined && { base }),
    isOfWords: OF_WORDS.test(name) || (base !== undefined && OF_WORDS.test(base)),
  }
}

/** The annotations of a layer in a row, one or several that are stacked, each with a cell for every feature; none where every column is empty. */
export function cellsOf({ features, at }: Layer, row: readonly string[]): string[][] {
  const columns = features.map((_, index) => (row[at + index] ?? '_').split(/(?<!\\)\|/))
  if (columns.every(([first]) => first === '_' || first === undefined)) return []
  const count = Math.max(...columns.map((column) => column.length))
  return Array.from({ length: count }, (_, index) => columns.map((column) => column[index] ?? '_'))
}

/** What tells an annotation from others of its layer, over rows: the number in brackets of any of its own values. */
export function numberOf(layer: Layer, cells: readonly string[]): string | undefined {
  const own = cells.filter((_, index) => !isSlot(layer, index))
  return own.map((cell) => /(?<!\\)\[(\d+)\]$/.exec(cell)?.[1]).find((found) => found !== undefined)
}

/** The label and the other features of an annotation. */
export function saidOf(layer: Layer, cells: readonly string[]): Said {
  const plain = layer.features.flatMap((feature, index): [string, string][] => {
    if (isSlot(layer, index) || feature.startsWith('BT_')) return []
    const bare = cells[index]?.replace(/(?<!\\)\[\d+\]$/, '')
    return bare === undefined || bare === '*' || bare === '_' || feature === '' ? [] : [[feature, unescaped(bare)]]
  })
  const named = LABELS.flatMap((label) => plain.find(([feature]) => feature.toLowerCase() === label) ?? [])
  const other = plain.find(([feature]) => feature !== 'identifier') ?? plain[0]
  const label = named[1] ?? other?.[1]
  const used = named[0] ?? other?.[0]
  const attributes = Object.fromEntries(plain.filter(([feature]) => feature !== used))
  const wikidata = /wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(attributes.identifier ?? '')?.[1]
  return { label: label ?? layer.label, attributes: wikidata === undefined ? attributes : { ...attributes, wikidata } }
}

/** The slots of an annotation that are filled: "seller;buyer" beside "2-1;2-6[4]". */
export function slotsOf(layer: Layer, cells: readonly string[]): { label: string; target: string }[] {
  return layer.features.flatMap((feature, index) => {
    if (!feature.startsWith('ROLE_')) return []
    const type = layer.features[index + 1] ?? ''
    const roles = parts(cells[index])
    return parts(cells[index + 1]).flatMap((cell, at) => {
      const [, address, number] = /^([\d.-]+)(?:\[(\d+)\])?$/.exec(cell) ?? []
      if (address === undefined) return []
      const role = unescaped((roles[at] ?? '*').replace(/(?<!\\)\[\d+\]$/, ''))
      // "webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink" is called Roles.
      const own = feature.slice('ROLE_'.length).split('_')[0]?.split(':').at(-1) ?? feature
      return [
        { label: role === '*' || role === '_' ? own : role, target: number === undefined ? `${type} ${address}` : `${type} [${number}]` },
      ]
    })
  })
}

const parts = (cell = ''): string[] => cell.split(/(?<!\\);/)

/** Whether a column is a slot's, or the target column beside it. */
function isSlot({ features }: Layer, index: number): boolean {
  return features[index]?.startsWith('ROLE_') === true || features[index - 1]?.startsWith('ROLE_') === true
}

/** A text or a feature's value without the format's backslashes. */
export function unescaped(value: string): string {
  return value.replace(/\\(->|[\s\S])/g, (_, found: string) => ({ n: '\n', t: '\t', r: '\r' })[found] ?? found)
}
