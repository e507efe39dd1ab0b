import type { TokenView } from '../document/index.ts'
import type { NameSpan } from './labels.ts'

const VESSELS = new Set(
  'ship ferry vessel frigate destroyer corvette tanker submarine carrier warship battleship cruiser minesweeper yacht trawler freighter tugboat tug icebreaker liner spacecraft satellite rocket'.split(
    ' ',
  ),
)
const PREFIXES = /^(?:USS|USNS|HMS|HMAS|HMCS|HMNZS|RMS|MV|RRS|ROKS|USCGC)$/
const STORMS = /^(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]torm)$/

/**
 * Ships, satellites and storms are no people, bodies or places: what stands after the word for one ("the frigate Sea Wolf", "Typhoon Haiyan") or after a ship's
 * prefix ("HMS Defender") is a name of none of our types, there and wherever the document has it again.
 */
export function withoutThings(view: TokenView, spans: readonly NameSpan[]): NameSpan[] {
  const things = new Set<string>()
  for (const span of spans) {
    const name = thingOf(view, span)
    if (name !== undefined) things.add(name)
  }
  if (things.size === 0) return [...spans]
  return spans.map((span) => {
    const isThing = thingOf(view, span) !== undefined
    // A ship may be called like a town; the town stays one.
    const isAgain = span.label !== 'LOC' && things.has(view.words.slice(span.first, span.last).join(' '))
    return isThing || isAgain ? { ...span, label: 'MISC' } : span
  })
}

/** The name of a thing without the word that says what it is. */
function thingOf({ words, tokens }: TokenView, { first, last }: NameSpan): string | undefined {
  const [before = '', opening = ''] = [words[first - 1], words[first]]
  const own = words.slice(first, last)
  // "by ferry Copenhagen" names no ferry.
  const isVessel =
    VESSELS.has(before) && tokens.slice(Math.max(0, first - 5), first - 1).some(({ upos }) => upos === 'DET' || upos === 'NUM')
  if (isVessel || PREFIXES.test(before) || STORMS.test(before)) return own.join(' ')
  return own.length > 1 && (PREFIXES.test(opening) || STORMS.test(opening)) ? own.slice(1).join(' ') : undefined
}
