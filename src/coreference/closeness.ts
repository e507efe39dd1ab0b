import type { Closeness } from './variants.ts'

let shared: Promise<Closeness> | undefined

/** natural's Jaro-Winkler distance (Winkler 1990), by its own path: the package's front door loads database clients. */
export function loadCloseness(): Promise<Closeness> {
  shared ??= import('natural/lib/natural/distance/jaro-winkler_distance.js').then(
    ({ default: jaroWinkler }) =>
      (a, b) =>
        jaroWinkler(a, b, {}),
  )
  return shared
}
