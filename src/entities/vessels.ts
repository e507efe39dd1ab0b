import type { TokenView } from '../document/index.ts'
import type { NameSpan } from './labels.ts'

const KINDS = new Set(
  'ship ferry vessel frigate destroyer corvette tanker submarine carrier warship battleship cruiser minesweeper yacht trawler freighter tugboat tug icebreaker liner spacecraft satellite rocket'.split(
    ' ',
  ),
)
const PREFIXES = /^(?:USS|USNS|HMS|HMAS|HMCS|HMNZS|INS|RMS|SS|MS|MV|RV|RRS|ROKS|JS|USCGC)$/

/**
 * Ships, satellites and the like are no people, bodies or places: what stands after the word for one ("the frigate Sea Wolf") or after a ship's prefix
 * ("HMS Defender") is a name of none of our types.
 */
export function withoutVessels(view: TokenView, spans: readonly NameSpan[]): NameSpan[] {
  return spans.map((span) => {
    const [before = '', first = ''] = [view.words[span.first - 1], view.words[span.first]]
    const isVessel = KINDS.has(before) || PREFIXES.test(before) || (PREFIXES.test(first) && span.last - span.first > 1)
    return isVessel ? { ...span, label: 'MISC' } : span
  })
}
