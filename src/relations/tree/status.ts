import type { LeaderStatus, MemberStatus } from '../../document/index.ts'
import type { Finding, Reading } from '../extract.ts'
import type { Arguments } from './arguments.ts'

const ENDS = new Set('resign step oust remove sack dismiss retire quit depose topple lose fire replace'.split(' '))
const ELECTS = new Set('elect re-elect reelect choose nominate select pick designate'.split(' '))

/** The status of a leader as the verb around the office has it: "was president until 2019", "resigned as chair", "will become director". */
export function leaderStatusAt(finding: Finding, office: number, { view }: Reading, { trees }: Arguments): Finding | undefined {
  const status = finding.qualifiers.status ?? 'current'
  const said = trees.deprel(office) === 'conj' ? (trees.conjuncts(office)[0] ?? office) : office
  const verb = trees.children(said, 'cop').length > 0 ? said : trees.head(said)
  const lemma = verb < 0 ? '' : (view.tokens[verb]?.lemma.toLowerCase() ?? '')
  const set = (next: LeaderStatus): Finding => ({ ...finding, qualifiers: { ...finding.qualifiers, status: next } })
  const isSaidOf = verb === said || /^(?:obl|xcomp|obj|ccomp)/.test(trees.deprel(said))
  if (/^leader\/tree-(?:leads|heads|chairs|presides|country)/.test(finding.pattern.id)) {
    // "headed the agency", "had led the party": over. "Has led", "led by": still so.
    const aux = trees.children(office, 'aux').map((at) => (view.words[at] ?? '').toLowerCase())
    const over = aux.includes('had') || (aux.length === 0 && view.tokens[office]?.xpos === 'VBD')
    return over && status === 'current' ? set('former') : finding.modality === 'planned' ? set('incoming') : finding
  }
  // "will replace Bo as chair", "could succeed him": until then he is it.
  if (finding.pattern.id === 'leader/tree-predecessor') {
    if (finding.negated) return undefined
    return finding.modality === 'asserted' ? finding : { ...set('current'), modality: 'asserted' }
  }
  if (!isSaidOf) return finding
  const prepositions = trees.children(said, 'case').map((mark) => view.tokens[mark]?.lemma)
  const isSuccessor = lemma === 'replace' && finding.pattern.id === 'leader/tree-holds'
  if (ENDS.has(lemma) && !isSuccessor && prepositions.includes('as'))
    return finding.modality === 'planned' ? { ...set('current'), modality: 'asserted' } : set('former')
  if (status !== 'current') return finding
  if (finding.modality === 'planned') return set('incoming')
  if (lemma === 'serve' && isPast(verb)) return set('former')
  if (verb === office) {
    const cop = trees.children(office, 'cop')[0]
    const aux = trees.children(office, 'aux').map((at) => (view.words[at] ?? '').toLowerCase())
    if (cop !== undefined && /^(?:was|were)$/i.test(view.words[cop] ?? '') && (hasPeriod(office) || trees.deprel(said) !== 'ccomp'))
      return set('former')
    if (aux.includes('had')) return set('former')
  }
  return ELECTS.has(lemma) ? set('incoming') : finding

  function isPast(word: number): boolean {
    return view.tokens[word]?.xpos === 'VBD' || trees.children(word, 'aux').some((at) => /^had$/i.test(view.words[at] ?? ''))
  }

  /** "until 2019", "from 2004 to 2008", "when she died", "at the time": a past that is over. */
  function hasPeriod(word: number): boolean {
    const { first, last } = trees.span(word)
    return /\b(?:until|till|from \d{4}|between \d{4}|\d{4}\s*[–-]\s*\d{4}|for \w+ (?:years|terms|months)|at the time|when|then|once|in \d{4})\b/i.test(
      view.text.slice(view.tokens[first]?.start ?? 0, view.tokens[last - 1]?.end ?? 0),
    )
  }
}

const BY_WORD: Readonly<Record<string, MemberStatus>> = {
  former: 'former',
  ex: 'former',
  onetime: 'former',
  founding: 'founding',
  founder: 'founding',
  suspended: 'suspended',
}
const ASPIRING = new Set('aspiring aspirant prospective potential would-be future candidate possible hopeful'.split(' '))

/** The status of a member as the words about the noun "member" and the time of its verb have it. */
export function memberStatusAt(finding: Finding, noun: number, { view }: Reading, { trees }: Arguments): Finding | undefined {
  const set = (next: MemberStatus): Finding => ({ ...finding, qualifiers: { ...finding.qualifiers, status: next } })
  const lemma = (at: number): string => view.tokens[at]?.lemma.toLowerCase() ?? ''
  const around = [noun, ...trees.children(noun, 'amod', 'compound', 'nmod:desc')]
  for (const at of around) {
    const form = (view.words[at] ?? '').toLowerCase()
    const known = BY_WORD[form] ?? BY_WORD[lemma(at)]
    if (known !== undefined) return set(known)
    if (at !== noun && ASPIRING.has(form)) return { ...set('aspiring'), modality: 'possible' }
    if (at !== noun && /^(?:observer|non|honorary)$/.test(form)) return undefined
  }
  // "ceased to be a member", "is no longer a member": it was one.
  const above = trees.head(noun)
  const ceased = trees.deprel(noun) === 'xcomp' && above >= 0 && /^(?:cease|stop)$/.test(lemma(above))
  const longer = trees.children(noun, 'advmod').some((at) => lemma(at) === 'longer' || lemma(at) === 'long')
  if (ceased || longer) return { ...set('former'), negated: false }
  const { status } = finding.qualifiers
  if (finding.modality === 'planned' && status === 'former') return { ...set('leaving'), modality: 'planned' }
  if (finding.modality === 'planned' && status === 'current') return set('joining')
  if (finding.modality === 'possible' && status === 'current') return set('aspiring')
  if (status !== 'current' || finding.negated) return finding
  const cop = trees.children(noun, 'cop')[0]
  if (trees.children(noun, 'aux').some((at) => /^had$/i.test(view.words[at] ?? ''))) return set('former')
  // "was a member of the Senate"; in reported speech the past is the speaker's present.
  if (cop !== undefined && /^(?:was|were)$/i.test(view.words[cop] ?? '') && trees.deprel(noun) !== 'ccomp') return set('former')
  const verb = trees.head(noun)
  const served = verb >= 0 && /^(?:serve|sit|act)$/.test(lemma(verb)) && view.tokens[verb]?.xpos === 'VBD'
  if (served && finding.pattern.id === 'member/tree-member') return set('former')
  return finding
}
