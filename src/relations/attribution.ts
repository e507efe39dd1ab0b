import { spanAround } from '../document/index.ts'
import { treesOf } from '../syntax/index.ts'
import type { Finding, Reading } from './extract.ts'
import { argumentsOf } from './tree/arguments.ts'

/** Verbs that report what somebody says or thinks. */
const REPORTS = new Set(
  'say tell claim announce report insist declare state confirm add warn argue note explain write recall assert allege maintain believe think suggest admit deny stress acknowledge reply remark'.split(
    ' ',
  ),
)

/** How far above a fact the verb that reports it may stand. */
const MOST_STEPS = 8

/** Who reports a passage, where the article does not say it in its own voice: the speaker of the quotation, or the subject of the verb of saying. */
export function attributionOf(finding: Finding, reading: Reading): string | undefined {
  const { draft, view } = reading
  const later = finding.object.start > finding.subject.start ? finding.object : finding.subject
  const quotation = spanAround(draft.quotations, later)
  if (quotation?.speaker !== undefined) return quotation.speaker
  const trees = treesOf(view)
  const args = argumentsOf(reading)
  let at = trees.top(view.range(later))
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const above = trees.head(at)
    if (above >= 0 && trees.deprel(at) === 'ccomp' && REPORTS.has(view.tokens[above]?.lemma.toLowerCase() ?? '')) {
      const [speaker] = trees.subjects(above).flatMap((word) => args.of(word, ['PERSON', 'ORG', 'GPE']))
      return speaker?.entity === finding.subject.entity ? undefined : speaker?.entity
    }
    at = above
  }
  return undefined
}
