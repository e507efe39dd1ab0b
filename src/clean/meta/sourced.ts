/** A piece of metadata and where it was found: `json-ld`, `meta`, `microdata`, `markup` or `text`. */
export interface Sourced<T> {
  value: T
  from: string
}
