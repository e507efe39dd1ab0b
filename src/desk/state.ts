import type { Span } from '../document/index.ts'
import type { Labels } from './labels.ts'

/** What the page is told after an action. */
export interface SheetState {
  version: number
  labels: Labels
  canUndo: boolean
  canRedo: boolean
  /** Why the labels are not in the fixture yet; they are in the journal all the same. */
  problem?: string
}

/** What the page is given of an article. */
export interface OpenedSheet extends SheetState {
  name: string
  /** Tells this desk from one over other fixtures. */
  desk: string
  article: string
  title: string
  text: string
  blocks: Span[]
  /** The labels of another annotator, where there are some of the same text. */
  others?: Labels
}
