import type { Modality, Span } from '../document/index.ts'
import type { Case, CaseFact, CaseSentiment, Referent } from './cases.ts'
import { EvaluateError, type Fields, numberOf, objectsOf, oneOf, textOf, textsOf } from './json.ts'
import { normaliseName } from './names.ts'

const MODALITIES: readonly Modality[] = ['asserted', 'planned', 'possible', 'hypothetical']
const POLARITIES: readonly CaseSentiment['polarity'][] = ['positive', 'negative', 'any']
const WORD = /[\p{L}\p{N}]/u

/**
 * Reads gold passages: a text with its facts, and perhaps its sentiment phrases, where every argument is a list of acceptable names (the
 * format of the project's `relations/dev.jsonl`). A passage without `sentiments` was not labelled for them.
 *
 * @throws {EvaluateError} when a quote is not in its text.
 */
export function readPassages(file: string, lines: readonly Fields[]): Case[] {
  return lines.map((line, index) => {
    const id = textOf(line.id) ?? `line-${index + 1}`
    const text = textOf(line.text)
    if (text === undefined) throw new EvaluateError(`${file}: the passage «${id}» has no «text»`)
    const phrases = Array.isArray(line.sentiments)
      ? objectsOf(line.sentiments).map((phrase) => sentimentOf(file, id, text, phrase))
      : undefined
    const source = textOf(line.source)
    return {
      id,
      tags: source === undefined ? [] : [source],
      text,
      blocks: [{ start: 0, end: text.length }],
      facts: objectsOf(line.facts).map(factOf),
      tempting: textsOf(line.hardNegatives).length > 0,
      ...(phrases !== undefined && { sentiments: phrases }),
    }
  })
}

function referent(value: unknown): Referent {
  const names = textsOf(value)
  return { label: names[0] ?? '', names: names.map(normaliseName) }
}

function factOf(fact: Fields): CaseFact {
  return {
    type: textOf(fact.type) ?? '',
    subject: referent(fact.subject),
    object: referent(fact.object),
    role: textsOf(fact.role),
    status: textsOf(fact.status),
    kind: textsOf(fact.kind),
    occasion: textsOf(fact.occasion),
    negated: fact.negated === true,
    modality: oneOf(fact.modality, MODALITIES) ?? 'asserted',
    optional: fact.optional === true,
  }
}

function sentimentOf(file: string, id: string, text: string, phrase: Fields): CaseSentiment {
  const quote = textOf(phrase.quote) ?? ''
  const span = findQuote(text, quote, numberOf(phrase.occurrence) ?? 1)
  const polarity = oneOf(phrase.polarity, POLARITIES)
  if (span === undefined || polarity === undefined)
    throw new EvaluateError(`${file}: the phrase «${quote}» of «${id}» is not in its text, or has no polarity`)
  const [holder, target] = [referent(phrase.holder), referent(phrase.target)]
  return {
    ...span,
    text: quote,
    polarity,
    optional: phrase.optional === true,
    noHolder: phrase.noHolder === true || holder.names.length === 0,
    ...(holder.names.length > 0 && { holder }),
    ...(target.names.length > 0 && { target }),
  }
}

/** The nth occurrence of a quote at word boundaries. */
function findQuote(text: string, quote: string, n: number): Span | undefined {
  const isWord = (character: string | undefined): boolean => character !== undefined && WORD.test(character)
  let count = 0
  for (let start = quote === '' ? -1 : text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length
    if ((isWord(text[start - 1]) && isWord(quote[0])) || (isWord(text[end]) && isWord(quote.at(-1)))) continue
    if (++count === n) return { start, end }
  }
  return undefined
}
