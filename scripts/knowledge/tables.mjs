// The readable tables of src/knowledge/data: lines, rows, cells.
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../src/knowledge/data/', import.meta.url)

/** What is wrong with the tables, one line a fault; nothing is written while there is one. @type {string[]} */
export const problems = []

/** @param {string} file @returns {string[]} the lines that say something */
export const lines = (file) =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** @param {string} file @param {number} width @returns {string[][]} rows of exactly `width` trimmed cells */
export const table = (file, width) =>
  lines(file).map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.length > width) problems.push(`${file}: too many cells: ${line}`)
    while (cells.length < width) cells.push('')
    return cells
  })

/** @param {string} cell @param {string} [by] */
export const list = (cell, by = ';') =>
  cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** @param {string} file @returns {{ where: string, items: string[] }[]} */
export const grouped = (file) =>
  lines(file).map((line) => {
    const colon = line.indexOf(': ')
    return { where: line.slice(0, colon).replace(/^@/u, ''), items: list(line.slice(colon + 1)) }
  })

/** What a table leaves empty is not written. @param {Record<string, unknown>} fields */
export const optional = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
