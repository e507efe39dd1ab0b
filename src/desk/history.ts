import { applyAction } from './apply.ts'
import { type Action, ActionError, type DeskText, type Labels } from './labels.ts'

/** Labels with what was before and, after an undo, what came after. */
export interface History {
  readonly past: readonly Labels[]
  readonly now: Labels
  readonly future: readonly Labels[]
}

/** How many steps can be taken back. */
const STEPS = 500

export const historyOf = (labels: Labels): History => ({ past: [], now: labels, future: [] })

/** The next state. @throws {ActionError} when the action does not fit; the state stays as it was. */
export function step(desk: DeskText, { past, now, future }: History, action: Action): History {
  if (action.do === 'undo') {
    const before = past.at(-1)
    if (before === undefined) throw new ActionError('there is nothing to undo')
    return { past: past.slice(0, -1), now: before, future: [now, ...future] }
  }
  if (action.do === 'redo') {
    const [after, ...later] = future
    if (after === undefined) throw new ActionError('there is nothing to redo')
    return { past: [...past, now], now: after, future: later }
  }
  return { past: [...past, now].slice(-STEPS), now: applyAction(desk, now, action), future: [] }
}
