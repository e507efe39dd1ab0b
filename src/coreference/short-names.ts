import type { Group } from '../document/index.ts'
import { lastBefore, type Scene } from './context.ts'
import { NAMED_AFTER, ORGANS_OF_BODIES, THINGS } from './data/nouns.ts'

/** No short form of a body's name has more words. */
const MOST_WORDS = 2
/** Where so many bodies share a beginning or a noun, none is meant by it alone. */
const MOST_ALIKE = 12

/** A body with a name of several words, and where it is first named. */
interface Full {
  group: Group
  start: number
}

/**
 * Joins the short forms of a body's name: its first words ("Velmora" after "Velmora Shipping NV"), also where they were taken for a person, and its noun with an
 * article ("the Council" after "the Council of Europe"). A form that the knowledge base knows for something, or that fits two, joins neither.
 */
export function joinShortBodies(scene: Scene): void {
  const { table } = scene
  const byStart = new Map<string, Full[]>()
  const byEnd = new Map<string, Full[]>()
  const byNoun = new Map<string, Full[]>()
  for (const group of table.groups) {
    if (group.type !== 'ORG') continue
    for (const [form, start] of formsOf(scene, group)) {
      const words = form.toLowerCase().split(/\s+/)
      for (let cut = 1; cut <= MOST_WORDS && cut < words.length; cut++) {
        put(byStart, words.slice(0, cut).join(' '), { group, start })
        put(byEnd, words.slice(-cut).join(' '), { group, start })
      }
      const noun = words.length > 1 ? nounOf(words) : undefined
      if (noun !== undefined) put(byNoun, noun, { group, start })
    }
  }
  const persons = namesOfPersons(scene)
  for (const group of [...table.groups]) {
    const forms = formsOf(scene, group)
    const [form, start] = [...forms][0] ?? ['', 0]
    const words = form.toLowerCase().split(/\s+/)
    if (forms.size !== 1 || Object.keys(group.links).length > 0 || words.length > MOST_WORDS) continue
    const key = words.join(' ')
    const host =
      (group.type === 'ORG' && words.length === 1 ? byItsNoun(scene, group, byNoun.get(key) ?? []) : undefined) ??
      (group.type === 'ORG' || (group.type === 'PERSON' && !persons.has(key) && mayBeBody(scene, group))
        ? byAPart(scene, group, start, byStart.get(key) ?? [])
        : undefined) ??
      (group.type === 'ORG' ? byAPart(scene, group, start, byEnd.get(key) ?? []) : undefined) ??
      (group.type === 'GPE' ? byAPart(scene, group, start, (byStart.get(key) ?? []).filter(isCompany(scene))) : undefined)
    if (host === undefined || host === group || !table.groups.has(host) || !table.groups.has(group)) continue
    for (const mention of group.mentions) if (mention.type === group.type) mention.type = 'ORG'
    table.merge(host, group)
  }
}

/** The forms of a name as they are written, and where each stands first. */
function formsOf({ table }: Scene, group: Group): Map<string, number> {
  const forms = new Map<string, number>()
  for (const seed of group.mentions) {
    if (seed.kind !== 'name' || seed.type !== group.type) continue
    const form = table.textOf(seed)
    forms.set(form, Math.min(forms.get(form) ?? seed.start, seed.start))
  }
  return forms
}

function put(map: Map<string, Full[]>, key: string, full: Full): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [full])
  else if (known.length < MOST_ALIKE && !known.some(({ group }) => group === full.group)) known.push(full)
}

/** "council" of "council of europe", "alliance" of "green alliance". */
function nounOf(words: readonly string[]): string | undefined {
  const end = words.findIndex((word, at) => at > 0 && /^(?:of|for|on|against)$/.test(word))
  const noun = words[(end < 0 ? words.length : end) - 1] ?? ''
  return THINGS.get(noun)?.type === 'ORG' ? noun : undefined
}

/** "the Council": the body of that noun that was named last before; none where that cannot be told. */
function byItsNoun({ view }: Scene, group: Group, hosts: readonly Full[]): Group | undefined {
  const [first] = group.mentions
  if (first === undefined || hosts.length === MOST_ALIKE) return undefined
  const articled = group.mentions.every((seed) => /^the$/i.test(view.words[view.range(seed).first - 1] ?? ''))
  if (!articled) return undefined
  return hosts
    .filter((full) => full.group !== group && full.start < first.start)
    .reduce<Full | undefined>((best, full) => (best === undefined || full.start > best.start ? full : best), undefined)?.group
}

/** "Velmora": the only body whose name begins, or ends, so, named before it or, where a headline has the short form, right behind. */
function byAPart({ view, knowledge }: Scene, group: Group, start: number, hosts: readonly Full[]): Group | undefined {
  const others = hosts.filter((full) => full.group !== group)
  // "Velmora" is the company, not its board.
  const whole = others.filter((full) => !ORGANS_OF_BODIES.has(lastWord(view.text, full).toLowerCase()))
  const [only, second] = whole.length === 1 ? whole : others
  if (only === undefined || second !== undefined) return undefined
  const words = view.words.slice(view.tokenAt(only.start))
  const name = view.text.slice(start, group.mentions[0]?.end ?? start)
  if (knowledge.inList('org-heads', name.toLowerCase()) || THINGS.has(name.toLowerCase())) return undefined
  if (/^(?:of|for)$/.test(words[name.split(/\s+/).length] ?? '')) return undefined
  const isHeadline = (view.blockOf[view.sentenceOf[view.tokenAt(start)] ?? 0] ?? 0) === 0
  return only.start < start || isHeadline ? only.group : undefined
}

/** "Velmora NV": a name that only a company has, so that its first word is no town's. */
const isCompany =
  ({ view, knowledge }: Scene) =>
  (full: Full): boolean =>
    knowledge.list('org-suffixes').has(lastWord(view.text, full))

/** The last word of the first form of a body's name. */
const lastWord = (text: string, { group: { mentions } }: Full): string => {
  const [seed] = mentions
  return seed === undefined ? '' : (text.slice(seed.start, seed.end).split(/\s+/).at(-1) ?? '')
}

/** The words of all names of persons that have several. */
function namesOfPersons(scene: Scene): ReadonlySet<string> {
  const words = new Set<string>()
  for (const group of scene.table.groups) {
    if (group.type !== 'PERSON') continue
    for (const form of formsOf(scene, group).keys()) {
      const parts = form.toLowerCase().split(/\s+/)
      if (parts.length > 1) for (const part of parts) words.add(part)
    }
  }
  return words
}

/** Whether nothing beside a name says that it is a person's: no courtesy, and no title. */
function mayBeBody({ view, knowledge, placed }: Scene, group: Group): boolean {
  return group.mentions.every((seed) => {
    if (seed.kind !== 'name') return true
    const { first, last } = view.range(seed)
    const before = view.words[first - 1] === '.' ? (view.words[first - 2] ?? '') : (view.words[first - 1] ?? '')
    const title = placed[lastBefore(placed, first)]
    const isTitled = title?.seed.type === 'TITLE' && title.last === first
    return !isTitled && knowledge.honorific(before) === undefined && !NAMED_AFTER.has((view.words[last] ?? '').toLowerCase())
  })
}
