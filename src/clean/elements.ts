import { isElement, isText, type PageElement, type PageNode } from './parse.ts'
import { collapse } from './text.ts'

/** The text of an element with a blank wherever an element begins or ends, so that `<b>By</b><i>Ann</i>` reads "By Ann". */
export function spacedText(element: PageElement, longest = 2000): string {
  const pieces: string[] = []
  let length = 0
  for (const node of descendants(element)) {
    if (isText(node)) {
      pieces.push(node.data)
      length += node.data.length
      if (length > longest) break
    } else pieces.push(' ')
  }
  return collapse(pieces.join(''))
}

/** All nodes below `top` in reading order, except what scripts and styles hold. */
export function* descendants(top: PageElement): Generator<PageNode> {
  let node: PageNode | undefined = top.children[0]
  while (node !== undefined) {
    yield node
    const first: PageNode | undefined = isElement(node) && node.name !== 'script' && node.name !== 'style' ? node.children[0] : undefined
    if (first !== undefined) {
      node = first
      continue
    }
    let at: PageNode | undefined = node
    node = undefined
    while (at !== undefined) {
      if (at.next !== null) {
        node = at.next
        break
      }
      const above: PageNode['parent'] = at.parent
      at = above === null || above === top || above.nodeType !== 1 || !isElement(above) ? undefined : above
    }
  }
}
