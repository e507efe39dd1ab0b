import type { BlockKind } from '../document/types.ts'
import { MEANINGLESS_MARKS, regionRule } from './data/regions.ts'
import { BLOCK_TAGS, BOLD_TAGS, ITALIC_TAGS, SKIPPED_TAGS } from './data/tags.ts'
import { isHidden } from './hidden.ts'
import { type Inline, LineBuffer } from './line.ts'
import { isElement, isText, type PageElement, type PageNode, type PageTree } from './parse.ts'
import { mergeTable } from './table.ts'
import { countWords } from './text.ts'
import type { Box, Candidate } from './types.ts'

/** All the text of a page in reading order, cut into blocks, and the tree of the elements it stands in. */
export interface Layout {
  candidates: Candidate[]
  boxes: Box[]
  /** The box that an element opened. */
  boxOf: ReadonlyMap<PageElement, Box>
}

const LONGEST_MARKS = 300
const CAMEL = /([a-z])([A-Z])/g

/** A box that no element opened. */
export const bareBox = (tag: string): Box => ({
  parent: undefined,
  tag,
  marks: '',
  depth: 0,
  kind: 'paragraph',
  hidden: false,
  prose: 0,
  links: 0,
  words: 0,
  inputs: 0,
  score: 0,
  itemprop: '',
})

/** Reads a page's tree from its first node to its last, without recursion. */
export function layOut(tree: PageTree): Layout {
  const walker = new Walker(tree.top)
  let node: PageNode | undefined = tree.top.children[0]
  while (node !== undefined) {
    const first: PageNode | undefined = walker.enter(node) && isElement(node) ? node.children[0] : undefined
    if (first !== undefined) {
      node = first
      continue
    }
    for (;;) {
      walker.leave(node)
      if (node.next !== null) {
        node = node.next
        break
      }
      const above: PageNode['parent'] = node.parent
      if (above === null || above === tree.top || above.nodeType === 9) {
        node = undefined
        break
      }
      node = above
    }
  }
  return walker.finish()
}

interface Look {
  tidy: string
  rule: string | undefined
}

class Walker {
  private readonly candidates: Candidate[] = []
  private readonly boxes: Box[] = []
  private readonly boxOf: Map<PageElement, Box> = new Map()
  private readonly looks: Map<string, Look> = new Map()
  private muted = 0
  private readonly line: LineBuffer = new LineBuffer()
  private readonly inline: Inline = { linkDepth: 0, boldDepth: 0, italicDepth: 0 }
  private readonly tableStarts: { at: number; nested: boolean }[] = []
  private box: Box = bareBox('#page')

  constructor(top: PageElement) {
    this.boxes.push(this.box)
    this.boxOf.set(top, this.box)
  }

  /** @returns whether the node's children are to be read. */
  enter(node: PageNode): boolean {
    if (isText(node)) {
      if (this.muted === 0) this.line.add(node, this.inline)
      return false
    }
    if (!isElement(node)) return false
    const { name } = node
    if (name === 'br') {
      if (this.line.addBreak()) this.flush()
      return false
    }
    const isSkipped = SKIPPED_TAGS.has(name)
    if (asksForInput(node)) this.box.inputs++
    if (isSkipped) return false
    if (opensBox(node)) {
      this.open(node)
      return true
    }
    if (isMute(node)) this.muted++
    else {
      if (name === 'a') {
        this.inline.linkDepth++
        this.line.addLink()
      }
      if (BOLD_TAGS.has(name)) this.inline.boldDepth++
      if (ITALIC_TAGS.has(name)) this.inline.italicDepth++
    }
    return true
  }

  leave(node: PageNode): void {
    if (!isElement(node)) return
    const { name } = node
    if (name === 'br' || SKIPPED_TAGS.has(name)) return
    if (opensBox(node)) this.close(name)
    else if (isMute(node)) this.muted--
    else {
      if (name === 'a') this.inline.linkDepth--
      if (BOLD_TAGS.has(name)) this.inline.boldDepth--
      if (ITALIC_TAGS.has(name)) this.inline.italicDepth--
    }
  }

  finish(): Layout {
    this.flush()
    this.candidates.forEach((candidate, index) => {
      candidate.index = index
    })
    return { candidates: this.candidates, boxes: this.boxes, boxOf: this.boxOf }
  }

  private open(element: PageElement): void {
    this.flush()
    const { attribs, name } = element
    const parent = this.box
    const { tidy, rule } = this.look(name, marksOf(attribs))
    const box: Box = {
      parent,
      tag: name,
      marks: tidy,
      depth: parent.depth + 1,
      kind: kindOf(name, parent.kind),
      hidden: parent.hidden || isHidden(attribs),
      prose: 0,
      links: 0,
      words: 0,
      inputs: 0,
      score: 0,
      itemprop: (attribs.itemprop ?? '').toLowerCase(),
    }
    if (rule !== undefined) box.rule = rule
    else if (name === 'table' && /^(?:right|left)$/i.test(attribs.align ?? '')) box.rule = 'aside'
    this.box = box
    this.boxes.push(box)
    this.boxOf.set(element, box)
    if (name === 'table') {
      const outer = this.tableStarts[this.tableStarts.length - 1]
      if (outer !== undefined) outer.nested = true
      this.tableStarts.push({ at: this.candidates.length, nested: false })
    }
  }

  private close(name: string): void {
    this.flush()
    if (name === 'table') {
      const table = this.tableStarts.pop()
      if (table !== undefined && !table.nested) mergeTable(this.candidates, table.at)
    }
    this.box = this.box.parent ?? this.box
  }

  /** Lists repeat the same classes hundreds of times, and the patterns are long. */
  private look(tag: string, marks: string): Look {
    if (marks === '') return { tidy: '', rule: regionRule(tag, '') }
    const key = `${tag} ${marks.slice(0, LONGEST_MARKS)}`
    let look = this.looks.get(key)
    if (look === undefined) {
      const tidy = tidyMarks(marks)
      look = { tidy, rule: regionRule(tag, tidy) }
      this.looks.set(key, look)
    }
    return look
  }

  private flush(): void {
    const line = this.line.take()
    if (line === undefined) return
    const { box } = this
    const candidate: Candidate = { index: 0, box, kind: box.kind, words: countWords(line.text), ...line }
    if (box.kind === 'heading') candidate.level = headingLevel(box)
    this.candidates.push(candidate)
  }
}

/** What names an element; most elements of hostile pages have no attributes at all. */
function marksOf(attributes: PageElement['attribs']): string {
  const { class: names, id, 'data-component': component, 'data-testid': testId, role } = attributes
  if (id === undefined && component === undefined && testId === undefined && role === undefined) return names ?? ''
  return `${names ?? ''} ${id ?? ''} ${component ?? ''} ${testId ?? ''} ${role ?? ''}`
}

function tidyMarks(marks: string): string {
  const plain = ` ${marks.slice(0, LONGEST_MARKS).replace(CAMEL, '$1-$2').replace(/\s+/g, ' ').toLowerCase().trim()} `.replace(
    MEANINGLESS_MARKS,
    ' ',
  )
  return plain.trim() === '' ? '' : plain
}

/** Hidden inline elements go without a trace; hidden boxes are read, since a page may hide all its text until a script shows it. */
function isMute(element: PageElement): boolean {
  return isHidden(element.attribs)
}

/** A field that readers are to fill in: an address to subscribe with, a search, a comment. */
function asksForInput({ name, attribs }: PageElement): boolean {
  return name === 'textarea' || (name === 'input' && /^(?:text|email|search|tel|)$/i.test(attribs.type ?? ''))
}

function opensBox(element: PageElement): boolean {
  return BLOCK_TAGS.has(element.name) || element.name.includes('-') || isInlineRegion(element)
}

const INLINE_REGION =
  /caption|credit|byline|pull-?quote|kicker|eyebrow|over-?line|roof-?line|(?:^|[\s_-])top-?(?:line|title)|dachzeile|spitzmarke|rubrik|pre-?title|super-?title|h1small|headline--colon/i

/** An inline element whose classes name a region ("<span class=caption>") is one: its text is not its neighbours'. */
function isInlineRegion(element: PageElement): boolean {
  const { name, attribs } = element
  if (name !== 'span' && name !== 'small' && name !== 'cite') return false
  if (name === 'small' && isHeading(element.parent)) return true
  const marks = attribs.class
  return marks !== undefined && marks.length < LONGEST_MARKS && INLINE_REGION.test(marks)
}

function isHeading(node: PageElement['parent']): boolean {
  return node !== null && node.nodeType === 1 && isElement(node) && /^h[1-6]$/.test(node.name)
}

function kindOf(tag: string, outer: BlockKind): BlockKind {
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return 'heading'
    case 'li':
    case 'dt':
    case 'dd':
      return 'list-item'
    case 'blockquote':
      return 'quote'
    case 'figcaption':
    case 'caption':
      return 'caption'
    default:
      return outer
  }
}

function headingLevel(box: Box): number {
  for (let at: Box | undefined = box; at !== undefined; at = at.parent) {
    const level = /^h([1-6])$/.exec(at.tag)?.[1]
    if (level !== undefined) return Number(level)
  }
  return 6
}
