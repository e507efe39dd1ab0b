import type { CheerioAPI } from 'cheerio/slim'
import type { DomHandler } from 'htmlparser2'
import type { ReadingLimits } from '../document/index.ts'
import { BLOCK_TAGS, RAW_TEXT_TAGS } from './data/tags.ts'

export type PageLimits = Pick<ReadingLimits, 'depth' | 'attributes'>

type Root = DomHandler['root']
export type PageNode = Root['children'][number]
export type PageElement = Extract<PageNode, { attribs: unknown }>
export type PageText = Extract<PageNode, { nodeType: 3 }>

/** A page's tree, no deeper than the limit; every node knows its place in the source (`endIndex` is inclusive). */
export interface PageTree {
  /** The element that holds the page: all that stands at its top, `<html>` or not. */
  top: PageElement
  /** cheerio on this tree. Select from the whole page: a selector within an element costs the square of the number of its children. */
  query(): CheerioAPI
  /** How many elements were deeper than the cap: their text stands in the deepest element kept. */
  flattened: number
}

/** More line breaks in a row than these end nothing that these have not ended. */
const MOST_BREAKS = 2
const MOST_PIECES = 256

/** The name of the element around the page. It has a single child of the document, so that selectors cost time in proportion to the page. */
const TOP_TAG = 'copydesk-page'

export function isElement(node: PageNode | Root): node is PageElement {
  return 'attribs' in node
}

export function isText(node: PageNode): node is PageText {
  return node.nodeType === 3
}

/**
 * Loads htmlparser2 and cheerio, and gives a function that makes a tree of a page.
 *
 * The library's own parser keeps its open elements in an array that it searches and shifts, which is quadratic in the depth;
 * with the depth capped before its methods run, a page costs time in proportion to its length, whatever it nests.
 *
 * @param limits How deep elements may lie, and how many attributes of one are kept.
 */
export async function loadParser({ depth, attributes }: PageLimits): Promise<(html: string) => PageTree> {
  const [{ DomHandler, Parser }, { load }] = await Promise.all([import('htmlparser2'), import('cheerio/slim')])

  class CountingHandler extends DomHandler {
    depth = 0
    readonly open: Map<string, number> = new Map()
    private pending: { node: { data: string }; pieces: string[] } | undefined
    private isIdle = false

    /** Opens the element around the page, of which the parser knows nothing. */
    openTop(): PageElement {
      super.onopentag(TOP_TAG, {})
      const top = this.root.children[0]
      if (top === undefined || !isElement(top)) throw new TypeError('the handler gave no element for the page')
      return top
    }

    override onopentag(name: string, attributes: Record<string, string>): void {
      this.isIdle = name === 'br' && this.endsIn('br', MOST_BREAKS)
      if (this.isIdle) return
      this.depth++
      this.open.set(name, (this.open.get(name) ?? 0) + 1)
      super.onopentag(name, attributes)
    }

    override onclosetag(): void {
      if (this.isIdle) {
        this.isIdle = false
        return
      }
      const closed = this.tagStack[this.tagStack.length - 1]
      if (closed !== undefined && isElement(closed)) this.open.set(closed.name, (this.open.get(closed.name) ?? 1) - 1)
      this.depth--
      super.onclosetag()
    }

    /** Text that comes in many pieces is joined in batches: a rope of a million strings costs the garbage collector more than all else. */
    override ontext(data: string): void {
      const { lastNode } = this
      if (lastNode?.nodeType !== 3) {
        super.ontext(data)
        return
      }
      if (this.pending?.node !== lastNode) {
        this.settle()
        this.pending = { node: lastNode, pieces: [] }
      }
      this.pending.pieces.push(data)
      if (this.pending.pieces.length >= MOST_PIECES) this.settle()
      super.ontext('')
    }

    override onend(): void {
      this.settle()
      super.onend()
    }

    /** Whether the last nodes of the open element are so many elements of this name, with nothing between them. */
    endsIn(name: string, count: number): boolean {
      const siblings = this.tagStack[this.tagStack.length - 1]?.children ?? []
      for (let back = 1; back <= count; back++) {
        const node = siblings[siblings.length - back]
        if (node === undefined || !isElement(node) || node.name !== name) return false
      }
      return true
    }

    private settle(): void {
      if (this.pending !== undefined) this.pending.node.data += this.pending.pieces.join('')
      this.pending = undefined
    }
  }

  class CappedParser extends Parser {
    flattened = 0
    private readonly handler: CountingHandler
    private readonly page: string
    private readonly swallowed: Map<string, number> = new Map()
    private swallowing: string | undefined
    private attributes = 0

    constructor(handler: CountingHandler, page: string) {
      super(handler, { decodeEntities: true })
      this.handler = handler
      this.page = page
    }

    private get isSwallowing(): boolean {
      return this.swallowing !== undefined || this.attributes > attributes
    }

    override onopentagname(start: number, end: number): void {
      this.attributes = 0
      if (this.handler.depth >= depth) {
        const name = this.page.slice(start, end).toLowerCase()
        if (!this.isVoidElement(name) && !RAW_TEXT_TAGS.has(name)) {
          this.swallowing = name
          return
        }
      }
      super.onopentagname(start, end)
    }

    override onattribname(start: number, end: number): void {
      this.attributes++
      if (!this.isSwallowing) super.onattribname(start, end)
    }

    override onattribdata(start: number, end: number): void {
      if (!this.isSwallowing) super.onattribdata(start, end)
    }

    override onattribentity(codepoint: number): void {
      if (!this.isSwallowing) super.onattribentity(codepoint)
    }

    override onattribend(...args: Parameters<InstanceType<typeof Parser>['onattribend']>): void {
      if (!this.isSwallowing) super.onattribend(...args)
    }

    override onopentagend(end: number): void {
      const name = this.swallowing
      if (name === undefined) {
        super.onopentagend(end)
        return
      }
      this.swallowing = undefined
      this.flattened++
      this.swallowed.set(name, (this.swallowed.get(name) ?? 0) + 1)
      this.separate(name, end)
    }

    override onselfclosingtag(end: number): void {
      if (this.swallowing === undefined) super.onselfclosingtag(end)
      else this.onopentagend(end)
    }

    override onclosetag(start: number, end: number): void {
      if (this.handler.depth === 0 && this.swallowed.size === 0) {
        super.onclosetag(start, end)
        return
      }
      const name = this.page.slice(start, end).toLowerCase()
      const pending = this.swallowed.get(name) ?? 0
      if (pending > 0) {
        this.swallowed.set(name, pending - 1)
        this.separate(name, end)
        return
      }
      const isImplied = name === 'p' || this.isVoidElement(name)
      if (isImplied || (this.handler.open.get(name) ?? 0) > 0) super.onclosetag(start, end)
      else this.startIndex = end + 1
    }

    /** A rule stands where a block element was flattened away, so that the texts on its two sides are not glued. */
    private separate(name: string, end: number): void {
      this.endIndex = end
      if (BLOCK_TAGS.has(name) && !this.handler.endsIn('hr', 1)) {
        this.handler.onopentag('hr', {})
        this.handler.onclosetag()
      }
      this.startIndex = end + 1
    }
  }

  return (html) => {
    const handler = new CountingHandler(undefined, { withStartIndices: true, withEndIndices: true })
    const parser = new CappedParser(handler, html)
    const top = handler.openTop()
    parser.end(html)
    let api: CheerioAPI | undefined
    return {
      top,
      query() {
        api ??= load(handler.root)
        return api
      },
      flattened: parser.flattened,
    }
  }
}
