import type { Modality, TokenView } from '../document/index.ts'

const NEGATORS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'without', 'hardly'])
const REFUSALS = new Set('refuse decline reject fail deny forget omit cease avoid oppose forgo prevent veto block'.split(' '))
const PLANS = new Set('will shall plan intend expect schedule due set prepare promise pledge vow decide agree would'.split(' '))
const POSSIBILITIES = new Set(
  'may might could can seek hope wish want apply aspire aim bid consider urge ask call invite propose try should must ought eligible pursue encourage support ready likely'.split(
    ' ',
  ),
)
/** "denied that …", "denied reports that …" */
const DENIALS = new Set(['deny', 'dispute', 'refute', 'dismiss', 'doubt'])
const CONDITIONS = new Set(['if', 'unless', 'whether', 'had'])

export interface Stance {
  negated: boolean
  modality: Modality
}

/** How many tokens before a trigger its auxiliaries and control verbs may stand. */
const REACH = 7

/**
 * What the words before a trigger make of it: denied, planned, possible, hypothetical or asserted. Reading goes left from the trigger
 * as far as its clause goes, and `from` at the most.
 */
export function stanceOf(view: TokenView, trigger: number, from: number): Stance {
  let negated = false
  let modality: Modality = 'asserted'
  for (let i = trigger - 1; i >= Math.max(from, trigger - REACH); i--) {
    const word = (view.words[i] ?? '').toLowerCase()
    const lemma = view.tokens[i]?.lemma ?? word
    if (word === 'that' && (DENIALS.has(view.tokens[i - 1]?.lemma ?? '') || DENIALS.has(view.tokens[i - 2]?.lemma ?? '')))
      return { negated: true, modality }
    if (/^(?:[;:.]|that|who|which|because|after|before|when|while|and|but|as)$/.test(word)) break
    if (word === ',' && i < trigger - 1) break
    if (NEGATORS.has(word) || NEGATORS.has(lemma) || REFUSALS.has(lemma)) negated = true
    else if (CONDITIONS.has(word) && word !== 'had') modality = 'hypothetical'
    else if (POSSIBILITIES.has(lemma) && modality === 'asserted') modality = 'possible'
    else if (PLANS.has(lemma) && modality === 'asserted' && isPlan(view, i)) modality = 'planned'
    else if (word === 'to' && modality === 'asserted' && (view.tokens[i - 1]?.lemma === 'be' || isHeadlineFuture(view, i, from)))
      modality = 'planned'
  }
  for (let i = trigger + 1; i <= trigger + 3; i++) {
    const word = (view.words[i] ?? '').toLowerCase()
    if (/^(?:not|n['’]t|never|neither|no)$/.test(word)) negated = true
    else if (!/^(?:a|an|the|yet|also|still|been|longer)$/.test(word)) break
  }
  return { negated, modality }
}

/** "Nigeria to Leave OPEC": an infinitive with no verb before it in its sentence. */
function isHeadlineFuture(view: TokenView, to: number, from: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:VERB|AUX)$/.test(view.tokens[i]?.upos ?? '')) return false
  return view.tokens[to - 1]?.upos === 'PROPN'
}

/** "agreed to send", "plans to send", "will send": a plan governs an infinitive; "planned visit" does not. */
function isPlan(view: TokenView, at: number): boolean {
  const word = (view.words[at] ?? '').toLowerCase()
  return /^(?:will|shall|would|wo|['’]ll|['’]d)$/.test(word) || (view.words[at + 1] ?? '').toLowerCase() === 'to'
}
