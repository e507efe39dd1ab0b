export interface Span {
  start: number
  end: number
}

/** A word of a treebank. `head` is an index into the paragraph's tokens, -1 for a root; `feats` is the column as it stands, '' for none. */
export interface TreeToken extends Span {
  form: string
  lemma: string
  upos: string
  xpos: string
  feats: string
  head: number
  deprel: string
}

/** A paragraph as running text, with the id of its first sentence. */
export interface Paragraph {
  id: string
  text: string
  sentences: Span[]
  tokens: TreeToken[]
}

export function readTreebank(path: string): Paragraph[]
export function parseTreebank(conllu: string): Paragraph[]
