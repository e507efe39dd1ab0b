import type { Document, Mention } from '../document/index.ts'
import { type Case, isScoredEntity } from './cases.ts'
import { pairSpans } from './entities.ts'
import type { Found } from './errors.ts'
import { Identity, mainTwins } from './identity.ts'
import { chainMentions, resolves } from './sheet-entities.ts'
import { sameSpan } from './span.ts'

/**
 * Nominals and pronouns that were missed, made up, or taken for somebody else; of entities that the article names, as `coreference.resolved` has it. Nothing is
 * said where gold labels none.
 */
export function coreferenceErrors(gold: Case, document: Document): Found[] {
  const entities = new Map((gold.entities ?? []).filter(isScoredEntity).map((entity) => [entity.id, entity.name]))
  const mentions = gold.mentions ?? []
  const named = new Set(mentions.filter(({ kind, entity }) => kind === 'name' && entities.has(entity)).map(({ entity }) => entity))
  const references = mentions.filter(({ kind }) => kind !== 'name')
  if (references.length === 0) return []
  const scored = mentions.filter(({ entity }) => entities.has(entity))
  const unscored = mentions.filter(({ entity, ...span }) => !entities.has(entity) && !scored.some((other) => sameSpan(span, other)))
  const made = chainMentions(document, unscored).filter(({ kind }) => kind !== 'name')
  const twins = mainTwins(gold, document)
  const nameOf = (id: string): string => document.entities.find((entity) => entity.id === id)?.name ?? id
  const sameEnd = (one: { end: number }) => (other: Mention) => other.end === one.end
  const wrong = references
    .filter(({ entity }) => named.has(entity))
    .flatMap((one): Found[] => {
      if (made.some((other) => resolves(one, other, twins))) return []
      const wanted = { layer: 'coreference' as const, gold: `«${one.text}» = ${entities.get(one.entity)}`, start: one.start, end: one.end }
      const other = made.find(sameEnd(one))
      if (other === undefined) return [{ ...wanted, kind: 'missed' }]
      return [{ ...wanted, kind: 'entity', predicted: `«${other.text}» = ${nameOf(other.entity)}` }]
    })
  const spurious = made
    .filter((other) => !mentions.some(({ end }) => end === other.end))
    .map(
      ({ text, entity, start, end }): Found => ({
        layer: 'coreference',
        kind: 'spurious',
        predicted: `«${text}» = ${nameOf(entity)}`,
        ...{ start, end },
      }),
    )
  return [...wrong, ...spurious]
}

/** Direct quotations that were missed, made up, cut otherwise, or given to somebody else or nobody. Nothing is said where gold labels none. */
export function quotationErrors(gold: Case, document: Document): Found[] {
  const wanted = gold.quotations
  if (wanted === undefined) return []
  const pairs = pairSpans(wanted, document.quotations)
  const identity = new Identity(gold, document)
  const nameOf = (id: string | undefined): string => document.entities.find((entity) => entity.id === id)?.name ?? 'nobody'
  const errors = pairs.flatMap(({ gold: one, predicted }): Found[] => {
    const both = { layer: 'quotations' as const, gold: quoted(one.text), start: one.start, end: one.end }
    if (!sameSpan(one, predicted))
      return [{ ...both, kind: 'boundary', predicted: quoted(gold.text.slice(predicted.start, predicted.end)) }]
    if (one.speaker === undefined) return []
    const speaker = gold.referents?.get(one.speaker) ?? { label: one.speaker, names: [] }
    if (predicted.speaker !== undefined && identity.fits(speaker, predicted.speaker)) return []
    return [
      { ...both, kind: 'entity', gold: `${quoted(one.text)} said by ${speaker.label}`, predicted: `said by ${nameOf(predicted.speaker)}` },
    ]
  })
  const [paired, answered] = [new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.predicted))]
  return [
    ...errors,
    ...wanted
      .filter((one) => !paired.has(one))
      .map(({ text, start, end }): Found => ({ layer: 'quotations', kind: 'missed', gold: quoted(text), start, end })),
    ...document.quotations
      .filter((one) => !answered.has(one))
      .map(
        ({ start, end }): Found => ({ layer: 'quotations', kind: 'spurious', predicted: quoted(gold.text.slice(start, end)), start, end }),
      ),
  ]
}

/** The beginning of a quotation, which may be long. */
const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
