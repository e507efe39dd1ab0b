import type { Group } from '../document/index.ts'
import { treesOf } from '../syntax/index.ts'
import { lastBefore, mentionAt, type Placed, type Scene, type Tenure } from './context.ts'
import { courtesiesAfter } from './courtesies.ts'

const DOMAIN = ['GPE', 'ORG', 'NORP', 'LOC']

/** Reads who holds which office where: "Latvian President X", "President of Latvia X", "X, the president of Latvia". */
export function readTenures(scene: Scene): Tenure[] {
  const tenures: Tenure[] = []
  for (const title of scene.placed) {
    if (title.seed.type !== 'TITLE') continue
    const office = scene.knowledge.office(scene.view.words, title.first)?.office
    if (office === undefined) continue
    const after = domainAfter(scene, title.last)
    const beside =
      personAfter(scene, after?.last ?? title.last) ??
      personAfter(scene, title.last) ??
      personAfterPost(scene, title.last) ??
      personBefore(scene, title.first, after?.last ?? title.last)
    const person = beside ?? personGiven(scene, title) ?? personElected(scene, title)
    if (person === undefined) continue
    const domain =
      after?.group ?? domainBefore(scene, title.first) ?? domainAfterName(scene, person, title) ?? shared(tenures, title, scene)
    tenures.push({ person: person.group, office, at: title.first, isBeside: beside !== undefined, ...(domain !== undefined && { domain }) })
  }
  return tenures
}

/** Verbs that give an office to their object, or have it for their complement. */
const GIVES = new Set([
  'elect',
  'appoint',
  'name',
  'choose',
  'make',
  'nominate',
  'reelect',
  're-elect',
  'become',
  'remain',
  'crown',
  'install',
])

/** Verbs whose "as …" is what the subject is or was: "took over as chair", "stepped down as chair". */
const SERVES = new Set([
  'take',
  'serve',
  'start',
  'begin',
  'return',
  'continue',
  'step',
  'resign',
  'retire',
  'quit',
  'replace',
  'succeed',
  'follow',
  'govern',
  'run',
  'rule',
  'lead',
  'act',
])

/** "Ann was elected president", "Ann took over as president", "Ann became president", "Ann is president". */
function personGiven(scene: Scene, title: Placed): Placed | undefined {
  const trees = treesOf(scene.view)
  const head = trees.top(title)
  const isSaid = trees.children(head, 'cop').length > 0
  const verb = isSaid ? head : trees.head(head)
  const lemma = scene.view.tokens[verb]?.lemma ?? ''
  const isAs = SERVES.has(lemma) && trees.children(head, 'case').some((word) => scene.view.words[word] === 'as')
  if (!isSaid && ((!GIVES.has(lemma) && !isAs) || !/^(?:xcomp|obj|obl|ccomp)/.test(trees.deprel(head)))) return undefined
  const isSelf = isSaid || isAs || /^(?:become|remain)$/.test(lemma)
  const words = (isSelf ? trees.subjects(verb) : trees.objects(verb)).filter((word) => word !== head)
  const found = words.flatMap((word) => personAt(scene, word) ?? trees.appositions(word).flatMap((other) => personAt(scene, other) ?? []))
  return found[0]
}

/** What one becomes something by. */
const ELECTIONS = new Set(['election', 'reelection', 're-election', 'appointment', 'nomination', 'inauguration', 'installation'])

/** "congratulated Ann on her election as president", "Ann’s appointment as minister". */
function personElected(scene: Scene, title: Placed): Placed | undefined {
  const trees = treesOf(scene.view)
  const { tokens, words } = scene.view
  const start = Math.max(0, title.first - MOST_BEFORE_OFFICE)
  const as = words.slice(start, title.first).lastIndexOf('as')
  const noun = start + as - 1
  if (as < 0 || !ELECTIONS.has(tokens[noun]?.lemma ?? '')) return undefined
  const owners = trees.possessors(noun)
  const named = owners.flatMap((word) => personAt(scene, word) ?? [])
  if (named.length > 0 || !owners.some((word) => tokens[word]?.upos === 'PRON')) return named[0]
  const verb = trees.head(noun)
  const greeted = new Set(trees.objects(verb < 0 ? noun : verb).flatMap((word) => personAt(scene, word) ?? []))
  const [only] = greeted
  return greeted.size === 1 ? only : undefined
}

/** How many words may stand between "as" and the office. */
const MOST_BEFORE_OFFICE = 4

function personAt({ placed }: Scene, word: number): Placed | undefined {
  for (let i = lastBefore(placed, word + 1); i >= 0; i--) {
    const mention = placed[i]
    if (mention === undefined || mention.first < word - 8) return undefined
    if (mention.first <= word && word < mention.last && mention.seed.type === 'PERSON') return mention
  }
  return undefined
}

/** "of the Republic of X", "of X" after a title. */
export function domainAfter(scene: Scene, at: number): Placed | undefined {
  const { words } = scene.view
  if (words[at] !== 'of' && words[at] !== 'for') return undefined
  // "head of the alliance": what a nominal means is placed with its determiner.
  return (
    (/^the$/i.test(words[at + 1] ?? '') ? mentionAt(scene.placed, at + 2, DOMAIN) : undefined) ?? mentionAt(scene.placed, at + 1, DOMAIN)
  )
}

/** "Latvian", "Latvia's", "FIFA" before a title, over adjectives and modifiers. */
export function domainBefore(scene: Scene, at: number): Group | undefined {
  const { words, tokens } = scene.view
  let end = at
  for (let steps = 0; steps < 3 && end > 0; steps++) {
    const token = tokens[end - 1]
    const word = words[end - 1] ?? ''
    if (
      /^['’]s?$/.test(word) ||
      (token?.upos === 'ADJ' && !/^\p{Lu}/u.test(word)) ||
      scene.knowledge.modifier(words, end - 1) !== undefined
    )
      end--
    else break
  }
  const mention = endingAt(scene, end)
  return mention !== undefined && DOMAIN.includes(mention.seed.type) && mention.seed.kind === 'name' ? mention.group : undefined
}

/** "President Ann Lee of Freedonia" */
function domainAfterName(scene: Scene, person: Placed, title: Placed): Group | undefined {
  return person.first >= title.last ? domainAfter(scene, person.last)?.group : undefined
}

/** "Armenian President X and Prime Minister Y": the second office is of the same country. */
function shared(tenures: readonly Tenure[], title: Placed, scene: Scene): Group | undefined {
  const previous = tenures.at(-1)
  if (previous?.domain === undefined || scene.view.words[title.first - 1] !== 'and') return undefined
  const before = endingAt(scene, title.first - 1)
  return before?.group === previous.person && scene.view.sentenceOf[previous.at] === scene.view.sentenceOf[title.first]
    ? previous.domain
    : undefined
}

export function endingAt(scene: Scene, end: number): Placed | undefined {
  for (let i = lastBefore(scene.placed, end); i >= 0; i--) {
    const mention = scene.placed[i]
    if (mention === undefined || mention.first < end - 12) return undefined
    if (mention.last === end) return mention
  }
  return undefined
}

/** "its ambassador to Latvia, Ann Lee" */
function personAfterPost(scene: Scene, at: number): Placed | undefined {
  const post = scene.view.words[at] === 'to' ? mentionAt(scene.placed, at + 1, ['GPE', 'ORG']) : undefined
  return post === undefined || scene.view.words[post.last] !== ',' ? undefined : personAfter(scene, post.last)
}

function personAfter(scene: Scene, at: number): Placed | undefined {
  const { words } = scene.view
  const start = courtesiesAfter(scene, words[at] === ',' ? at + 1 : at)
  const mention = mentionAt(scene.placed, start, ['PERSON'])
  if (mention === undefined || start === at || words[at] !== ',') return mention
  // "…, the president of Latvia, Anna Berzina said" is an apposition; "met the president of Latvia, Bob Smith of IBM and …" a list.
  return words[mention.last] === ',' || scene.view.tokens[mention.last]?.upos === 'VERB' || words[mention.last] === '.'
    ? mention
    : undefined
}

/** "Anna Berzina, the Latvian president": the name, a comma, and nothing but an adjective, a determiner or a domain between. */
function personBefore(scene: Scene, at: number, end: number): Placed | undefined {
  const { words, tokens } = scene.view
  // "In his note to Bo Ek, the Latvian president said …": what a verb follows is a subject, no apposition.
  if (/^(?:VERB|AUX)$/.test(tokens[end]?.upos ?? '')) return undefined
  for (let comma = at - 1; comma >= Math.max(0, at - 7); comma--) {
    const word = words[comma] ?? ''
    if (word === ',') {
      const mention = endingAt(scene, comma)
      return mention?.seed.type === 'PERSON' ? mention : undefined
    }
    const upos = tokens[comma]?.upos ?? ''
    const passes =
      /^(?:DET|ADJ|PROPN|NOUN|PART|NUM|PRON)$/.test(upos) ||
      /^['’]s?$|^-$/.test(word) ||
      scene.knowledge.modifier(words, comma) !== undefined
    if (!passes) return undefined
  }
  return undefined
}
