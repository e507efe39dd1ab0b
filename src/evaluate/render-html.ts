import { createHash } from 'node:crypto'
import type { Span } from '../document/index.ts'
import type { Case } from './cases.ts'
import { ERROR_KINDS, type ErrorKind, type ExtractionError, errorCounts, worstArticles } from './errors.ts'
import { documentFinder } from './find-document.ts'
import { placeDocument } from './place.ts'
import { type EvaluationRun, HEADLINES, percent } from './run.ts'

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --miss: #d33; --false: #c70; --good: #2a7; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .6rem; text-align: left; } td.n { text-align: right; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; } @media (max-width: 50rem) { .pair { grid-template-columns: 1fr; } }
.text { white-space: pre-wrap; } mark { background: none; color: inherit; border-bottom: 2px solid var(--good); } mark.wrong { border-bottom: 3px solid var(--miss); font-weight: 600; }
.got mark.wrong { border-bottom-color: var(--false); } mark sub { font-size: .65em; opacity: .8; } details { border-top: 1px solid var(--line); padding: .5rem 0; } summary { cursor: pointer; }
h3 { margin: .5rem 0 .2rem; }`

/** Without script, without anything from elsewhere, and without any style but the page's own. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`

/**
 * The run as one page: the figures, the ways in which it is wrong, a table of confused types, and for each article gold and prediction side by side in its
 * text, what is wrong marked on both sides. It needs no script and no network; words of an article are never markup.
 */
export function renderHtml(run: EvaluationRun): string {
  const { evaluation, errors, isShown } = run
  const shown = errors.errors.filter(({ article }) => isShown(article))
  const order = new Map(worstArticles(shown, Number.POSITIVE_INFINITY).map(({ article }, rank) => [article, rank]))
  const cases = run.cases.filter(({ id }) => isShown(id)).sort((a, b) => (order.get(a.id) ?? 1e9) - (order.get(b.id) ?? 1e9))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><title>Quality of extraction</title><style>${STYLE}</style></head><body>
<h1>Quality of extraction</h1>
<p>${evaluation.documents.length} articles${run.gate === undefined ? '' : run.gate.passed ? '; quality held' : '; quality fell'}</p>
${figureTable(run)}
<h2>Ways of being wrong</h2>
${kindTable(shown)}
<h2>Confused types</h2>
<p>Rows: gold; columns: found. – is none.</p>
${confusionTable(errors.confusion)}
<h2>Articles, the worst first</h2>
${cases
  .map((gold) =>
    articleDetails(
      gold,
      run,
      shown.filter(({ article }) => article === gold.id),
    ),
  )
  .join('\n')}
</body></html>
`
}

function figureTable({ evaluation }: EvaluationRun): string {
  const rows = HEADLINES.map(
    ([name, label]) => `<tr><th scope="row">${html(label)}</th><td class="n">${percent(evaluation.figures.get(name)?.value)}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

function kindTable(errors: readonly ExtractionError[]): string {
  const head = `<tr><th scope="col">layer</th>${ERROR_KINDS.map((kind) => `<th scope="col">${kind}</th>`).join('')}</tr>`
  const rows = [...errorCounts(errors)].map(
    ([layer, own]) =>
      `<tr><th scope="row">${layer}</th>${ERROR_KINDS.map((kind: ErrorKind) => `<td class="n">${own.get(kind) ?? ''}</td>`).join('')}</tr>`,
  )
  return `<table>${head}${rows.join('')}</table>`
}

function confusionTable(confusion: EvaluationRun['errors']['confusion']): string {
  const types = [...new Set([...confusion.keys(), ...[...confusion.values()].flatMap((row) => [...row.keys()])])].sort()
  const head = `<tr><td></td>${types.map((type) => `<th scope="col">${html(type)}</th>`).join('')}</tr>`
  const rows = types.map(
    (gold) =>
      `<tr><th scope="row">${html(gold)}</th>${types.map((type) => `<td class="n">${confusion.get(gold)?.get(type) ?? ''}</td>`).join('')}</tr>`,
  )
  return `<table>${head}${rows.join('')}</table>`
}

interface Mark extends Span {
  label: string
  wrong: boolean
}

function articleDetails(gold: Case, run: EvaluationRun, errors: readonly ExtractionError[]): string {
  const document = documentFinder(run.documents)(gold.id)
  const placed = document === undefined ? undefined : placeDocument(document, gold)
  const wrong = new Set(
    errors.filter(({ layer }) => layer === 'entities' || layer === 'sentiment').map(({ start, end }) => `${start}-${end}`),
  )
  const isWrong = ({ start, end }: Span): boolean => wrong.has(`${start}-${end}`)
  const wanted: Mark[] = [
    ...(gold.mentions ?? [])
      .filter(({ kind }) => kind === 'name')
      .map((mention) => ({ ...mention, label: mention.type, wrong: isWrong(mention) })),
    ...(gold.sentiments ?? []).map((phrase) => ({ ...phrase, label: sign(phrase.polarity), wrong: isWrong(phrase) })),
  ]
  const same = new Set(wanted.filter((mark) => !mark.wrong).map(({ start, end }) => `${start}-${end}`))
  const made: Mark[] = [
    ...(placed?.mentions ?? [])
      .filter(({ kind }) => kind === 'name')
      .map((mention) => ({ ...mention, label: mention.type, wrong: !same.has(`${mention.start}-${mention.end}`) })),
    ...(placed?.sentiments ?? []).map((phrase) => ({
      ...phrase,
      label: sign(phrase.polarity),
      wrong: !same.has(`${phrase.start}-${phrase.end}`),
    })),
  ]
  // Names and phrases are marked in the text; these are not.
  const listed = errors.filter(({ layer }) => layer !== 'entities' && layer !== 'sentiment')
  const rows = listed.map(
    ({ layer, kind, gold: one = '', predicted = '' }) =>
      `<tr><td>${layer}</td><td>${kind}</td><td>${html(one)}</td><td>${html(predicted)}</td></tr>`,
  )
  const table =
    rows.length === 0
      ? ''
      : `<h3>Facts, references and quotations</h3><table><tr><th scope="col">layer</th><th scope="col">what is wrong</th><th scope="col">gold</th><th scope="col">found</th></tr>${rows.join('')}</table>`
  return `<details${errors.length > 0 ? '' : ' class="right"'}><summary>${html(gold.id)}: ${errors.length} errors</summary>${table}
<div class="pair"><section><h3>Gold</h3><div class="text">${marked(gold.text, wanted)}</div></section><section class="got"><h3>Found</h3><div class="text">${marked(gold.text, made)}</div></section></div></details>`
}

const sign = (polarity: string): string => (polarity === 'positive' ? '+' : polarity === 'negative' ? '−' : '±')

function marked(text: string, marks: readonly Mark[]): string {
  let out = ''
  let at = 0
  for (const { start, end, label, wrong } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > text.length) continue
    out += `${html(text.slice(at, start))}<mark${wrong ? ' class="wrong"' : ''}>${html(text.slice(start, end))}<sub>${html(label)}</sub></mark>`
    at = end
  }
  return out + html(text.slice(at))
}
