import { createRequire } from 'node:module'
import type { ItemSentence, WinkMethods } from 'wink-nlp'

/** Gives the places in a piece of text where sentences end, in ascending order. */
export type WinkReader = (piece: string) => number[]

interface WinkModules {
  winkNLP: typeof import('wink-nlp').default
  model: typeof import('wink-eng-lite-web-model').default
}

/** wink-nlp's sentence borders, which go by punctuation and capitals and so hold for most languages in Latin script. It is loaded with the first piece. */
export function createWinkReader(): WinkReader {
  let nlp: WinkMethods | undefined
  return (piece) => {
    nlp ??= loadWink()
    const plain = piece.replace(/\s/g, ' ')
    const { its } = nlp
    const document = nlp.readDoc(plain)
    const words = document.tokens().out(its.value)
    const places: number[] = []
    let at = 0
    for (const word of words) {
      const start = plain.indexOf(word, at)
      at = start < 0 ? at : start + word.length
      places.push(at)
    }
    const ends: number[] = []
    document.sentences().each((sentence: ItemSentence) => {
      const span = sentence.out(its.span)
      const end = Array.isArray(span) && typeof span[1] === 'number' ? places[span[1]] : undefined
      if (end !== undefined) ends.push(end)
    })
    return ends
  }
}

function loadWink(): WinkMethods {
  // Segmentation is synchronous, and most documents never need wink: a require at first need is what serves both.
  const load = createRequire(import.meta.url)
  const modules: WinkModules = { winkNLP: load('wink-nlp'), model: load('wink-eng-lite-web-model') }
  return modules.winkNLP(modules.model, ['sbd'])
}
