/** A sentence of a treebank: words with tags, and heads as indices, -1 for the root. */
export interface TreebankSentence {
  forms: readonly string[]
  upos: readonly string[]
  xpos: readonly string[]
  heads: readonly number[]
  deprels: readonly string[]
}
