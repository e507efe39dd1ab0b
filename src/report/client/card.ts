import type { ArticleDetail, ArticleRow, FactDetail, PhraseDetail, RoleDetail } from '../data.ts'
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

/** The passage around a span, with the span marked. */
function passage({ text, detail }: Opened, start: number, end: number, context = 60): HTMLElement {
  const block = detail.blocks.find(([, from, to]) => from <= start && end <= to)
  const [from, to] = [Math.max(start - context, block?.[1] ?? 0), Math.min(end + context, block?.[2] ?? text.length)]
  return h(
    'blockquote',
    {},
    `${from > (block?.[1] ?? 0) ? '…' : ''}${text.slice(from, start)}`,
    h('mark', {}, text.slice(start, end)),
    `${text.slice(end, to)}${to < (block?.[2] ?? text.length) ? '…' : ''}`,
  )
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
    ...definition('In the text', `characters ${start}–${end}, ${kind ?? 'block'} ${index + 1}`),
    ...(range === undefined
      ? []
      : definition(
          'In the page’s source',
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
      ...definition(
        'Evidence',
        ...fact.evidence
          .slice(0, 5)
          .flatMap(([start, end, , , pattern]) => [passage(opened, start, end), h('p', { class: 'quiet' }, `found by ${pattern}`)]),
      ),
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
