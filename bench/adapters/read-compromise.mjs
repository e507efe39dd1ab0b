import nlp from 'compromise'

const TYPES = /** @type {const} */ (['people', 'places', 'organizations'])
const LABELS = { people: 'PERSON', places: 'GPE', organizations: 'ORG' }

/** The names that compromise finds, as it has them by default. @param {string} text */
export function readCompromise(text) {
  const doc = nlp(text)
  const names = TYPES.flatMap((type) =>
    doc[type]()
      .json({ offset: true })
      .map((/** @type {{ offset: { start: number, length: number } }} */ { offset }) => {
        const words = text.slice(offset.start, offset.start + offset.length)
        // Its offsets take in the marks around the words.
        const own = words.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]+$|['’]s$/gu, '')
        const start = offset.start + Math.max(0, words.indexOf(own))
        return { type: LABELS[type], start, end: start + own.length }
      }),
  )
  return { names: names.filter(({ start, end }) => end > start) }
}
