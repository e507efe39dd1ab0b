import { type Document, type Span, withoutUnnamed } from '../document/index.ts'
import { documentToGold, FixtureError, type Gold, type GoldFact, type GoldMention, readFixture, writeFixture } from '../fixtures/index.ts'
import { QuoteWriter } from '../fixtures/quotes.ts'
import { EvaluateError } from './json.ts'
import { overlaps } from './span.ts'

/** A draft fixture, and what of the document it could not hold. */
export interface FixtureDraft {
  source: string
  /** One line each: labels that cannot be written as quotes. */
  left: string[]
}

/**
 * Drafts a fixture from a document, for a person to correct. Every label becomes a quote; what no quote can tell apart is left out and named.
 *
 * @param options `article` is the file name of the article; `split` and `tags` are as the fixture is to have them.
 * @throws {EvaluateError} when the document has no text, or cannot be a fixture at all.
 */
export function draftFixture(document: Document, { article, split = 'dev' }: { article: string; split?: 'dev' | 'test' }): FixtureDraft {
  if (document.text.trim() === '') throw new EvaluateError(`${article}: there is no text in it to label`)
  const { gold, left } = quotable(document, article, split)
  const source = writeFixture(gold)
  try {
    readFixture(`${article}.yaml`, source)
  } catch (cause) {
    if (!(cause instanceof FixtureError)) throw cause
    throw new EvaluateError(`${article}: the draft does not read back: ${cause.message.split('\n')[0]}`, { cause })
  }
  const head = '# A draft made by copydesk. Read the article first, then correct every label; delete this line when you are done.\n'
  return { source: `${head}${source}`, left }
}

/** The labels of a document that quotes can hold, and those that they cannot. */
function quotable(document: Document, article: string, split: 'dev' | 'test'): { gold: Gold; left: string[] } {
  // The guide labels whom an article names.
  const whole = documentToGold(withoutUnnamed(document), article)
  const quotes = new QuoteWriter(whole.text, whole.blocks)
  const left: string[] = []
  const holds = (span: Span, what: string): boolean => {
    try {
      quotes.bracketed(span)
      quotes.single(span)
      return true
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      left.push(`${what}: ${error.message}`)
      return false
    }
  }
  const mentions: GoldMention[] = []
  for (const mention of whole.mentions) {
    if (!holds(mention, `${mention.kind} of ${mention.entity}`)) continue
    if (mention.kind === 'name' && mentions.some((other) => other.kind === 'name' && overlaps(other, mention))) continue
    mentions.push(mention)
  }
  const used = new Set(mentions.map((mention) => mention.entity))
  const entities = whole.entities.filter(({ id, members }) => used.has(id) || members !== undefined)
  const real = new Set(entities.filter(({ type }) => type !== 'TITLE' && type !== 'DATE').map(({ id }) => id))
  const known = (id: string | undefined): boolean => id === undefined || real.has(id)
  const keyOf = ({ subject, type, object, negated, modality }: GoldFact): string => `${subject} ${type} ${object} ${negated} ${modality}`
  const facts = [...new Map([...whole.facts].reverse().map((fact) => [keyOf(fact), fact])).values()].reverse()
  const gold = {
    ...{ ...whole, file: `${article}.yaml`, split, tags: ['draft'], entities, mentions },
    facts: facts.filter(({ subject, object, attribution }) => [subject, object, attribution].every(known)),
    quotations: whole.quotations.filter((quotation) => known(quotation.speaker) && holds(quotation, 'quotation')),
    sentiments: whole.sentiments.filter(
      (phrase) =>
        [phrase.holder, phrase.target?.entity].every(known) &&
        holds(phrase, 'phrase') &&
        (phrase.target?.span === undefined || holds(phrase.target.span, 'target')),
    ),
  }
  return { gold, left }
}
