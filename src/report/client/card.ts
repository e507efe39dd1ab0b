import type { ArticleDetail, ArticleRow, EvidenceRow, FactDetail, PhraseDetail, RoleDetail } from '../data.ts'
import { type Child, h, percent, safeLink } from './dom.ts'
import { qualifierWords, reserveWords, typeWords, verbOf } from './words.ts'

/** What a card speaks about: an article with its text and layers. */
export interface Opened {
  row: ArticleRow
  text: string
  detail: ArticleDetail
}

const definition = (term: string, ...values: readonly Child[]): HTMLElement[] => [h('dt', {}, term), h('dd', {}, ...values)]

const nameOf = ({ detail }: Opened, entity: number | undefined): string =>
  entity === undefined ? '' : (detail.entities[entity]?.name ?? '')

/** A passage that states a fact, with the mentions that carry it marked, and what found it there. */
function passage({ text, detail }: Opened, start: number, end: number, evidence: readonly EvidenceRow[]): HTMLElement[] {
  const carriers = evidence.flatMap(([, , subject, object]) => [detail.mentions[subject] ?? [], detail.mentions[object] ?? []])
  const spans = carriers
    .flatMap(([, , , from = 0, to = 0]) => (start <= from && to <= end && from < to ? [{ from, to }] : []))
    .sort((x, y) => x.from - y.from || x.to - y.to)
  const pieces: Child[] = []
  let at = start
  for (const { from, to } of spans) {
    if (from < at) continue
    pieces.push(text.slice(at, from), h('mark', {}, text.slice(from, to)))
    at = to
  }
  const patterns = [...new Set(evidence.map(([, , , , pattern]) => pattern))]
  return [h('blockquote', {}, ...pieces, text.slice(at, end)), h('p', { class: 'quiet' }, `found by ${patterns.join(', ')}`)]
}

/** The evidence of a fact by passage: what several patterns found in the same words is shown once. */
function passagesOf(opened: Opened, fact: FactDetail): HTMLElement[] {
  const passages = new Map<string, EvidenceRow[]>()
  for (const row of fact.evidence) passages.set(`${row[0]} ${row[1]}`, [...(passages.get(`${row[0]} ${row[1]}`) ?? []), row])
  return [...passages.values()].slice(0, 5).flatMap((rows) => {
    const [start = 0, end = 0] = rows[0] ?? []
    return passage(opened, start, end, rows)
  })
}

/** The way back: where in the page's source the block of a span stands, and a link that opens the page at the words. */
export function wayBack({ row, text, detail }: Opened, start: number, end: number): HTMLElement[] {
  const index = detail.blocks.findIndex(([, from, to]) => from <= start && start < to)
  const [kind, , , sourceStart, sourceEnd] = detail.blocks[index] ?? []
  const link = safeLink(row.url)
  const isLive = document.documentElement.dataset.live === 'true'
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 160)
  const range = sourceStart === undefined || sourceEnd === undefined ? undefined : `characters ${sourceStart}–${sourceEnd}`
  return [
    ...definition('Place', `characters ${start}–${end}, ${kind ?? 'block'} ${index + 1}`),
    ...(range === undefined
      ? []
      : definition(
          'Page source',
          isLive
            ? h(
                'a',
                { href: `/source?id=${encodeURIComponent(row.id)}&start=${sourceStart}&end=${sourceEnd}#here`, target: '_blank' },
                range,
              )
            : range,
        )),
    ...(row.path === undefined ? [] : definition('File', h('span', { class: 'path' }, row.path))),
    ...(link === undefined
      ? []
      : definition(
          'On the web',
          h(
            'a',
            {
              href: `${link.split('#')[0]}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`,
              rel: 'noreferrer noopener',
              target: '_blank',
            },
            'open the page at these words',
          ),
        )),
  ]
}

/** The card of a mention: what it refers to, and where else. */
export function mentionCard(opened: Opened, mention: number): HTMLElement[] {
  const { detail, text } = opened
  const [entity, type, kind, start, end, value] = detail.mentions[mention] ?? [-1, '', 'name', 0, 0]
  const own = detail.entities[entity]
  const others = detail.mentions.filter(([other]) => other === entity)
  const forms = [...new Set(others.map(([, , , from, to]) => text.slice(from, to)))]
  const facts = detail.facts.filter((fact) => fact.subject === entity || fact.object === entity)
  return [
    h('h3', {}, h('span', { class: `swatch t-${type}`, 'aria-hidden': 'true' }), own?.name ?? text.slice(start, end)),
    h(
      'dl',
      {},
      ...definition('Type', `${type}: ${typeWords(type)}`),
      ...definition('Here', `“${text.slice(start, end)}”, a ${kind}`),
      ...(value === undefined ? [] : definition('Value', value)),
      ...definition('Mentions', `${others.length}: ${forms.slice(0, 8).join(', ')}${forms.length > 8 ? ', …' : ''}`),
      ...(own?.members === undefined ? [] : definition('Members', own.members.map((id) => nameOf(opened, id)).join(', '))),
      ...(own?.tone === undefined || own.tone === 'neutral' ? [] : definition('Spoken of', own.tone)),
      ...linksOf(own?.wikidata, own?.iso3166),
      ...(facts.length === 0
        ? []
        : definition('Facts', h('ul', {}, ...facts.slice(0, 6).map((fact) => h('li', {}, factWords(opened, fact)))))),
      ...wayBack(opened, start, end),
    ),
  ]
}

function linksOf(wikidata: string | undefined, iso3166: string | undefined): HTMLElement[] {
  const item = wikidata !== undefined && /^Q\d+$/.test(wikidata) ? wikidata : undefined
  return [
    ...(iso3166 === undefined ? [] : definition('ISO 3166', iso3166)),
    ...(item === undefined
      ? []
      : definition(
          'Wikidata',
          h('a', { href: `https://www.wikidata.org/wiki/${item}`, rel: 'noreferrer noopener', target: '_blank' }, item),
        )),
  ]
}

export function factWords(opened: Opened, fact: FactDetail): string {
  const reserve = reserveWords(fact.negated, fact.modality)
  const own = qualifierWords(fact.qualifiers)
  return `${nameOf(opened, fact.subject)} ${verbOf(fact.type)} ${nameOf(opened, fact.object)}${own === '' ? '' : ` · ${own}`}${reserve === '' ? '' : ` (${reserve})`}`
}

/** A bar that says how sure the extractor is; the figure stands beside it. */
function confidenceBar(value: number): HTMLElement {
  return h(
    'span',
    { class: 'sure' },
    h('meter', { min: 0, max: 1, low: 0.5, high: 0.8, optimum: 1, value, 'aria-label': 'confidence' }),
    percent(value),
  )
}

/** The card of a fact: confidence, every passage that states it, and what found it. */
export function factCard(opened: Opened, fact: FactDetail): HTMLElement[] {
  const said = fact.attribution === undefined ? undefined : nameOf(opened, fact.attribution)
  return [
    h('h3', {}, factWords(opened, fact)),
    h(
      'dl',
      {},
      ...definition('Relation', fact.type),
      ...definition('Confidence', confidenceBar(fact.confidence)),
      ...(said === undefined ? [] : definition('According to', said)),
      ...definition('Evidence', ...passagesOf(opened, fact)),
      ...fact.evidence.slice(0, 1).flatMap(([start, end]) => wayBack(opened, start, end)),
    ),
  ]
}

/** The card of a phrase: its polarity, whose attitude it is, and towards what. */
export function phraseCard(opened: Opened, phrase: PhraseDetail): HTMLElement[] {
  const words = (role: RoleDetail | undefined): string =>
    role === undefined ? '' : nameOf(opened, role.entity) || opened.text.slice(role.start, role.end)
  return [
    h('h3', {}, `${phrase.polarity === 'positive' ? '+' : '−'} “${opened.text.slice(phrase.start, phrase.end)}”`),
    h(
      'dl',
      {},
      ...definition('Attitude', `${phrase.polarity}, ${phrase.score > 0 ? '+' : ''}${phrase.score}`),
      ...definition('Whose', words(phrase.holder) || 'the article’s own voice'),
      ...(phrase.target === undefined ? [] : definition('Towards', words(phrase.target))),
      ...wayBack(opened, phrase.start, phrase.end),
    ),
  ]
}
