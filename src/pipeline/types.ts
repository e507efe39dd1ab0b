import type { Draft } from '../document/index.ts'

/** What a stage needs and gives. `page` is a decoded page, `tokens` stands for tokens and sentences, `syntax` for their heads. */
export type Layer = 'page' | 'text' | 'tokens' | 'syntax' | 'mentions' | 'links' | 'coreference' | 'chains' | 'relations' | 'sentiments'

/** The names a caller asks for with `--layers`. */
export type LayerName = 'clean' | 'text' | 'syntax' | 'entities' | 'coreference' | 'chains' | 'relations' | 'sentiment'

/** A step of the line: what it is called, what must be there before it, what it adds, and the function that adds it. */
export interface Stage {
  readonly name: string
  readonly requires: readonly Layer[]
  readonly assigns: readonly Layer[]
  /** Whether the stage understands English only, and so is left out for a text in another language. */
  readonly englishOnly?: boolean
  /** Takes the document so far and returns it with the stage's layer added; the argument stays as it was. */
  run(draft: Draft): Draft
}

/** Thrown when stages do not fit together; the message names both sides. */
export class PipelineError extends Error {
  readonly code: 'stage-missing' | 'stage-unknown' | 'option-invalid'

  constructor(code: PipelineError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PipelineError'
    this.code = code
  }
}
