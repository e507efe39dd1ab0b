import type { ReportData } from '../data.ts'
import { h } from './dom.ts'
import { Store } from './store.ts'

/** Whether a server stands behind the page. */
export const isLive = (): boolean => document.documentElement.dataset.live === 'true'

/** The data of the folder as it is now. */
export async function loadLive(): Promise<Store> {
  const response = await fetch('/data')
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const data: ReportData = await response.json()
  return new Store(data)
}

/** Says so when the folder has changed since the page was loaded. */
export function watch(app: Element): void {
  const events = new EventSource('/events')
  const note = h('p', { class: 'news', role: 'status' })
  app.querySelector('header')?.append(note)
  events.addEventListener('progress', (event) => {
    const { done, total }: { done: number; total: number } = JSON.parse(event.data)
    note.replaceChildren(done < total ? `reading ${done} of ${total}` : '')
  })
  events.addEventListener('changed', () =>
    note.replaceChildren(h('button', { type: 'button', onclick: () => location.reload() }, 'The folder has changed: show it')),
  )
  events.addEventListener('error', () => note.replaceChildren('the server is away'))
  events.addEventListener('open', () => note.replaceChildren())
}
