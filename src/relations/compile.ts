import type { Line } from './line.ts'
import type { LinePattern } from './types.ts'

/**
 * The pattern language. Items are parted by blanks:
 * - `{name:A|B}` one mention of a type, under a name; `{names:A|B+}` an enumeration of such, with what stands inside its noun phrases;
 * - `word` or `(word|word)` a lemma; `word/VERB` one with its tag; `<word>` the trigger, whose context decides on negation and modality;
 * - `MACRO` in capitals, see below; `?` and `*` after an item make it optional or repeated (at most four times);
 * - `!item` at an item's place: what must not come next.
 */
const ANY_WORD = '(?:[^@\\s/]+/[A-Z]+ )'
const SIDE_ENTITY = '(?:@(?:DATE|EVENT|TITLE|LOC|LAW)#\\d+ )'
const word = (lemmas: string, tag = '[A-Z]+'): string => `(?:(?:${lemmas})/${tag} )`
const mention = (types: string): string => `(?:@(?:${types})#\\d+ )`

/** What may stand inside a noun phrase before its head name: determiners, adjectives, titles, nationalities, "of" phrases. */
const INSIDE = `(?:${mention('TITLE')}${word('of')}(?:${word('the')})?${mention('GPE|ORG')},/PUNCT (?=(?:[^@\\s/]+/PROPN ){0,2}@PERSON)|(?:${mention('TITLE')}|${word('counterpart|colleague|successor|predecessor|host|ally|friend')}),/PUNCT (?=(?:[^@\\s/]+/PROPN ){0,2}@PERSON)|${word('the|a|an|his|her|its|their|our|my|fellow|former|new|newly|elected|of|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|sheikh?|dame|lord|lady|king|queen|sir|republic|then|late|outgoing|acting|interim|incoming|both|counterpart|colleague|successor|predecessor|host|ally|friend')}|${word("'s", 'PART')}|[^@\\s/]+/(?:ADJ|NUM) |(?<=(?:the|a|an|his|her|its|their)/[A-Z]+ )[^@\\s/]+/VERB (?=(?:[^@\\s/]+/(?:NOUN|PROPN|ADJ) |@(?:TITLE|NORP)#\\d+ ){0,4}@PERSON#)|[^@\\s/]+/(?:NOUN|PROPN) (?=(?:[^@\\s/]+/(?:NOUN|PROPN) |@TITLE#\\d+ ){0,2}@PERSON#)|${mention('TITLE|NORP|GPE|ORG')})`

const PEOPLE = word(
  'people|peoples|nation|citizen|citizens|government|leader|leaders|inhabitant|resident|residents|public|authority|authorities',
)

const MACROS: Record<string, string> = {
  /** Up to six words or side mentions, as few as possible. */
  GAP: `(?:${ANY_WORD}|${SIDE_ENTITY}){0,6}?`,
  /** What stands between "is" and the noun that somebody is said to be: nobody is what he does something with. */
  SAID: `(?:(?!(?:with|against)/)${ANY_WORD}|${SIDE_ENTITY}){0,6}?`,
  /** A clause between commas that parts a subject from its verb: ", who stayed at home,". */
  ASIDE: '(?:,/PUNCT (?:(?!,/PUNCT )[^\\s]+ ){1,18},/PUNCT )?',
  /** The words of an apposition before its noun. */
  NOUNS: `(?:[^@\\s/]+/(?:DET|ADJ|ADV|NUM|NOUN|PROPN|CCONJ) |(?:found|founding)/[A-Z]+ |${mention('NORP')}|${SIDE_ENTITY}){0,7}?`,
  /** Up to three words without a comma. */
  NEAR: `(?:(?!(?:,|;|:)/)${ANY_WORD}|${SIDE_ENTITY}){0,3}?`,
  /** As `NEAR`, without a verb: what stands there is said of nobody else. */
  NEARNOUN: `(?:(?!(?:,|;|:)/)[^@\\s/]+/(?!VERB|AUX)[A-Z]+ |${SIDE_ENTITY}){0,3}?`,
  /** Adjectives, determiners and modifiers of a noun. */
  MODS: `(?:[^@\\s/]+/(?:ADJ|ADV|DET|NUM) |${word('former|ex|-|acting|interim|outgoing|incoming|then|late|newly|elected|current|longtime|veteran|founding|woman|man|deputy|vice|fellow|party|ruling|rule|govern|opposition|right|conservative|state|transitional|caretaker|elect|designate|long|time|serving')}){0,5}`,
  /** What may stand between a preposition or a verb and a body's name: "the Swedish carmaker", "the small opposition party". */
  KIND: `(?:[^@\\s/]+/(?:ADJ|ADV|DET|NUM|NOUN) |(?:ruling|governing|rule|govern|lead|oppose|acting|elect|designate|form|create|found|establish|launch|revive|ban|outlaw|-)/[A-Z]+ |${mention('NORP')}){0,6}`,
  POSS: word("'s|'", 'PART'),
  THE: word('the|this|its|his|her|their|a|an'),
  /** "the Commonwealth of the Bahamas" where the name is the last word alone. */
  REALM: `${word('commonwealth|republic|kingdom|state|sultanate|emirate|federation|city|province|region')}${word('of')}(?:${word('the')})?`,
  HON: word(
    'alhaji|hajiya|dasho|chief|sheik|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|sheikh|sir|h\\.e\\.|gen\\.?|col\\.?|lt\\.?|prof\\.?|dame|lord|lady|king|queen|prince|princess|mrs|miss',
  ),
  GREETNOUN: word(
    'greeting|greetings|congratulation|congratulations|felicitation|felicitations|wish|wishes|well-wishes|regards|compliments',
  ),
  MESSAGE: word('message|telegram|letter|card|cable|note|telegramme|address'),
  SENDVERB: word(
    'send|extend|convey|offer|express|deliver|address|present|relay|transmit|give|pass|share|post|issue|forward|telegraph|wire|dispatch|cable|add|bring|tweet',
    'VERB',
  ),
  DASH: word('–|-|:|,|\\('),
  MEMBERNOUN: word('member|members|ally|signatory'),
  STATENOUN: word('state|country|nation|government|party|body|club|association|federation'),
  /** After a name: no preposition stands before it, or what follows is said of it by "whose" or "which". */
  UNGOVERNED:
    '(?:(?<!/ADP (?:[^@\\s/]+/(?:DET|ADJ) )*@[A-Z]+#\\d+ (?:and/CCONJ (?:the/DET )?@[A-Z]+#\\d+ )?)|(?=,/PUNCT (?:whose|which)/))',
  /** A name in apposition: what stands before it is not said of the subject. */
  APPOSED: `(?:,/PUNCT (?:[^@\\s/]+/PROPN ){0,2}@PERSON)`,
  /** A name right after: what stands before it is said of that one. */
  NAMED: `(?:${word('mr\\.?|mrs\\.?|ms\\.?|dr\\.?')})?@PERSON`,
  /** Who sits or speaks for others. */
  BENCHER: `(?:${mention('TITLE')}|${word('frontbencher|backbencher|legislator|lawmaker|peer|parliamentarian|deputy|crossbencher|spokesman|spokeswoman|spokesperson')})`,
  /** The rest of a list that "respectively" closes: its first is not said of the name right before. */
  RESPECTIVELY: '(?:,?(?:/PUNCT )?and/CCONJ (?:the/DET )?@(?:ORG|NORP|GPE)#\\d+ (?:,/PUNCT )?respectively/)',
  TITLED: '@(?:TITLE|PERSON)',
  /** The outset of a sentence. */
  OUTSET: '(?<!\\s)',
  VERBISH: '(?:[^@\\s/]+/(?:VERB|AUX) )',
  BELONGS: word('of|in|on'),
  LISTHEAD: `(?:${word('among|include|notably')}${word('they|them')}|${word('such|like|including|include|namely|comprise|comprising|among|notably|chiefly')})`,
}

export interface Compiled {
  readonly pattern: LinePattern
  readonly expression: RegExp
  /** Groups of lemmas and of `@TYPE`s: a line that lacks all of one group cannot match, and is not tried. */
  readonly needs: readonly (readonly string[])[]
  /** The items of a line at which a match can begin, in their order. */
  readonly starts: (line: Line) => readonly number[]
}

/** @throws {SyntaxError} when the pattern is not of the language; the message names it. */
export function compile(pattern: LinePattern): Compiled {
  try {
    const items = pattern.match.split(/\s+/).filter((item) => item !== '')
    const source = items.map(compileItem).join('')
    const needs = items.flatMap((item) => needOf(item) ?? [])
    return { pattern, expression: new RegExp(source, 'y'), needs, starts: startsOf(items[0] ?? '') }
  } catch (error) {
    throw new SyntaxError(`pattern «${pattern.id}»: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Where a pattern can begin: at its first word or mention; an enumeration at the outset of a noun phrase, or at a mention of its types. */
function startsOf(first: string): Compiled['starts'] {
  if (first === 'OUTSET') return () => [0]
  const keys = needOf(first)?.[0] ?? []
  if (keys.length === 0) return (line) => line.items.map((_, item) => item)
  const isEnumeration = first.endsWith('+}')
  return (line) => {
    const at = keys.flatMap((key) => line.where.get(key) ?? [])
    const all = isEnumeration ? [...new Set([...at, ...outsetsOf(line)])] : at
    return keys.length === 1 && !isEnumeration ? all : all.sort((a, b) => a - b)
  }
}

const OPENS = new RegExp(`${INSIDE}|${PEOPLE}|${word('and', 'CCONJ')}`, 'y')
const outsets = new WeakMap<Line, number[]>()

/** The items at which what may stand inside a noun phrase before its head name begins. */
function outsetsOf(line: Line): readonly number[] {
  const known = outsets.get(line)
  if (known !== undefined) return known
  let isBefore = false
  const found = line.items.flatMap(({ at }, item) => {
    OPENS.lastIndex = at
    const is = OPENS.test(line.text)
    const isOutset = is && !isBefore
    isBefore = is
    return isOutset ? [item] : []
  })
  outsets.set(line, found)
  return found
}

/** What an item cannot do without, inside one list; undefined for what may be left out. */
function needOf(item: string): string[][] | undefined {
  if (item.startsWith('!') || /[?*]$/.test(item)) return undefined
  const named = /^\{\w+:([A-Z|]+)\+?\}$/.exec(item)
  if (named?.[1] !== undefined) return [named[1].split('|').map((type) => `@${type}`)]
  const inner = /^<(.+)>$/.exec(item)?.[1] ?? item
  const listed = /^[A-Z]+$/.test(inner)
    ? /^\(\?:\(\?:([^()]+)\)\/\S+ \)$/.exec(MACROS[inner] ?? '')?.[1]
    : inner.split('/')[0]?.replace(/^\((.*)\)$/, '$1')
  return listed === undefined ? undefined : [listed.split('|').map((lemma) => lemma.replaceAll('\\', ''))]
}

function compileItem(item: string): string {
  if (item.startsWith('!')) return `(?!${compileItem(item.slice(1))})`
  const repeat = /^(.+?)([?*])$/.exec(item)
  if (repeat?.[1] !== undefined && !item.endsWith('+}')) return `(?:${compileItem(repeat[1])})${repeat[2] === '?' ? '?' : '{0,4}'}`
  const named = /^\{(\w+):([A-Z|]+)(\+?)\}$/.exec(item)
  if (named?.[1] !== undefined && named[2] !== undefined)
    return named[3] === '+' ? enumeration(named[1], named[2]) : `@(?:${named[2]})#(?<${named[1]}>\\d+) `
  const trigger = /^<(.+)>$/.exec(item)
  if (trigger?.[1] !== undefined) return `(?<trigger>${compileItem(trigger[1])})`
  if (/^[A-Z]+$/.test(item)) {
    const macro = MACROS[item]
    if (macro === undefined) throw new SyntaxError(`«${item}» is no macro; known are ${Object.keys(MACROS).join(', ')}`)
    return /\{0,|\)\?$/.test(macro) && item !== 'REALM' ? macro : `(?:${macro})`
  }
  return compileWord(item)
}

function compileWord(item: string): string {
  const [lemmas = '', tag] = item.split('/')
  const alternatives = lemmas.replace(/^\((.*)\)$/, '$1').replace(/[.+]/g, '\\$&')
  return word(alternatives, tag)
}

/** "President Ann Lee of Freedonia, Prime Minister Bo Ek and the people of Sylvania". */
function enumeration(name: string, types: string): string {
  const head = `(?:${INSIDE}|${PEOPLE}|${word('and', 'CCONJ')}(?=${PEOPLE})){0,10}@(?:${types})#\\d+ (?:${PEOPLE})?(?:${word('of')}(?:${word('the')})?${mention('GPE|ORG')})?`
  const apposition = `(?:,/PUNCT (?:${INSIDE}){1,6}(?=,/PUNCT |and/CCONJ |\\./PUNCT ))?`
  const again = '(?:(?:to|from|by)/ADP )?'
  const comma = `,/PUNCT ${again}`
  const and = `(?:(?:,/PUNCT )?and/CCONJ ${again}|(?:,/PUNCT )?as/[A-Z]+ well/[A-Z]+ as/[A-Z]+ |;/PUNCT (?:and/CCONJ |(?=(?:[^;\\s]+ )*;/PUNCT ))|\\&/[A-Z]+ )`
  // Commas join only what an "and" closes: "To A, B and C" is a list, "To A, B said" is not.
  const rest = `(?:(?:${comma}${head}${apposition}){0,14}${and}${head}${apposition}){0,6}`
  // A lookahead and its echo: an enumeration is taken whole or not at all, it gives nothing back.
  return `(?=(?<${name}>${head}${apposition}${rest}))\\k<${name}>`
}

/** The mentions of an enumeration that are its members: of each part the person, else the body or country that is no one's domain. */
export function membersOf(capture: string, types: readonly string[]): number[] {
  const members: number[] = []
  for (const part of capture.split(/,\/PUNCT |;\/PUNCT |and\/CCONJ |as\/[A-Z]+ well\/[A-Z]+ as\/[A-Z]+ /)) {
    const found = [...part.matchAll(/@([A-Z]+)#(\d+) /g)].map((match) => ({ type: match[1] ?? '', index: Number(match[2]) }))
    const person = found.find((item) => item.type === 'PERSON')
    if (person !== undefined) {
      if (types.includes('PERSON')) members.push(person.index)
    } else if (!found.some((item) => item.type === 'TITLE') && !/(?:counterpart|colleague|successor|predecessor)\//.test(part)) {
      const other = found.findLast((item) => types.includes(item.type))
      if (other !== undefined) members.push(other.index)
    }
  }
  return members
}
