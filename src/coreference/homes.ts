import type { Group } from '../document/index.ts'
import type { Discourse } from './discourse.ts'
import { once } from './once.ts'

/** How many words a dateline may have before its dash. */
const DATELINE = 16

/** The country that a text reports from: of its dateline, else the one it names most by far. "The president" without a country is that country's. */
export const homeOf: (discourse: Discourse) => Group | undefined = once(readHome)

function readHome(discourse: Discourse): Group | undefined {
  const { view, knowledge, table } = discourse.scene
  for (const [s, sentence] of view.sentences.entries()) {
    if (s > 6) break
    const words = view.words.slice(sentence.first, sentence.first + DATELINE)
    const isDated = words.some((word) => /^(?:–|—|--|-)$/.test(word)) && /^\p{Lu}{3,}$/u.test(words[0] ?? '')
    if (!isDated) continue
    const place = discourse.inSentence(s).find(({ first, seed }) => first === sentence.first && seed.type === 'GPE')?.group
    if (place === undefined) continue
    const country = countryOf(discourse, place)
    return [...table.groups].find(
      (group) => group.type === 'GPE' && group.name !== undefined && knowledge.named(group.name)[0]?.id === country,
    )
  }
  return mostNamed(discourse)
}

/** How many times as often as the next a country must be named that a text is about, and how often. */
const MUCH = { times: 2, least: 3 }

/** The country that a text without a dateline names most by far. */
function mostNamed({ scene: { table, knowledge } }: Discourse): Group | undefined {
  const isCountry = ({ type, name = '' }: Group): boolean =>
    type === 'GPE' && knowledge.named(name).some(({ id }) => id.startsWith('country/'))
  const [first, second] = [...table.groups].filter(isCountry).sort((a, b) => b.mentions.length - a.mentions.length)
  const most = first?.mentions.length ?? 0
  return most >= MUCH.least && most >= MUCH.times * (second?.mentions.length ?? 0) ? first : undefined
}

/** The id of the country that a place is, or lies in, as the knowledge base has it. */
export function countryOf({ scene: { knowledge, table } }: Discourse, place: Group): string | undefined {
  const entries = [place.name, table.fullestName(place)]
    .flatMap((name) => (name === undefined ? [] : knowledge.named(name)))
    .filter(({ type }) => type === 'GPE')
  const country = entries.find(({ id }) => id.startsWith('country/'))
  return country?.id ?? entries.find((entry) => entry.country !== undefined)?.country
}

/** Whether a place is another, or lies in it: Seoul in South Korea. */
export function isWithin(discourse: Discourse, place: Group | undefined, other: Group | undefined): boolean {
  if (place === undefined || other === undefined) return false
  const country = countryIdOf(discourse, other)
  return place === other || (country !== undefined && countryOf(discourse, place) === country)
}

/** The id of a country; nothing for another place. */
export const countryIdOf = ({ scene: { knowledge } }: Discourse, { name = '' }: Group): string | undefined =>
  knowledge.named(name).find(({ id }) => id.startsWith('country/'))?.id
