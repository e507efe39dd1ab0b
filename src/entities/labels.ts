/** What the tagger tells apart: the classes of CoNLL-2003. MISC takes in nationalities, events, laws and works. */
export const CLASSES = ['PER', 'ORG', 'LOC', 'MISC'] as const
export type NameClass = (typeof CLASSES)[number]

/** A name among the words of a sentence, `[first, last)`. */
export interface NameSpan {
  first: number
  last: number
  label: NameClass
}

/** Label 0 is a word outside any name; then, for each class, the four places a word can have in a name. */
const PLACES = 4
const [BEGIN, INSIDE, END, SINGLE] = [0, 1, 2, 3] as const
export const OUTSIDE = 0
export const LABELS: number = 1 + PLACES * CLASSES.length

const labelOf = (kind: number, place: number): number => 1 + PLACES * kind + place
const placeOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) % PLACES)
const kindOf = (label: number): number => (label === OUTSIDE ? -1 : Math.floor((label - 1) / PLACES))

/** All labels of a class, as bits. */
export function classMask(label: NameClass): number {
  const kind = CLASSES.indexOf(label)
  let mask = 0
  for (let place = 0; place < PLACES; place++) mask |= 1 << labelOf(kind, place)
  return mask
}

/** Whether a word with one label may stand before a word with the other; `OUTSIDE` also stands for the sentence's edges. */
export function mayFollow(before: number, after: number): boolean {
  const isOpen = placeOf(before) === BEGIN || placeOf(before) === INSIDE
  const goesOn = placeOf(after) === INSIDE || placeOf(after) === END
  return isOpen === goesOn && (!goesOn || kindOf(before) === kindOf(after))
}

/** Labels of the words of a sentence. */
export function labelsOf(count: number, spans: readonly NameSpan[]): number[] {
  const labels = new Array<number>(count).fill(OUTSIDE)
  for (const { first, last, label } of spans) {
    const kind = CLASSES.indexOf(label)
    for (let i = first; i < last; i++)
      labels[i] = labelOf(kind, last - first === 1 ? SINGLE : i === first ? BEGIN : i === last - 1 ? END : INSIDE)
  }
  return labels
}

/** The names that a well-formed row of labels stands for. */
export function spansOf(labels: readonly number[]): NameSpan[] {
  const spans: NameSpan[] = []
  let first = 0
  labels.forEach((label, i) => {
    const place = placeOf(label)
    if (place === BEGIN || place === SINGLE) first = i
    const name = CLASSES[kindOf(label)]
    if (name !== undefined && (place === END || place === SINGLE)) spans.push({ first, last: i + 1, label: name })
  })
  return spans
}
