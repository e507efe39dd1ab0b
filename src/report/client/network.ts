import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3'
import type { FactRow } from '../data.ts'
import { h, percent, plural } from './dom.ts'
import type { Store } from './store.ts'
import { verbOf } from './words.ts'

const SVG = 'http://www.w3.org/2000/svg'
const MAX_LINKS = 64
const STEPS = 90
const [WIDTH, HEIGHT] = [960, 640]

interface Node extends SimulationNodeDatum {
  thing: number
  degree: number
}

interface Link {
  source: Node
  target: Node
  type: string
  articles: number
  confidence: number
  label: string
}

/** The network of who leads, greets and belongs to what in the articles that pass, with the same as a table below. */
export function networkView(store: Store, passed: readonly number[], minimum: number, pick: (thing: number) => void): HTMLElement {
  const { links, nodes, total } = gather(store, passed, minimum)
  const heading = h('h2', {}, 'Who leads, greets and belongs to what')
  if (links.length === 0) return h('section', { class: 'plot-view' }, heading, h('p', { class: 'quiet' }, 'No fact passes the filters.'))
  const name = (node: Node): string => store.index.things[node.thing]?.name ?? ''
  return h(
    'section',
    { class: 'plot-view' },
    heading,
    h(
      'p',
      { class: 'quiet' },
      links.length < total
        ? `The ${links.length} facts that are stated most and hang together, of ${total.toLocaleString('en')}; filter to see others. `
        : `${plural(total, 'different fact')}. `,
      'A click on a name shows its articles.',
    ),
    h(
      'ul',
      { class: 'legend' },
      ...[...new Set(links.map((link) => link.type))].map((type) => h('li', { class: `f-${type}` }, verbOf(type))),
    ),
    draw(nodes, links, name, store, pick),
    h(
      'details',
      {},
      h('summary', {}, 'As a table'),
      h(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Facts as a table' },
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              ...['Who', '', 'What', 'As', 'Articles', 'Confidence'].map((title) =>
                h('th', { scope: 'col' }, title || h('span', { class: 'hidden' }, 'Relation')),
              ),
            ),
          ),
          h(
            'tbody',
            {},
            ...links.map(({ source, target, type, label, articles, confidence }) =>
              h(
                'tr',
                {},
                ...[name(source), verbOf(type), name(target), label, articles, percent(confidence)].map((cell) => h('td', {}, cell)),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}

function gather(store: Store, passed: readonly number[], minimum: number): { links: Link[]; nodes: Node[]; total: number } {
  const wanted = new Set(passed)
  const sums = new Map<string, FactRow & { articles: Set<number> }>()
  for (const fact of store.index.facts) {
    if (!wanted.has(fact.article) || fact.confidence < minimum) continue
    const key = `${fact.type} ${fact.subject} ${fact.object}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, { ...fact, articles: new Set([fact.article]) })
    else {
      known.articles.add(fact.article)
      known.confidence = Math.max(known.confidence, fact.confidence)
      known.label ||= fact.label
    }
  }
  const ties = new Map<number, number>()
  for (const { subject, object } of sums.values()) for (const thing of [subject, object]) ties.set(thing, (ties.get(thing) ?? 0) + 1)
  // What many articles state goes first, then what hangs together with much else.
  const weight = (fact: FactRow & { articles: Set<number> }): number =>
    fact.articles.size * Math.sqrt((ties.get(fact.subject) ?? 0) + (ties.get(fact.object) ?? 0))
  const kept = [...sums.values()].sort((a, b) => weight(b) - weight(a) || b.confidence - a.confidence).slice(0, MAX_LINKS)
  const nodes = new Map<number, Node>()
  const nodeOf = (thing: number): Node => {
    const node = nodes.get(thing) ?? { thing, degree: 0 }
    node.degree++
    nodes.set(thing, node)
    return node
  }
  const links = kept.map(
    ({ type, subject, object, articles, confidence, label }): Link => ({
      ...{ source: nodeOf(subject), target: nodeOf(object), type, articles: articles.size, confidence, label },
    }),
  )
  return { links, nodes: [...nodes.values()], total: sums.size }
}

function svg(name: string, attributes: Record<string, string | number>, ...children: readonly (Node_ | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}
type Node_ = globalThis.Node

function draw(nodes: Node[], links: Link[], name: (node: Node) => string, store: Store, pick: (thing: number) => void): HTMLElement {
  const simulation = forceSimulation(nodes)
    .force('link', forceLink<Node, Link>(links).distance(85).strength(0.5))
    .force('charge', forceManyBody<Node>().strength(-260))
    .force('x', forceX<Node>(0).strength(0.07))
    .force('y', forceY<Node>(0).strength(0.11))
    .force(
      'collide',
      forceCollide<Node>((node) => radius(node) + Math.max(16, Math.min(46, name(node).length * 2.4))),
    )
    // It comes to rest in as many steps as are taken.
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .stop()
  simulation.tick(STEPS)
  const [xs, ys] = [nodes.map((node) => node.x ?? 0), nodes.map((node) => node.y ?? 0)]
  const [left, right, top, bottom] = [Math.min(...xs) - 70, Math.max(...xs) + 190, Math.min(...ys) - 30, Math.max(...ys) + 30]
  const box = { x: left, y: top, width: Math.max(right - left, WIDTH / 2), height: Math.max(bottom - top, HEIGHT / 2) }
  const picture = svg(
    'svg',
    {
      viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
      role: 'group',
      'aria-label': `A network of ${nodes.length} names and ${links.length} facts; each name is a button`,
      class: 'network',
    },
    svg('defs', {}, ...['leader-of', 'greeting-to', 'member-of', 'other'].map(arrowHead)),
    ...links.map((link) => edge(link, name)),
    ...nodes.map((node) => knot(node, name(node), store, links, name, pick)),
  )
  return h('div', { class: 'network-frame', tabindex: 0, role: 'region', 'aria-label': 'Network' }, picture)
}

// Names of relations come from the documents, so no plain object may be asked for them.
const BENDS: ReadonlyMap<string, number> = new Map([
  ['leader-of', 0.06],
  ['greeting-to', -0.1],
  ['member-of', 0.16],
])

const radius = (node: Node): number => 4 + Math.sqrt(node.degree) * 2.5
const known = (type: string): string => (['leader-of', 'greeting-to', 'member-of'].includes(type) ? type : 'other')

function arrowHead(type: string): SVGElement {
  return svg(
    'marker',
    { id: `arrow-${type}`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto' },
    svg('path', { d: 'M0,0 L8,4 L0,8 z', class: `head f-${type}` }),
  )
}

function edge({ source, target, type, articles, label, confidence }: Link, name: (node: Node) => string): SVGElement {
  const [x1, y1, x2, y2] = [source.x ?? 0, source.y ?? 0, target.x ?? 0, target.y ?? 0]
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const stop = Math.max(0, length - radius(target) - 1)
  // A slight bend keeps two facts between the same names apart.
  const bend = BENDS.get(type) ?? 0
  const [ex, ey] = [x1 + ((x2 - x1) * stop) / length, y1 + ((y2 - y1) * stop) / length]
  const [cx, cy] = [(x1 + ex) / 2 - (ey - y1) * bend, (y1 + ey) / 2 + (ex - x1) * bend]
  return svg(
    'path',
    {
      d: `M${x1},${y1} Q${cx},${cy} ${ex},${ey}`,
      class: `edge f-${known(type)}`,
      'stroke-width': Math.min(4, 1 + Math.log2(articles)),
      'marker-end': `url(#arrow-${known(type)})`,
    },
    svg(
      'title',
      {},
      `${name(source)} ${verbOf(type)} ${name(target)}${label === '' ? '' : ` (${label})`}: ${plural(articles, 'article')}, confidence ${percent(confidence)}`,
    ),
  )
}

function knot(
  node: Node,
  title: string,
  store: Store,
  links: Link[],
  name: (node: Node) => string,
  pick: (thing: number) => void,
): SVGElement {
  const own = links.filter((link) => link.source === node || link.target === node)
  const words = own.slice(0, 8).map((link) => `${name(link.source)} ${verbOf(link.type)} ${name(link.target)}`)
  const type = store.index.things[node.thing]?.type ?? ''
  const group = svg(
    'g',
    {
      class: 'knot',
      role: 'button',
      tabindex: 0,
      transform: `translate(${node.x ?? 0},${node.y ?? 0})`,
      'aria-label': `${title}, ${plural(own.length, 'fact')}: show its articles`,
    },
    svg('title', {}, words.join('\n')),
    svg('circle', { r: radius(node), class: `t-${type}` }),
    svg('text', { x: radius(node) + 3, dy: '0.32em' }, title),
  )
  group.addEventListener('click', () => pick(node.thing))
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    pick(node.thing)
  })
  return group
}
