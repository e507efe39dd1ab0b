import { PERSON_NOUNS } from '../coreference/index.ts'
import type { Mention } from '../document/index.ts'
import { celebratedIn, celebratedNear } from './celebrated.ts'
import { ADDRESSEE, SENDER } from './data/greeting-to-trees.ts'
import type { Finding, Reading } from './extract.ts'
import { kindOf, occasionOf } from './greetings.ts'
import { byLine, hasAny, type Line } from './line.ts'
import { type Arguments, argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const UNSAID: BasePattern = {
  id: 'greeting/to-the-celebrated',
  relation: 'greeting-to',
  example: 'Anna Berzina was elected president of the Riverine Union. Bo Ek was quick to offer his congratulations.',
  confidence: 0.75,
}

const VERBS = new Set(['congratulate', 'felicitate'])
const NOUNS = new Set('congratulation congratulations felicitation felicitations greeting greetings wish wishes compliments'.split(' '))
const GOOD = new Set('good best warm kind heartfelt birthday happy sincere fond'.split(' '))

/** Nouns for one who has just come to something, whatever that is. */
const CELEBRATED = new Set(
  'winner victor newcomer successor countryman countrywoman compatriot sister brother friend neighbour neighbor colleague laureate monarch champion appointee leader medallist medalist rival counterpart graduate bride bridegroom centenarian nominee debutant guest'.split(
    ' ',
  ),
)
/** What is said of one who has just come to something, or goes: "the new boss", "the retiring editor". */
const CHANGED = new Set(
  'new retired retiring returning incoming outgoing newly victorious triumphant departing elected young old former'.split(' '),
)

const TO_WHOM = { verb: compileWays('object, receiver'), noun: compileWays(ADDRESSEE) }
const WHO = { verb: compileWays('subject, agent, up[quick first eager swift early prompt].subject'), noun: compileWays(SENDER) }
const TYPES = ['PERSON', 'GPE', 'ORG'] as const

/**
 * Greetings whose addressee no name stands for: "sent his congratulations", "wished the newcomer well". They are for whom the article celebrates.
 *
 * @param known The passages found before.
 */
export function findUnsaid(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { draft, view } = reading
  const celebrated = celebratedIn(reading, known)
  const args = argumentsOf(reading)
  const greetings = byLine(known.filter((f) => f.pattern.relation === 'greeting-to'))
  return lines.flatMap((line) => {
    if (line.actors === 0 || !hasAny(line, [...VERBS, ...NOUNS])) return []
    const here = greetings.get(line) ?? []
    const range = view.sentences[line.sentence]
    const found: Finding[] = []
    for (let word = range?.first ?? 0; word < (range?.last ?? 0); word++) {
      const sort = sortOf(word, reading, args)
      if (sort === undefined || !isOpen(word, sort, reading, args)) continue
      const stance = treeStance(view, args.trees, word, true)
      if (stance.negated || stance.modality !== 'asserted') continue
      const subjects = follow(WHO[sort], word, args.trees, view, (end) => args.of(end, TYPES, true))
      const kind = kindOf(`${view.tokens[word]?.lemma.toLowerCase() ?? ''}/`, '')
      const occasion = occasionOf(draft, line)
      const qualifiers = { ...(kind !== undefined && { kind }), ...(occasion !== undefined && { occasion }) }
      for (const subject of subjects) {
        const object = celebrated ?? celebratedNear(reading, line.sentence, view.tokens[word]?.start ?? 0, subject.entity)
        if (object !== undefined && mayGreet(subject, object, here, reading))
          found.push({ pattern: UNSAID, subject, object, qualifiers, ...stance, line })
      }
    }
    return found
  })
}

function mayGreet(subject: Mention, object: Mention, here: readonly Finding[], { entities }: Reading): boolean {
  const isNamed = /^\p{Lu}/u.test(entities.get(subject.entity)?.name ?? '')
  return isNamed && subject.entity !== object.entity && !here.some((f) => f.subject.entity === subject.entity)
}

function sortOf(word: number, { view }: Reading, { trees }: Arguments): 'verb' | 'noun' | undefined {
  const { lemma = '', upos = '' } = view.tokens[word] ?? {}
  if (upos === 'VERB' && VERBS.has(lemma)) return 'verb'
  if (upos !== 'NOUN' || !NOUNS.has(lemma)) return undefined
  if (!/^wish/.test(lemma)) return 'noun'
  return trees.children(word, 'amod', 'compound').some((child) => GOOD.has(view.tokens[child]?.lemma.toLowerCase() ?? ''))
    ? 'noun'
    : undefined
}

/** Whether nobody is said to whom a greeting goes, or only a noun that stands for one person. */
function isOpen(word: number, sort: 'verb' | 'noun', { view, knowledge }: Reading, args: Arguments): boolean {
  const { trees } = args
  const heads = follow(TO_WHOM[sort], word, trees, view, (end) => [end])
  if (heads.length === 0) return sort === 'noun' && trees.complements(word, ['to', 'for', 'on']).length === 0
  return heads.every((head) => {
    if (args.covering(head)?.kind === 'name' || view.tokens[head]?.xpos !== 'NN') return false
    const lemma = view.tokens[head]?.lemma.toLowerCase() ?? ''
    if (!trees.children(head, 'det', 'nmod:poss').some((child) => /^(?:the|his|her|its|their|my|our|a)$/i.test(view.words[child] ?? '')))
      return false
    if (CELEBRATED.has(lemma)) return true
    const isPerson = PERSON_NOUNS.has(lemma) || knowledge.office([lemma]) !== undefined
    return isPerson && trees.children(head, 'amod').some((child) => CHANGED.has(view.tokens[child]?.lemma.toLowerCase() ?? ''))
  })
}
