import type { TokenView } from '../document/index.ts'
import { isCapitalised } from './casing.ts'
import { VIRTUES } from './data/virtues.ts'
import type { NameSpan } from './labels.ts'

/** "the Rally for Justice", "the Court of Cassation and Justice": what a body stands for is a part of its name, and what stood there for itself is none. */
export function withVirtues({ words }: TokenView, spans: readonly NameSpan[], isWritten: (span: NameSpan) => boolean): NameSpan[] {
  const wider: NameSpan[] = []
  for (const span of spans) {
    if (span.first < (wider.at(-1)?.last ?? 0)) continue
    let { last } = span
    if (span.label !== 'PER' && span.label !== 'LOC' && isWritten(span) && isCapitalised(words[span.first] ?? ''))
      while (isLink(words[last], last - span.first > 1) && isVirtueAlone(words, last + 1)) last += 2
    wider.push(last === span.last ? span : { ...span, last, label: 'ORG' })
  }
  return wider
}

/** A body of one word has no "and": "the Senate and Justice Hale". */
function isLink(word: string | undefined, isLong: boolean): boolean {
  return word === 'for' || (isLong && (word === 'and' || word === ','))
}

function isVirtueAlone(words: readonly string[], at: number): boolean {
  return VIRTUES.has(words[at] ?? '') && !isCapitalised(words[at + 1] ?? '')
}

/** "the Seafarers’ and Dockers’ Union": a body of several trades has them all in its name. */
export function withOwners(view: TokenView, spans: readonly NameSpan[]): NameSpan[] {
  const wider: NameSpan[] = []
  for (const span of spans) {
    const first = span.label === 'ORG' && isOwner(view, span.first) ? ownersStart(view, span.first) : span.first
    while (wider.length > 0 && (wider.at(-1)?.first ?? 0) >= first) wider.pop()
    wider.push(first === span.first ? span : { ...span, first })
  }
  return wider
}

/** "Dockers’" */
function isOwner({ words }: TokenView, at: number): boolean {
  return /^\p{Lu}\p{L}+s$/u.test(words[at] ?? '') && /^['’]$/.test(words[at + 1] ?? '')
}

function ownersStart(view: TokenView, at: number): number {
  let first = at
  for (;;) {
    const link = view.words[first - 1]
    const owner = first - 3
    if ((link !== 'and' && link !== ',' && link !== '&') || !isOwner(view, owner)) return first
    first = owner
  }
}
