/** Rings when anything has happened; who waits need not know what. A ring that nobody waited for is heard by the next who does. */
export class Bell {
  #rung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  async heard(): Promise<void> {
    if (!this.#rung)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    this.#rung = false
    this.#wake = undefined
  }
}
