/** A sentence of a treebank: words with tags, and heads as indices, -1 for the root. */
export interface TreebankSentence {
  id: string
  forms: string[]
  upos: string[]
  xpos: string[]
  heads: number[]
  deprels: string[]
}

/**
 * Reads sentences in CoNLL-U. Lines of multi-word tokens and of empty nodes are left out: words are what syntax speaks of.
 *
 * @param text The file.
 */
export function readTreebank(text: string): TreebankSentence[] {
  return text.split(/\n\n+/).flatMap((block) => {
    const rows = block.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : []))
    if (rows.length === 0) return []
    const column = (index: number): string[] => rows.map((row) => row[index] ?? '_')
    return [
      {
        id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '',
        forms: column(1),
        upos: column(3),
        xpos: column(4),
        heads: column(6).map((head) => Number(head) - 1),
        deprels: column(7),
      },
    ]
  })
}
