/** A sentence of a treebank: words with tags, and heads as indices, -1 for the root. */
export interface TreebankSentence {
  id: string
  forms: string[]
  upos: string[]
  xpos: string[]
  heads: number[]
  deprels: string[]
  /** For each word, whether it follows the one before without a space. */
  glued: boolean[]
  /** Whether a paragraph or a document begins with it. */
  opensParagraph: boolean
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
        glued: gluedWords(block),
        opensParagraph: /^# new(?:par|doc)/m.test(block),
      },
    ]
  })
}

function gluedWords(block: string): boolean[] {
  const glued: boolean[] = []
  let isGlued = false
  let inside = -1
  let contraction = true
  for (const line of block.split('\n')) {
    const row = line.split('\t')
    const range = /^(\d+)-(\d+)$/.exec(row[0] ?? '')
    const hasSpace = !/(?:^|\|)SpaceAfter=No(?:$|\|)/.test(row[9] ?? '')
    if (range !== null) {
      // The words of a contraction are glued to each other; its own line says whether a space follows.
      inside = Number(range[2]) - Number(range[1]) + 1
      contraction = hasSpace
    } else if (/^\d+$/.test(row[0] ?? '')) {
      glued.push(isGlued)
      inside = Math.max(inside - 1, -1)
      isGlued = inside > 0 || !(inside === 0 ? contraction : hasSpace)
      if (inside === 0) inside = -1
    }
  }
  return glued
}
