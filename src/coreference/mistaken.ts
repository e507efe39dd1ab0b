import type { Group, MentionSeed } from '../document/index.ts'
import type { Scene } from './context.ts'
import { lastBefore } from './context.ts'
import { COMPANIES, THINGS } from './data/nouns.ts'

/**
 * Takes back names that are none, before anything is resolved: "the Queen", which a title is alone, and "the federation", a noun in small letters; and gives to
 * persons the names that a title beside them says are a person's.
 */
export function mendNames(scene: Scene): void {
  const surnames = surnamesOf(scene)
  const mended = new Set<string>()
  for (const group of [...scene.table.groups]) {
    if (!/^(?:ORG|PERSON)$/.test(group.type) || Object.keys(group.links).length > 0) continue
    const names = group.mentions.filter(({ kind }) => kind === 'name')
    if (names.length === 0) continue
    if (names.every((seed) => (isLoneTitle(scene, seed) && !surnames.has(scene.table.textOf(seed))) || isNoun(scene, seed)))
      scene.table.groups.delete(group)
    else if (group.type === 'ORG' && isTitled(scene, group)) {
      for (const seed of names) mended.add(scene.table.textOf(seed).split(' ').at(-1) ?? '')
      retype(group, 'PERSON')
      delete group.name
    } else if (group.type === 'PERSON' && isOfCompany(scene, group, surnames)) retype(group, 'ORG')
  }
  // Whoever is a person by the full name is so by the surname.
  for (const group of scene.table.groups) {
    const isSure = group.type !== 'ORG' || Object.keys(group.links).length > 0
    if (isSure || !group.mentions.every((seed) => mended.has(scene.table.textOf(seed)))) continue
    retype(group, 'PERSON')
    delete group.name
  }
  scene.placed = scene.placed.filter(({ group }) => scene.table.groups.has(group))
}

function retype(group: Group, type: Group['type']): void {
  for (const seed of group.mentions) if (seed.type === group.type) seed.type = type
  group.type = type
}

/** "chipmaker Hanbit", "Hanbit’s chief executive", "shares in Hanbit": a single word that is never titled, beside what only companies have. */
function isOfCompany(scene: Scene, group: Group, surnames: ReadonlySet<string>): boolean {
  const { view, knowledge, table, placed } = scene
  const forms = group.mentions.map((seed) => table.textOf(seed))
  if (forms.some((form) => /[\s.]/.test(form) || surnames.has(form)) || knowledge.firstName(forms[0] ?? '') !== undefined) return false
  const ranges = group.mentions.map((seed) => view.range(seed))
  const isCourted = ranges.some(({ first }) => {
    const before = view.words[first - 1] ?? ''
    const title = placed[lastBefore(placed, first)]
    return knowledge.honorific(before) !== undefined || before === '.' || (title?.seed.type === 'TITLE' && title.last === first)
  })
  if (isCourted) return false
  return ranges.some(({ first, last }) => {
    const before = view.tokens[first - 1]?.lemma.toLowerCase() ?? ''
    const isCalled = COMPANIES.has(before) || (THINGS.get(before)?.sorts?.source ?? '').startsWith('company')
    const isShared =
      /^(?:in|of)$/.test(view.words[first - 1] ?? '') && /^(?:shares?|stake|shareholders?)$/.test(view.words[first - 2] ?? '')
    const office = /^['’]s?$/.test(view.words[last] ?? '') ? knowledge.office(view.words, last + 1)?.office : undefined
    const isLed = office !== undefined && /^(?:chief-executive|chair|director|chief-operating-officer)$/.test(office.id)
    return isCalled || isShared || isLed
  })
}

/** The last words of all names of persons that have several: "King" of "Ann King". */
function surnamesOf({ table }: Scene): ReadonlySet<string> {
  const persons = [...table.groups].filter(({ type }) => type === 'PERSON')
  return new Set(persons.flatMap((group) => (table.fullestName(group) ?? '').split(' ').slice(1)))
}

/** "the Queen": an office of a monarch or of clergy, with nothing that it would be a part of. */
function isLoneTitle({ view, knowledge }: Scene, seed: MentionSeed): boolean {
  const { first, last } = view.range(seed)
  const office = last - first === 1 ? knowledge.office(view.words, first) : undefined
  if (office?.length !== 1 || office.plural || !office.office.roles.some((role) => /^(?:monarch|royal|clergy|head-of-)/.test(role)))
    return false
  return (
    !/^\p{Lu}/u.test(view.words[last] ?? '') &&
    (!/^\p{Lu}/u.test(view.words[first - 1] ?? '') || /^the$/i.test(view.words[first - 1] ?? ''))
  )
}

/** "the federation": a noun for a body in small letters, and no name. */
function isNoun({ view, table }: Scene, seed: MentionSeed): boolean {
  const { first, last } = view.range(seed)
  const words = view.words.slice(first, last)
  return (
    seed.type === 'ORG' &&
    table.textOf(seed) === table.textOf(seed).toLowerCase() &&
    THINGS.has(view.tokens[last - 1]?.lemma ?? words.at(-1) ?? '')
  )
}

/** "Ann Lee is the next rector of": an office that only a person has. A country or a body may be chair, and a company a leader. */
function saysOffice({ view, knowledge }: Scene, last: number): boolean {
  if (!/^(?:is|was|becomes|became)$/.test(view.words[last] ?? '')) return false
  for (let at = last + 1; at <= last + MOST_BEFORE_OFFICE; at++) {
    const hit = knowledge.office(view.words, at)
    if (hit !== undefined) return !hit.plural && hit.office.nominal !== true && hit.office.id !== 'chair'
    if (!/^(?:DET|ADJ|ADV|PUNCT)$/.test(view.tokens[at]?.upos ?? '') && !/^VB[NG]$/.test(view.tokens[at]?.xpos ?? '')) return false
  }
  return false
}

/** How many words may stand between a verb and the office that somebody is said to have. */
const MOST_BEFORE_OFFICE = 5

/** "finance chief Ann Lee": two or three words with a title of a person right before them, and with no noun for a body. */
function isTitled(scene: Scene, group: Group): boolean {
  const { view, table, knowledge, placed } = scene
  return group.mentions.some((seed) => {
    const text = table.textOf(seed)
    const words = text.split(' ')
    if (
      seed.kind !== 'name' ||
      words.length < 2 ||
      words.length > 3 ||
      !words.every((word) => /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*$/u.test(word))
    )
      return false
    if (knowledge.inList('org-heads', (words.at(-1) ?? '').toLowerCase()) || THINGS.has((words.at(-1) ?? '').toLowerCase())) return false
    const { first, last } = view.range(seed)
    if (saysOffice(scene, last)) return true
    // "Ann Lee, who …": of a team it is said, too, so that a first name must help.
    if (knowledge.firstName(words[0] ?? '') !== undefined && view.words.slice(last, last + 2).join(' ') === ', who') return true
    for (let at = lastBefore(placed, first); at >= 0; at--) {
      const title = placed[at]
      if (title === undefined || title.last < first) return false
      if (title.last === first) return title.seed.type === 'TITLE'
    }
    return false
  })
}
