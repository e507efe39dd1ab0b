import type { SyntaxModel } from '../model.ts'
import type { TreebankSentence } from './treebank.ts'

/** Shares of words in percent: right universal tag, right Penn tag, right head, right head and label (without its subtype). */
export interface SyntaxScores {
  upos: number
  xpos: number
  uas: number
  las: number
}

/** Scores on the treebank's own words, with own tags, as the CoNLL 2018 shared task counts (Zeman et al. 2018). */
export function scoreSyntax(model: SyntaxModel, sentences: readonly TreebankSentence[]): SyntaxScores {
  const forms = sentences.map((sentence) => sentence.forms)
  const [tags, arcs] = [model.tag(forms), model.parse(forms)]
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 }
  let words = 0
  sentences.forEach((sentence, s) => {
    sentence.forms.forEach((_, i) => {
      words++
      const [tag, arc] = [tags[s]?.[i], arcs[s]?.[i]]
      if (tag?.upos === sentence.upos[i]) right.upos++
      if (tag?.xpos === sentence.xpos[i]) right.xpos++
      if (arc === undefined || arc.head !== sentence.heads[i]) return
      right.uas++
      if (universal(arc.deprel) === universal(sentence.deprels[i] ?? '')) right.las++
    })
  })
  const share = (count: number): number => (100 * count) / Math.max(words, 1)
  return { upos: share(right.upos), xpos: share(right.xpos), uas: share(right.uas), las: share(right.las) }
}

const universal = (deprel: string): string => deprel.split(':')[0] ?? deprel
