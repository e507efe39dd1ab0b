import type { Mention } from '../document/index.ts'
import type { Finding, Reading } from './extract.ts'
import { hasAny, type Line } from './line.ts'
import { type Arguments, argumentsOf } from './tree/arguments.ts'
import { compileWays, follow } from './tree/paths.ts'
import { treeStance } from './tree/stance.ts'
import type { BasePattern } from './types.ts'

export const SUCCESSION: BasePattern = {
  id: 'leader/succession',
  relation: 'leader-of',
  example: 'Anna Berzina is the president of Latvia. She replaced Bo Ek in May.',
  confidence: 0.8,
}

const VERBS = ['succeed', 'replace', 'take']
const SUBJECT = compileWays('subject')
const PASSIVE_SUBJECT = compileWays('agent')
const OBJECT = compileWays('object')
const FROM = compileWays('from')
const PLACE = compileWays('object[place].of, object.of, of')

/** How far, in sentences, from a succession the office is told that counts before others of the same person. */
const REACH = 4

/** "She replaced Bo Ek", "took over from Bo Ek": who came after somebody in an office, where the office is told of one of the two. */
export function findSuccessions(reading: Reading, lines: readonly Line[], known: readonly Finding[]): Finding[] {
  const { view, entities } = reading
  const leaders = new Map<string, Finding[]>()
  for (const finding of known) {
    if (finding.pattern.relation !== 'leader-of' || finding.negated || finding.qualifiers.role === undefined) continue
    const own = leaders.get(finding.subject.entity)
    if (own === undefined) leaders.set(finding.subject.entity, [finding])
    else own.push(finding)
  }
  if (leaders.size === 0) return []
  const args = argumentsOf(reading)
  return lines.flatMap((line) => {
    if (line.actors < 2 || !hasAny(line, VERBS)) return []
    const range = view.sentences[line.sentence]
    const found: Finding[] = []
    for (let word = range?.first ?? 0; word < (range?.last ?? 0); word++) {
      const [after, before] = partiesOf(word, reading, args)
      if (after === undefined || before === undefined || after.entity === before.entity) continue
      // "replaced him as chair": the office is said, and read elsewhere.
      if (args.trees.complements(word, ['as', 'on', 'in', 'at']).some((at) => view.tokens[at]?.upos !== 'NUM' && !isDate(at, reading)))
        continue
      const stance = treeStance(view, args.trees, word, false)
      if (stance.negated || (stance.modality !== 'asserted' && stance.modality !== 'planned')) continue
      const isNamed = (m: Mention): boolean => /^\p{Lu}/u.test(entities.get(m.entity)?.name ?? '')
      const near = (m: Mention): Finding | undefined => {
        const all = leaders.get(m.entity) ?? []
        const close = all.filter((f) => Math.abs(f.line.sentence - line.sentence) <= REACH)
        const own = close.length > 0 ? close : all
        return own.every((f) => f.object.entity === own[0]?.object.entity) ? own[0] : undefined
      }
      const [next, last] = [near(after), near(before)]
      if ((next === undefined) === (last === undefined)) continue
      const model = next ?? last
      const subject = next === undefined ? after : before
      if (model === undefined || !isNamed(subject) || subject.type !== 'PERSON') continue
      const isPlanned = stance.modality === 'planned'
      const status =
        next === undefined
          ? isPlanned
            ? 'incoming'
            : 'current'
          : isPlanned || next.qualifiers.status === 'incoming'
            ? 'current'
            : 'former'
      const role = model.qualifiers.role
      found.push({
        pattern: SUCCESSION,
        subject,
        object: model.object,
        qualifiers: { ...(role !== undefined && { role }), status },
        negated: false,
        modality: next === undefined ? stance.modality : 'asserted',
        line,
      })
    }
    return found
  })
}

function isDate(word: number, { view, draft }: Reading): boolean {
  const token = view.tokens[word]
  return token !== undefined && draft.mentions.some((m) => m.type === 'DATE' && m.start <= token.start && token.end <= m.end)
}

/** Who comes, and who goes. */
function partiesOf(word: number, { view }: Reading, args: Arguments): [Mention | undefined, Mention | undefined] {
  const { trees } = args
  const lemma = view.tokens[word]?.lemma.toLowerCase() ?? ''
  if (view.tokens[word]?.upos !== 'VERB' || !VERBS.includes(lemma)) return [undefined, undefined]
  const to = (ways: typeof SUBJECT): Mention | undefined => follow(ways, word, trees, view, (end) => args.of(end, ['PERSON']))[0]
  if (lemma === 'take') {
    if (/^over$/i.test(view.words[word + 1] ?? '')) return [to(SUBJECT), to(FROM)]
    return /^the place of$/i.test(view.words.slice(word + 1, word + 4).join(' ')) ? [to(SUBJECT), to(PLACE)] : [undefined, undefined]
  }
  return trees.isPassive(word) ? [to(PASSIVE_SUBJECT), to(OBJECT)] : [to(SUBJECT), to(OBJECT)]
}
