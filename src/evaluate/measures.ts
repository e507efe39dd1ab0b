/** How a measure is read from its counts: precision, recall and F1, or one share. */
export type MeasureKind = 'prf' | 'rate'

/** One measure: its place in the report and the definition it follows. */
export interface Measure {
  /** `layer.name`, the key of its counts. */
  name: string
  kind: MeasureKind
  /** The published definition, or what is counted. */
  definition: string
  /** Whether the gate tests it for a significant drop. One per aspect: testing near copies of a figure only costs power. */
  gated?: true
  /** Whether its counts are kept by label too. */
  labels?: true
}

/** Every measure that is read from counts. The CoNLL mean and the calibration figures are made in `figures.ts` and `calibration.ts`. */
export const MEASURES: readonly Measure[] = [
  {
    name: 'body.shingles',
    kind: 'prf',
    gated: true,
    definition: '4-gram shingles, article-extraction-benchmark (Zyte 2020), mean over pages',
  },
  { name: 'body.paragraphs', kind: 'rate', definition: 'gold paragraphs that stand whole in the text' },
  { name: 'body.leaks', kind: 'rate', gated: true, definition: 'strings that must not leak, and do not' },
  { name: 'metadata.fields', kind: 'prf', gated: true, labels: true, definition: 'exact match; a value where gold has none is invented' },
  { name: 'metadata.absent', kind: 'rate', definition: 'fields the page does not give, left empty' },
  { name: 'entities.strict', kind: 'prf', gated: true, labels: true, definition: 'strict, SemEval-2013 task 9.1' },
  { name: 'entities.exact', kind: 'prf', labels: true, definition: 'exact boundary, SemEval-2013 task 9.1' },
  { name: 'entities.partial', kind: 'prf', labels: true, definition: 'partial boundary, SemEval-2013 task 9.1 (MUC-5: ½ a partial)' },
  { name: 'entities.type', kind: 'prf', labels: true, definition: 'type, SemEval-2013 task 9.1' },
  { name: 'entities.date-value', kind: 'rate', gated: true, definition: 'TIMEX3 values right on dates found (TempEval-3 value accuracy)' },
  { name: 'entities.link-iso3166', kind: 'prf', gated: true, definition: 'links, strong annotation match (Cornolti et al. 2013)' },
  { name: 'entities.link-wikidata', kind: 'prf', definition: 'links, strong annotation match (Cornolti et al. 2013)' },
  { name: 'coreference.muc', kind: 'prf', definition: 'MUC (Vilain et al. 1995)' },
  { name: 'coreference.b3', kind: 'prf', definition: 'B³ (Bagga & Baldwin 1998)' },
  { name: 'coreference.ceafe', kind: 'prf', definition: 'CEAF-e, φ4 (Luo 2005)' },
  { name: 'coreference.lea', kind: 'prf', gated: true, definition: 'LEA (Moosavi & Strube 2016)' },
  { name: 'coreference.resolved', kind: 'rate', gated: true, labels: true, definition: 'nominals and pronouns that reach their entity' },
  { name: 'relations.facts', kind: 'prf', gated: true, labels: true, definition: 'document-level facts, one to one' },
  { name: 'relations.coreference', kind: 'prf', definition: 'facts that need coreference' },
  { name: 'relations.role', kind: 'rate', definition: 'role right on facts found' },
  { name: 'relations.status', kind: 'rate', gated: true, labels: true, definition: 'status right on facts found' },
  { name: 'relations.kind', kind: 'rate', definition: 'kind right on greetings found' },
  { name: 'relations.occasion', kind: 'rate', definition: 'occasion right on greetings found' },
  { name: 'relations.flagged', kind: 'rate', gated: true, definition: 'denied, planned or possible facts that are not asserted' },
  { name: 'relations.flag-kept', kind: 'rate', definition: 'denied, planned or possible facts reported with their flag' },
  { name: 'relations.nothing', kind: 'rate', definition: 'articles without a fact in which none is found' },
  { name: 'relations.unfooled', kind: 'rate', definition: 'passages with hard negatives in which no false fact is found' },
  { name: 'sentiment.exact', kind: 'prf', definition: 'same span and polarity' },
  { name: 'sentiment.overlap', kind: 'prf', gated: true, definition: 'binary overlap (Breck et al. 2007), same polarity' },
  { name: 'sentiment.proportional', kind: 'prf', definition: 'intersection-based (Johansson & Moschitti 2013), same polarity' },
  { name: 'sentiment.polarity', kind: 'rate', definition: 'polarity right where any phrase overlaps' },
  { name: 'sentiment.holder', kind: 'rate', gated: true, definition: 'holder right on phrases found' },
  { name: 'sentiment.target', kind: 'rate', gated: true, definition: 'target right on phrases found' },
  { name: 'quotations.overlap', kind: 'prf', gated: true, definition: 'direct quotations, any overlap' },
  { name: 'quotations.exact', kind: 'prf', definition: 'direct quotations, same span (Pareti et al. 2013)' },
  { name: 'quotations.speaker', kind: 'rate', gated: true, definition: 'speaker right on quotations found' },
  { name: 'quotations.attributed', kind: 'prf', definition: 'quotation found and speaker right' },
]

/** The layers in the order of the report. */
export const LAYERS = ['body', 'metadata', 'entities', 'coreference', 'relations', 'sentiment', 'quotations'] as const

const BY_NAME: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.name, measure]))

/** The measure whose counts stand under a key, with the label where the key has one. */
export function measureOf(key: string): { measure: Measure; label?: string } | undefined {
  const [layer = '', name = '', ...rest] = key.split('.')
  const measure = BY_NAME.get(`${layer}.${name}`)
  if (measure === undefined) return undefined
  return rest.length === 0 ? { measure } : { measure, label: rest.join('.') }
}
