import type { Block, BlockKind, Meta, Span, Warning } from '../document/types.ts'

/** What may be asked of `Cleaner.clean`. */
export interface CleanOptions {
  /** Where the page was found; helps with dates, publisher and language. */
  url?: string
  /** What is kept although it is left out by default. */
  keep?: readonly 'captions'[]
  /** Metadata the caller knows; it wins over the page's and is kept as it is. */
  given?: Meta
  /** Whether to say for every block of the page why it was kept or dropped. */
  explain?: boolean
}

/** Why one block of the page was kept or dropped. */
export interface Explanation {
  kind: BlockKind
  kept: boolean
  /** The rule's name, e.g. `body`, `region:related`, `line:byline`. */
  reason: string
  /** The block's text, white space collapsed. */
  text: string
  /** Where it stands in the decoded page. */
  source?: Span
}

/** The article of a page. Offsets are UTF-16 code units: `start`, `end` into `text`, `source` into the decoded page. */
export interface CleanedArticle {
  text: string
  blocks: Block[]
  meta: Meta
  /** How far the cleaning can be trusted, in [0, 1]. */
  quality: number
  warnings: Warning[]
  explain?: Explanation[]
}

/** The libraries that cleaning needs, loaded once. */
export interface Cleaner {
  /**
   * Finds the article of a page.
   *
   * @param html The decoded page, as `decodePage` gives it.
   * @returns the headline and the body, with metadata. Never throws for odd pages: what is odd is in `warnings`.
   */
  clean(html: string, options?: CleanOptions): CleanedArticle
}

/** A block-level element, or the page itself: the tree that the body is looked for in. */
export interface Box {
  parent: Box | undefined
  tag: string
  /** Class names, id and role in lower case, between blanks. */
  marks: string
  depth: number
  kind: BlockKind
  /** The region rule that the element's own tag or marks match. */
  rule?: string
  /** The rule that holds here, inherited from the ancestors, once `settleRegions` has run. */
  region?: string
  hidden: boolean
  /** Letters and digits of running text in this box and below. */
  prose: number
  /** Links in this box and below. */
  links: number
  /** Words in this box and below. */
  words: number
  /** Fields to fill in, in this box and below. */
  inputs: number
  score: number
  /** What schema.org calls it, e.g. `articleBody`. */
  itemprop: string
}

/** One block of the page's text, before it is known whether it belongs to the article. */
export interface Candidate {
  index: number
  box: Box
  kind: BlockKind
  text: string
  source?: Span
  /** Characters of `text` inside links, in bold or heading type, in italics. */
  linked: number
  links: number
  bold: number
  italic: number
  words: number
  /** Level of a heading, 1 to 6. */
  level?: number
}
