import type { TokenView } from '../../document/index.ts'
import type { Trees } from '../../syntax/index.ts'
import type { Stance } from '../context.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const REFUSALS = words('refuse decline reject fail deny forget omit cease avoid oppose forgo prevent veto block stop neglect abstain')
const PLANS = words('plan intend expect schedule due set prepare promise pledge vow decide agree undertake poise')
const POSSIBILITIES = words(
  'seek hope wish want nominate apply aspire aim bid consider urge ask call invite propose try ought eligible pursue encourage support ready likely like allow enable help permit let need threaten offer look reluctant willing able unable keen eager free attempt push discuss negotiate oblige persuade convince tell order vote approve ability bring request',
)
const DENIALS = words('deny dispute refute dismiss doubt')
/** Verbs and adjectives that leave what they govern as true as they are themselves. */
const GLAD = words(
  'proud glad happy pleased delighted honoured honored privileged begin start continue manage elect re-elect reelect go come rush hasten hurry happen get be',
)
/** What a message itself does. */
const MOVES = words('come go arrive pour follow flow flood')
const REMAINS = words('remain stay')
const NEVER = words("not n't never no neither nor without hardly none nobody")
const CONDITIONS = words('if unless whether')

/** How far up the tree what governs a trigger is read. */
const MOST_STEPS = 6

/** What the tree above a trigger makes of it: denied, planned, possible, hypothetical or asserted. */
export function treeStance(view: TokenView, trees: Trees, trigger: number, greets: boolean): Stance {
  const stance: Stance = { negated: false, modality: 'asserted' }
  const lemma = (word: number): string => view.tokens[word]?.lemma.toLowerCase() ?? ''
  const weaken = (modality: Stance['modality']): void => {
    if (stance.modality === 'asserted') stance.modality = modality
  }
  // "is a member", "has joined": what is said is said by the word that the copula or auxiliary hangs on.
  // "the president is not Bo Ek": so is what a subject noun is said to be.
  const isSubject = /^nsubj/.test(trees.deprel(trigger)) && trees.children(trees.head(trigger), 'cop').length > 0
  let at = isSubject || /^(?:cop|aux)/.test(trees.deprel(trigger)) ? trees.head(trigger) : trigger
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    readOwn(at)
    const above = trees.head(at)
    if (above < 0) break
    const deprel = trees.deprel(at).replace(/:.*/, '')
    if (deprel === 'conj') {
      // "will meet and congratulate": a verb without an auxiliary or subject of its own has those of the first.
      // "is not the founder and president": a noun has the copula of the first.
      const shares = !isVerbal(view, at) && trees.children(above, 'cop').length > 0
      if (
        trees.children(at, 'nsubj', 'aux', 'cop').length > 0 ||
        (!shares && !isVerbal(view, at)) ||
        (!shares && view.tokens[at]?.xpos !== view.tokens[above]?.xpos)
      )
        break
    } else if (deprel === 'xcomp' || deprel === 'ccomp' || deprel === 'advcl' || deprel === 'acl' || deprel === 'csubj') {
      if (!readGoverned(at, above, deprel)) break
    } else if (
      deprel === 'obj' ||
      (deprel === 'nsubj' && (trees.isPassive(above) || MOVES.has(lemma(above)))) ||
      deprel === 'obl' ||
      deprel === 'nmod'
    ) {
      // A noun: "sent greetings", "rejected membership", "applied for membership".
      if (isVerbal(view, at)) break
      readGovernor(above, deprel)
    } else break
    at = above
  }
  return stance

  function readOwn(word: number): void {
    for (const child of trees.children(word)) {
      const name = trees.deprel(child).replace(/:.*/, '')
      const said = lemma(child)
      // "is yet to congratulate", "has yet to": he has not.
      if (name === 'advmod' && said === 'yet' && /^to$/i.test(view.words[child + 1] ?? '')) stance.negated = true
      if (name === 'aux') {
        const form = (view.words[child] ?? '').toLowerCase()
        // "will remain a member": so it is.
        if (/^(?:will|shall|would|wo|['’]ll|['’]d)$/.test(form)) {
          if (!REMAINS.has(lemma(word))) weaken('planned')
        } else if (/^(?:may|might|can|could|should|must|ca)$/.test(form)) weaken('possible')
      } else if ((name === 'advmod' || name === 'det' || name === 'cc') && NEVER.has(said)) {
        if (!isOnly(child) && !isNotUntil(word, child)) stance.negated = true
      } else if (name === 'mark' && CONDITIONS.has((view.words[child] ?? '').toLowerCase())) weaken('hypothetical')
      else if (name === 'mark' && said === 'without') stance.negated = true
      // "is to be sworn in", "was to lead"
      else if (name === 'mark' && said === 'to' && isBe(word, child)) weaken('planned')
      // "is due to succeed", which parsers take for "due to"
      else if (name === 'mark' && said === 'due' && view.tokens[word]?.xpos === 'VB') weaken('planned')
      else if ((name === 'nsubj' || name === 'obj') && trees.children(child, 'det').some((det) => NEVER.has(lemma(det))))
        stance.negated = true
    }
  }

  function isBe(word: number, to: number): boolean {
    return trees.children(word, 'aux').some((aux) => aux < to && /^(?:is|are|was|were)$/i.test(view.words[aux] ?? ''))
  }

  /** "did not join until 2012": then it did. */
  function isNotUntil(word: number, not: number): boolean {
    if (
      !/^(?:not|n['’]?t)$/i.test(view.words[not] ?? '') ||
      !trees.children(word, 'aux').some((aux) => /^did$/i.test(view.words[aux] ?? ''))
    )
      return false
    return trees
      .children(word, 'obl', 'advcl')
      .some((until) => trees.children(until, 'case', 'mark').some((mark) => lemma(mark) === 'until'))
  }

  /** "not only", "no longer" deny nothing, or not this. */
  function isOnly(word: number): boolean {
    return /^(?:only|just|least|longer|doubt)$/i.test(view.words[word + 1] ?? '')
  }

  /** @returns whether what stands above still bears on the trigger. */
  function readGoverned(word: number, above: number, deprel: string): boolean {
    const verb = lemma(above)
    const infinitive = trees.children(word, 'mark').some((mark) => lemma(mark) === 'to' && mark < word)
    if (deprel === 'ccomp' || deprel === 'csubj') {
      if (DENIALS.has(verb) || DENIALS.has(lemma(trees.head(above)))) stance.negated = true
      // "told him to join" wants it; "told him that she joined" says it.
      else if ((POSSIBILITIES.has(verb) && (verb !== 'tell' || infinitive)) || PLANS.has(verb)) weaken('possible')
      return false
    }
    // "look forward to welcoming her"
    if (verb === 'look' && view.tokens[word]?.xpos === 'VBG') weaken('possible')
    // "is to take the chair"
    if (verb === 'be' && deprel === 'xcomp' && infinitive && /^(?:is|are|was|were)$/i.test(view.words[above] ?? '')) weaken('planned')
    if (deprel === 'xcomp') return readGovernor(above, isVerbal(view, word) ? deprel : 'obj') || true
    if (deprel === 'acl') {
      if (!infinitive) {
        // "denied reports that he had congratulated her"
        if (DENIALS.has(lemma(trees.head(above)))) stance.negated = true
        return false
      }
      if (isFirst(above)) return true
      if (
        /^(?:opportunity|occasion|chance|turn|time|moment|speech|address)$/.test(verb) &&
        /^(?:take|use|seize)$/.test(lemma(trees.head(above)))
      )
        return true
      weaken(/^(?:plan|decision|promise|pledge|intention|agreement)$/.test(verb) ? 'planned' : 'possible')
      if (/^(?:refusal|failure|reluctance)$/.test(verb)) stance.negated = true
      return false
    }
    const mark = trees.children(word, 'mark', 'case').map(lemma).join(' ')
    // "before joining" leaves it open; "before United bought him" tells that they did.
    const isTold = mark === 'before' && view.tokens[word]?.xpos === 'VBD' && trees.children(word, 'nsubj').length > 0
    if (/\bbefore\b|\bfor\b|\buntil\b/.test(mark) && !isTold) weaken('possible')
    else if (/without|instead|rather/.test(mark)) stance.negated = true
    else if (infinitive && !greets && !GLAD.has(verb)) weaken('possible')
    // "met him to congratulate him", "proud to welcome her": he did. What is said of the first verb is said of this.
    else if (infinitive) return true
    return false
  }

  function readGovernor(above: number, deprel: string): boolean {
    const verb = lemma(above)
    // "is going to bring"
    if (verb === 'go' && deprel === 'xcomp' && view.tokens[above]?.xpos === 'VBG') {
      weaken('planned')
      return true
    }
    if (GLAD.has(verb)) return true
    if (REFUSALS.has(verb)) stance.negated = true
    else if (deprel === 'xcomp' && isPerformative(above)) return true
    else if (PLANS.has(verb) && deprel === 'xcomp') weaken('planned')
    else if (
      POSSIBILITIES.has(verb) &&
      (deprel === 'xcomp' || !/^(?:offer|bring|tell|like|call|wish|vote|bid|push|request|order)$/.test(verb))
    )
      weaken('possible')
    return true
  }

  /** "I want to congratulate", "we would like to welcome": saying so does it. */
  function isPerformative(verb: number): boolean {
    if (!greets || !/^(?:want|wish|like|love|let)$/.test(lemma(verb))) return false
    const performs = trees.subjects(verb).some((subject) => /^(?:I|we)$/i.test(view.words[subject] ?? ''))
    return performs
  }

  function isFirst(noun: number): boolean {
    // "one of the first to congratulate her"
    return [noun, ...trees.children(noun, 'amod', 'nummod'), ...trees.complements(noun, ['of'])].some((word) =>
      /^(?:first|last|latest|only)$/.test(lemma(word)),
    )
  }
}

function isVerbal(view: TokenView, word: number): boolean {
  return /^(?:VERB|AUX)$/.test(view.tokens[word]?.upos ?? '')
}
