/** A form that is new, and the slot that is now its own. */
export interface NewForm {
  form: string
  slot: number
}

/**
 * Which word forms have which slot of a table of bounded size. When it is full, the slots of forms that were not asked for since the last round are given
 * away (the clock of Corbató 1968), so that frequent words stay.
 */
export class FormMemory {
  readonly #size: number
  readonly #slots = new Map<string, number>()
  readonly #forms: string[] = []
  /** For each slot, the call that asked for it last, and whether it was asked for again since the hand went by. */
  readonly #asked: Uint32Array
  readonly #isUsed: Uint8Array
  #calls = 0
  #hand = 0

  constructor(size: number) {
    this.#size = size
    this.#asked = new Uint32Array(size)
    this.#isUsed = new Uint8Array(size)
  }

  /**
   * Finds or gives the slots of some forms.
   *
   * @param forms No more of them than there are slots.
   * @param slots Is filled with their slots.
   * @returns The forms that had none.
   */
  place(forms: readonly string[], slots: Int32Array): NewForm[] {
    this.#calls++
    const unknown: number[] = []
    for (let i = 0; i < forms.length; i++) {
      const slot = this.#slots.get(forms[i] ?? '')
      if (slot === undefined) unknown.push(i)
      else {
        slots[i] = slot
        this.#isUsed[slot] = 1
        this.#asked[slot] = this.#calls
      }
    }
    const fresh: NewForm[] = []
    for (const i of unknown) {
      const form = forms[i] ?? ''
      const known = this.#slots.get(form)
      const slot = known ?? this.#give(form)
      if (known === undefined) fresh.push({ form, slot })
      slots[i] = slot
    }
    return fresh
  }

  #give(form: string): number {
    const slot = this.#forms.length < this.#size ? this.#forms.length : this.#free()
    this.#forms[slot] = form
    this.#slots.set(form, slot)
    this.#isUsed[slot] = 0
    this.#asked[slot] = this.#calls
    return slot
  }

  /** A slot whose form has not been asked for lately, and not by this call. */
  #free(): number {
    for (;;) {
      const slot = this.#hand
      this.#hand = (slot + 1) % this.#size
      if (this.#asked[slot] === this.#calls) continue
      if (this.#isUsed[slot] === 0) {
        this.#slots.delete(this.#forms[slot] ?? '')
        return slot
      }
      this.#isUsed[slot] = 0
    }
  }
}
