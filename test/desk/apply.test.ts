import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Action,
  ActionError,
  compareLabels,
  type History,
  historyOf,
  type Labels,
  labelsOf,
  readAction,
  step,
} from '../../src/desk/index.ts'
import type { GoldFact } from '../../src/fixtures/index.ts'
import { at, blankGold } from './gold.ts'

const gold = blankGold()
const EMPTY = historyOf(labelsOf(gold))

/** What actions lead to, one after the other. */
function resultOf(...actions: readonly Action[]): History {
  return actions.reduce((history, action) => step(gold, history, action), EMPTY)
}

const name = (words: string, type: string, nth = 0): Action => ({ do: 'mark', ...at(words, nth), type, kind: 'name' })
const FACT: GoldFact = {
  ...{ type: 'leader-of', subject: 'anna-berzina', object: 'latvia', role: [], status: [], kind: [], occasion: [] },
  ...{ negated: false, modality: 'asserted', optional: false, coreference: false },
}
const idsOf = (labels: Labels): string[] => labels.entities.map((entity) => entity.id)

describe('marking', () => {
  test('a name makes an entity, the same name again is the same entity', () => {
    const { now } = resultOf(name('Anna Berzina', 'PERSON'), name('Tamm', 'PERSON', 1), name('Marek Tamm', 'PERSON'))
    expect(idsOf(now)).toEqual(['anna-berzina', 'tamm', 'marek-tamm'])
    const twice = resultOf(name('Berzina', 'PERSON'), { do: 'mark', ...at('Berzina', 1), type: 'PERSON', kind: 'name' })
    expect(idsOf(twice.now)).toEqual(['berzina'])
  })

  test('an empty entity asks for a new one even where the name is known', () => {
    const { now } = resultOf(name('Berzina', 'PERSON'), { do: 'mark', ...at('Berzina', 1), type: 'PERSON', kind: 'name', entity: '' })
    expect(idsOf(now)).toEqual(['berzina', 'berzina-2'])
  })

  test('a label takes the place of those it crosses', () => {
    const { now } = resultOf(name('Berzina', 'PERSON', 1), name('Anna Berzina', 'PERSON'))
    expect(now.mentions.map((mention) => mention.text)).toEqual(['Anna Berzina'])
    expect(idsOf(now)).toEqual(['anna-berzina'])
  })

  test.each([
    ['a part of a word', { start: at('Berzina').start, end: at('Berzina').end - 1 }],
    ['a place that crosses a block', { start: at('neighbour').start, end: at('Latvian').end }],
    ['nothing', { start: 4, end: 4 }],
    ['a place beyond the text', { start: 0, end: 100_000 }],
  ])('%s is refused', (_, span) => {
    expect(() => resultOf({ do: 'mark', ...span, type: 'PERSON', kind: 'name' })).toThrow(ActionError)
  })
})

test('an entity goes with its last mention, unless something else speaks of it', () => {
  const both: Action[] = [name('Anna Berzina', 'PERSON'), { do: 'mark', ...at('Latvian'), type: 'NORP', kind: 'name' }]
  const unmark: Action = { do: 'unmark', ...at('Latvian'), type: 'NORP' }
  expect(idsOf(resultOf(...both, unmark).now)).toEqual(['anna-berzina'])
  expect(idsOf(resultOf(...both, { do: 'fact', fact: { ...FACT, object: 'latvian' } }, unmark).now)).toEqual(['anna-berzina', 'latvian'])
})

test('joining moves all that spoke of one entity to the other, and facts that become the same are one', () => {
  const { now } = resultOf(
    name('Anna Berzina', 'PERSON'),
    name('Berzina', 'PERSON'),
    name('Harbour Party', 'ORG'),
    { do: 'fact', fact: { ...FACT, object: 'harbour-party' } },
    { do: 'fact', fact: { ...FACT, subject: 'berzina', object: 'harbour-party' } },
    { do: 'join', from: 'berzina', into: 'anna-berzina' },
  )
  expect(idsOf(now)).toEqual(['anna-berzina', 'harbour-party'])
  expect(now.facts).toHaveLength(1)
  expect(now.mentions.filter((mention) => mention.entity === 'anna-berzina')).toHaveLength(2)
})

test('a fact about an entity that is not there is refused', () => {
  expect(() => resultOf({ do: 'fact', fact: FACT })).toThrow('anna-berzina')
})

const WORDS = ['Berzina', 'Latvian', 'Anna Berzina', 'President', 'Marek Tamm', 'Harbour Party', 'Monday', 'Tamm', 'Estonia']
const marks = fc
  .record({ words: fc.constantFrom(...WORDS), type: fc.constantFrom('PERSON', 'ORG', 'GPE', 'TITLE', 'DATE') })
  .map(({ words, type }): Action => name(words, type))
const unmarks = fc
  .constantFrom(...WORDS)
  .chain((words) => fc.constantFrom('PERSON', 'ORG', 'GPE').map((type): Action => ({ do: 'unmark', ...at(words), type })))
const steps = fc.constantFrom<Action>({ do: 'undo' }, { do: 'redo' })

/** Does what fits and passes over what does not. */
function tried(history: History, action: Action): History {
  try {
    return step(gold, history, action)
  } catch (error) {
    if (error instanceof ActionError) return history
    throw error
  }
}

test('whatever was done: undoing all of it leads back, redoing all of it leads there again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: marks }, { weight: 2, arbitrary: unmarks }, steps), { maxLength: 30 }),
      (actions) => {
        const done = actions.reduce(tried, EMPTY)
        const back = done.past.reduce<History>((history) => step(gold, history, { do: 'undo' }), done)
        expect(back.now).toEqual(EMPTY.now)
        const again = done.past.reduce<History>((history) => step(gold, history, { do: 'redo' }), back)
        expect(again.now).toEqual(done.now)
      },
    ),
  )
})

test('whatever was done: no two mentions cross, and every label speaks of an entity that is there', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, unmarks, steps), { maxLength: 30 }), (actions) => {
      const { now } = actions.reduce(tried, EMPTY)
      const ids = new Set(idsOf(now))
      for (const mention of now.mentions) {
        expect(ids).toContain(mention.entity)
        expect(now.mentions.filter((other) => other.start < mention.end && mention.start < other.end)).toEqual([mention])
      }
    }),
  )
})

test.each([
  null,
  [],
  {},
  { do: 'drop' },
  { do: 'mark', start: -1, end: 3, type: 'PERSON', kind: 'name' },
  { do: 'mark', start: 0, end: 3, type: '__proto__', kind: 'name' },
  { do: 'mark', start: '0', end: 3, type: 'PERSON', kind: 'name' },
  { do: 'fact', fact: { subject: 'a' } },
  { do: 'phrase', phrase: { start: 0, end: 3, polarity: 'good' } },
  { do: 'entity', id: 'a', change: { members: 'b' } },
])('%j is no action', (value) => {
  expect(() => readAction(value)).toThrow(ActionError)
})

describe('two annotators', () => {
  const mine = resultOf(name('Anna Berzina', 'PERSON'), name('Harbour Party', 'ORG'), {
    do: 'fact',
    fact: { ...FACT, object: 'harbour-party' },
  }).now

  test('who say the same under other names agree', () => {
    const renamed = (id: string): string => `x-${id}`
    const theirs: Labels = {
      ...mine,
      entities: mine.entities.map((entity) => ({ ...entity, id: renamed(entity.id) })),
      mentions: mine.mentions.map((mention) => ({ ...mention, entity: renamed(mention.entity) })),
      facts: mine.facts.map((fact) => ({ ...fact, subject: renamed(fact.subject), object: renamed(fact.object) })),
    }
    const { agreement, differences } = compareLabels(mine, theirs)
    expect(differences).toEqual([])
    expect(agreement.mentions).toEqual({ f1: 1, both: 2, mine: 0, theirs: 0 })
  })

  test('are told what each has alone', () => {
    const theirs = resultOf(name('Anna Berzina', 'PERSON'), name('Harbour Party', 'GPE')).now
    const { agreement, differences } = compareLabels(mine, theirs)
    expect(agreement.mentions).toEqual({ f1: 0.5, both: 1, mine: 1, theirs: 1 })
    expect(agreement.facts).toEqual({ f1: 0, both: 0, mine: 1, theirs: 0 })
    expect(differences.map(({ side, layer }) => `${side} ${layer}`).sort()).toEqual(['mine facts', 'mine mentions', 'theirs mentions'])
  })
})
