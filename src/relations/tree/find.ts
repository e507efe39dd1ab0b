import { type EntityType, type Mention, type RelationType, type Span, spanAround, spanOver, type TokenView } from '../../document/index.ts'
import { conditions } from '../conditions.ts'
import type { Stance } from '../context.ts'
import type { Finding, Reading } from '../extract.ts'
import { meantBy } from '../greetings.ts'
import { hasAny, type Line } from '../line.ts'
import { officesIn } from '../offices.ts'
import type { TreePattern } from '../types.ts'
import { type Arguments, argumentsOf } from './arguments.ts'
import { compileWays, follow, type Way } from './paths.ts'
import { treeStance } from './stance.ts'
import { leaderStatusAt, memberStatusAt } from './status.ts'

/** A tree pattern that is ready to be tried. */
export interface CompiledTree {
  readonly pattern: TreePattern
  readonly triggers: ReadonlySet<string>
  readonly subject: readonly Way[]
  readonly object: readonly Way[]
  readonly with: readonly Way[] | undefined
  readonly without: readonly Way[] | undefined
}

/** The trigger that stands for every office. */
const OFFICE = 'OFFICE'

/** @throws {SyntaxError} when one of the pattern's ways is not of the language; the message names the pattern. */
export function compileTree(pattern: TreePattern): CompiledTree {
  try {
    return {
      pattern,
      triggers: new Set(pattern.trigger.split(' ')),
      subject: compileWays(pattern.subject),
      object: compileWays(pattern.object),
      with: pattern.with === undefined ? undefined : compileWays(pattern.with),
      without: pattern.without === undefined ? undefined : compileWays(pattern.without),
    }
  } catch (error) {
    throw new SyntaxError(`pattern «${pattern.id}»: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The types of arguments that a relation takes where its pattern does not say. */
const TYPES: Readonly<Record<string, { subject: readonly EntityType[]; object: readonly EntityType[] }>> = {
  'leader-of': { subject: ['PERSON'], object: ['GPE', 'ORG', 'NORP'] },
  'greeting-to': { subject: ['PERSON', 'GPE', 'ORG'], object: ['PERSON', 'GPE', 'ORG', 'NORP'] },
  'member-of': { subject: ['GPE', 'PERSON', 'ORG'], object: ['ORG'] },
}
const ANY: readonly EntityType[] = ['PERSON', 'GPE', 'ORG', 'NORP', 'LOC']

const typesOf = (relation: RelationType, role: 'subject' | 'object'): readonly EntityType[] => TYPES[relation]?.[role] ?? ANY

/** Every passage of a document in whose trees one of the patterns finds its arguments. */
export function findByTree(reading: Reading, lines: readonly Line[], compiled: readonly CompiledTree[]): Finding[] {
  const { view } = reading
  const args = argumentsOf(reading)
  const byTrigger = indexed(compiled)
  const offices = byTrigger.get(OFFICE) ?? []
  return lines.flatMap((line) => {
    // "both" and "we" speak of people whom the sentence does not name.
    if (line.actors === 0 || (line.actors === 1 && !hasAny(line, ['both', 'we']))) return []
    const range = view.sentences[line.sentence]
    const found: Finding[] = []
    for (let word = range?.first ?? 0; word < (range?.last ?? 0); word++) {
      const own = byTrigger.get(view.tokens[word]?.lemma.toLowerCase() ?? '')
      if (own === undefined || (args.trees.head(word) < 0 && args.trees.children(word).length === 0)) continue
      for (const one of own) found.push(...readTrigger(one, word, undefined, line, reading, args))
    }
    for (const { title, ...words } of offices.length === 0 ? [] : officesIn(view, range, reading.knowledge)) {
      const head = args.trees.top(words)
      if (args.trees.head(head) < 0 && args.trees.children(head).length === 0) continue
      for (const one of offices) found.push(...readTrigger(one, head, title, line, reading, args))
    }
    return found
  })
}

/** "“We were rubbish,” admitted Bo Ek": a pronoun in direct speech is no argument of the verb outside of it. */
function isOnlyQuoted(argument: Mention, trigger: number, { draft, view }: Reading): boolean {
  if (argument.kind !== 'pronoun' || spanAround(draft.quotations, argument) === undefined) return false
  return spanOver(draft.quotations, view.tokens[trigger]?.start ?? 0) === undefined
}

const indices = new WeakMap<readonly CompiledTree[], Map<string, CompiledTree[]>>()

/** The patterns by the words that trigger them. */
function indexed(compiled: readonly CompiledTree[]): Map<string, CompiledTree[]> {
  const known = indices.get(compiled)
  if (known !== undefined) return known
  const byTrigger = new Map<string, CompiledTree[]>()
  for (const one of compiled) for (const trigger of one.triggers) byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), one])
  indices.set(compiled, byTrigger)
  return byTrigger
}

function readTrigger(
  one: CompiledTree,
  word: number,
  title: (Span & { text: string }) | undefined,
  line: Line,
  reading: Reading,
  args: Arguments,
): Finding[] {
  const { pattern } = one
  const { view } = reading
  if (pattern.inGreetings && !reading.greets) return []
  const { trees } = args
  const leads = (ways: readonly Way[], types: readonly EntityType[]): readonly Mention[] =>
    args.along(ways, word, types, pattern.relation === 'greeting-to')
  const leadsAnywhere = (ways: readonly Way[]): boolean => follow(ways, word, trees, view, (end) => [end]).length > 0
  if (one.with !== undefined && !leadsAnywhere(one.with)) return []
  if (one.without !== undefined && leadsAnywhere(one.without)) return []
  const led = leads(one.object, pattern.objectTypes ?? typesOf(pattern.relation, 'object'))
  const objects = pattern.relation === 'greeting-to' ? led.map((object) => meantBy(object, reading)) : led
  if (objects.length === 0) return []
  const subjectTypes = pattern.subjectTypes ?? typesOf(pattern.relation, 'subject')
  const subjects = whoOf(word, leads(one.subject, subjectTypes), subjectTypes, reading, args)
  if (subjects.length === 0) return []
  const greets = pattern.relation === 'greeting-to'
  const isGiven = title !== undefined && TAKEN_AS_GIVEN.has(pattern.id) && isTakenAsGiven(word, reading, args)
  const read: Stance = isGiven ? { negated: false, modality: 'asserted' } : treeStance(view, trees, word, greets)
  // "is to take the chair from Latvia": Latvia has it still.
  const isStill = pattern.id === 'leader/tree-takes-chair-from' && read.modality === 'planned' && !read.negated
  const stance: Stance = isStill ? { negated: false, modality: 'asserted' } : read
  const lemma = view.tokens[word]?.lemma ?? ''
  const around = wordsOf(word, reading, args)
  const caught = { pattern, title, trigger: lemma, words: around, rest: restOf(word, reading, args), line }
  // "the presidents of Latvia and Estonia, Anna Berzina and Bo Ek": each his own.
  const paired = title !== undefined && subjects.length > 1 && subjects.length === objects.length
  // Of several holders of one office, in any other number, it is not said who holds what.
  if (title !== undefined && subjects.length > 1 && objects.length > 1 && !paired) return []
  return subjects.flatMap((subject, index) =>
    (paired ? objects.slice(index, index + 1) : objects).flatMap((object) => {
      if (subject.entity === object.entity || [subject, object].some((argument) => isOnlyQuoted(argument, word, reading))) return []
      const own = conditions(caught, subject, object, reading)
      if (own === undefined) return []
      const qualifiers = isStill ? { ...own, status: 'current' as const } : own
      const finding: Finding = {
        pattern,
        subject,
        object,
        qualifiers,
        negated: (pattern.negated ?? false) || stance.negated || isExcepted(object, word, view),
        modality: pattern.modality ?? stance.modality,
        line,
        ...(title !== undefined && { office: title.start }),
      }
      if (pattern.relation === 'leader-of') return leaderStatusAt(finding, word, reading, args) ?? []
      return pattern.relation === 'member-of' ? (memberStatusAt(finding, word, reading, args) ?? []) : [finding]
    }),
  )
}

/** Patterns for an office beside its name. */
const TAKEN_AS_GIVEN: ReadonlySet<string> = new Set(['leader/tree-apposed', 'leader/tree-named', 'leader/tree-named-of'])

/** "does not, according to its president, Anna Berzina, expect": an office beside a name that nothing is said to become is taken as given, whatever its sentence denies or leaves open. */
function isTakenAsGiven(word: number, { view }: Reading, { trees }: Arguments): boolean {
  const deprel = trees.deprel(word)
  if (trees.children(word, 'cop').length > 0 || view.tokens[trees.head(word)]?.upos === 'NOUN') return false
  return /^(?:nmod|obl)/.test(deprel) || (/^i?obj/.test(deprel) && isDefinite(word, view, trees))
}

/** "the South Korean president", "its president" */
function isDefinite(word: number, view: TokenView, trees: Arguments['trees']): boolean {
  return trees.children(word, 'det', 'nmod:poss').some((child) => !/^an?$/i.test(view.words[child] ?? ''))
}

/** "belongs to NATO but not to the European Union": what a "not" of its own stands before. */
function isExcepted(object: Mention, trigger: number, view: TokenView): boolean {
  let at = view.range(object).first - 1
  while (at > trigger && !/^neither$/i.test(view.words[at] ?? '') && /^(?:DET|ADP|ADJ)$/.test(view.tokens[at]?.upos ?? '')) at--
  // "belongs to neither the Union nor the pact"
  if (at > trigger && /^(?:neither|nor)$/i.test(view.words[at] ?? '')) return true
  return at > trigger + 1 && /^not$/i.test(view.words[at] ?? '') && /^(?:but|and|though|,)$/i.test(view.words[at - 1] ?? '')
}

/** "the mayor of Lyon, Anna Berzina, who …": what "who" is said of is a person, and where the tree says otherwise, it is the name right before. */
function whoOf(
  verb: number,
  subjects: readonly Mention[],
  types: readonly EntityType[],
  { view }: Reading,
  args: Arguments,
): readonly Mention[] {
  const who = args.trees.children(verb, 'nsubj').find((child) => /^who$/i.test(view.words[child] ?? ''))
  if (who === undefined || !types.includes('PERSON') || subjects.some((subject) => subject.type === 'PERSON')) return subjects
  return args.of(view.words[who - 1] === ',' ? who - 2 : who - 1, ['PERSON'])
}

/** The words of a trigger and of what hangs on it directly, as a line has them. */
function wordsOf(word: number, { view }: Reading, { trees }: Arguments): string {
  return [...trees.children(word), word]
    .sort((a, b) => a - b)
    .map((at) => `${view.tokens[at]?.lemma.toLowerCase() ?? ''}/${view.tokens[at]?.upos ?? 'X'} `)
    .join('')
}

/** What a verb does beside its addressee: "a happy New Year", "a quick recovery". */
function restOf(word: number, { view }: Reading, { trees }: Arguments): string {
  const [what] = trees.children(word, 'obj').slice(-1)
  if (what === undefined) return ''
  const { first, last } = trees.nounChunk(what)
  return view.tokens
    .slice(first, last)
    .map((token) => `${token.lemma.toLowerCase()}/${token.upos} `)
    .join('')
}
