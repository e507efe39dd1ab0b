import { type Command, InvalidArgumentError } from 'commander'

export const LAYERS = 'clean,text,syntax,entities,coreference,chains,relations,sentiment'

export const LIMITS = 'page,ratio,members,line,text,run,sentence,depth,attributes'

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

/** @returns a parser of an option's value that takes a whole number in a range. */
export function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`)
    return number
  }
}

const UNITS: Record<string, number> = { '': 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }

/** @returns a parser of an option's value that takes `NAME=NUMBER` of some names, with commas between; a number may be in KB, MB or GB. */
export function limits(names: readonly string[]): (value: string) => Record<string, number> {
  return (value) => {
    const found: Record<string, number> = {}
    for (const part of value.split(',')) {
      const [, name = '', number = '', unit = ''] = /^([a-z]+) ?= ?(\d{1,15}) ?(kb|mb|gb)?$/i.exec(part.trim()) ?? []
      if (!names.includes(name)) throw new InvalidArgumentError(`Limits are ${names.join(', ')}; write page=64MB,text=2000000.`)
      found[name] = Number(number) * (UNITS[unit.toLowerCase()] ?? 1)
    }
    return found
  }
}

/** Words with commas between. */
export function words(value: string): string[] {
  return value
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
}

/** A day, `YYYY-MM-DD`. */
export function day(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))) throw new InvalidArgumentError('It is a day, YYYY-MM-DD.')
  return value
}

/** Adds examples to the help of a command: what to type, and what it does. */
export function withExamples(command: Command, examples: readonly (readonly [line: string, what: string])[]): Command {
  if (examples.length === 0) return command
  const width = Math.max(...examples.map(([line]) => line.length))
  return command.addHelpText('after', `\nExamples:\n${examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`).join('\n')}`)
}
