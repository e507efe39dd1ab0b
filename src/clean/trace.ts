import type { Block, Span } from '../document/types.ts'
import { BLOCK_TAGS, SKIPPED_TAGS } from './data/tags.ts'
import { isHidden } from './hidden.ts'
import { collapse, isVisible, mendSurrogates } from './text.ts'

/** Finds where in a page a stretch of the article's text came from. */
export interface Tracer {
  /**
   * @param html The decoded page that the document was made of.
   * @param document Its text and blocks, with offsets in UTF-16 code units.
   * @param span A range of the text: a mention, a sentence, a passage of evidence.
   * @returns the range of the page that shows it, from its first character to its last, with the tags and entities between; the block's
   * whole range where the two cannot be aligned character by character. Undefined where the text has no place in the page.
   */
  trace(html: string, document: { readonly text: string; readonly blocks: readonly Block[] }, span: Span): Span | undefined
}

/** A longer range is not aligned: the parser's work grows with the square of what is nested in it. */
const LONGEST_ALIGNED = 50_000
/** The range of one block is asked for again and again, for every mention in it. */
const MOST_REMEMBERED = 64

/** The characters of a block with the range in the page that each came from. */
interface Alignment {
  text: string
  starts: number[]
  ends: number[]
}

/**
 * Loads what tracing needs (htmlparser2), and gives the tracer.
 *
 * @example
 * const { trace } = await createTracer()
 * const range = trace(html, document, document.mentions[0])
 */
export async function createTracer(): Promise<Tracer> {
  const { Parser } = await import('htmlparser2')

  /** Reads a piece of a page as the cleaner does: what is hidden left out, blanks collapsed, what cannot be seen gone. */
  const align = (piece: string, offset: number): Alignment => {
    const alignment: Alignment = { text: '', starts: [], ends: [] }
    const muted: boolean[] = []
    let depth = 0
    let gap: Span | undefined
    const add = (character: string, start: number, end: number): void => {
      if (/\s/.test(character)) {
        gap = { start: gap?.start ?? start, end }
        return
      }
      if (!isVisible(character)) return
      if (gap !== undefined && alignment.text !== '') push(' ', gap.start, gap.end)
      gap = undefined
      push(character, start, end)
    }
    const push = (character: string, start: number, end: number): void => {
      alignment.text += character
      alignment.starts.push(start + offset)
      alignment.ends.push(end + offset)
    }
    const separate = (name: string, at: number): void => {
      if (name === 'br' || BLOCK_TAGS.has(name)) gap ??= { start: at, end: at }
    }
    const parser = new Parser({
      onopentag(name, attributes) {
        const mutes = SKIPPED_TAGS.has(name) || isHidden(attributes)
        muted.push(mutes)
        if (mutes) depth++
        separate(name, parser.startIndex)
      },
      onclosetag(name) {
        if (muted.pop() === true) depth--
        separate(name, parser.startIndex)
      },
      ontext(data) {
        if (depth > 0) return
        const { startIndex: start, endIndex } = parser
        const isPlain = endIndex + 1 - start === data.length
        for (let at = 0; at < data.length; at++) {
          if (isPlain) add(data.charAt(at), start + at, start + at + 1)
          else add(data.charAt(at), start, endIndex + 1)
        }
      },
    })
    parser.end(piece)
    return alignment
  }

  const remembered = new Map<string, Alignment>()
  const alignmentOf = (html: string, { start, end }: Span): Alignment => {
    const piece = html.slice(start, end)
    const key = `${start} ${piece}`
    let alignment = remembered.get(key)
    if (alignment === undefined) {
      alignment = align(mendSurrogates(piece), start)
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(key, alignment)
    }
    return alignment
  }

  const place = (html: string, text: string, block: Block, { start, end }: Span): Span | undefined => {
    const { source } = block
    if (source === undefined) return undefined
    if (source.end - source.start > LONGEST_ALIGNED) return source
    const alignment = alignmentOf(html, source)
    const shift = alignment.text.indexOf(collapse(text.slice(block.start, block.end)))
    const first = alignment.starts[start - block.start + shift]
    const last = alignment.ends[end - block.start + shift - 1]
    return shift < 0 || first === undefined || last === undefined ? source : { start: first, end: last }
  }

  return {
    trace(html, { text, blocks }, span) {
      const touched = blocks.filter((block) => block.start < span.end && span.start < block.end)
      const places = touched.flatMap(
        (block) => place(html, text, block, { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) }) ?? [],
      )
      if (places.length === 0) return undefined
      return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) }
    },
  }
}
