import type { TokenRange, TokenView } from '../document/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { type Candidate, RANK } from './candidate.ts'

/** The parties that one letter stands for after the name of an American legislator. */
const PARTIES: Readonly<Record<string, string>> = { D: 'Democratic Party', R: 'Republican Party' }

/** "(D-Ohio)", ", R-Calif.,": the party of a legislator and where he sits for it, each a name of its own. */
export function partyTags({ tokens, words }: TokenView, { first, last }: TokenRange, knowledge: Knowledge): Candidate[] {
  const found: Candidate[] = []
  for (let at = first + 1; at < last - 2; at++) {
    const party = PARTIES[words[at] ?? '']
    const [letter, dash, place] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (party === undefined || letter === undefined || dash === undefined || place === undefined) continue
    const isTag =
      /^[(,]$/.test(words[at - 1] ?? '') &&
      /^[-–‑]$/.test(words[at + 1] ?? '') &&
      /^\p{Lu}/u.test(words[at + 2] ?? '') &&
      letter.end === dash.start &&
      dash.end === place.start
    if (!isTag) continue
    let end = at + 3
    while (end < last && end < at + 6 && /^\p{Lu}/u.test(words[end] ?? '')) end++
    const name = words.slice(at + 2, end).join(' ')
    const places = knowledge.named(name).filter((entry) => entry.type === 'GPE')
    found.push({ first: at, last: at + 1, type: 'ORG', entries: knowledge.named(party), rank: RANK.given })
    found.push({ first: at + 2, last: end, type: 'GPE', entries: places, rank: RANK.given })
  }
  return found
}
