import type { Discourse } from './discourse.ts'

/** What is read off a text once, at the first question, and kept as long as its discourse. */
export function once<T>(read: (discourse: Discourse) => T): (discourse: Discourse) => T {
  const known = new WeakMap<Discourse, { value: T }>()
  return (discourse) => {
    let entry = known.get(discourse)
    if (entry === undefined) {
      entry = { value: read(discourse) }
      known.set(discourse, entry)
    }
    return entry.value
  }
}
