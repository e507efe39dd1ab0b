import { describe, expect, it } from 'vitest'
import { type Token, viewOf } from '../../src/document/index.ts'
import { fitSpans } from '../../src/entities/fit.ts'
import type { NameClass, NameSpan } from '../../src/entities/labels.ts'
import { knownParts } from '../../src/entities/parts.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'

const knowledge = loadKnowledge()

const CLASS: Readonly<Record<string, NameClass>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', MISC: 'MISC' }

/** The fitted names of one sentence, given as words with blanks between; those of a span stand between brackets after its class. */
function fitted(marked: string): string[] {
  const tokens: Token[] = []
  const spans: NameSpan[] = []
  let text = ''
  for (const piece of marked.split(' ')) {
    const [, label = '', word = '', close] = /^(?:([A-Z]+)\[)?(.*?)(\])?$/.exec(piece) ?? []
    const opened = CLASS[label]
    if (opened !== undefined) spans.push({ first: tokens.length, last: -1, label: opened })
    if (text !== '') text += ' '
    tokens.push({ start: text.length, end: text.length + word.length, lemma: word, upos: 'PROPN', xpos: 'NNP', head: -1, deprel: 'root' })
    text += word
    const span = spans.at(-1)
    if (close !== undefined && span !== undefined) span.last = tokens.length
  }
  const all = { start: 0, end: text.length }
  const view = viewOf({ text, tokens, sentences: [all], blocks: [{ kind: 'paragraph', ...all }] })
  const parts = knownParts(view, { first: 0, last: tokens.length }, knowledge, 'sentence')
  return fitSpans(view, spans, parts, knowledge).map(({ first, last, label }) => `${label} ${view.words.slice(first, last).join(' ')}`)
}

describe('edges of names', () => {
  it.each([
    ['titles and honorifics are outside', 'Then PER[President Ann Lee] met PER[Mrs. Mona Dahl]', ['PER Ann Lee', 'PER Mona Dahl']],
    ['whoever is called Ms is a person', 'Then Ms ORG[Vân] left', ['PER Vân']],
    ['places are parted by a comma', 'From LOC[Lausanne , Switzerland] it came', ['LOC Lausanne', 'LOC Switzerland']],
    ['a free dash parts names', 'Members of the ORG[AU – Mali] were', ['ORG AU', 'ORG Mali']],
    ['an office at the end is none of the body', 'the ORG[World Bank President] said', ['ORG World Bank']],
    ['a nationality before a chamber is its own', 'the ORG[Brazilian Senate] met', ['ORG Senate']],
    ['a country before a name is its own', 'President of PER[Mongolia Bat Enkh] said', ['LOC Mongolia', 'PER Bat Enkh']],
    [
      'so is one that stands after an article',
      'President of the LOC[Republic of Azerbaijan Bat Enkh] said',
      ['LOC Republic of Azerbaijan', 'PER Bat Enkh'],
    ],
    ['an initial belongs to the name', 'Then Ts. PER[Ganzorig] left', ['PER Ts. Ganzorig']],
    ['a body, its office and its holder are apart', 'Then ORG[NATO Secretary General Stoltenberg] spoke', ['ORG NATO', 'PER Stoltenberg']],
    ['Jr is inside', 'Then PER[Joseph Biden] , PER[Jr.] spoke', ['PER Joseph Biden , Jr.']],
    ['a rank and its holder are no body', 'Then ORG[General Boubacar Ag Intalla] spoke', ['PER Boubacar Ag Intalla']],
    ['an office and what it heads are apart', 'the ORG[Governor General of Canada] dissolved it', ['LOC Canada']],
    ['also where it heads a body', 'as ORG[General Secretary of the Workers Party] she', ['ORG Workers Party']],
    ['a title that reaches into a name is outside', 'the Secretary PER[General Stoltenberg] spoke', ['PER Stoltenberg']],
    ['a body may be named by a word that is also a rank', 'Then ORG[General Motors Holdings] grew', ['ORG General Motors Holdings']],
    ['a body in short before a person is its own', 'He told PER[NPR Hamza Odeh] that', ['ORG NPR', 'PER Hamza Odeh']],
    ['a known body keeps an office that is part of its name', 'the ORG[House of Representatives] met', ['ORG House of Representatives']],
    [
      'a list that puts last names first keeps names whole',
      'PER[Yusuf] , PER[Amina] ; PER[Lemaire] , PER[Gerard]',
      ['PER Yusuf , Amina', 'PER Lemaire , Gerard'],
    ],
    ['a comma alone parts people', 'Then PER[Yusuf] , PER[Amina] and PER[Gerard] left', ['PER Yusuf', 'PER Amina', 'PER Gerard']],
    ['a semicolon parts names', 'Present PER[Amina ; Lemaire] too', ['PER Amina', 'PER Lemaire']],
    ['a headline’s verb is outside', 'PER[Larissa Vanterpool Warns] of Hunger in Sudan', ['PER Larissa Vanterpool']],
    ['and parts two names', 'ORG[Meridian Bank Buys Coastal Insurance] for Billions', ['ORG Meridian Bank', 'ORG Coastal Insurance']],
    ['a nationality and a common noun are no body', 'ORG[Russian Court] Jails Reporter', []],
    ['what a prefix makes an adjective is no name', 'the ORG[pro-Beijing] camp won', []],
    ['an article is outside', 'in ORG[the Long Table] sat', ['ORG Long Table']],
    ['adjectives of parties in a row are no body', 'the ORG[Democratic and Republican] parties', []],
    ['an adjective and a place are no body', 'the ORG[Republican New Hampshire] vote', []],
    [
      'a body that begins with an adjective stays one',
      'the ORG[Republican National Convention] met',
      ['ORG Republican National Convention'],
    ],
    ['words in small letters are no names', 'Only ORG[tarpaulins] were left', []],
  ])('%s', (_, marked, expected) => {
    expect(fitted(marked)).toEqual(expected)
  })
})
