import type { Document } from '../document/index.ts'
import type { Case } from './cases.ts'
import { type Counts, sum } from './counts.ts'
import { Identity } from './identity.ts'
import { placeDocument } from './place.ts'

/** One thing that was found, missed, or reported without being there. */
export interface Finding {
  layer: 'entities' | 'relations' | 'sentiment' | 'quotations'
  outcome: 'found' | 'missed' | 'spurious'
  /** What it is, the same from run to run: `leader-of(Anna Berzina, Latvia)`. */
  what: string
  /** Where it stands in the gold text, where it does. */
  start?: number
  /** The words around it. */
  passage?: string
  why?: string
}

/** The score sheet of one document: its gold, the prediction in the gold's coordinates, and what has been written down so far. */
export class Sheet {
  readonly counts: Map<string, Counts> = new Map()
  readonly findings: Finding[] = []
  readonly gold: Case
  /** The prediction as it came. */
  readonly document: Document
  /** The prediction with its spans moved into the gold text. */
  readonly placed: Document
  readonly identity: Identity

  constructor(gold: Case, document: Document) {
    this.gold = gold
    this.document = document
    this.placed = placeDocument(document, gold)
    this.identity = new Identity(gold, this.placed)
  }

  set(measure: string, counts: Counts): void {
    this.counts.set(measure, counts)
  }

  /** Writes down the counts of each label, and their sum. */
  setLabelled(measure: string, byLabel: ReadonlyMap<string, Counts>): void {
    this.set(measure, sum(byLabel.values()))
    for (const [label, counts] of byLabel) this.set(`${measure}.${label}`, counts)
  }

  find(finding: Omit<Finding, 'passage' | 'start'>, start?: number): void {
    const { text } = this.gold
    if (start === undefined) this.findings.push(finding)
    else if (start >= text.length) this.findings.push({ ...finding, why: 'outside the article' })
    else this.findings.push({ ...finding, start, passage: passageAt(text, start) })
  }
}

/** The words around a place, within its block and cut to what fits a line. */
function passageAt(text: string, start: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 40)
  const next = text.indexOf('\n', start)
  const to = Math.min(next < 0 ? text.length : next, start + 100)
  const isCut = (at: number): boolean => at > 0 && at < text.length && text[at] !== '\n' && text[at - 1] !== '\n'
  return `${isCut(from) ? '…' : ''}${text.slice(from, to)}${isCut(to) ? '…' : ''}`
}
