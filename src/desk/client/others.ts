import { fill, h, percent } from '../../report/client/dom.ts'
import { alignment, type Comparison, compareLabels, type Difference, type LayerName } from '../compare.ts'
import type { Action, Labels } from '../labels.ts'
import type { Session } from './session.ts'
import type { TextView } from './text-view.ts'

const LAYERS: readonly LayerName[] = ['mentions', 'facts', 'phrases', 'quotations']

/** What another annotator labelled otherwise, how far both agree, and a way to take what the other has. */
export class Others {
  readonly element: HTMLElement = h('section', { class: 'others', 'aria-labelledby': 'others-title' })
  readonly #session: Session
  readonly #view: TextView
  readonly #theirs: Labels
  readonly #say: (words: string) => void

  constructor(session: Session, view: TextView, theirs: Labels, say: (words: string) => void) {
    this.#session = session
    this.#view = view
    this.#theirs = theirs
    this.#say = say
  }

  show(): void {
    const { agreement, differences } = compareLabels(this.#session.labels, this.#theirs)
    fill(
      this.element,
      h('h2', { id: 'others-title' }, 'The other annotator'),
      agreementTable(agreement),
      h('ul', {}, ...differences.slice(0, 200).map((difference) => this.#item(difference))),
      differences.length === 0 && h('p', { class: 'quiet' }, 'Both have the same labels.'),
    )
  }

  #item(difference: Difference): HTMLElement {
    const { side, what, start, end } = difference
    const go = (): void => {
      if (start !== undefined && end !== undefined) this.#view.select({ start, end })
    }
    return h(
      'li',
      { class: side },
      h(
        'button',
        { type: 'button', class: 'show', onclick: go },
        h('span', { class: 'side' }, side === 'mine' ? 'only mine' : 'only theirs'),
        ` ${what}`,
      ),
      side === 'theirs' &&
        h('button', { type: 'button', class: 'small', 'aria-label': `Take: ${what}`, onclick: () => this.#take(difference) }, 'Take'),
    )
  }

  #take({ layer, at }: Difference): void {
    const action = this.#actionOf(layer, at)
    if (action === undefined) this.#say('take the mentions of its entities first')
    else this.#session.act(action)
  }

  /** What would make theirs mine; nothing when it speaks of an entity that I do not have. */
  #actionOf(layer: LayerName, at: number): Action | undefined {
    const same = alignment(this.#session.labels, this.#theirs)
    const isMissing = (...ids: (string | undefined)[]): boolean => ids.some((id) => id !== undefined && !same.has(id))
    const own = (id: string | undefined): string | undefined => (id === undefined ? undefined : same.get(id))
    const [mention, fact, phrase, quotation] = [
      this.#theirs.mentions[at],
      this.#theirs.facts[at],
      this.#theirs.sentiments[at],
      this.#theirs.quotations[at],
    ]
    if (layer === 'mentions' && mention !== undefined) {
      const { start, end, type, kind, value } = mention
      const entity = own(mention.entity)
      return { do: 'mark', start, end, type, kind, ...(entity !== undefined && { entity }), ...(value !== undefined && { value }) }
    }
    if (layer === 'facts' && fact !== undefined) {
      const [subject, object, attribution] = [own(fact.subject), own(fact.object), own(fact.attribution)]
      if (subject === undefined || object === undefined || isMissing(fact.attribution)) return undefined
      return { do: 'fact', fact: { ...fact, subject, object, ...(attribution !== undefined && { attribution }) } }
    }
    if (layer === 'phrases' && phrase !== undefined) {
      if (isMissing(phrase.holder, phrase.target?.entity)) return undefined
      const [holder, entity] = [own(phrase.holder), own(phrase.target?.entity)]
      return {
        do: 'phrase',
        phrase: {
          ...phrase,
          ...(holder !== undefined && { holder }),
          ...(phrase.target !== undefined && { target: { ...phrase.target, ...(entity !== undefined && { entity }) } }),
        },
      }
    }
    if (layer === 'quotations' && quotation !== undefined) {
      if (isMissing(quotation.speaker)) return undefined
      const speaker = own(quotation.speaker)
      return { do: 'quotation', quotation: { ...quotation, ...(speaker !== undefined && { speaker }) } }
    }
    return undefined
  }
}

function agreementTable(agreement: Comparison['agreement']): HTMLElement {
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h('tr', {}, ...['Layer', 'Agreement (F1)', 'Both', 'Only mine', 'Only theirs'].map((title) => h('th', { scope: 'col' }, title))),
    ),
    h(
      'tbody',
      {},
      ...LAYERS.map((layer) => {
        const { f1, both, mine, theirs } = agreement[layer]
        return h(
          'tr',
          { 'data-layer': layer },
          h('th', { scope: 'row' }, layer),
          ...[f1 === null ? '–' : percent(f1), both, mine, theirs].map((cell) => h('td', {}, cell)),
        )
      }),
    ),
  )
}
