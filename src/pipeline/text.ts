import { type Cleaner, detectLanguage } from '../clean/index.ts'
import type { Block, Draft, Meta, ReadingLimits, Warning } from '../document/index.ts'
import { segment, type TextModels } from '../text/index.ts'
import { foreignLanguage } from './language.ts'
import type { Stage } from './types.ts'

/** Below this the cleaning should not be trusted. */
const LOW_QUALITY = 0.3

/** The stage from a page to its article. Plain text stays as it is: its blocks are what stands between blank lines. */
export function createCleanStage(cleaner: Cleaner, keep: readonly 'captions'[]): Stage {
  return {
    name: 'clean',
    requires: ['page'],
    assigns: ['text'],
    run: (draft) => (draft.html === undefined ? plainBlocks(draft) : cleaned(draft, draft.html, cleaner, keep)),
  }
}

function cleaned({ html: _, ...draft }: Draft, html: string, cleaner: Cleaner, keep: readonly 'captions'[]): Draft {
  const url = draft.source.url
  const article = cleaner.clean(html, { keep, given: draft.meta, ...(url !== undefined && { url }) })
  const warnings: Warning[] = [...draft.warnings, ...article.warnings]
  if (article.quality < LOW_QUALITY && !warnings.some((warning) => warning.code === 'quality-low'))
    warnings.push({
      code: 'quality-low',
      message: `the article on this page was hard to find (quality ${article.quality}); look at it before you trust it`,
    })
  return { ...draft, text: article.text, blocks: article.blocks, meta: article.meta, quality: article.quality, warnings }
}

function plainBlocks(draft: Draft): Draft {
  const blocks: Block[] = []
  const add = (start: number, end: number): void => {
    const lead = /^\s*/.exec(draft.text.slice(start, end))?.[0].length ?? 0
    const rest = draft.text.slice(start + lead, end)
    const trail = rest.length - rest.trimEnd().length
    if (start + lead < end - trail) blocks.push({ kind: 'paragraph', start: start + lead, end: end - trail })
  }
  let start = 0
  for (const gap of draft.text.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/g)) {
    add(start, gap.index)
    start = gap.index + gap[0].length
  }
  add(start, draft.text.length)
  return { ...draft, blocks, meta: plainMeta(draft) }
}

/** What the caller knows, and the language as the text shows it where the caller does not say. */
function plainMeta({ meta: given, text }: Draft): Meta {
  const { from: givenFrom, ...fields } = given
  const from = Object.fromEntries(Object.keys(fields).map((name) => [name, givenFrom?.[name] ?? 'given']))
  const language = fields.language === undefined ? detectLanguage(text)?.language : undefined
  if (language !== undefined) return { ...fields, language, from: { ...from, language: 'text' } }
  return Object.keys(from).length === 0 ? fields : { ...fields, from }
}

/**
 * The stage from text to sentences and tokens.
 *
 * @param override The language to take the text for, whatever it looks like.
 * @param limits How many characters are read, and how long a run may be to be read as words.
 */
export function createSegmentStage(
  models: TextModels,
  override: string | undefined,
  { text: most, run }: Pick<ReadingLimits, 'text' | 'run'>,
): Stage {
  return {
    name: 'segment',
    requires: ['text'],
    assigns: ['tokens'],
    run: (draft) => {
      const options = { english: foreignLanguage(draft.meta, override) === undefined, maxRun: run }
      if (draft.text.length <= most) return segment(draft, models, options)
      const blocks = draft.blocks.filter((block) => block.end <= most)
      const message = `only the first ${most} characters were read for sentences and what follows`
      const short = segment({ ...draft, blocks }, models, options)
      return {
        ...short,
        blocks: draft.blocks,
        warnings: [...short.warnings, { code: 'text-truncated', message, start: blocks.at(-1)?.end ?? 0, end: draft.text.length }],
      }
    },
  }
}
