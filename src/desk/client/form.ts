import { h } from '../../report/client/dom.ts'

/** A question of a form. */
export type Field =
  | { name: string; label: string; kind: 'text'; value?: string; hint?: string }
  | { name: string; label: string; kind: 'check'; value?: boolean }
  | { name: string; label: string; kind: 'choice'; options: readonly (readonly [value: string, label: string])[]; value?: string }
  | {
      name: string
      label: string
      kind: 'several'
      options: readonly (readonly [value: string, label: string])[]
      values: readonly string[]
    }

/** The answers: a text each, a list where several may be chosen, `yes` for a check. */
export class Answers {
  readonly #form: HTMLFormElement

  constructor(form: HTMLFormElement) {
    this.#form = form
  }

  text(name: string): string {
    const value = new FormData(this.#form).get(name)
    return typeof value === 'string' ? value.trim() : ''
  }

  /** Nothing where nothing was chosen or written. */
  some(name: string): string | undefined {
    return this.text(name) || undefined
  }

  list(name: string): string[] {
    return new FormData(this.#form).getAll(name).filter((value) => typeof value === 'string')
  }

  /** What stands between upright bars: equally good readings. */
  readings(name: string): string[] {
    return this.text(name)
      .split('|')
      .map((reading) => reading.trim())
      .filter((reading) => reading !== '')
  }

  check(name: string): boolean {
    return this.text(name) === 'yes'
  }
}

/** Asks by a form in a dialog; nothing when it was left. */
export function askForm(title: string, fields: readonly Field[], submit = 'Save'): Promise<Answers | undefined> {
  return new Promise((resolve) => {
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'dialog-title' }, title),
      ...fields.map(fieldOf),
      h(
        'div',
        { class: 'row' },
        h('button', { type: 'submit', class: 'primary', value: 'save' }, submit),
        h('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
      ),
    )
    const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' }, form)
    // Enter sends the form from every field, a closed choice too.
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      form.requestSubmit(form.querySelector<HTMLButtonElement>('[type=submit]'))
    })
    dialog.addEventListener('close', () => {
      const answers = dialog.returnValue === 'save' ? new Answers(form) : undefined
      resolve(answers)
      dialog.remove()
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

function fieldOf(field: Field): HTMLElement {
  const { name, label } = field
  if (field.kind === 'check')
    return h('label', { class: 'check' }, h('input', { type: 'checkbox', name, value: 'yes', checked: field.value === true }), label)
  const control =
    field.kind === 'text'
      ? h('input', {
          type: 'text',
          name,
          value: field.value ?? '',
          autocomplete: 'off',
          ...(field.hint !== undefined && { placeholder: field.hint }),
        })
      : field.kind === 'choice'
        ? h('select', { name }, ...field.options.map(([value, words]) => h('option', { value, selected: value === field.value }, words)))
        : h(
            'select',
            { name, multiple: true, size: 5 },
            ...field.options.map(([value, words]) => h('option', { value, selected: field.values.includes(value) }, words)),
          )
  return h('label', { class: 'field' }, h('span', {}, label), control)
}
