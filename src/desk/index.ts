/**
 * The desk: where a person corrects labels. In come articles with first drafts, or fixtures begun before; out go fixtures, saved after every
 * action. An action is pure (`apply.ts`), so that the page and the server make the same of it; a sheet journals actions and replaces its
 * fixture as a whole; the page under `client` is bundled at build time.
 */
export { createDeskApp, type DeskArticle, type DeskSetting } from './app.ts'
export { applyAction } from './apply.ts'
export { type Comparison, compareLabels, type Difference } from './compare.ts'
export { type History, historyOf, step } from './history.ts'
export { type Action, ActionError, type DeskText, type Labels, NO_LABELS } from './labels.ts'
export { readAction } from './read-action.ts'
export { labelsOf, Sheet } from './sheet.ts'
export type { OpenedSheet, SheetState } from './state.ts'
