import type { Block, Group, Quotation, Span } from '../document/index.ts'
import { lastBefore, type Placed, type Scene } from './context.ts'

/** A stretch of direct speech, with the group that says it. */
export interface Speech extends Span {
  speaker?: Group
  cue?: Span
}

const PAIRS: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“' }
const CUES = new Set(
  'say tell add warn announce insist note recall explain claim urge ask reply declare state write remark observe stress emphasise emphasize underline comment joke argue acknowledge admit concede conclude continue promise quip shout complain praise call cry answer read begin quote describe'.split(
    ' ',
  ),
)

/** Finds direct speech and says whose it is: by the clause beside it, else by the speech before it in the same paragraph. */
export function readQuotations(scene: Scene, blocks: readonly Block[]): Speech[] {
  const speeches: Speech[] = []
  for (const block of blocks) {
    const spans = quotedSpans(scene.view.text, block)
    spans.forEach((span, index) => {
      const found = attribute(scene, span, spans[index - 1], spans[index + 1], block)
      const previous = index > 0 ? speeches.at(-1) : undefined
      const speaker = found?.speaker ?? (index > 0 ? previous?.speaker : undefined)
      speeches.push({ ...span, ...(speaker !== undefined && { speaker }), ...(found !== undefined && { cue: found.cue }) })
    })
  }
  return speeches
}

/** Pairs of quote marks inside a block; one that is never closed runs to the block's end, as in speeches over several paragraphs. */
function quotedSpans(text: string, block: Span): Span[] {
  const spans: Span[] = []
  for (let at = block.start; at < block.end; at++) {
    const close = PAIRS[text[at] ?? '']
    if (close === undefined) continue
    const end = text.indexOf(close, at + 1)
    const stop = end < 0 || end >= block.end ? (at === block.start || /[\s([—–-]/.test(text[at - 1] ?? ' ') ? block.end : -1) : end + 1
    if (stop < 0) continue
    if (/[\s,;:.!?]/.test(text.slice(at + 1, stop - 1)) || stop - at > 25) spans.push({ start: at, end: stop })
    at = stop - 1
  }
  return spans
}

interface Attribution {
  speaker?: Group
  cue: Span
}

function attribute(scene: Scene, span: Span, before: Span | undefined, after: Span | undefined, block: Span): Attribution | undefined {
  const { view } = scene
  const from = view.tokenAt(span.end)
  const to = view.tokenAt(Math.min(after?.start ?? block.end, span.end + 120))
  // A quotation that ends with its full stop is a sentence of its own: what follows begins another.
  const isClosed = /\.[’']?[”"»]$/.test(view.text.slice(span.start, span.end)) && /^\p{Lu}/u.test(view.words[from] ?? '')
  const right = isClosed ? undefined : cueIn(scene, from, Math.min(to, sentenceEnd(scene, from)))
  if (right?.speaker !== undefined) return right
  const start = view.tokenAt(span.start)
  const low = Math.max(view.tokenAt(Math.max(before?.end ?? block.start, span.start - 160)), 0)
  return cueIn(scene, low, start) ?? right ?? embedding(scene, start, block)
}

/** A quotation inside a clause ("wished Bhutan “a calm sea”") or right after one is of that clause's subject. */
function embedding(scene: Scene, start: number, block: Span): Attribution | undefined {
  const { view, placed } = scene
  const sentence = view.sentenceOf[start] ?? 0
  const opens = view.sentences[sentence]?.first === start || view.sentences[sentence]?.first === start - 1
  const from = view.sentences[opens ? sentence - 1 : sentence]
  if (from === undefined || (view.tokens[from.first]?.start ?? 0) < block.start) return undefined
  const subject = placed.find(
    (mention) =>
      mention.first >= from.first && mention.last <= start && speaks(mention) && mention.seed.type !== 'NORP' && isSubject(scene, mention),
  )
  const verb = subject === undefined ? undefined : view.tokens[subject.last]
  return subject === undefined || verb === undefined ? undefined : { speaker: subject.group, cue: { start: verb.start, end: verb.end } }
}

/** A name with a verb after it, over adverbs or an aside between commas, and no preposition before it. */
function isSubject(scene: Scene, mention: Placed): boolean {
  const { tokens, words } = scene.view
  const before = /^(?:the|a|an)$/i.test(words[mention.first - 1] ?? '') ? mention.first - 2 : mention.first - 1
  if (tokens[before]?.upos === 'ADP') return false
  let at = mention.last
  if (words[at] === ',') {
    const close = words.indexOf(',', at + 1)
    if (close > 0 && close - at < 16) at = close + 1
  }
  while (tokens[at]?.upos === 'ADV') at++
  return /^(?:VERB|AUX)$/.test(tokens[at]?.upos ?? '')
}

function sentenceEnd(scene: Scene, token: number): number {
  return scene.view.sentences[scene.view.sentenceOf[token] ?? 0]?.last ?? token
}

/** The attributing verb nearest to the speech, and the person or body that is its subject, before or after it. */
function cueIn(scene: Scene, first: number, last: number): Attribution | undefined {
  const { view } = scene
  for (let at = first; at < last; at++) {
    const token = view.tokens[at]
    if (token === undefined || !CUES.has(token.lemma) || !/^(?:VERB|AUX)$/.test(token.upos)) continue
    const cue = { start: token.start, end: token.end }
    const subject = subjectOf(scene, at, first, last)
    return subject === undefined ? { cue } : { speaker: subject.group, cue }
  }
  const according = view.words.slice(first, last).findIndex((word) => /^according$/i.test(word))
  const mention = according < 0 ? undefined : scene.placed[lastBefore(scene.placed, first + according + 2) + 1]
  const token = view.tokens[first + according]
  return mention !== undefined && token !== undefined && speaks(mention) && mention.first < last
    ? { speaker: mention.group, cue: { start: token.start, end: token.end } }
    : undefined
}

const speaks = (mention: Placed): boolean => mention.group.type === 'PERSON' || mention.group.type === 'ORG'

/** The last speaker before the verb in its clause, else the first after it ("said Anna Berzina"). */
function subjectOf(scene: Scene, verb: number, first: number, last: number): Placed | undefined {
  for (let i = lastBefore(scene.placed, verb); i >= 0; i--) {
    const mention = scene.placed[i]
    if (mention === undefined || mention.first < first) break
    if (speaks(mention) && mention.last <= verb) return mention
  }
  return scene.placed
    .slice(lastBefore(scene.placed, verb) + 1)
    .find((mention) => mention.first > verb && mention.last <= last && speaks(mention))
}

/** The layer of the contract; `ids` gives each group the id of its entity. */
export function toQuotations(speeches: readonly Speech[], ids: ReadonlyMap<Group, string>): Quotation[] {
  return speeches.map(({ start, end, speaker, cue }) => {
    const id = speaker === undefined ? undefined : ids.get(speaker)
    return { start, end, ...(id !== undefined && { speaker: id }), ...(cue !== undefined && { cue }) }
  })
}
