import type { Span } from '../../document/index.ts'
import { fill, h } from '../../report/client/dom.ts'
import type { Labels } from '../labels.ts'
import { type Word, wordsOf } from './words.ts'

/** The article's text, with a cursor that goes from word to word, and a selection from its anchor to its head. */
export class TextView {
  readonly element: HTMLElement
  readonly #text: string
  readonly #blocks: readonly Span[]
  readonly #words: readonly Word[]
  readonly #onselect: () => void
  #spans: HTMLElement[] = []
  #labels: Labels | undefined
  #anchor = 0
  #head = 0
  #isDragging = false
  /** Whether the next click extends the selection: for fingers, which have no Shift. */
  extending = false

  constructor(text: string, blocks: readonly Span[], onselect: () => void) {
    this.#text = text
    this.#blocks = blocks
    this.#words = wordsOf(text, blocks)
    this.#onselect = onselect
    this.element = h('div', {
      class: 'text',
      tabindex: 0,
      role: 'application',
      'aria-label': 'Article text',
      'aria-describedby': 'keys-short',
    })
    this.element.addEventListener('pointerdown', (event) => this.#press(event))
    this.element.addEventListener('pointerover', (event) => this.#drag(event))
    addEventListener('pointerup', () => {
      this.#isDragging = false
    })
    this.element.addEventListener('dblclick', () => this.#selectLabel())
  }

  /** The selected characters; nothing when they cross a block. */
  get selection(): Span | undefined {
    const [first, last] = [this.#words[Math.min(this.#anchor, this.#head)], this.#words[Math.max(this.#anchor, this.#head)]]
    return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end }
  }

  get crossesBlock(): boolean {
    return this.#words[this.#anchor]?.block !== this.#words[this.#head]?.block
  }

  get selectedText(): string {
    const span = this.selection
    return span === undefined ? '' : this.#text.slice(span.start, span.end)
  }

  show(labels: Labels): void {
    this.#labels = labels
    this.#spans = []
    fill(
      this.element,
      ...this.#blocks.map((block, index) =>
        h('p', { class: index === 0 ? 'block b-headline' : 'block' }, ...this.#pieces(index, block, labels)),
      ),
    )
    this.#paint()
  }

  /** Selects a span, and brings it into sight. */
  select({ start, end }: Span): void {
    this.#anchor = this.#wordAt(start)
    this.#head = this.#wordAt(end - 1)
    this.#paint()
    this.#spans[this.#head]?.scrollIntoView({ block: 'nearest' })
    this.#onselect()
  }

  /** Handles the keys that move the cursor. @returns whether it was one. */
  move(event: KeyboardEvent): boolean {
    const to = this.#target(event)
    if (to === undefined) return false
    event.preventDefault()
    this.#head = Math.max(0, Math.min(this.#words.length - 1, to))
    if (!event.shiftKey) this.#anchor = this.#head
    this.#paint()
    this.#spans[this.#head]?.scrollIntoView({ block: 'nearest' })
    this.#onselect()
    return true
  }

  /** Selects the next label, or the one before. */
  jump(step: 1 | -1): void {
    const labels = this.#labels
    const now = this.selection
    if (labels === undefined || now === undefined) return
    const places = [...labels.mentions, ...labels.sentiments].sort((a, b) => a.start - b.start || a.end - b.end)
    const next = step === 1 ? places.find((place) => place.start > now.start) : places.findLast((place) => place.start < now.start)
    if (next !== undefined) this.select(next)
  }

  #target({ key }: KeyboardEvent): number | undefined {
    const block = this.#words[this.#head]?.block ?? 0
    const startOf = (wanted: number): number => this.#words.findIndex((word) => word.block === wanted)
    switch (key) {
      case 'ArrowRight':
        return this.#head + 1
      case 'ArrowLeft':
        return this.#head - 1
      case 'ArrowDown':
        return startOf(Math.min(block + 1, this.#blocks.length - 1))
      case 'ArrowUp':
        return startOf(this.#head > startOf(block) ? block : Math.max(0, block - 1))
      case 'Home':
        return startOf(block)
      case 'End':
        return this.#words.findLastIndex((word) => word.block === block)
      default:
        return undefined
    }
  }

  #wordAt(offset: number): number {
    const found = this.#words.findIndex((word) => word.end > offset)
    return found < 0 ? this.#words.length - 1 : found
  }

  #press(event: PointerEvent): void {
    const word = wordOf(event)
    if (word === undefined) return
    this.#head = word
    if (!event.shiftKey && !this.extending) this.#anchor = word
    this.#isDragging = event.pointerType === 'mouse'
    this.#paint()
    this.#onselect()
  }

  #drag(event: PointerEvent): void {
    const word = wordOf(event)
    if (!this.#isDragging || word === undefined || word === this.#head) return
    this.#head = word
    this.#paint()
    this.#onselect()
  }

  #selectLabel(): void {
    const at = this.#words[this.#head]
    const mention = at && this.#labels?.mentions.find((own) => own.start <= at.start && at.end <= own.end)
    if (mention !== undefined) this.select(mention)
  }

  #paint(): void {
    const [from, to] = [Math.min(this.#anchor, this.#head), Math.max(this.#anchor, this.#head)]
    for (const span of this.element.querySelectorAll('.sel')) span.classList.remove('sel', 'cur')
    for (let index = from; index <= to; index++) this.#spans[index]?.classList.add('sel')
    this.#spans[this.#head]?.classList.add('cur')
  }

  /** A block's words in pieces that carry the same labels, with the blanks between them. */
  #pieces(block: number, { start, end }: Span, labels: Labels): (HTMLElement | string)[] {
    const pieces: { key: string; classes: string; children: (HTMLElement | string)[] }[] = []
    let at = start
    for (const [index, word] of this.#words.entries()) {
      if (word.block !== block) continue
      const { key, classes } = marksAt(labels, word)
      const last = pieces.at(-1)
      const gap = this.#text.slice(at, word.start)
      const span = h('span', { 'data-word': index }, this.#text.slice(word.start, word.end))
      this.#spans[index] = span
      at = word.end
      if (last !== undefined && last.key === key) last.children.push(gap, span)
      else {
        if (gap !== '') pieces.push({ key: '', classes: '', children: [gap] })
        pieces.push({ key, classes, children: [span] })
      }
    }
    return [
      ...pieces.flatMap(({ classes, children }) => (classes === '' ? children : [h('span', { class: classes }, ...children)])),
      this.#text.slice(at, end),
    ]
  }
}

function wordOf(event: Event): number | undefined {
  const word = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]')?.dataset.word : undefined
  return word === undefined ? undefined : Number(word)
}

function marksAt(labels: Labels, { start, end }: Span): { key: string; classes: string } {
  const covers = (place: Span): boolean => place.start <= start && end <= place.end
  const mention = labels.mentions.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const phrase = labels.sentiments.find(covers)
  const quotation = labels.quotations.find(covers)
  const classes = [
    mention === undefined ? '' : `m t-${mention.type} k-${mention.kind}`,
    phrase === undefined ? '' : `s s-${phrase.polarity}`,
    quotation === undefined ? '' : 'q',
  ].filter((name) => name !== '')
  const key = [mention, phrase, quotation].map((place) => `${place?.start}-${place?.end}`).join(' ')
  return { key, classes: classes.join(' ') }
}
