import { applyAction } from '../apply.ts'
import type { Action, Labels } from '../labels.ts'
import type { OpenedSheet, SheetState } from '../state.ts'

interface Pending {
  key: string
  action: Action
}

/** How matters stand between the page and the server. */
export type Standing =
  | { kind: 'saved' }
  | { kind: 'saving'; count: number }
  | { kind: 'away'; count: number }
  | { kind: 'refused'; why: string }

/**
 * One article at work. Actions show at once, and go to the server one after the other; until the server has them on its disk they are kept
 * in the browser, so that neither a tab nor a server that dies takes them along.
 */
export class Session {
  readonly sheet: OpenedSheet
  #confirmed: SheetState
  #pending: Pending[]
  #isSending = false
  #standing: Standing = { kind: 'saved' }
  readonly #onchange: () => void

  private constructor(sheet: OpenedSheet, onchange: () => void) {
    this.sheet = sheet
    this.#confirmed = sheet
    this.#onchange = onchange
    this.#pending = keptFor(sheet)
    void this.#send()
  }

  static async open(name: string, onchange: () => void): Promise<Session> {
    const response = await fetch(`/sheets/${encodeURIComponent(name)}`)
    if (!response.ok) {
      const { error }: { error?: string } = await response.json()
      throw new Error(error ?? `the server answered ${response.status}`)
    }
    const sheet: OpenedSheet = await response.json()
    return new Session(sheet, onchange)
  }

  get standing(): Standing {
    return this.#standing
  }

  get problem(): string | undefined {
    return this.#confirmed.problem
  }

  get canUndo(): boolean {
    return this.#confirmed.canUndo || this.#pending.length > 0
  }

  get canRedo(): boolean {
    return this.#confirmed.canRedo && this.#pending.length === 0
  }

  /** The labels with everything done so far, on the server's disk or not. Steps back and forth show when the server has made them. */
  get labels(): Labels {
    let { labels } = this.#confirmed
    for (const { action } of this.#pending) {
      if (action.do === 'undo' || action.do === 'redo') break
      try {
        labels = applyAction(this.sheet, labels, action)
      } catch {
        // The server refuses it too, and says why.
        break
      }
    }
    return labels
  }

  act(action: Action): void {
    this.#pending.push({ key: crypto.randomUUID(), action })
    this.#keep()
    if (this.#standing.kind !== 'away') this.#standing = { kind: 'saving', count: this.#pending.length }
    this.#onchange()
    void this.#send()
  }

  async #send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    for (let [first] = this.#pending; first !== undefined; [first] = this.#pending) {
      try {
        const refusal = await this.#post(first)
        this.#pending.shift()
        this.#keep()
        const count = this.#pending.length
        this.#standing =
          refusal !== undefined ? { kind: 'refused', why: refusal } : count === 0 ? { kind: 'saved' } : { kind: 'saving', count }
        this.#onchange()
      } catch {
        this.#standing = { kind: 'away', count: this.#pending.length }
        this.#onchange()
        await new Promise((resolve) => setTimeout(resolve, 700))
      }
    }
    this.#isSending = false
  }

  /** @returns why the server refused the action. @throws when there is no answer. */
  async #post({ key, action }: Pending): Promise<string | undefined> {
    const response = await fetch(`/sheets/${encodeURIComponent(this.sheet.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, action }),
    })
    if (response.ok) {
      this.#confirmed = await response.json()
      return undefined
    }
    const { error }: { error?: string } = await response.json()
    if (response.status >= 500) throw new Error(error)
    return error ?? `the server answered ${response.status}`
  }

  #keep(): void {
    const name = placeFor(this.sheet)
    if (this.#pending.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(this.#pending))
  }
}

/** Another desk on the same port, over other fixtures, must not find what was meant for this one. */
const placeFor = ({ desk, name }: OpenedSheet): string => `copydesk desk ${desk} ${name}`

/** What an earlier tab did and the server had not answered. */
function keptFor(sheet: OpenedSheet): Pending[] {
  const kept = localStorage.getItem(placeFor(sheet))
  if (kept === null) return []
  const pending: Pending[] = JSON.parse(kept)
  return pending
}
