import './desk.css'
import { fill, h } from '../../report/client/dom.ts'
import { Commands, TYPES } from './commands.ts'
import { Others } from './others.ts'
import { Panels } from './panels.ts'
import { Session } from './session.ts'
import { TextView } from './text-view.ts'

type Command = readonly [key: string, words: string, run: () => void]

/** The page of one article: its text in the middle, what can be done above it, the labels beside it. */
class Desk {
  readonly element: HTMLElement = h('main', { class: 'desk' })
  readonly #session: Session
  readonly #view: TextView
  readonly #panels: Panels
  readonly #others: Others | undefined
  readonly #table: readonly Command[]
  readonly #saved: HTMLElement = h('p', { class: 'saved', role: 'status' })
  readonly #here: HTMLElement = h('p', { class: 'here', 'aria-live': 'polite' })
  readonly #undo: HTMLButtonElement
  readonly #redo: HTMLButtonElement

  static async open(name: string): Promise<Desk> {
    let desk: Desk | undefined
    const session = await Session.open(name, () => desk?.show())
    desk = new Desk(session)
    return desk
  }

  private constructor(session: Session) {
    this.#session = session
    const { text, blocks, others, title, article } = session.sheet
    this.#view = new TextView(text, blocks, () => this.#showHere())
    const say = (words: string): void => this.#here.replaceChildren(words)
    const commands = new Commands(session, this.#view, say)
    this.#panels = new Panels(session, this.#view, commands)
    this.#others = others === undefined ? undefined : new Others(session, this.#view, others, say)
    this.#table = [
      ...TYPES.map((type, index): Command => [String(index + 1), type, () => commands.name(type)]),
      ['m', 'Mention of …', () => void commands.mention()],
      ['+', 'Positive', () => void commands.phrase('positive')],
      ['-', 'Negative', () => void commands.phrase('negative')],
      ['q', 'Quotation', () => void commands.quotation()],
      ['f', 'Fact', () => void commands.fact()],
      ['e', 'Edit entity', () => void commands.entity()],
      ['j', 'Join', () => void commands.join()],
      ['x', 'Remove', () => commands.remove()],
      ['n', 'Next label', () => this.#view.jump(1)],
      ['p', 'Label before', () => this.#view.jump(-1)],
    ]
    this.#undo = h('button', { type: 'button', onclick: () => session.act({ do: 'undo' }) }, 'Undo ', h('kbd', {}, 'u'))
    this.#redo = h('button', { type: 'button', onclick: () => session.act({ do: 'redo' }) }, 'Redo ', h('kbd', {}, 'r'))
    this.#view.element.addEventListener('keydown', (event) => this.#key(event))
    fill(
      this.element,
      h(
        'div',
        { class: 'tools', role: 'toolbar', 'aria-label': 'What to do with the selection' },
        ...this.#table.map(toolButton),
        this.#extend(),
        this.#undo,
        this.#redo,
      ),
      h(
        'p',
        { id: 'keys-short', class: 'quiet' },
        'Arrow keys go from word to word and paragraph to paragraph, with Shift they select; the keys on the buttons act on the selection. A fact is drawn from the first to the last mention selected.',
      ),
      h('div', { class: 'state' }, this.#here, this.#saved),
      h(
        'div',
        { class: 'columns' },
        h(
          'div',
          { class: 'middle' },
          h('h2', { class: 'hidden' }, title),
          h('p', { class: 'quiet path' }, article),
          this.#view.element,
          this.#others?.element,
        ),
        this.#panels.element,
      ),
    )
    this.show()
  }

  /** Shows the labels as they are now. */
  show(): void {
    this.#view.show(this.#session.labels)
    keepingFocus(this.#panels.element, () => this.#panels.show())
    if (this.#others !== undefined) keepingFocus(this.#others.element, () => this.#others?.show())
    this.#undo.disabled = !this.#session.canUndo
    this.#redo.disabled = !this.#session.canRedo
    const { standing, problem } = this.#session
    const words =
      standing.kind === 'away'
        ? `The server is away: ${standing.count} kept in this browser until it is back`
        : standing.kind === 'refused'
          ? `Not done: ${standing.why}`
          : standing.kind === 'saving'
            ? 'saving …'
            : problem === undefined
              ? 'saved'
              : `kept, but not in the fixture yet: ${problem}`
    this.#saved.replaceChildren(words)
    this.#saved.dataset.standing = standing.kind
    this.#showHere()
  }

  #showHere(): void {
    const span = this.#view.selection
    if (span === undefined) return
    const { mentions, sentiments, quotations, entities } = this.#session.labels
    const crosses = ({ start, end }: { start: number; end: number }): boolean => start < span.end && span.start < end
    const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? id
    const labels = [
      ...mentions
        .filter(crosses)
        .map(
          (mention) =>
            `${mention.type} ${mention.kind} → ${name(mention.entity)}${mention.value === undefined ? '' : ` = ${mention.value}`}`,
        ),
      ...sentiments.filter(crosses).map((phrase) => `${phrase.polarity} phrase`),
      ...quotations
        .filter(crosses)
        .map((quotation) => `quotation${quotation.speaker === undefined ? '' : ` of ${name(quotation.speaker)}`}`),
    ]
    this.#here.replaceChildren(h('strong', {}, `“${short(this.#view.selectedText)}”`), ` ${labels.slice(0, 4).join(' · ') || 'no label'}`)
  }

  #extend(): HTMLElement {
    const button = h(
      'button',
      {
        type: 'button',
        'aria-pressed': 'false',
        onclick: () => {
          this.#view.extending = !this.#view.extending
          button.setAttribute('aria-pressed', String(this.#view.extending))
        },
      },
      'Extend by tapping',
    )
    return button
  }

  #key(event: KeyboardEvent): void {
    const step = stepOf(event)
    if (step !== undefined) {
      event.preventDefault()
      this.#session.act({ do: step })
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || this.#view.move(event)) return
    const key = event.key === 'Delete' || event.key === 'Backspace' ? 'x' : event.key === 'Enter' ? 'm' : event.key
    const found = this.#table.find(([own]) => own === key)
    if (found === undefined) return
    event.preventDefault()
    found[2]()
  }
}

/** Makes a list anew without taking the focus from who works in it: it goes to the button that now stands where theirs was. */
function keepingFocus(list: HTMLElement, make: () => void): void {
  const buttons = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('button, summary')]
  const place = buttons().findIndex((button) => button.matches(':focus'))
  make()
  if (place >= 0) (buttons()[place] ?? buttons().at(-1))?.focus()
}

/** A step back or forth: u and r, or what is usual. */
function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey) return undefined
  const plain = key.toLowerCase()
  if (ctrlKey || metaKey) return plain === 'y' || (plain === 'z' && shiftKey) ? 'redo' : plain === 'z' ? 'undo' : undefined
  return plain === 'u' ? 'undo' : plain === 'r' ? 'redo' : undefined
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 50)} … ${text.slice(-25)}` : text)

function toolButton([key, words, run]: Command): HTMLElement {
  const isType = /^\d$/.test(key)
  return h('button', { type: 'button', class: isType ? `type t-${words}` : '', onclick: run }, `${words} `, h('kbd', {}, key))
}

async function start(): Promise<void> {
  const app = document.getElementById('app')
  const names: string[] = JSON.parse(document.getElementById('articles')?.textContent ?? '[]')
  if (app === null) return
  const place = h('div', {})
  const picker = h(
    'select',
    { id: 'article', onchange: () => location.assign(`#/${encodeURIComponent(picker.value)}`) },
    ...names.map((name) => h('option', { value: name }, name)),
  )
  fill(
    app,
    h(
      'header',
      { class: 'top' },
      h('h1', {}, 'copydesk ', h('span', { class: 'quiet' }, 'the desk')),
      h('label', { class: 'field' }, h('span', {}, 'Article'), picker),
    ),
    place,
  )
  const open = async (): Promise<void> => {
    const wanted = decodeURIComponent(location.hash.slice(2))
    const name = names.includes(wanted) ? wanted : names[0]
    if (name === undefined) return
    picker.value = name
    delete document.documentElement.dataset.ready
    place.replaceChildren(h('p', { class: 'quiet', role: 'status' }, 'reading the article …'))
    try {
      place.replaceChildren((await Desk.open(name)).element)
      place.querySelector<HTMLElement>('.text')?.focus({ preventScroll: true })
    } catch (error) {
      place.replaceChildren(
        h('p', { role: 'alert' }, `The article cannot be opened: ${error instanceof Error ? error.message : String(error)}`),
      )
    }
    document.documentElement.dataset.ready = 'true'
  }
  addEventListener('hashchange', () => void open())
  await open()
}

void start()
