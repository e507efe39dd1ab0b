import type { Bell } from './bell.ts'
import { WINDOW, WINDOW_BYTES } from './limits.ts'
import type { BatchInput, BatchItem } from './stream.ts'

/** What is under way, in the order it came. */
export class Window {
  readonly #bell: Bell
  readonly #items: { bytes: number; read: Promise<BatchItem>; isDone: boolean }[] = []
  #bytes = 0

  constructor(bell: Bell) {
    this.#bell = bell
  }

  get hasRoom(): boolean {
    return this.#items.length < WINDOW && (this.#bytes < WINDOW_BYTES || this.#items.length === 0)
  }

  get isEmpty(): boolean {
    return this.#items.length === 0
  }

  add({ article }: BatchInput, read: Promise<BatchItem>): void {
    const bytes = (article.bytes?.length ?? 0) + 2 * ((article.html?.length ?? 0) + (article.text?.length ?? 0))
    const item = { bytes, read, isDone: false }
    this.#bytes += bytes
    this.#items.push(item)
    const settle = (): void => {
      item.isDone = true
      this.#bell.ring()
    }
    // A fault is thrown where the item is taken; here it must only not be thrown into nowhere.
    read.then(settle, settle)
  }

  /** @returns one that is done, the first or any; undefined where there is none yet. */
  take(any: boolean): Promise<BatchItem> | undefined {
    const at = any ? this.#items.findIndex(({ isDone }) => isDone) : 0
    if (this.#items[at]?.isDone !== true) return undefined
    const [item] = this.#items.splice(at, 1)
    this.#bytes -= item?.bytes ?? 0
    return item?.read
  }
}
