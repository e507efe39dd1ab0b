import type { GreetingKind, Mention } from '../document/index.ts'
import { celebratedIn } from './celebrated.ts'
import type { Finding, Reading } from './extract.ts'
import { kindOf } from './greetings.ts'
import { hasAny, type Line } from './line.ts'
import { type Arguments, argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const BY_MESSAGE: BasePattern = {
  id: 'greeting/by-message',
  relation: 'greeting-to',
  example: 'Anna Berzina sent a card to the palace. It congratulated President Bo Ek on his jubilee.',
  confidence: 0.78,
}

const MESSAGES = new Set('message telegram letter card cable note telegramme postcard email e-mail text tweet post scroll'.split(' '))
const GREETS = ['congratulate', 'felicitate', 'wish', 'greet']
const SENDER = compileWays(
  'from, up[send write have dispatch post cable wire issue dictate publish mail leave deliver].subject, up[send write deliver sign].agent, up[come arrive].from, whose, of',
)
const OBJECT = compileWays('object, receiver')
const TYPES = ['PERSON', 'GPE', 'ORG'] as const

/**
 * "It congratulated Bo Ek", "the card wished him well": what a message says, its sender says. The sender stands beside the message in the same sentence or the
 * one before.
 *
 * @param known The passages found before.
 */
export function findByMessage(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view } = reading
  const args = argumentsOf(reading)
  let celebrated: { mention: Mention | undefined } | undefined
  return lines.flatMap((line, at) => {
    if (!hasAny(line, GREETS)) return []
    const range = view.sentences[line.sentence]
    const found: Finding[] = []
    for (let word = range?.first ?? 0; word < (range?.last ?? 0); word++) {
      const lemma = view.tokens[word]?.lemma.toLowerCase() ?? ''
      if (!GREETS.includes(lemma) || view.tokens[word]?.upos !== 'VERB' || !isSaidByMessage(word, reading, args)) continue
      const stance = treeStance(view, args.trees, word, true)
      const subject = senderBefore(word, lines.slice(Math.max(0, at - 1), at + 1), reading, args)
      if (subject === undefined || stance.negated || stance.modality !== 'asserted') continue
      const objects = follow(OBJECT, word, args.trees, view, (end) => args.of(end, TYPES, true))
      celebrated ??= { mention: celebratedIn(reading, known) }
      const [noun] = follow(OBJECT, word, args.trees, view, (end) => [end])
      const isOpen = objects.length === 0 && noun !== undefined && view.tokens[noun]?.xpos === 'NN'
      const whom = isOpen && celebrated.mention !== undefined ? [celebrated.mention] : objects
      const kind: GreetingKind | undefined = kindOf(`${lemma}/`, '')
      for (const object of whom)
        if (object.entity !== subject.entity)
          found.push({ pattern: BY_MESSAGE, subject, object, qualifiers: { ...(kind !== undefined && { kind }) }, ...stance, line })
    }
    return found
  })
}

/** Whether the subject of a verb is a message, or "it" where no country or body is meant. */
function isSaidByMessage(verb: number, { view }: Reading, args: Arguments): boolean {
  return args.trees.subjects(verb).some((subject) => {
    const lemma = view.tokens[subject]?.lemma.toLowerCase() ?? ''
    return MESSAGES.has(lemma) || (lemma === 'it' && args.covering(subject) === undefined)
  })
}

/** Who sent the message that was spoken of last before a word. */
export function senderBefore(word: number, lines: readonly Line[], { view }: Reading, args: Arguments): Mention | undefined {
  for (const line of [...lines].reverse()) {
    const range = view.sentences[line.sentence]
    for (let at = Math.min(word, range?.last ?? 0) - 1; at >= (range?.first ?? 0); at--) {
      if (!MESSAGES.has(view.tokens[at]?.lemma.toLowerCase() ?? '') || view.tokens[at]?.upos !== 'NOUN') continue
      const [sender] = follow(SENDER, at, args.trees, view, (end) => args.of(end, TYPES, true))
      if (sender !== undefined) return sender
    }
  }
  return undefined
}
