import { withBars } from '../lib/figures.mjs'
import { readPages, readSegments } from './corpus.mjs'
import { loadExtractors } from './extractors.mjs'
import { measureHostile } from './hostile.mjs'
import { inspect } from './inspect.mjs'
import { measurePages } from './pages.mjs'
import { measureRoundTrip } from './roundtrip.mjs'
import { measureSegments } from './segments.mjs'
import { measureBigPage, measureSpeed, SPEED_BARS } from './speed.mjs'

/** The bars of cleaning on the development pages. */
const BARS = {
  'body.copydesk.f1': { least: 0.972 },
  'body.copydesk.p': { least: 0.955 },
  'segments.copydesk.f1': { least: 0.93 },
  'segments.copydesk.title': { least: 0.85 },
  'segments.copydesk.author': { least: 0.7 },
  'segments.copydesk.date': { least: 0.8 },
  'segments.copydesk.author.invented': { most: 0.08 },
  'segments.copydesk.date.invented': { most: 0.1 },
  'provenance.back': { least: 0.999 },
  ...SPEED_BARS,
  'speed.5MB.s': { most: 1.5 },
  'hostile.worst': { most: 2.3 },
}

/**
 * Cleaning on the development pages, beside its peers.
 *
 * @param {{ print: (line: string) => void, alone: boolean, inspect?: readonly string[] }} context
 */
export async function run({ print, alone, inspect: question }) {
  if (question !== undefined) return inspect(question, print)
  const [pages, segments] = [readPages(), readSegments()]
  const extractors = await loadExtractors(alone)
  // What jsdom finds differs from what linkedom finds by next to nothing and takes a minute: it is measured on the 60 pages only.
  const quick = extractors.filter(({ name }) => name !== 'Readability (jsdom)')
  const figures = {
    ...(await measurePages(pages, extractors, print)),
    ...(await measureSegments(segments, quick, print)),
    ...(await measureRoundTrip([...pages, ...segments], print)),
    ...(await measureSpeed(pages, extractors, print)),
    ...(await measureBigPage(pages, print)),
    ...(await measureHostile(print)),
  }
  return withBars(figures, BARS)
}
