import { pieces } from './normalise.ts'
import type { Packed } from './packed.ts'
import { PhraseIndex } from './phrases.ts'
import type { ModifierEffect, ModifierHit, Office, OfficeHit } from './types.ts'

interface OfficeValue {
  office: Office
  plural: boolean
}

interface ModifierValue {
  effect: ModifierEffect
  after: boolean
}

const lower = (piece: string): string => piece.toLowerCase()

/** No office has more words than this, modifier included; a longer word of hyphens is no office. */
const MAX_PIECES = 8

/** The offices and the words that change their standing. Case never matters here: titles are written either way. */
export class OfficeBook {
  readonly #byId = new Map<string, Office>()
  readonly #offices = new PhraseIndex<OfficeValue>()
  readonly #modifiers = new PhraseIndex<ModifierValue>()

  constructor(packed: Pick<Packed, 'offices' | 'modifiers'>) {
    for (const { singular, plural, ...rest } of packed.offices) {
      const office: Office = { ...rest, name: singular[0] ?? rest.id }
      this.#byId.set(office.id, office)
      for (const form of plural) this.#offices.set(form.toLowerCase(), { office, plural: true })
      for (const form of singular) this.#offices.set(form.toLowerCase(), { office, plural: false })
    }
    for (const { effect, after, words } of packed.modifiers) {
      for (const word of words) this.#modifiers.set(word.toLowerCase(), { effect, after })
    }
  }

  /** See `Knowledge.officeById`. */
  byId(id: string): Office | undefined {
    return this.#byId.get(id)
  }

  /** See `Knowledge.office`. */
  officeAt(words: readonly string[], at: number): OfficeHit | undefined {
    const hit = this.#offices.longestAt(words, at, lower)
    if (hit !== undefined) return { length: hit.length, ...hit.value }
    return this.#joined(words[at])
  }

  /** See `Knowledge.modifier`. */
  modifierAt(words: readonly string[], at: number): ModifierHit | undefined {
    const hit = this.#modifiers.longestAt(words, at, lower)
    return hit === undefined ? undefined : { length: hit.length, ...hit.value }
  }

  /** An office and a modifier that a hyphen has made one word: "ex-president", "chair-designate". */
  #joined(word: string | undefined): OfficeHit | undefined {
    if (word === undefined || !word.includes('-')) return undefined
    const parts = pieces(word)
    if (parts.length > MAX_PIECES) return undefined
    for (let cut = 1; cut < parts.length; cut += 1) {
      const front = parts.slice(0, cut).join(' ')
      const back = parts.slice(cut).join(' ')
      const before = this.#modifiers.get(front.toLowerCase())
      const after = this.#modifiers.get(back.toLowerCase())
      const last = this.#offices.get(back.toLowerCase())
      const first = this.#offices.get(front.toLowerCase())
      if (before !== undefined && last !== undefined && !before.after) return { length: 1, ...last, effect: before.effect }
      if (after?.after === true && first !== undefined) return { length: 1, ...first, effect: after.effect }
    }
    return undefined
  }
}
