import type { TokenRange, TokenView } from '../document/index.ts'
import type { GazetteerEntry, Knowledge } from '../knowledge/index.ts'
import { isCapitalised } from './casing.ts'

/** What governments have with one another, or put on one another: "ties with Kyiv", "sanctions on Moscow". */
const DEALINGS = new Set(
  'relation relations tie ties relationship friendship talks negotiation negotiations dialogue deal pact treaty accord truce alliance partnership cooperation agreement war conflict sanction sanctions pressure support aid ultimatum'.split(
    ' ',
  ),
)
const TOWARDS = new Set(['with', 'on', 'against', 'to'])

/** What somebody does to a government: "accused Moscow", "urged Lima to sign". */
const ADDRESSED = new Set(
  'accuse urge thank tell criticise criticize ask warn blame condemn persuade remind assure congratulate denounce rebuke pressure recognise recognize invite sanction'.split(
    ' ',
  ),
)
/** What a government has: "Moscow's ambassador", unlike "Moscow's mayor". */
const OWNED = new Set(
  'ambassador envoy envoys diplomats decision offer position policy policies proposal response reply refusal support backing interests demand demands ally allies partner partners relations ties foreign forces troops army government stance veto membership accession candidacy request invasion aggression influence commitment sovereignty claim claims'.split(
    ' ',
  ),
)

/** How a government is, and a town is not. */
const ATTITUDES =
  /^(?:grateful|ready|willing|unwilling|reluctant|keen|cautious|furious|angry|slow|slower|quick|quicker|silent|concerned|worried|prepared|determined|eager|wary|confident|committed|hopeful|responsible|adamant|unhappy|pleased|opposed|outraged)$/
const SAYS = new Set('say add note write tell insist argue claim recall'.split(' '))

/** A capital or a seat of power that acts ("Moscow said", "talks between Paris and Rome", "ties with Kyiv") stands for its country's government. */
export function governmentOf(view: TokenView, name: TokenRange, entry: GazetteerEntry, knowledge: Knowledge): GazetteerEntry | undefined {
  const id = entry.capitalOf ?? (entry.subtype === 'seat' ? entry.country : undefined)
  const country = id === undefined ? undefined : knowledge.entry(id)
  if (country === undefined) return undefined
  if (entry.subtype === 'seat' && knowledge.office(view.words, name.last) !== undefined) return country
  if (isBetween(view, name.first) || isDealtWith(view, name) || isAddressed(view, name) || isOwner(view, name)) return country
  const before = (view.words[name.first - 1] ?? '').toLowerCase()
  if (view.tokens[before === 'the' ? name.first - 2 : name.first - 1]?.upos === 'ADP') return undefined
  return acts(view, name) ? country : undefined
}

function isBetween({ words }: TokenView, first: number): boolean {
  const before = (words[first - 1] ?? '').toLowerCase()
  return before === 'between' || (before === 'and' && words.slice(Math.max(0, first - 4), first).includes('between'))
}

/** "relations with Kyiv", and "With Kyiv her relations are warm". */
function isDealtWith({ words, tokens }: TokenView, { first, last }: TokenRange): boolean {
  const before = (words[first - 1] ?? '').toLowerCase()
  if (!TOWARDS.has(before)) return false
  if (DEALINGS.has((words[first - 2] ?? '').toLowerCase())) return true
  return before === 'with' && tokens[last]?.upos === 'PRON' && DEALINGS.has(words[last + 1] ?? '')
}

/** "accused Moscow of it" */
function isAddressed({ tokens }: TokenView, { first }: TokenRange): boolean {
  const before = tokens[first - 1]
  return before?.upos === 'VERB' && ADDRESSED.has(before.lemma)
}

/** "Moscow's new ambassador" */
function isOwner({ words, tokens }: TokenView, { last }: TokenRange): boolean {
  if (!/^['’]s?$/.test(words[last] ?? '')) return false
  const at = tokens[last + 1]?.upos === 'ADJ' && !OWNED.has(words[last + 1] ?? '') ? last + 2 : last + 1
  return OWNED.has(words[at] ?? '')
}

/** Whether a verb that governments are the subject of follows: any but "is", and that too before an attitude. */
function acts(view: TokenView, { first, last }: TokenRange): boolean {
  const { tokens, words } = view
  let at = last
  if (words[at] === 'and' && isCapitalised(words[at + 1] ?? '')) at += 2
  at = afterSaying(view, at)
  while (/^(?:,|too|also|itself|ADV)$/.test(words[at] ?? '') || tokens[at]?.upos === 'ADV') at++
  const verb = tokens[at]
  if (verb === undefined || view.sentenceOf[at] !== view.sentenceOf[first]) return false
  if (verb.lemma !== 'be') return verb.upos === 'VERB' || verb.upos === 'AUX'
  let next = at + 1
  while (tokens[next]?.upos === 'ADV' || tokens[next]?.upos === 'PART') next++
  return ATTITUDES.test(words[next] ?? '')
}

/** "Wellington, she added, was grateful": where the speaker's words go on. */
function afterSaying({ tokens, words }: TokenView, at: number): number {
  if (words[at] !== ',') return at
  const close = words.indexOf(',', at + 1)
  if (close < 0 || close - at > 5) return at
  return tokens.slice(at + 1, close).some(({ lemma }) => SAYS.has(lemma)) ? close + 1 : at
}
