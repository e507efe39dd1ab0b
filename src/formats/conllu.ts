import type { Document, Mention, Span, Token, TokenRange } from '../document/index.ts'
import type { StreamFormat } from './types.ts'
import { wordsOf } from './words.ts'

/**
 * CoNLL-U: words with `Entity=` in MISC as CorefUD has it (`(e1-PERSON-1-name` … `e1)`). A document without the layer `syntax` has words alone, its other columns
 * empty. A mention that begins inside a word begins with the word where the document brings its own words.
 */
export const conllu: StreamFormat = {
  name: 'conllu',
  description: 'CoNLL-U: words, trees, entities in MISC as in CorefUD',
  extension: '.conllu',
  holds: ['spacing', 'nested', 'sentences', 'tokens', 'mentions', 'kinds', 'entities'],
  layout: 'stream',
  head: '# global.Entity = eid-etype-head-kind\n',
  between: '',
  tail: '',
  encode: (document) => encode(document, document.mentions.map(entityMark)),
}

/**
 * CoNLL-U with the layer `chains` in MISC instead of entities: whole noun phrases, those that speak of the same thing with one id (`(c3--2` … `c3)`), which is what
 * scorers of CorefUD compare. The id is the entity's and has its type where the chain is an entity's.
 */
export const corefud: StreamFormat = {
  name: 'corefud',
  description: 'CoNLL-U: words, trees, chains in MISC as in CorefUD',
  extension: '.conllu',
  holds: ['spacing', 'nested', 'sentences', 'tokens', 'chains'],
  layout: 'stream',
  head: '# global.Entity = eid-etype-head\n',
  between: '',
  tail: '',
  encode: (document) => encode(document, chainMarks(document)),
}

/** A span with its bracket: its id, and what stands after the id. */
interface Mark extends Span {
  id: string
  said: (words: TokenRange) => string
}

const entityMark = ({ start, end, entity, type, kind }: Mention): Mark => ({
  start,
  end,
  id: entity,
  said: () => `${type.replace(/-/g, '_')}-1-${kind}`,
})

function chainMarks({ chains = [], entities, tokens = [] }: Document): Mark[] {
  const types = new Map(entities.map(({ id, type }) => [id, type.replace(/-/g, '_')]))
  return chains.flatMap(({ id, entity, mentions }) =>
    mentions.map((span) => ({
      ...span,
      id: entity ?? id,
      said: ({ first, last }: TokenRange) => {
        const head = tokens.slice(first, last).findIndex((token) => token.head < first || token.head >= last)
        return `${types.get(entity ?? '') ?? ''}-${Math.max(head, 0) + 1}`
      },
    })),
  )
}

function encode(document: Document, marks: readonly Mark[]): string {
  const { text, tokens } = document
  const id = document.id.replace(/\s+/g, '_')
  const lines = [`# newdoc id = ${id}`]
  const blocks = new Set(document.blocks.map(({ start }) => start))
  const borders = new Set(marks.flatMap(({ start, end }) => [start, end]))
  const sentences = tokens === undefined || tokens.length === 0 ? wordsOf(document, borders) : sentencesOf(document.sentences, tokens)
  const words = sentences.flatMap((sentence) => sentence.words)
  const brackets = bracketsOf(words, marks)
  const tokenAt = new Map((tokens ?? []).map((token) => [token.start, token]))
  let base = 0
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.words.length === 0) continue
    const trees = treeOf(
      sentence.words.map(({ start }) => tokenAt.get(start)),
      base,
    )
    if (blocks.has(sentence.start)) lines.push('# newpar')
    // A sentence's id is its own in the whole file, whatever documents stand in it.
    lines.push(`# sent_id = ${id}-${index + 1}`, `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`)
    for (const [at, word] of sentence.words.entries()) {
      const next = words[base + at + 1]
      const misc = [
        brackets[base + at] && `Entity=${brackets[base + at]}`,
        spacing(text.slice(word.end, next?.start ?? text.length), next === undefined),
      ]
      lines.push(
        [
          at + 1,
          text.slice(word.start, word.end),
          ...columns(tokenAt.get(word.start), trees[at]),
          misc.filter(Boolean).join('|') || '_',
        ].join('\t'),
      )
    }
    base += sentence.words.length
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function sentencesOf(sentences: readonly Span[], tokens: readonly Token[]): { start: number; end: number; words: Token[] }[] {
  return sentences.map(({ start, end }) => ({ start, end, words: tokens.filter((token) => token.start >= start && token.end <= end) }))
}

/** LEMMA to DEPS. */
function columns(token: Token | undefined, branch: Branch | undefined): string[] {
  if (token === undefined || branch === undefined) return ['_', '_', '_', '_', '_', '_', '_']
  return [token.lemma || '_', token.upos || '_', token.xpos || '_', '_', String(branch.head), branch.deprel, '_']
}

/** The head of a word, by its place in the sentence from 1 on; 0 is the root. */
interface Branch {
  head: number
  deprel: string
}

/** The tree of a sentence. CoNLL-U has one root: words that hang on nothing, or on another sentence, hang on the first of them. */
function treeOf(words: readonly (Token | undefined)[], base: number): (Branch | undefined)[] {
  const heads = words.map((token) => {
    const head = token === undefined || token.head < 0 ? -1 : token.head - base
    return head >= 0 && head < words.length ? head : -1
  })
  const root = words.findIndex((token, at) => token !== undefined && heads[at] === -1)
  return words.map((token, at) => {
    if (token === undefined) return undefined
    if (at === root) return { head: 0, deprel: 'root' }
    const head = heads[at] ?? -1
    if (head < 0) return { head: root + 1, deprel: token.upos === 'PUNCT' ? 'punct' : 'parataxis' }
    return { head: head + 1, deprel: token.deprel === 'root' ? 'parataxis' : token.deprel }
  })
}

function spacing(gap: string, isLast: boolean): string {
  if (gap === '') return isLast ? '' : 'SpaceAfter=No'
  if (gap === ' ') return ''
  const escapes: Record<string, string> = { ' ': '\\s', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
  return `SpacesAfter=${gap.replace(/[\s\S]/g, (character) => escapes[character] ?? character)}`
}

/** For each word, the brackets that open and close at it: what closes earlier mentions first, then what opens, the longest first. */
function bracketsOf(words: readonly Span[], marks: readonly Mark[]): string[] {
  const opens: string[][] = words.map(() => [])
  const closes: string[][] = words.map(() => [])
  const outerFirst = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end, id, said } of outerFirst) {
    const first = firstWhere(words, (word) => word.end > start)
    const last = firstWhere(words, (word) => word.start >= end)
    if (last <= first) continue
    const opener = `(${id}-${said({ first, last })}`
    opens[first]?.push(last - first === 1 ? `${opener})` : opener)
    if (last - first > 1) closes[last - 1]?.unshift(`${id})`)
  }
  return words.map((_, index) => [...(closes[index] ?? []), ...(opens[index] ?? [])].join(''))
}

/** The first word from which on a condition holds. */
function firstWhere(words: readonly Span[], holds: (word: Span) => boolean): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const word = words[middle]
    if (word !== undefined && holds(word)) high = middle
    else low = middle + 1
  }
  return low
}
