import type { Document, Role, Span } from '../document/index.ts'

type Count = (offset: number) => number

/** Counts every offset in code points, as Python and R do, instead of UTF-16 code units: those into the text, and source ranges into the page. */
export function toCodePoints(document: Document, page: string | undefined): Document {
  const count = counter(document.text)
  const at = <T extends Span>(span: T): T => ({ ...span, start: count(span.start), end: count(span.end) })
  const role = (value: Role | undefined): Role | undefined => value && at(value)
  const countPage = page === undefined ? undefined : counter(page)
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      const source = block.source && countPage && { start: countPage(block.source.start), end: countPage(block.source.end) }
      return { ...at(block), ...(source && { source }) }
    }),
    sentences: document.sentences.map(at),
    ...(document.tokens && { tokens: document.tokens.map(at) }),
    mentions: document.mentions.map(at),
    quotations: document.quotations.map((quotation) => ({ ...at(quotation), ...(quotation.cue && { cue: at(quotation.cue) }) })),
    ...(document.chains && { chains: document.chains.map((chain) => ({ ...chain, mentions: chain.mentions.map(at) })) }),
    relations: document.relations.map((relation) => ({ ...relation, evidence: relation.evidence.map(at) })),
    sentiments: document.sentiments.map((sentiment) => {
      const [holder, target] = [role(sentiment.holder), role(sentiment.target)]
      return { ...at(sentiment), ...(holder && { holder }), ...(target && { target }) }
    }),
    warnings: document.warnings.map((warning) => ({
      ...warning,
      ...(warning.start !== undefined && { start: count(warning.start) }),
      ...(warning.end !== undefined && { end: count(warning.end) }),
    })),
  }
}

/** For each code unit of a text, how many code points stand before it. A lone surrogate is one. */
function counter(text: string): Count {
  if (!/[\uD800-\uDFFF]/.test(text)) return (offset) => offset
  const points = new Uint32Array(text.length + 1)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    points[i] = count
    if ((text.codePointAt(i) ?? 0) > 0xffff) points[++i] = count
    count++
  }
  points[text.length] = count
  return (offset) => points[offset] ?? count
}
