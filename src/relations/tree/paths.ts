import type { TokenView } from '../../document/index.ts'
import type { Trees } from '../../syntax/index.ts'
import { CLASSES } from '../data/classes.ts'
import { governor, lemmaOf, objectsOf, STEPS, type Step } from './steps.ts'

/**
 * The language of ways through a tree. A way is steps joined by full stops, ways are parted by commas, and the first that arrives counts:
 * - `subject`: who does a verb; `agent`: "by" whom it is done; `object`: what it is done to, in either voice; `receiver`: to whom a thing is given;
 * - `whose`: the possessor of a noun; `modifier`: what stands before a noun and belongs to it ("Latvian", "NATO");
 * - `apposition`, in either direction; `name`: the name that a title stands at ("President Berzina"); `names`: all that a title in the plural stands at ("Presidents Berzina and Ek"); `titled`: the same as `name`, without apposition;
 * - `beside`: what stands before a title and hangs on the name after it, as the title does ("Latvian" in "Latvian President Berzina");
 * - `holder`: whom a noun is said of, by "be", "become", "as", or by a verb that elects or appoints;
 * - `predecessor`: who held an office before ("succeeded Bo as president");
 * - `welcomed`: whom a body takes in as what a noun says ("welcomed Latvia as an ally");
 * - `origin`: from whom a message is; `author`: whose greetings somebody else brings;
 * - `predicate`: what a subject noun is said to be ("the members are …"); `within`: who does what happens "in" or "with" a noun ("in a note to …, she said");
 * - `particle[out]`, `manner[well]`: a particle or an adverb of these;
 * - `modifier[member]`, `object[board]`, `subject[letter]`: a modifier, an object, a subject of these lemmas; `up` to the head, `up[CLASS]` only to a verb or noun of a class of words below, `up[join leave]` only to these lemmas;
 * - any other word is a preposition: `of`, `to`, `from`, `in`; several joined by `/`; an object with one of them.
 */
export type Way = readonly Step[]

/** @throws {SyntaxError} when a step is none of the language. */
export function compileWays(source: string): readonly Way[] {
  const known = ways.get(source)
  if (known !== undefined) return known
  const made = source.split(',').map((way) => way.trim().split('.').map(compileStep))
  ways.set(source, made)
  return made
}

const ways = new Map<string, readonly Way[]>()

function compileStep(source: string): Step {
  const known = STEPS[source]
  if (known !== undefined) return known
  const up = /^up\[([A-Za-z -]+)\]$/.exec(source)?.[1]
  if (up !== undefined) {
    const lemmas = new Set((CLASSES[up] ?? up).split(' '))
    return (word, trees, view) => {
      const above = governor(word, trees, view)
      return above >= 0 && lemmas.has(lemmaOf(view, above)) ? [above] : []
    }
  }
  const modifier = /^modifier\[([a-z -]+)\]$/.exec(source)?.[1]
  if (modifier !== undefined) {
    const lemmas = new Set(modifier.split(' '))
    return (word, trees, view) => trees.children(word, 'compound', 'amod', 'nmod:desc').filter((child) => lemmas.has(lemmaOf(view, child)))
  }
  const subject = /^subject\[([A-Za-z -]+)\]$/.exec(source)?.[1]
  if (subject !== undefined) {
    const lemmas = new Set((CLASSES[subject] ?? subject).split(' '))
    return (word, trees, view) => trees.subjects(word).filter((child) => lemmas.has(lemmaOf(view, child)))
  }
  const particle = /^(?:particle|manner)\[([a-z -]+)\]$/.exec(source)?.[1]
  if (particle !== undefined) {
    const lemmas = new Set(particle.split(' '))
    return (word, trees, view) =>
      trees.children(word, 'compound:prt', 'advmod', 'xcomp').filter((child) => lemmas.has(lemmaOf(view, child)))
  }
  const object = /^object\[([a-z -]+)\]$/.exec(source)?.[1]
  if (object !== undefined) {
    const lemmas = new Set(object.split(' '))
    return (word, trees, view) => objectsOf(word, trees, view).filter((child) => lemmas.has(lemmaOf(view, child)))
  }
  if (!/^[a-z]+(?:\/[a-z]+)*$/.test(source)) throw new SyntaxError(`«${source}» is no step of a way through a tree`)
  const prepositions = source.split('/')
  return (word, trees, view) => {
    // "together with Estonia"
    const joint = trees.children(word, 'advmod').filter((child) => /^(?:together|along)$/.test(lemmaOf(view, child)))
    const own = [word, ...joint].flatMap((at) => trees.complements(at, prepositions))
    return own.length > 0 || view.tokens[word]?.upos !== 'NOUN'
      ? own
      : trees.conjuncts(word).flatMap((other) => trees.complements(other, prepositions))
  }
}

/** Where the first way that arrives leads: `found` are the words at its end that are to one's liking. */
export function follow<T>(ways: readonly Way[], start: number, trees: Trees, view: TokenView, accept: (word: number) => readonly T[]): T[] {
  for (const way of ways) {
    let at = [start]
    for (const step of way) at = at.flatMap((word) => step(word, trees, view))
    const found = [...new Set(at)].flatMap((word) => (word === start && way.length > 0 && way[0] !== STEPS.self ? [] : accept(word)))
    if (found.length > 0) return found
  }
  return []
}
