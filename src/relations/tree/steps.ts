import type { TokenView } from '../../document/index.ts'
import type { Trees } from '../../syntax/index.ts'
import { CLASSES } from '../data/classes.ts'

/** One step of a way: the words it leads to from a word. */
export type Step = (word: number, trees: Trees, view: TokenView) => number[]

/** Verbs that make somebody something. */
const MAKES =
  'elect re-elect reelect appoint reappoint name choose crown install confirm nominate select pick anoint declare proclaim make designate swear'.split(
    ' ',
  )
const BECOMES = new Set(
  'become remain stay serve act return continue step resign retire take rule work sit stand found lose sack oust remove inaugurate retain know'.split(
    ' ',
  ),
)
const SUCCEEDS = new Set('succeed replace follow'.split(' '))
/** Verbs that end what somebody holds. */
const UNSEATS = new Set('unseat oust depose topple dethrone'.split(' '))
const WINS = new Set('win serve begin start end finish secure gain seek complete have enter'.split(' '))

/** Verbs of handing on what another says. */
const BRINGS = new Set('bring convey deliver relay transmit pass carry hand read'.split(' '))

const SENDS = new Set(CLASSES.SEND?.split(' '))

export const lemmaOf = (view: TokenView, word: number): string => view.tokens[word]?.lemma.toLowerCase() ?? ''

/** The steps by name, as the language of ways describes them. */
export const STEPS: Readonly<Record<string, Step>> = {
  subject: (word, trees, view) => (trees.isPassive(word) ? [] : doers(word, trees, view)),
  agent: (word, trees) => {
    const found = trees.agents(word)
    return found.length > 0 ? found : trees.children(word, 'obl:agent').flatMap((child) => trees.conjuncts(child))
  },
  object: (word, trees, view) => objectsOf(word, trees, view),
  receiver: (word, trees) => {
    const things = trees.children(word, 'obj')
    // "offering the golfer his congratulations", which the tree may take for two objects
    const given = things.length > 1 ? [...trees.children(word, 'iobj'), ...things.slice(0, -1)] : trees.children(word, 'iobj')
    const passive = trees.children(word, 'obj').length > 0 ? trees.children(word, 'nsubj:pass') : []
    return [...given, ...passive].flatMap((child) => trees.conjuncts(child))
  },
  whose: (word, trees) => trees.possessors(word),
  modifier: (word, trees) =>
    trees.children(word, 'compound', 'amod', 'nmod:desc', 'nmod:npmod', 'nmod:unmarked', 'flat').filter((c) => c < word),
  apposition: (word, trees, view) => {
    const found = [...trees.appositions(word), ...besideSubject(word, trees)].flatMap((other) => trees.conjuncts(other))
    if (found.length === 0) return namesAfter(word, view)
    // "Ann, and Bo, secretary-general of …": one office is said of the name next to it.
    return view.tokens[word]?.xpos === 'NNS' ? found : nearest(word, found)
  },
  titled: (word, trees) => namesAt(word, trees).filter((name) => name > word && !/^appos/.test(trees.deprel(name))),
  name: (word, trees, view) => namesOf(word, trees, view),
  names: (word, trees, view) =>
    /^NNP?S$/.test(view.tokens[word]?.xpos ?? '')
      ? namesOf(word, trees, view).flatMap((name) => trees.conjuncts(name))
      : namesOf(word, trees, view),
  beside: (word, trees, view) => beside(word, trees, view),
  holder: (word, trees, view) => holders(word, trees, view),
  /** Who held an office before: "succeeded Bo as president". */
  predecessor: (word, trees, view) => {
    const verb = trees.head(word)
    const as = trees.children(word, 'case').some((mark) => lemmaOf(view, mark) === 'as')
    return as && verb >= 0 && (SUCCEEDS.has(lemmaOf(view, verb)) || UNSEATS.has(lemmaOf(view, verb))) ? objectsOf(verb, trees, view) : []
  },
  /** Whom a body takes in as its member: "welcomed Latvia as the 31st ally". */
  welcomed: (word, trees, view) => {
    const verb = trees.head(word)
    const as = trees.children(word, 'case').some((mark) => lemmaOf(view, mark) === 'as')
    if (!as || verb < 0) return []
    if (/^(?:welcome|admit|accept)$/.test(lemmaOf(view, verb))) return objectsOf(verb, trees, view)
    const above = trees.head(verb)
    return /^obj/.test(trees.deprel(verb)) && above >= 0 && /^(?:welcome|admit|accept)$/.test(lemmaOf(view, above)) ? [verb] : []
  },
  predicate: (word, trees) =>
    /^nsubj/.test(trees.deprel(word)) && trees.children(trees.head(word), 'cop').length > 0 ? trees.conjuncts(trees.head(word)) : [],
  within: (word, trees, view) => {
    if (!/^obl|^nmod/.test(trees.deprel(word))) return []
    const marked = trees.children(word, 'case').some((mark) => /^(?:in|with|by|through|via)$/.test(lemmaOf(view, mark)))
    return marked ? doers(trees.head(word), trees, view) : []
  },
  /** From whom a message is; beside a verb of sending, "from" says from where. */
  origin: (word, trees, view) => {
    const verb = governor(word, trees, view)
    const isSent = verb >= 0 && isVerb(view, verb) && !trees.isPassive(verb) && SENDS.has(lemmaOf(view, verb))
    return isSent ? [] : trees.complements(word, ['from'])
  },
  /** Whose greetings somebody brings: "brought the greetings of Bo Ek". */
  author: (word, trees, view) => {
    const verb = governor(word, trees, view)
    return verb >= 0 && BRINGS.has(lemmaOf(view, verb)) ? trees.complements(word, ['of', 'from']) : []
  },
  up: (word, trees) => (trees.head(word) < 0 ? [] : [trees.head(word)]),
  self: (word) => [word],
}

/** The name of a title, or in "council head and chief negotiator Bo Ek" that of the one it is coordinated with. */
function namesOf(word: number, trees: Trees, view: TokenView): number[] {
  const own = namesAt(word, trees)
  if (own.length > 0) return own
  const next = trees.conjuncts(word).find((other) => other > word)
  if (next === undefined || next - word > 5 || !/^(?:NOUN|PROPN)$/.test(view.tokens[next]?.upos ?? '')) return []
  return view.tokens.slice(word, next).some((token) => /^(?:PUNCT|ADP)$/.test(token.upos)) ? [] : namesAt(next, trees)
}

/** The name that a title stands before: the one that it hangs on, or that hangs on it. */
function namesAt(word: number, trees: Trees): number[] {
  const above = /^(?:nmod:desc|compound|flat|amod|nmod)/.test(trees.deprel(word)) && trees.head(word) > word ? [trees.head(word)] : []
  return [...above, ...trees.children(word, 'flat', 'appos', 'nmod:desc', 'compound').filter((child) => child > word)]
}

/** Of several words the one that stands last before a word, else the first after it. */
function nearest(word: number, found: readonly number[]): number[] {
  const before = found.filter((other) => other < word)
  return before.length > 0 ? [Math.max(...before)] : found.slice(0, 1)
}

/** The modifiers that a title and its name share, up to the first word that is none. */
function beside(word: number, trees: Trees, view: TokenView): number[] {
  const name = trees.head(word)
  if (name <= word || !/^(?:nmod:desc|compound|flat|amod|nmod)/.test(trees.deprel(word))) return []
  const found = trees.children(name, 'compound', 'amod', 'nmod').filter((child) => child < word)
  return found.filter((child) =>
    view.tokens.slice(child, word).every((token) => token.upos !== 'PUNCT' || /^['’-]$/.test(view.text.slice(token.start, token.end))),
  )
}

/** "her host, Bo Ek": the words of the name right after a noun and its comma, whatever the tree makes of them. */
export function namesAfter(noun: number, view: TokenView): number[] {
  if (view.tokens[noun]?.upos !== 'NOUN' || view.words[noun + 1] !== ',') return []
  const names: number[] = []
  for (let at = noun + 2; at < noun + 5 && view.tokens[at]?.upos === 'PROPN'; at++) names.push(at)
  return names
}

/** "Latvia, a member of NATO, is …": two subjects of one verb are one and its apposition. */
export function besideSubject(word: number, trees: Trees): number[] {
  if (!/^nsubj/.test(trees.deprel(word))) return []
  return trees.children(trees.head(word), 'nsubj').filter((other) => other < word)
}

/** What a verb is done to; in a relative clause, what the clause hangs on where the pronoun, or nothing, stands for it. */
export function objectsOf(word: number, trees: Trees, view: TokenView): number[] {
  const found = trees.objects(word)
  // "flew in and was welcomed": a passive has its subject from the verb before it.
  if (found.length === 0 && trees.isPassive(word)) return trees.subjects(word)
  const relative = /^acl:relcl/.test(trees.deprel(word))
  if (!relative)
    return found.length === 0 &&
      /^acl/.test(trees.deprel(word)) &&
      (view.tokens[word]?.xpos === 'VBN' || trees.children(word, 'obl:agent').length > 0)
      ? [trees.head(word)]
      : found
  const pronoun = found.length > 0 && found.every((at) => /^(?:WDT|WP)$/.test(view.tokens[at]?.xpos ?? ''))
  const gap = found.length === 0 && trees.children(word, 'nsubj').some((at) => !/^(?:WDT|WP)$/.test(view.tokens[at]?.xpos ?? ''))
  return pronoun || gap ? [trees.head(word)] : found
}

/** Verbs of turning to somebody, for a purpose of one's own. */
export const CONTACTS: ReadonlySet<string> = new Set(
  'telephone phone call ring contact visit meet write text cable email message'.split(' '),
)
const GREETS = new Set('congratulate felicitate wish greet welcome offer express'.split(' '))

/** Who does a verb: its subject, or whom "the first to …" is said of. */
function doers(word: number, trees: Trees, view: TokenView): number[] {
  // "congratulated Latvia on taking the chair": whom a verb is aimed at does what the greeting is for.
  const over = trees.head(word)
  const aimed =
    over >= 0 && /^(?:congratulate|praise|thank|commend|applaud|felicitate|greet|criticise|blame|accuse)$/.test(lemmaOf(view, over))
  if (aimed && /^(?:advcl|xcomp|obl|acl)/.test(trees.deprel(word)) && view.tokens[word]?.xpos === 'VBG') return objectsOf(over, trees, view)
  // "telephoned Bo to congratulate him", where the tree has Bo do it.
  const isPurpose = GREETS.has(lemmaOf(view, word)) && over >= 0 && /^xcomp/.test(trees.deprel(word)) && CONTACTS.has(lemmaOf(view, over))
  if (isPurpose && trees.children(over, 'obj').length > 0) return trees.subjects(over)
  const found = trees.subjects(word)
  const [first] = found
  // What stands between commas after the first subject is its apposition.
  // "Secretary-General Bo Ek sent": a title and its name, which the tree may take for two.
  const isAside = (other: number): boolean => view.words.slice(first, other).includes(',')
  if (first !== undefined)
    return found.filter((other) => other === first || !besideSubject(other, trees).includes(first) || !isAside(other))
  const above = trees.head(word)
  // "was drafted by the Bruins and plays for the Stars"
  if (above >= 0 && trees.deprel(word) === 'conj' && trees.isPassive(above)) return trees.objects(above)
  if (above < 0 || !/^(?:acl|advcl|ccomp|xcomp|csubj)/.test(trees.deprel(word))) return []
  // "the first leader to congratulate her": he did.
  const isFirst = [above, ...trees.children(above, 'amod', 'nummod')].some((at) =>
    /^(?:first|last|latest|only|next|among)$/.test(lemmaOf(view, at)),
  )
  if (isFirst) return [above, ...trees.subjects(above)]
  // "among the first to congratulate her were Ann and Bo": the order is turned round.
  const fronted = trees.head(above)
  if (fronted >= 0 && isFirstOf(above, view) && trees.children(fronted, 'cop', 'nsubj').length > 0) return trees.conjuncts(fronted)
  return []
}

function isFirstOf(word: number, view: TokenView): boolean {
  return /^(?:first|last|latest)$/.test(lemmaOf(view, word))
}

/** Whom a noun is said of. */
function holders(noun: number, trees: Trees, view: TokenView): number[] {
  if (trees.children(noun, 'cop').length > 0) return trees.subjects(noun)
  const deprel = trees.deprel(noun)
  if (deprel === 'conj') return holders(trees.head(noun), trees, view)
  const verb = trees.head(noun)
  if (verb < 0) return []
  const lemma = lemmaOf(view, verb)
  const as = trees.children(noun, 'case').some((mark) => lemmaOf(view, mark) === 'as')
  const bare = /^(?:xcomp|obj|ccomp|acl|obl|iobj)/.test(deprel) && trees.children(noun, 'case').length === 0
  // "succeeded Bo as president", "was replaced by Ann as chair": who comes after holds it.
  if (as && SUCCEEDS.has(lemma)) return trees.isPassive(verb) ? (STEPS.agent?.(verb, trees, view) ?? []) : doers(verb, trees, view)
  // "won a second term as president"
  const term = as && /^(?:term|mandate|stint|reign|tenure)$/.test(lemma) && /^obj/.test(trees.deprel(verb))
  if (term) return doers(trees.head(verb), trees, view)
  if (as && WINS.has(lemma) && trees.children(verb, 'obj').some((what) => /^(?:term|mandate|stint)$/.test(lemmaOf(view, what))))
    return doers(verb, trees, view)
  if (MAKES.includes(lemma) && (as || bare)) {
    if (trees.isPassive(verb)) {
      const chosen = trees.children(verb, 'nsubj:pass').flatMap((child) => trees.conjuncts(child))
      // "Ann, who was sworn in as president"
      const isRelative = /^acl/.test(trees.deprel(verb)) && chosen.every((at) => view.tokens[at]?.xpos === 'WP')
      if (chosen.length > 0 && isRelative) return [trees.head(verb)]
      return chosen.length > 0 ? chosen : trees.objects(verb)
    }
    // "Diplomats elected Ann chair" has an object beside the office; "Ann, elected chair, …" is a participle of its noun.
    const others = trees.children(verb, 'obj', 'iobj').filter((child) => child !== noun)
    if (others.length > 0) return others.flatMap((child) => trees.conjuncts(child))
    return /^(?:acl|advcl)/.test(trees.deprel(verb)) || lemma === 'swear' ? trees.subjects(verb) : []
  }
  if (deprel === 'advcl' || (as && noun < verb)) return trees.subjects(verb)
  if (lemma === 'become' && bare) return doers(verb, trees, view)
  // "took over as chair", "came to power as head of …"
  if (
    as &&
    /^(?:take|come|go)$/.test(lemma) &&
    trees.children(verb, 'compound:prt', 'advmod', 'obl').some((what) => /^(?:over|power|office|back|on)$/.test(lemmaOf(view, what)))
  )
    return trees.subjects(verb)
  if (as && BECOMES.has(lemma)) return trees.isPassive(verb) ? trees.objects(verb) : trees.subjects(verb)
  if (as && view.tokens[verb]?.upos === 'NOUN') return trees.possessors(verb)
  return /^(?:remain|stay)$/.test(lemma) && bare ? trees.subjects(verb) : []
}

const isVerb = (view: TokenView, word: number): boolean => view.tokens[word]?.upos === 'VERB'

/** The head of a word, or of the coordination of nouns that it stands in: "sent" for both in "sent greetings and good wishes". */
export function governor(word: number, trees: Trees, view: TokenView): number {
  if (trees.deprel(word) !== 'conj' || isVerb(view, word)) return trees.head(word)
  return trees.head(trees.conjuncts(word)[0] ?? word)
}
