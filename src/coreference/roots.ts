import type { Group } from '../document/index.ts'
import { type Closeness, isInnerSurname, isVariant, shortForms } from './variants.ts'

/** The fullest form of a person's name so far, which shorter ones may be forms of. */
export interface Root {
  group: Group
  words: readonly string[]
}

/** No name has more words; what has is compared as a whole only. */
const LONGEST = 12
/** An article that spells one surname with more given names of one initial is a register, and its spellings are what they say. */
const MOST_OF_FAMILY = 40

const MOST_OF_EDGE = 8

/** The roots of a document by what a form of their names can look like, so that a form meets few of them however many there are. */
export class Roots {
  readonly #closeness: Closeness
  readonly #whole = new Map<string, Root>()
  /** By the words that a name begins or ends with: the first few suffice to tell that there are several. */
  readonly #edges = new Map<string, Root[]>()
  readonly #inner = new Map<string, Root[]>()
  /** By the last word and what the first may be written as. */
  readonly #families = new Map<string, Root[]>()

  constructor(closeness: Closeness) {
    this.#closeness = closeness
  }

  add(root: Root): void {
    const { words } = root
    if (words.length === 0) return
    if (!this.#whole.has(words.join(' '))) this.#whole.set(words.join(' '), root)
    if (words.length > LONGEST) return
    for (let cut = 1; cut < words.length; cut++) {
      put(this.#edges, words.slice(0, cut).join(' '), root, MOST_OF_EDGE)
      put(this.#edges, words.slice(cut).join(' '), root, MOST_OF_EDGE)
      for (let end = cut + 1; end < words.length; end++) put(this.#inner, words.slice(cut, end).join(' '), root, MOST_OF_EDGE)
    }
    if (words.length > 1) for (const key of familyKeys(words)) put(this.#families, key, root, MOST_OF_FAMILY)
  }

  /**
   * The root that a form is one of; nothing where it fits several of which none is as long.
   *
   * @param mayBe Whether a root may be meant, for all that the text says beside the names.
   */
  hostOf(words: readonly string[], mayBe: (root: Root) => boolean): Root | undefined {
    const hosts = this.#variantsOf(words).filter(mayBe)
    const found =
      hosts.length > 0 ? hosts : (this.#inner.get(words.join(' ')) ?? []).filter((root) => isInnerSurname(words, root.words) && mayBe(root))
    return found.length > 1 ? found.find((root) => root.words.length === words.length) : found[0]
  }

  /** Of several persons of one surname the only one whom the text has named before a place: who is named later has it from there on. */
  onlyBefore(words: readonly string[], start: number, mayBe: (root: Root) => boolean): Root | undefined {
    const [surname] = words
    if (words.length !== 1 || surname === undefined) return undefined
    const hosts = (this.#edges.get(surname) ?? []).filter((root) => root.words.at(-1) === surname && mayBe(root))
    const named = hosts.filter(({ group }) => group.mentions.some((mention) => mention.start < start))
    return named.length === 1 && hosts.length < MOST_OF_EDGE ? named[0] : undefined
  }

  #variantsOf(words: readonly string[]): Root[] {
    const form = words.join(' ')
    const whole = this.#whole.get(form)
    const relatives = words.length > 1 && words.length <= LONGEST ? familyKeys(words).flatMap((key) => this.#families.get(key) ?? []) : []
    const variants = relatives.filter((root) => isVariant(words, root.words, this.#closeness))
    return [...new Set([...(whole === undefined ? [] : [whole]), ...variants, ...(this.#edges.get(form) ?? [])])]
  }
}

function put(map: Map<string, Root[]>, key: string, root: Root, most: number): void {
  const roots = map.get(key)
  if (roots === undefined) map.set(key, [root])
  else if (roots.length < most && roots.at(-1) !== root) roots.push(root)
}

/** "robert lee" is of the families "r lee" and, by "bob" and "rob", "b lee". */
function familyKeys(words: readonly string[]): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const initials = new Set([first, ...shortForms(first)].map((form) => form[0] ?? ''))
  return [...initials].map((initial) => `${initial} ${last}`)
}
