import type { Quotation } from '../document/index.ts'
import type { GoldQuotation } from '../fixtures/index.ts'
import type { Referent } from './cases.ts'
import { type Counts, counts, rateCounts } from './counts.ts'
import { pairSpans } from './entities.ts'
import type { Identity } from './identity.ts'
import { sameSpan } from './span.ts'

export interface QuotationScore {
  overlap: Counts
  exact: Counts
  /** Of the quotations found whose speaker gold names: those with that speaker. */
  speaker: Counts
  /** Found, and with the right speaker: attribution end to end. */
  attributed: Counts
  missed: GoldQuotation[]
}

/**
 * Direct quotations (after Pareti et al. 2013): paired one to one, the larger overlap first; `exact` asks for the same span, `overlap` for
 * any shared character, `speaker` for the right entity on those found.
 */
export function quotationScore(
  gold: readonly GoldQuotation[],
  predicted: readonly Quotation[],
  identity: Identity,
  referent: (entity: string) => Referent,
): QuotationScore {
  const pairs = pairSpans(gold, predicted)
  const isRight = ({ gold: g, predicted: p }: { gold: GoldQuotation; predicted: Quotation }): boolean =>
    g.speaker !== undefined && p.speaker !== undefined && identity.fits(referent(g.speaker), p.speaker)
  const spoken = gold.filter((quotation) => quotation.speaker !== undefined)
  const judged = pairs.filter((pair) => pair.gold.speaker !== undefined)
  const right = judged.filter(isRight)
  const attributed = predicted.filter((quotation) => quotation.speaker !== undefined)
  return {
    overlap: counts(pairs.length, predicted.length, gold.length),
    exact: counts(pairs.filter((pair) => sameSpan(pair.gold, pair.predicted)).length, predicted.length, gold.length),
    speaker: rateCounts(right.length, judged.length),
    attributed: counts(right.length, attributed.length, spoken.length),
    missed: gold.filter((quotation) => !pairs.some((pair) => pair.gold === quotation)),
  }
}
