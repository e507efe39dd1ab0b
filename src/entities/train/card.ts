import type { Material } from './lessons.ts'
import { SHARES } from './material.ts'
import { f1Of, type NameScores } from './score.ts'
import type { TrainOptions } from './train.ts'

interface CardFacts {
  options: TrainOptions
  training: readonly Material[]
  scores: ReadonlyMap<string, NameScores>
  without: readonly string[]
  bytes: number
  hash: string
}

/** Where the training data comes from, and on what terms. */
const DATA: readonly (readonly [source: string, what: string, licence: string])[] = [
  ['wikigold', 'Wikigold (Balasuriya et al. 2009)', 'CC BY 4.0'],
  ['uner', 'Universal NER, English Web Treebank (Mayhew et al. 2024)', 'CC BY-SA 4.0'],
  ['gum', 'GUM: interviews, travel, biographies, academic, court (Zeldes 2017)', 'annotation CC BY 4.0; texts CC BY 2.5/4.0, CC BY-SA 3.0'],
  ['crossner', 'CrossNER (Liu et al. 2021), without its CoNLL-2003 part', 'annotation MIT; text of Wikipedia, CC BY-SA'],
  ['wnut17', 'WNUT 2017, training part (Derczynski et al. 2017)', 'CC BY 4.0'],
  ['btc', 'Broad Twitter Corpus (Derczynski et al. 2016)', 'CC BY 4.0'],
  ['gmb', 'Groningen Meaning Bank, Kaggle form (Bos et al. 2017); silver', 'texts public domain; free for research, ODbL/DbCL as reported'],
  ['redocred', 'Re-DocRED, development part (Tan et al. 2022)', 'annotation MIT; text of Wikipedia, CC BY-SA'],
]

/** The card of a model of names: what it was trained on, how, and what it reaches on documents held back. */
export function nameCard({ options, training, scores, without, bytes, hash }: CardFacts): string {
  const words = training.reduce(
    (sum, { document }) => sum + document.sentences.reduce((count, sentence) => count + sentence.words.length, 0),
    0,
  )
  const percent = (share: number): string => (100 * share).toFixed(1)
  const rows = [...scores].map(
    ([name, { all, PER, ORG, LOC }]) =>
      `| ${name} | ${all.gold} | ${[all, PER, ORG, LOC].map((counts) => percent(f1Of(counts))).join(' | ')} |`,
  )
  const sources = DATA.filter(([name]) => !without.includes(name)).map(([name, what, licence]) => {
    const { part, weight } = SHARES[name] ?? { part: 1, weight: 1 }
    return `| ${name} | ${what} | ${licence} | ${part < 1 ? `${percent(part)} %` : 'nine tenths'}${weight < 1 ? `, counted ${weight}` : ''} |`
  })
  return `# The model of names

People, organisations, places and other names (the classes of CoNLL-2003) in English news: \`names.bin\`, ${bytes} bytes, SHA-256
\`${hash}\`.

It is made by \`npm run train -- names\`: two recurrent layers (SRU; ${options.sizes.first} and ${options.sizes.second} units in each direction) over word vectors,
words seen at least ${options.leastOften} times, character n-grams, affixes and shape; the second also reads cues from the knowledge base and what the first makes of
the same word elsewhere in the document; then a linear-chain CRF with partial labels (where a source leaves MISC out, a word outside any name may be one). Seed ${options.seed},
${options.epochs} epochs over ${words} words, Adam at ${options.rate}, averaged weights, 8 bits. A part of the sentences is read in capitals, small letters or title case.

## Data

The weights were learned from these texts and are no part of the code; whoever passes them on names the sources. Nothing of the texts is in the package.

| source | what | licence | part used |
| --- | --- | --- | --- |
${sources.join('\n')}

Word vectors: see \`vectors.bin\`. Cues: see \`knowledge.json\`.

## Scores

Strict F1 (span and class) on one document in ten of each gold source, held back from training.

| source | names | all | PER | ORG | LOC |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
