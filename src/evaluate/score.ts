import type { Document } from '../document/index.ts'
import { leakCounts, paragraphCounts, shingleCounts } from './body.ts'
import { type Case, isScoredEntity } from './cases.ts'
import { bCubedCounts, type Cluster, ceafeCounts, leaCounts, mucCounts, withoutSingletons } from './coreference.ts'
import { type Counts, rateCounts, sum } from './counts.ts'
import { dateValueCounts, entityCounts, type LabelledSpan, linkCounts, MATCH_SCHEMES, pairSpans } from './entities.ts'
import { Identity, mainTwins } from './identity.ts'
import { absentCounts, META_FIELDS, metaCounts } from './metadata.ts'
import { placeDocument } from './place.ts'
import { quotationScore } from './quotations.ts'
import { relationScore, relationTotal } from './relations.ts'
import { sentimentScore } from './sentiment.ts'
import { sameSpan } from './span.ts'

/** One thing that was found, missed, or reported without being there. */
export interface Finding {
  layer: 'entities' | 'relations' | 'sentiment' | 'quotations'
  outcome: 'found' | 'missed' | 'spurious'
  /** What it is, the same from run to run: `leader-of(Anna Berzina, Latvia)`. */
  what: string
  /** Where it stands in the gold text, where it does. */
  start?: number
  /** The passage. */
  passage?: string
  why?: string
}

/** What one document contributes to every figure, and what was found and missed in it. */
export interface DocumentScore {
  id: string
  split?: 'dev' | 'test'
  tags: readonly string[]
  /** By measure and, after a further dot, label: `entities.strict`, `entities.strict.PERSON`. */
  counts: Record<string, Counts>
  /** Confidence and truth of each fact that counts. */
  judged: readonly (readonly [confidence: number, right: boolean])[]
  findings: readonly Finding[]
}

/** Scores one document against its gold; layers that the gold does not have are left out. */
export function scoreDocument(gold: Case, document: Document, types?: readonly string[]): DocumentScore {
  const placed = placeDocument(document, gold)
  const scorer = new DocumentScorer(gold, document, placed)
  scorer.body()
  scorer.entities()
  scorer.coreference()
  const judged = scorer.relations(types)
  scorer.sentiment()
  scorer.quotations()
  const { id, split, tags } = gold
  return { id, ...(split !== undefined && { split }), tags, counts: Object.fromEntries(scorer.counts), judged, findings: scorer.findings }
}

class DocumentScorer {
  readonly counts: Map<string, Counts> = new Map()
  readonly findings: Finding[] = []
  readonly #gold: Case
  readonly #original: Document
  readonly #placed: Document
  readonly #identity: Identity

  constructor(gold: Case, original: Document, placed: Document) {
    this.#gold = gold
    this.#original = original
    this.#placed = placed
    this.#identity = new Identity(gold, placed)
  }

  #labelled(name: string, byLabel: ReadonlyMap<string, Counts>): void {
    this.counts.set(name, sum(byLabel.values()))
    for (const [label, counts] of byLabel) this.counts.set(`${name}.${label}`, counts)
  }

  #find(finding: Omit<Finding, 'passage'>): void {
    const passage = finding.start === undefined ? undefined : passageAt(this.#gold.text, finding.start)
    this.findings.push(passage === undefined ? finding : { ...finding, passage })
  }

  body(): void {
    const { meta, leaks, text, blocks } = this.#gold
    if (meta === undefined) return
    const paragraphs = blocks.map((block) => text.slice(block.start, block.end))
    this.counts.set('body.shingles', shingleCounts(text, this.#original.text))
    this.counts.set('body.paragraphs', paragraphCounts(paragraphs, this.#original.text))
    this.counts.set('body.leaks', leakCounts(leaks ?? [], this.#original.text))
    this.#labelled('metadata.fields', new Map(META_FIELDS.map((field) => [field, metaCounts(meta, this.#original.meta, field)])))
    this.counts.set('metadata.absent', absentCounts(meta, this.#original.meta))
  }

  entities(): void {
    const { mentions, entities } = this.#gold
    if (mentions === undefined || entities === undefined) return
    const linksOf = new Map([...entities, ...this.#placed.entities].map((entity) => [entity, entity.links]))
    const goldEntity = new Map(entities.map((entity) => [entity.id, entity]))
    const predictedEntity = new Map(this.#placed.entities.map((entity) => [entity.id, entity]))
    const label = (owner: typeof goldEntity | typeof predictedEntity, list: Document['mentions'] | typeof mentions): LabelledSpan[] =>
      list
        .filter((mention) => mention.kind === 'name')
        .map(({ start, end, type, value, entity }) => {
          const known = owner.get(entity)
          const links = known && linksOf.get(known)
          return { start, end, type, ...(value !== undefined && { value }), ...(links !== undefined && { links }) }
        })
    const wanted = label(goldEntity, mentions)
    const given = label(predictedEntity, this.#placed.mentions)
    for (const scheme of MATCH_SCHEMES) this.#labelled(`entities.${scheme}`, entityCounts(wanted, given, scheme))
    this.counts.set('entities.date-value', dateValueCounts(wanted, given))
    for (const base of ['iso3166', 'wikidata'] as const) this.counts.set(`entities.link-${base}`, linkCounts(wanted, given, base))
    this.#entityFindings(wanted, given)
  }

  #entityFindings(wanted: readonly LabelledSpan[], given: readonly LabelledSpan[]): void {
    const right = pairSpans(wanted, given).filter((pair) => sameSpan(pair.gold, pair.predicted) && pair.gold.type === pair.predicted.type)
    const found = new Set<LabelledSpan>(right.flatMap((pair) => [pair.gold, pair.predicted]))
    const text = this.#gold.text
    for (const span of wanted) {
      const outcome = found.has(span) ? 'found' : 'missed'
      this.#find({ layer: 'entities', outcome, what: `${span.type} «${text.slice(span.start, span.end)}»`, start: span.start })
    }
    given.forEach((span, index) => {
      if (found.has(span)) return
      const mention = this.#placed.mentions.filter((m) => m.kind === 'name')[index]
      const start = span.start < text.length ? { start: span.start } : { why: 'outside the article' }
      this.#find({ layer: 'entities', outcome: 'spurious', what: `${span.type} «${mention?.text ?? ''}»`, ...start })
    })
  }

  coreference(): void {
    const { mentions, entities } = this.#gold
    if (mentions === undefined || entities === undefined) return
    const scored = new Set(entities.filter(isScoredEntity).map((entity) => entity.id))
    const key = (span: { start: number; end: number }): string => `${span.start}-${span.end}`
    const unscored = new Set(mentions.filter((mention) => !scored.has(mention.entity)).map(key))
    const cluster = (items: readonly { entity: string; start: number; end: number }[]): Cluster[] => {
      const groups = new Map<string, Set<string>>()
      const owned = new Set<string>()
      for (const item of items) {
        // One place belongs to one entity: a second reading of it would count the mention twice.
        if (owned.has(key(item))) continue
        owned.add(key(item))
        groups.set(item.entity, (groups.get(item.entity) ?? new Set()).add(key(item)))
      }
      return withoutSingletons([...groups.values()].map((group) => [...group]))
    }
    const own = new Map(this.#placed.entities.map((entity) => [entity.id, entity]))
    const counted = this.#placed.mentions.filter((mention) => {
      const entity = own.get(mention.entity)
      return mention.type !== 'TITLE' && mention.type !== 'DATE' && (entity?.members ?? []).length === 0 && !unscored.has(key(mention))
    })
    const wanted = cluster(mentions.filter((mention) => scored.has(mention.entity)))
    const given = cluster(counted)
    this.counts.set('coreference.muc', mucCounts(wanted, given))
    this.counts.set('coreference.b3', bCubedCounts(wanted, given))
    this.counts.set('coreference.ceafe', ceafeCounts(wanted, given))
    this.counts.set('coreference.lea', leaCounts(wanted, given))
    const twins = mainTwins(this.#gold, this.#placed)
    const resolved = (kind: 'nominal' | 'pronoun'): Counts => {
      const judged = mentions.filter((mention) => mention.kind === kind && scored.has(mention.entity))
      const right = judged.filter((mention) =>
        counted.some((other) => other.end === mention.end && other.start < mention.end && twins.get(other.entity) === mention.entity && other.kind !== 'name'),
      )
      return rateCounts(right.length, judged.length)
    }
    this.#labelled('coreference.resolved', new Map([['nominal', resolved('nominal')], ['pronoun', resolved('pronoun')]]))
  }

  relations(types?: readonly string[]): DocumentScore['judged'] {
    const { facts } = this.#gold
    if (facts === undefined) return []
    const score = relationScore(facts, this.#placed, this.#identity, types)
    this.#labelled('relations.facts', score.byType)
    if (facts.some((fact) => fact.coreference !== undefined)) this.counts.set('relations.coreference', score.coreference)
    for (const [name, counts] of Object.entries(score.qualifiers)) this.counts.set(`relations.${name}`, counts)
    for (const [status, counts] of score.statusByGold) this.counts.set(`relations.status.${status}`, counts)
    this.counts.set('relations.flagged', score.flagged)
    this.counts.set('relations.flag-kept', score.flagKept)
    const total = relationTotal(score)
    this.counts.set('relations.nothing', total.gold > 0 ? rateCounts(0, 0) : rateCounts(total.predicted === 0 ? 1 : 0, 1))
    const called = (id: string): string => this.#placed.entities.find((entity) => entity.id === this.#identity.entityOf(id))?.name ?? id
    for (const { outcome, gold, predicted, why } of score.outcomes) {
      const what =
        gold !== undefined
          ? `${gold.type}(${gold.subject.label}, ${gold.object.label})`
          : `${predicted?.type}(${called(predicted?.subject ?? '')}, ${called(predicted?.object ?? '')})`
      const start = gold?.place?.start ?? predicted?.evidence[0]?.start
      this.#find({ layer: 'relations', outcome, what, ...(start !== undefined && { start }), ...(why !== undefined && { why }) })
    }
    return score.judged
  }

  sentiment(): void {
    const { sentiments } = this.#gold
    if (sentiments === undefined) return
    const score = sentimentScore(sentiments, this.#placed, this.#identity)
    for (const name of ['exact', 'overlap', 'proportional', 'polarity', 'holder', 'target'] as const)
      this.counts.set(`sentiment.${name}`, score[name])
    for (const phrase of sentiments.filter((p) => !p.optional)) {
      const outcome = score.missed.includes(phrase) ? 'missed' : 'found'
      this.#find({ layer: 'sentiment', outcome, what: `${phrase.polarity} «${phrase.text}»`, start: phrase.start })
    }
    for (const phrase of score.spurious)
      this.#find({ layer: 'sentiment', outcome: 'spurious', what: `${phrase.polarity} «${phrase.text}»`, start: phrase.start })
  }

  quotations(): void {
    const { quotations, facts, entities } = this.#gold
    if (quotations === undefined || facts === undefined) return
    const names = new Map(this.#gold.referents?.map((referent) => [referent.entity, referent]))
    const score = quotationScore(quotations, this.#placed.quotations, this.#identity, (id) => names.get(id) ?? { label: id, names: [], entity: id })
    for (const name of ['overlap', 'exact', 'speaker', 'attributed'] as const) this.counts.set(`quotations.${name}`, score[name])
    for (const quotation of quotations)
      this.#find({ layer: 'quotations', outcome: score.missed.includes(quotation) ? 'missed' : 'found', what: quotation.text, start: quotation.start })
    void entities
  }
}

/** The text around a place, cut to its block and to what fits a line. */
function passageAt(text: string, start: number): string | undefined {
  if (start < 0 || start >= text.length) return undefined
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 40)
  const next = text.indexOf('\n', start)
  const to = Math.min(next < 0 ? text.length : next, start + 100)
  return `${from > 0 && text[from - 1] !== '\n' ? '…' : ''}${text.slice(from, to)}${to < text.length && text[to] !== '\n' ? '…' : ''}`
}
