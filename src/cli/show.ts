import { type Document, type EntityType, type Mention, namedEntities, type Sentiment } from '../document/index.ts'
import { InputError } from '../ingest/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { complain } from './complain.ts'
import { articlesOf } from './extract.ts'
import { factInWords, nameOf, passageOf, roleInWords } from './facts.ts'
import { type Paint, paintFor, printable } from './terminal.ts'

type Format = Parameters<Paint>[0]

const COLOURS: Record<string, Format> = {
  PERSON: ['cyan', 'bold'],
  ORG: ['magenta', 'bold'],
  GPE: ['green', 'bold'],
  LOC: 'green',
  NORP: 'yellow',
  TITLE: 'blue',
  EVENT: 'blueBright',
  LAW: 'blueBright',
  DATE: 'gray',
}

/** The types that the list of names shows, in its order. */
const LISTED: readonly EntityType[] = ['PERSON', 'ORG', 'GPE', 'LOC', 'NORP', 'EVENT', 'LAW']

/** A line of running text is no longer than this, however wide the terminal is. */
const WIDEST = 100

/**
 * Prints one article as the desk sees it: the text with its names and phrases marked, the facts, the tone, and who is who.
 *
 * @returns the exit code: 2 when the path is wrong.
 */
export async function runShow(input: string): Promise<number> {
  const pipeline = await createPipeline()
  const paint = paintFor(process.stdout)
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST)
  try {
    for await (const { article, failure } of articlesOf(input)) {
      if (failure !== undefined) complain(failure.message)
      process.stdout.write(`${pictureOf(await pipeline.extract(article), paint, width)}\n`)
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    complain(error.message)
    return 2
  }
  return 0
}

/** A document as lines for people. In come a document, how to dress words, and the longest line in characters. */
export function pictureOf(document: Document, paint: Paint, width: number): string {
  const sections = [
    [paint('bold', printable(document.meta.title ?? document.id)), factsOfPage(document, paint)].filter((line) => line !== '').join('\n'),
    document.blocks.map((block) => wrap(markedWords(document, block.start, block.end, paint), width)).join('\n\n'),
    section('Facts', factLines(document, paint), paint),
    section('Tone', toneLines(document, paint), paint),
    section('Who is who', nameLines(document, paint), paint),
    section(
      'Warnings',
      document.warnings.map(({ code, message }) => `${code}: ${printable(message)}`),
      paint,
    ),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : [paint(['bold', 'underline'], title), ...lines.map((line) => `  ${line}`)].join('\n')
}

function factsOfPage({ meta }: Document, paint: Paint): string {
  const parts = [meta.byline?.join(', '), meta.published, meta.publisher].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : paint('dim', printable(parts.join(' · ')))
}

function factLines(document: Document, paint: Paint): string[] {
  return document.relations.flatMap((relation) => [
    `${printable(factInWords(document, relation))}. ${paint('dim', relation.confidence.toFixed(2))}`,
    `    ${paint('dim', `“${printable(passageOf(document, relation.evidence[0]))}”`)}`,
  ])
}

function toneLines(document: Document, paint: Paint): string[] {
  return document.sentiments.map((phrase) => {
    const holder = phrase.holder === undefined ? '' : ` by ${roleInWords(document, phrase.holder)}`
    const target = phrase.target === undefined ? '' : ` towards ${roleInWords(document, phrase.target)}`
    return `${paint(toneFormat(phrase), `${signOf(phrase)} ${printable(passageOf(document, phrase))}`)}${printable(`${holder}${target}`)}`
  })
}

function signOf({ polarity }: Sentiment): string {
  return polarity === 'positive' ? '+' : '−'
}

function toneFormat({ polarity }: Sentiment): Format {
  return polarity === 'positive' ? ['green', 'underline'] : ['red', 'underline']
}

function nameLines(document: Document, paint: Paint): string[] {
  const named = namedEntities(document)
  return LISTED.flatMap((type) => {
    const entities = document.entities.filter((entity) => entity.type === type && named.has(entity.id))
    if (entities.length === 0) return []
    const names = entities.map(({ id, links, mentions }) => {
      const code = links.iso3166 ?? links.wikidata
      return `${printable(nameOf(document, id))}${code === undefined ? '' : ` (${code})`} ${paint('dim', `×${mentions.length}`)}`
    })
    return [`${paint(COLOURS[type] ?? 'bold', type)}: ${names.join(', ')}`]
  })
}

interface Mark {
  start: number
  end: number
  /** Without colours a name shows its type. */
  type?: string
  format: Format
}

/** What is marked in the text: names in the colour of their type, other mentions in it and in italics, phrases underlined; the longer first. */
function marksOf(document: Document): Mark[] {
  const mentions = document.mentions.map((mention) => mentionMark(mention))
  const phrases = document.sentiments.map((phrase) => ({
    start: phrase.start,
    end: phrase.end,
    type: signOf(phrase),
    format: toneFormat(phrase),
  }))
  return [...mentions, ...phrases].sort((a, b) => a.start - b.start || b.end - a.end)
}

function mentionMark({ start, end, type, kind }: Mention): Mark {
  const colour = [COLOURS[type] ?? 'bold'].flat()
  return kind === 'name'
    ? { start, end, type, format: colour }
    : { start, end, format: [...colour.filter((each) => each !== 'bold'), 'italic'] }
}

interface Word {
  text: string
  /** In characters that are seen. */
  width: number
}

/** The words of a block, dressed. Where marks overlap, the first one that begins wins. */
function markedWords(document: Document, start: number, end: number, paint: Paint): Word[] {
  const plain = paint('bold', '.') === '.'
  const marks = marksOf(document).filter((mark) => mark.start >= start && mark.end <= end && (!plain || mark.type !== undefined))
  const words: Word[] = []
  let at = start
  const add = (to: number, mark?: Mark): void => {
    for (const piece of piecesOf(document.text.slice(at, to), mark, paint, plain)) glue(words, piece)
    at = to
  }
  for (const mark of marks) {
    if (mark.start < at) continue
    add(mark.start)
    add(mark.end, mark)
  }
  add(end)
  return words
}

/** What stands together in the text stays together in a line: a piece without a space before it belongs to the word before it. */
function glue(words: Word[], piece: Word): void {
  const last = words.at(-1)
  if (last === undefined || piece.text.startsWith(' ')) words.push(piece)
  else words[words.length - 1] = { text: last.text + piece.text, width: last.width + piece.width }
}

/** Pieces between white space; a space before a piece is kept as its first character. */
function piecesOf(text: string, mark: Mark | undefined, paint: Paint, plain: boolean): Word[] {
  const pieces = printable(text).match(/\s*\S+|\s+$/g) ?? []
  return pieces.map((piece, index) => {
    const space = /^\s/.test(piece) ? ' ' : ''
    const bare = piece.trim()
    if (mark === undefined || bare === '') return { text: space + bare, width: space.length + [...bare].length }
    const [before, after] = plain ? [index === 0 ? '[' : '', index === pieces.length - 1 ? ` ${mark.type}]` : ''] : ['', '']
    return {
      text: space + paint(mark.format, before + bare + after),
      width: space.length + [...bare].length + before.length + after.length,
    }
  })
}

function wrap(words: readonly Word[], width: number): string {
  const lines: string[] = []
  let line = ''
  let filled = 0
  for (const word of words) {
    const breaks = filled === 0 || filled + word.width > width
    if (breaks && filled > 0) lines.push(line)
    const lead = breaks && word.text.startsWith(' ') ? 1 : 0
    line = (breaks ? '' : line) + word.text.slice(lead)
    filled = (breaks ? 0 : filled) + word.width - lead
  }
  return [...lines, line].join('\n')
}
