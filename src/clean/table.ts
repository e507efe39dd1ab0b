import { collapse } from './text.ts'
import type { Box, Candidate } from './types.ts'

const LONGEST_MEAN_CELL = 80

/**
 * Makes one block of every row of a data table, in place; a table that only lays out the page is left as it is. `from` is the index of
 * the table's first candidate, and the candidates after it are all the table's.
 *
 * A table holds data where every cell is a single short run of text and at least two rows have two cells or more.
 */
export function mergeTable(candidates: Candidate[], from: number): void {
  const rows = new Map<Box, Candidate[]>()
  let characters = 0
  for (let at = from; at < candidates.length; at++) {
    const cell = candidates[at]
    if (cell === undefined) return
    const { box } = cell
    if (box.tag === 'caption') continue
    const row = box.parent
    if ((box.tag !== 'td' && box.tag !== 'th') || row === undefined || row.tag !== 'tr') return
    const cells = rows.get(row)
    if (cells === undefined) rows.set(row, [cell])
    else cells.push(cell)
    characters += cell.text.length
  }
  const count = candidates.length - from
  const wide = [...rows.values()].filter((cells) => cells.length > 1).length
  if (wide < 2 || characters / count > LONGEST_MEAN_CELL) return
  const captions = candidates.splice(from).filter((candidate) => candidate.box.tag === 'caption')
  candidates.push(...captions)
  for (const [row, cells] of rows) candidates.push(mergeRow(row, cells))
}

function mergeRow(row: Box, cells: Candidate[]): Candidate {
  const sum = (pick: (cell: Candidate) => number): number => cells.reduce((total, cell) => total + pick(cell), 0)
  const merged: Candidate = {
    index: 0,
    box: row,
    kind: 'table',
    text: collapse(cells.map((cell) => cell.text).join(' ')),
    linked: sum((cell) => cell.linked),
    links: sum((cell) => cell.links),
    bold: sum((cell) => cell.bold),
    italic: sum((cell) => cell.italic),
    words: sum((cell) => cell.words),
  }
  const first = cells[0]?.source
  const last = cells[cells.length - 1]?.source
  if (first !== undefined && last !== undefined) merged.source = { start: first.start, end: last.end }
  return merged
}
