import type { Page } from 'playwright-core'
import { wordsOf } from '../../src/desk/client/words.ts'
import type { Labels } from '../../src/desk/index.ts'
import type { Span } from '../../src/document/index.ts'
import type { Gold, GoldFact, GoldMention } from '../../src/fixtures/index.ts'

/** A person at the desk, who makes the page's labels those of a target: by clicks and keys on the page, with nothing else. */
export class Annotator {
  readonly #page: Page
  readonly #target: Gold
  readonly #name: string
  readonly #words: { start: number; end: number }[]
  /** For each entity of the target, the desk's id for it. */
  readonly #ids = new Map<string, string>()
  actions = 0

  constructor(page: Page, name: string, target: Gold) {
    this.#page = page
    this.#name = name
    this.#target = target
    this.#words = wordsOf(target.text, target.blocks)
  }

  async correct(): Promise<void> {
    await this.#removeMentions()
    await this.#addMentions()
    await this.#correctEntities()
    await this.#correctFacts()
    await this.#correctPhrases()
    await this.#correctQuotations()
  }

  /** The labels as the server has them, once it has all that was done. */
  async labels(): Promise<Labels> {
    await this.#page.waitForSelector('.saved[data-standing=saved]')
    const state: { labels: Labels } = await this.#page.evaluate(`fetch('/sheets/${this.#name}').then((response) => response.json())`)
    return state.labels
  }

  async select({ start, end }: Span): Promise<void> {
    const first = this.#words.findIndex((word) => word.start === start)
    const last = this.#words.findIndex((word) => word.end === end)
    if (first < 0 || last < 0) throw new Error(`no words stand exactly at ${start}–${end}`)
    await this.#page.locator(`[data-word="${first}"]`).click()
    if (last !== first) await this.#page.locator(`[data-word="${last}"]`).click({ modifiers: ['Shift'] })
  }

  /** Presses a key and waits until what it did is on the server's disk. */
  async #press(key: string): Promise<void> {
    this.actions++
    await this.#page.locator('.text').press(key)
  }

  /** Fills the form that stands open and sends it. */
  async #answer(answers: Record<string, string | string[] | boolean>): Promise<void> {
    const dialog = this.#page.locator('dialog')
    for (const [name, value] of Object.entries(answers)) {
      const control = dialog.locator(`[name=${name}]`)
      if (typeof value === 'boolean') await control.setChecked(value)
      else if (Array.isArray(value) || (await control.evaluate((element) => element.tagName)) === 'SELECT')
        await control.selectOption(value)
      else await control.fill(value)
    }
    await dialog.locator('button[type=submit]').click()
    await dialog.waitFor({ state: 'detached' })
  }

  async #removeMentions(): Promise<void> {
    const { mentions } = await this.labels()
    const wanted = new Set(this.#target.mentions.map(keyOf))
    for (const mention of mentions) {
      if (wanted.has(keyOf(mention))) continue
      await this.select(mention)
      await this.#press('x')
    }
  }

  async #addMentions(): Promise<void> {
    const before = (await this.labels()).mentions
    const here = new Map(before.map((mention) => [keyOf(mention), mention.entity]))
    const taken = new Set<string>()
    for (const entity of this.#target.entities) {
      const own = this.#target.mentions.filter((mention) => mention.entity === entity.id)
      const known = own.flatMap((mention) => here.get(keyOf(mention)) ?? []).find((id) => !taken.has(id))
      if (known !== undefined) this.#assign(entity.id, known, taken)
      for (const mention of own) {
        const isPlain = mention.type === 'TITLE' || mention.type === 'DATE'
        const now = here.get(keyOf(mention))
        if (now !== undefined && (isPlain || now === this.#ids.get(entity.id))) continue
        await this.select(mention)
        await this.#mark(mention, isPlain ? '' : (this.#ids.get(entity.id) ?? ''))
        if (this.#ids.has(entity.id)) continue
        const made = (await this.labels()).mentions.find((other) => keyOf(other) === keyOf(mention))
        if (made === undefined) throw new Error(`«${mention.text}» was not marked`)
        this.#assign(entity.id, made.entity, taken)
      }
    }
  }

  #assign(target: string, id: string, taken: Set<string>): void {
    this.#ids.set(target, id)
    taken.add(id)
  }

  /** A name of a new entity by its key, all else by the form. */
  async #mark({ type, kind, value, text }: GoldMention, entity: string): Promise<void> {
    const isRepeated = this.#target.mentions.filter((mention) => mention.text === text).length > 1
    const key = ['PERSON', 'ORG', 'GPE', 'LOC', 'NORP', 'TITLE', 'DATE', 'EVENT', 'LAW'].indexOf(type) + 1
    if (entity === '' && kind === 'name' && value === undefined && !isRepeated) return this.#press(String(key))
    await this.#press('m')
    await this.#answer({ entity, kind, type, value: value ?? '' })
  }

  async #correctEntities(): Promise<void> {
    for (const { id, name, type, links, members = [] } of this.#target.entities) {
      if (type === 'TITLE' || type === 'DATE') continue
      const own = this.#id(id)
      const now = (await this.labels()).entities.find((entity) => entity.id === own)
      const wanted = members.map((member) => this.#id(member))
      const isRight =
        now?.name === name &&
        now.type === type &&
        (now.links.iso3166 ?? '') === (links.iso3166 ?? '') &&
        (now.links.wikidata ?? '') === (links.wikidata ?? '') &&
        [...(now.members ?? [])].sort().join() === [...wanted].sort().join()
      if (isRight) continue
      this.actions++
      await this.#page.locator(`[data-entity="${own}"] button:has-text("Edit")`).click()
      await this.#answer({ name, type, iso3166: links.iso3166 ?? '', wikidata: links.wikidata ?? '', members: wanted })
    }
  }

  #id(target: string): string {
    const id = this.#ids.get(target)
    if (id === undefined) throw new Error(`the desk has no entity for «${target}»`)
    return id
  }

  #maybe(target: string | undefined): string {
    return target === undefined ? '' : this.#id(target)
  }

  async #removeFrom(list: 'facts' | 'sentiments' | 'quotations', data: string, isWrong: (item: unknown) => boolean): Promise<void> {
    for (;;) {
      const at = (await this.labels())[list].findIndex(isWrong)
      if (at < 0) return
      this.actions++
      await this.#page.locator(`[data-${data}="${at}"] button:has-text("Remove")`).click()
    }
  }

  async #correctFacts(): Promise<void> {
    const wanted = this.#target.facts.map((fact) => this.#mine(fact))
    const keys = new Set(wanted.map(factKey))
    await this.#removeFrom('facts', 'fact', (fact) => !keys.has(factKey(fact)))
    const here = new Set((await this.labels()).facts.map(factKey))
    for (const fact of wanted) {
      if (here.has(factKey(fact))) continue
      await this.#press('f')
      const { subject, object, type, role, status, kind, occasion, date, modality, attribution, negated, optional, coreference } = fact
      await this.#answer({
        ...{ subject, type, object, modality, negated, optional, coreference },
        ...{ role: role.join(' | '), status: status.join(' | '), kind: kind.join(' | '), occasion: occasion.join(' | ') },
        ...{ date: date ?? '', attribution: attribution ?? '', evidence: false },
      })
    }
  }

  /** A fact of the target with the desk's ids. */
  #mine({ evidence: _, ...fact }: GoldFact): GoldFact {
    return {
      ...fact,
      subject: this.#id(fact.subject),
      object: this.#id(fact.object),
      ...(fact.attribution !== undefined && { attribution: this.#id(fact.attribution) }),
    }
  }

  async #correctPhrases(): Promise<void> {
    const { sentiments, text } = this.#target
    const wanted = sentiments.map(({ start, end, polarity, holder, target, optional }) => ({
      ...{ start, end, polarity, optional, holder: this.#maybe(holder), entity: this.#maybe(target?.entity) },
      words: target?.span === undefined ? '' : text.slice(target.span.start, target.span.end),
    }))
    const keyOf = (item: unknown): string => phraseKey(item, text)
    const keys = new Set(wanted.map((phrase) => JSON.stringify(phrase)))
    await this.#removeFrom('sentiments', 'phrase', (phrase) => !keys.has(keyOf(phrase)))
    const here = new Set((await this.labels()).sentiments.map(keyOf))
    for (const phrase of wanted) {
      if (here.has(JSON.stringify(phrase))) continue
      await this.select(phrase)
      await this.#press(phrase.polarity === 'positive' ? '+' : '-')
      const { polarity, holder, entity, words, optional } = phrase
      await this.#answer({ polarity, holder, target: entity, words, optional })
    }
  }

  async #correctQuotations(): Promise<void> {
    const wanted = this.#target.quotations.map(({ start, end, speaker }) => ({ start, end, speaker: this.#maybe(speaker) }))
    const keys = new Set(wanted.map((quotation) => JSON.stringify(quotation)))
    await this.#removeFrom('quotations', 'quotation', (quotation) => !keys.has(quotationKey(quotation)))
    const here = new Set((await this.labels()).quotations.map(quotationKey))
    for (const quotation of wanted) {
      if (here.has(JSON.stringify(quotation))) continue
      await this.select(quotation)
      await this.#press('q')
      await this.#answer({ speaker: quotation.speaker })
    }
  }
}

const keyOf = ({ start, end, type, kind, value }: GoldMention): string => [start, end, type, kind, value ?? ''].join(' ')

function fieldsOf(item: unknown): Record<string, unknown> {
  return typeof item === 'object' && item !== null ? Object.fromEntries(Object.entries(item)) : {}
}

function factKey(item: unknown): string {
  const { type, subject, object, role, status, kind, occasion, date, modality, attribution, negated, optional, coreference } =
    fieldsOf(item)
  return JSON.stringify([type, subject, object, role, status, kind, occasion, date, modality, attribution, negated, optional, coreference])
}

function phraseKey(item: unknown, text: string): string {
  const { start, end, polarity, optional, holder = '', target } = fieldsOf(item)
  const { entity = '', span } = fieldsOf(target)
  const aim = fieldsOf(span)
  return JSON.stringify({
    start,
    end,
    polarity,
    optional,
    holder,
    entity,
    words: span === undefined ? '' : text.slice(Number(aim.start), Number(aim.end)),
  })
}

function quotationKey(item: unknown): string {
  const { start, end, speaker = '' } = fieldsOf(item)
  return JSON.stringify({ start, end, speaker })
}
