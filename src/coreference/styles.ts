import type { Group } from '../document/index.ts'
import type { OfficeRole } from '../knowledge/index.ts'
import type { Discourse } from './discourse.ts'
import { FAR, mostSalient } from './salience.ts'

/** Who has a style, by the roles of their offices. */
const STYLES: ReadonlyMap<string, readonly OfficeRole[]> = new Map<string, readonly OfficeRole[]>([
  ['majesty', ['monarch', 'royal']],
  ['highness', ['monarch', 'royal']],
  ['holiness', ['clergy']],
  ['excellency', ['head-of-state', 'head-of-government', 'diplomat', 'minister']],
])

/** "Her Majesty", "His Royal Highness", "Your Excellency": a style and whose it is. */
export interface Style {
  last: number
  /** The hearer's: "Your Majesty". */
  isHearer: boolean
  gender?: 'f' | 'm'
  roles: readonly OfficeRole[]
}

/** The style that begins at a token, where nobody is named right behind it. */
export function styleAt({ scene: { view } }: Discourse, at: number): Style | undefined {
  const opener = (view.words[at] ?? '').toLowerCase()
  if (!/^(?:his|her|your)$/.test(opener)) return undefined
  const noun = /^(?:royal|imperial|serene)$/i.test(view.words[at + 1] ?? '') ? at + 2 : at + 1
  const word = view.words[noun] ?? ''
  const roles = /^\p{Lu}/u.test(word) ? STYLES.get(word.toLowerCase()) : undefined
  if (roles === undefined || /^\p{Lu}/u.test(view.words[noun + 1] ?? '') || /^the$/i.test(view.words[noun + 1] ?? '')) return undefined
  const gender = opener === 'her' ? 'f' : opener === 'his' ? 'm' : undefined
  return { last: noun + 1, isHearer: opener === 'your', roles, ...(gender !== undefined && { gender }) }
}

/** Whose a style is, of all that the text names. */
export function holderOfStyle(discourse: Discourse, at: number, { last, gender, roles }: Style): Group | undefined {
  const fits = (group: Group): boolean => {
    if (group.type !== 'PERSON') return false
    const known = discourse.gender(group)
    if (known !== undefined && gender !== undefined && known !== gender) return false
    return discourse.tenuresOf(group).some(({ office }) => office.roles.some((role) => roles.includes(role)))
  }
  const question = { head: last - 1, at, fits, possessive: false, reach: FAR, enough: Number.NEGATIVE_INFINITY }
  return mostSalient(discourse, question) ?? mostSalient(discourse, { ...question, ahead: true })
}
