import { InvalidArgumentError } from 'commander'

export const LAYERS = 'clean,text,syntax,entities,coreference,relations,sentiment'

/** @returns a parser of an option's value that takes one of some words. */
export function oneOf(...allowed: string[]): (value: string) => string {
  return (value) => {
    if (!allowed.includes(value)) throw new InvalidArgumentError(`It is one of ${allowed.join(', ')}.`)
    return value
  }
}

/** @returns a parser of an option's value that takes some of the words, with commas between. */
export function list(allowed: readonly string[]): (value: string) => string[] {
  return (value) => {
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
    const wrong = items.find((item) => !allowed.includes(item))
    if (wrong !== undefined || items.length === 0) throw new InvalidArgumentError(`Layers are ${allowed.join(', ')}, with commas between.`)
    return items
  }
}
