import type { Span } from '../document/types.ts'
import type { PageText } from './parse.ts'
import { collapse, isVisible } from './text.ts'

/** What one run of inline text amounts to. */
export interface Line {
  text: string
  source: Span
  linked: number
  links: number
  bold: number
  italic: number
}

/** The inline type that a piece of text stands in. */
export interface Inline {
  linkDepth: number
  boldDepth: number
  italicDepth: number
}

/** Gathers the text nodes of one block until the block ends. */
export class LineBuffer {
  private pieces: string[] = []
  private start = -1
  private end = -1
  private linked = 0
  private links = 0
  private bold = 0
  private italic = 0
  private breaks = 0

  addLink(): void {
    this.links++
  }

  /** A `<br>`; true when it ends a paragraph, being the second in a row. */
  addBreak(): boolean {
    this.breaks++
    this.pieces.push(' ')
    return this.breaks >= 2 && this.start >= 0
  }

  add(node: PageText, inline: Inline): void {
    const { data } = node
    if (!isVisible(data)) {
      if (data !== '') this.pieces.push(' ')
      return
    }
    this.breaks = 0
    const from = node.startIndex ?? -1
    const to = (node.endIndex ?? -1) + 1
    if (from >= 0) {
      // White space at the edges belongs to the block's range only where entities make the edges hard to find.
      const isPlain = to - from === data.length
      if (this.start < 0) this.start = isPlain ? from + (data.length - data.trimStart().length) : from
      this.end = isPlain ? to - (data.length - data.trimEnd().length) : to
    }
    this.pieces.push(data)
    const { linkDepth, boldDepth, italicDepth } = inline
    if (linkDepth + boldDepth + italicDepth === 0) return
    const visible = collapse(data).length
    if (linkDepth > 0) this.linked += visible
    if (boldDepth > 0) this.bold += visible
    if (italicDepth > 0) this.italic += visible
  }

  /** What was gathered since the last call; nothing where that was only white space. */
  take(): Line | undefined {
    if (this.start < 0) {
      this.reset()
      return undefined
    }
    const line: Line = {
      text: collapse(this.pieces.join('')),
      source: { start: this.start, end: this.end },
      linked: this.linked,
      links: this.links,
      bold: this.bold,
      italic: this.italic,
    }
    this.reset()
    return line.text === '' ? undefined : line
  }

  private reset(): void {
    this.pieces = []
    this.start = -1
    this.end = -1
    this.linked = 0
    this.links = 0
    this.bold = 0
    this.italic = 0
    this.breaks = 0
  }
}
