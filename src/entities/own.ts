import type { EntityLinks, EntityType, TokenView } from '../document/index.ts'
import { type Candidate, RANK } from './candidate.ts'
import { casingOf } from './casing.ts'

/** A name that the caller knows, under a type of the annotation guide or one of the caller's own (capitals, digits and `_`). */
export interface OwnName {
  type: EntityType
  name: string
  aliases?: readonly string[]
  links?: EntityLinks
}

/** Thrown for a gazetteer that cannot be read; the message names the line. */
export class GazetteerError extends Error {
  readonly code = 'gazetteer-invalid' as const

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GazetteerError'
  }
}

const TYPE = /^[A-Z][A-Z0-9_]*$/
/** Titles and dates are read, not looked up. */
const READ_ONLY = new Set(['TITLE', 'DATE'])

/**
 * Reads a gazetteer: a name a line, with tabs between its type, the name, and other names of the same thing; `wikidata=Q…` and `iso3166=…` are links. Lines that
 * begin with `#` are comments.
 *
 * @throws {GazetteerError} for a line without a name, or with a type that cannot be one.
 */
export function parseGazetteer(text: string): OwnName[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [type = '', name = '', ...rest] = line.split('\t').map((cell) => cell.trim())
    const links: EntityLinks = {}
    const aliases = rest.filter((cell) => {
      const [, kind, id] = /^(wikidata|iso3166)=(\w+)$/.exec(cell) ?? []
      if (kind === 'wikidata' && id !== undefined) links.wikidata = id
      if (kind === 'iso3166' && id !== undefined) links.iso3166 = id
      return kind === undefined && cell !== ''
    })
    return [checked({ type, name, aliases, links }, `line ${index + 1}`)]
  })
}

function checked(own: OwnName, where: string): OwnName {
  if (!TYPE.test(own.type) || READ_ONLY.has(own.type))
    throw new GazetteerError(`${where}: «${own.type}» cannot be the type of a name; write one like ORG or SHIP, a tab, and the name`)
  if (!/[\p{L}\p{N}]/u.test(own.name))
    throw new GazetteerError(`${where}: there is no name after the type; write TYPE, a tab, and the name`)
  return own
}

interface Form {
  text: string
  own: OwnName
}

/** Finds the caller's names in a document, exactly as written; in capitals or small letters too where the sentence is written so. */
export class OwnNames {
  readonly #forms = new Map<string, Form[]>()

  /** @throws {GazetteerError} when a type or a name cannot be one. */
  constructor(names: readonly OwnName[]) {
    names.forEach((own, index) => {
      checked(own, `name ${index + 1} of the gazetteer`)
      for (const text of [own.name, ...(own.aliases ?? [])]) {
        const key = keyOf(text)
        this.#forms.set(key, [...(this.#forms.get(key) ?? []), { text, own }])
      }
    })
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.text.length - a.text.length)
  }

  find(view: TokenView): (Candidate & { own: OwnName })[] {
    if (this.#forms.size === 0) return []
    return view.sentences.flatMap((sentence) => {
      const casing = casingOf(view, sentence)
      const fold = (text: string): string => (casing === 'upper' || casing === 'lower' ? text.toLowerCase() : text)
      const found: (Candidate & { own: OwnName })[] = []
      for (let first = sentence.first; first < sentence.last; first++) {
        const start = view.tokens[first]?.start ?? 0
        const hit = this.#forms.get(keyOf(view.words[first] ?? ''))?.find(({ text }) => {
          const there = view.text.slice(start, start + text.length)
          return fold(there) === fold(text) && !/^[\p{L}\p{N}]/u.test(view.text.slice(start + text.length))
        })
        if (hit === undefined) continue
        const { last } = view.range({ start, end: start + hit.text.length })
        if (last > sentence.last) continue
        found.push({ first, last, type: hit.own.type, entries: [], rank: RANK.own, own: hit.own })
        first = last - 1
      }
      return found
    })
  }
}

/** The first letters or digits of a name: a name is looked up by those of its first word. */
const keyOf = (text: string): string => (/[\p{L}\p{N}]+|\S/u.exec(text)?.[0] ?? '').toLowerCase()
