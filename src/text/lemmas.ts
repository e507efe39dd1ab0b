import { UNCOMPARED } from './data/endings.ts'
import { CALENDAR, CAPITAL_ADJECTIVES, CLOSED } from './data/lemmas.ts'
import { infinitiveOf, positiveOf, singularOf } from './inflection.ts'

/**
 * Gives a word's lemma as the English treebanks write it.
 *
 * @param word The word as it stands in the text.
 * @param upos Its UD part of speech.
 * @param xpos Its Penn tag; '' where it is not known.
 * @returns `be` for `'s` and `were`, `not` for `n't`, `child` for `children`; names keep their form.
 */
export type Lemmatizer = (word: string, upos: string, xpos: string) => string

type Irregular = Readonly<Record<string, string>>

/** Irregular forms, by part of speech. */
interface Exceptions {
  verbs: Irregular
  nouns: Irregular
  adjectives: Irregular
}

/** Lemmas kept at once: a word and its tags are looked up far more often than they are new. */
const MAX_CACHE = 20_000

let shared: Promise<Lemmatizer> | undefined

/** The lemmatizer: WordNet's irregular forms, as wink's model ships them, and rules of English spelling. Loaded at first need. */
export function loadLemmatizer(): Promise<Lemmatizer> {
  shared ??= makeLemmatizer()
  return shared
}

async function makeLemmatizer(): Promise<Lemmatizer> {
  const [{ default: verbs }, { default: nouns }, { default: adjectives }] = await Promise.all([
    import('wink-eng-lite-web-model/dist/wn-verb-exceptions.js'),
    import('wink-eng-lite-web-model/dist/wn-noun-exceptions.js'),
    import('wink-eng-lite-web-model/dist/wn-adjective-exceptions.js'),
  ])
  return cached((word, upos, xpos) => lemmaOf(word, upos, xpos, { verbs, nouns, adjectives }))
}

/** Keeps what was computed; starts anew when it has grown too large, so that memory stays bounded. */
function cached(lemmatize: Lemmatizer): Lemmatizer {
  const tables = new Map<string, Map<string, Map<string, string>>>()
  let size = 0
  return (word, upos, xpos) => {
    const found = tables.get(upos)?.get(xpos)?.get(word)
    if (found !== undefined) return found
    if (++size > MAX_CACHE) {
      tables.clear()
      size = 1
    }
    const lemma = lemmatize(word, upos, xpos)
    const byXpos = tables.get(upos) ?? new Map<string, Map<string, string>>()
    const byWord = byXpos.get(xpos) ?? new Map<string, string>()
    tables.set(upos, byXpos.set(xpos, byWord.set(word, lemma)))
    return lemma
  }
}

function lemmaOf(word: string, upos: string, xpos: string, exceptions: Exceptions): string {
  const form = word.replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'").replace(/\p{Cf}/gu, '')
  const lower = form.toLowerCase()
  const closed = CLOSED.get(`${xpos} ${lower}`) ?? CLOSED.get(`${upos} ${lower}`)
  if (closed !== undefined && xpos !== 'VB') return closed
  if (upos === 'PROPN') return nameOf(form, lower, xpos, exceptions)
  if (upos === 'X' || upos === 'PUNCT' || upos === 'SYM') return form
  if (upos === 'NUM') return /^\d{1,3}(?:,\d{3})+/.test(form) ? form.replaceAll(',', '') : /^[IVXLC]+$/.test(form) ? form : lower
  const lemma = openClass(lower, upos, xpos, exceptions)
  return keepsCapital(form, upos, xpos) ? capitalOf(form, lemma) : lemma
}

function nameOf(form: string, lower: string, xpos: string, { nouns }: Exceptions): string {
  if (xpos === 'NNPS') return capitalOf(form, regular(lower, nouns, pluralOf))
  // A name all in small letters was typed in haste.
  return CALENDAR.get(form) ?? (/^\p{Ll}{4,}$/u.test(form) ? form.slice(0, 1).toUpperCase() + form.slice(1) : form)
}

const pluralOf = (form: string): string => singularOf(form, true)

function openClass(lower: string, upos: string, xpos: string, { verbs, nouns, adjectives }: Exceptions): string {
  if (upos === 'VERB' || upos === 'AUX') return /^(?:VB|VBP|MD)$/.test(xpos) ? lower : regular(lower, verbs, infinitiveOf)
  if (upos === 'NOUN') return /^(?:NN|NNP|FW|GW)$/.test(xpos) ? lower : regular(lower, nouns, /S$/.test(xpos) ? pluralOf : singularOf)
  if (upos !== 'ADJ' && upos !== 'ADV') return lower
  const isCompared = xpos === '' ? looksCompared(lower, upos) : /^(?:JJ|RB)[RS]$/.test(xpos)
  if (isCompared) return regular(lower, adjectives, positiveOf)
  return lower
}

/** Whether an adjective or adverb whose degree is not tagged ends as one that is compared. */
function looksCompared(lower: string, upos: string): boolean {
  return /^.{3,}(?:est|er)$/.test(lower) && (upos === 'ADJ' || lower.endsWith('est')) && !UNCOMPARED.has(lower)
}

function regular(lower: string, irregular: Irregular, rule: (form: string) => string): string {
  // An entry of Object's own is no word's; the tables have none.
  return (Object.hasOwn(irregular, lower) ? irregular[lower] : undefined) ?? rule(lower)
}

/** Whether a word that is no proper noun is written with capitals for its own sake: names' parts, peoples, acronyms. */
function keepsCapital(form: string, upos: string, xpos: string): boolean {
  if (!/\p{Lu}/u.test(form)) return false
  if (xpos === 'NNP' || xpos === 'NNPS') return true
  if (upos === 'NOUN') return /^(?:\P{Ll}{1,4}|\P{Ll}*\d\P{Ll}*|(?:\p{Lu}\.)+)s?$/u.test(form)
  if (upos !== 'ADJ' || /^\P{Ll}+$/u.test(form)) return false
  return CAPITAL_ADJECTIVES.has(form.toLowerCase()) || /(?:[a-z]ian|[dn]ean|[ceirx]an|ese|[gtlndp]ish|[a-z]i)$/.test(form)
}

/** A lemma with the capitals of its form. */
function capitalOf(form: string, lemma: string): string {
  const letters = [...form]
  if (letters.length > 1 && !/\p{Ll}/u.test(letters.slice(0, -1).join(''))) return form.slice(0, lemma.length)
  return form.slice(0, 1) + (form.toLowerCase().startsWith(lemma) ? form.slice(1, lemma.length) : lemma.slice(1))
}
