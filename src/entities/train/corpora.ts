import type { Draft, Span } from '../../document/index.ts'
import { viewOf } from '../../document/index.ts'
import { segment, type TextModels } from '../../text/index.ts'
import type { NameClass } from '../labels.ts'

/** What a corpus says of a stretch of text: a class, or that it is no person, organisation or place. */
export type GoldLabel = NameClass | 'OTHER'

export interface GoldSpan extends Span {
  label: GoldLabel
}

/** A text with its names, as a source gives it. */
export interface GoldText {
  id: string
  text: string
  spans: GoldSpan[]
}

/** A document as the toolkit reads it: its sentences, with the gold spans over their words. */
export interface GoldDocument {
  id: string
  sentences: { words: string[]; spans: { first: number; last: number; label: GoldLabel }[] }[]
}

export interface Source {
  file: string
  /** From the source's labels; others are `OTHER`, and those of `plain` none. */
  labels: Readonly<Record<string, NameClass>>
  plain?: readonly string[]
  /** Whether its MISC is annotated throughout, so that a word outside any name is one. */
  hasMisc: boolean
}

const COARSE = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', MISC: 'MISC' } as const
const fine = (label: NameClass, names: string): Record<string, NameClass> =>
  Object.fromEntries(names.split(' ').map((name) => [name, label]))

/** The corpora of the folder `ner`, with the maps of its README. */
export const SOURCES: Readonly<Record<string, Source>> = {
  wikigold: { file: 'wikigold-train', labels: COARSE, hasMisc: true },
  uner: { file: 'uner-ewt', labels: COARSE, hasMisc: false },
  gum: { file: 'gum-other', labels: { person: 'PER', organization: 'ORG', place: 'LOC' }, plain: ['time'], hasMisc: false },
  crossner: {
    file: 'crossner',
    labels: {
      ...fine('PER', 'person politician writer musicalartist scientist researcher'),
      ...fine('ORG', 'organisation politicalparty band university'),
      ...fine('LOC', 'location country'),
      ...fine('MISC', 'misc event election award book poem magazine album song'),
    },
    hasMisc: false,
  },
  wnut17: {
    file: 'wnut17-train',
    labels: { person: 'PER', group: 'ORG', corporation: 'ORG', location: 'LOC', product: 'MISC', 'creative-work': 'MISC' },
    hasMisc: false,
  },
  btc: { file: 'btc', labels: COARSE, hasMisc: false },
  gmb: {
    file: 'gmb-train',
    labels: { per: 'PER', org: 'ORG', geo: 'LOC', gpe: 'MISC', art: 'MISC', eve: 'MISC' },
    plain: ['tim'],
    hasMisc: true,
  },
}

const CLOSE = /^(?:[.,;:!?%)\]}”’»…]+|''|n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i
const OPEN = /^(?:[([{“‘«$£€#]|``)$/
const ENDS = /[.!?…]["'”’)\]]*$/
/** A document of more sentences is read in parts of this many, as articles have. */
const MOST_SENTENCES = 40

/** Reads words with IOB2 labels as running text: words are joined as English is written, and sentences that do not end are paragraphs. */
export function readSource(content: string, { labels, plain = [] }: Source): GoldText[] {
  return content.split(/^# doc = /m).flatMap((part) => {
    const [id = '', ...lines] = part.split('\n')
    if (id.trim() === '') return []
    const texts: GoldText[] = []
    let open: { text: string; spans: GoldSpan[] } = { text: '', spans: [] }
    let sentences = 0
    let gap = ''
    let inside = false
    const close = (): void => {
      if (open.text !== '') texts.push({ id: `${id}#${texts.length}`, ...open })
      open = { text: '', spans: [] }
      sentences = 0
    }
    for (const line of lines) {
      const [word = '', label = 'O'] = line.split('\t')
      if (word === '') {
        inside = false
        if (++sentences >= MOST_SENTENCES) close()
        gap = open.text === '' ? '' : ENDS.test(open.text) ? ' ' : '\n\n'
        continue
      }
      open.text += (CLOSE.test(word) && gap === ' ' ? '' : gap) + word
      gap = OPEN.test(word) ? '' : ' '
      const end = open.text.length
      const last = open.spans.at(-1)
      const name = label.slice(2)
      if (label.startsWith('I-') && inside && last !== undefined) last.end = end
      else if (label === 'O' || plain.includes(name)) inside = false
      else {
        open.spans.push({ start: end - word.length, end, label: labels[name] ?? 'OTHER' })
        inside = true
      }
    }
    close()
    return texts
  })
}

/** The sentences of a text as the toolkit cuts them. A gold span that cuts through a word takes the whole word. */
export function cutText({ id, text, spans }: GoldText, draft: Draft, models: TextModels): GoldDocument {
  const blocks = [...text.matchAll(/(?:(?!\n\n)[\s\S])+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const view = viewOf(segment({ ...draft, text, blocks }, models))
  const sentences: GoldDocument['sentences'] = view.sentences.map(({ first, last }) => ({
    words: view.words.slice(first, last),
    spans: [],
  }))
  for (const span of spans) {
    const { first, last } = view.range(span)
    const index = view.sentenceOf[first] ?? 0
    const from = view.sentences[index]?.first ?? 0
    const to = view.sentences[index]?.last ?? 0
    const own = sentences[index]?.spans
    const end = Math.min(last, to) - from
    if (own !== undefined && end > first - from && !own.some((other) => other.last > first - from))
      own.push({ first: first - from, last: end, label: span.label })
  }
  return { id, sentences: sentences.filter(({ words }) => words.length > 0) }
}
