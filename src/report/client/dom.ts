export type Child = Node | string | number | false | null | undefined

type Value = string | number | boolean | undefined | ((event: Event) => void)

/**
 * Makes an element. Attributes are set as text, functions become listeners of the event that the name after `on` says, children are
 * appended as nodes or as text; nothing is ever parsed as markup.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, Value> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  }
  put(element, ...children)
  return element
}

/** Appends children; what is absent is passed over. */
export function put(parent: Element, ...children: readonly Child[]): void {
  for (const child of children)
    if (child !== undefined && child !== null && child !== false) parent.append(typeof child === 'number' ? String(child) : child)
}

/** Puts children in the place of those that are there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren()
  put(parent, ...children)
}

/** The address of a page, where it is one that a browser may open without running anything. */
export function safeLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined
}

export const percent = (value: number): string => `${Math.round(value * 100)} %`

export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
