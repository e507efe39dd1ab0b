import { renderEvaluation, renderFindings } from './render.ts'
import { renderGitHub, renderJUnit, renderMarkdown } from './render-ci.ts'
import { renderGate } from './render-gate.ts'
import { renderHtml } from './render-html.ts'
import { evaluationJson } from './report-json.ts'
import type { EvaluationRun } from './run.ts'

/** How a run is written down: for people in a terminal, as data, for CI servers, for a pull request, as annotations, as a page. */
export const OUTPUT_FORMATS = ['text', 'json', 'junit', 'markdown', 'github', 'html'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** Details of the text form, and where annotations point to. */
export interface OutputOptions {
  verbose: boolean
  /** The folder of the fixtures as the repository knows it. */
  folder: string
}

/** Writes a run down in one of the formats. */
export function renderRun(run: EvaluationRun, format: OutputFormat, { verbose, folder }: OutputOptions): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(evaluationJson(run.evaluation, run.gate, run.isShown))}\n`
    case 'junit':
      return renderJUnit(run)
    case 'markdown':
      return renderMarkdown(run)
    case 'github':
      return renderGitHub(run, folder)
    case 'html':
      return renderHtml(run)
    case 'text':
      return [
        renderEvaluation(run.evaluation, verbose),
        ...(verbose ? [renderFindings(run.evaluation, run.isShown)] : []),
        ...(run.gate === undefined ? [] : [renderGate(run.gate, run.isShown)]),
      ].join('\n')
  }
}
