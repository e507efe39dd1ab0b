import type { Bell } from './bell.ts'
import type { BatchInput } from './stream.ts'

/** The source, asked for one input at a time, without waiting for it. */
export class Intake {
  readonly #bell: Bell
  readonly #inputs: AsyncIterator<BatchInput> | Iterator<BatchInput>
  #asked = false
  #closed = false
  #next: BatchInput | undefined
  #fault: { error: unknown } | undefined

  constructor(source: AsyncIterable<BatchInput> | Iterable<BatchInput>, bell: Bell) {
    this.#inputs = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
    this.#bell = bell
  }

  ask(): void {
    if (this.#asked || this.#closed || this.#next !== undefined) return
    this.#asked = true
    void this.#fetch()
  }

  async #fetch(): Promise<void> {
    try {
      const result = await this.#inputs.next()
      if (result.done === true) this.#closed = true
      else if (!this.#closed) this.#next = result.value
    } catch (error) {
      this.#fault = { error }
      this.#closed = true
    }
    this.#asked = false
    this.#bell.ring()
  }

  get hasOne(): boolean {
    return this.#next !== undefined
  }

  take(): BatchInput | undefined {
    const next = this.#next
    this.#next = undefined
    return next
  }

  /** Takes no more; what is asked for and has not come is given up. */
  close(): void {
    this.#closed = true
    this.#next = undefined
  }

  get isOver(): boolean {
    return this.#closed && this.#next === undefined
  }

  throwFault(): void {
    if (this.#fault !== undefined) throw this.#fault.error
  }

  /** A source that is waited for cannot be told to end before it gives: nobody waits for that. */
  async leave(): Promise<void> {
    const ending = this.#inputs.return?.()
    if (!this.#asked) await ending
    else if (ending instanceof Promise) ending.catch(() => {})
  }
}
