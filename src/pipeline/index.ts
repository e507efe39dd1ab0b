/**
 * The pipeline: the line that articles go down. In come articles (bytes, HTML or text); out go documents, one for each. Stages declare
 * what they require and assign, and the chain is checked when it is built.
 */
export { createPipeline, type Pipeline, type PipelineOptions } from './create.ts'
export { DEFAULT_LAYERS } from './layers.ts'
export { type Layer, type LayerName, PipelineError, type Stage } from './types.ts'
