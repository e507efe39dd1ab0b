// Articles about invented people, as many as wanted, each different from every other.

const FIRST = ['Anna', 'Amina', 'Pavel', 'Lucia', 'Tomas', 'Ngozi', 'Henrik', 'Mirela', 'Sofia', 'Dalia', 'Oskar', 'Irina', 'Kofi']
const LAST = ['Berzina', 'Otieno', 'Novak', 'Marchetti', 'Lindqvist', 'Adeyemi', 'Haugen', 'Popescu', 'Kalnins', 'Duarte', 'Mensah']
const COUNTRIES = ['Latvia', 'Kenya', 'Norway', 'Romania', 'Ghana', 'Portugal', 'Chile', 'Nepal', 'Canada', 'Jordan', 'Malta']
const ROLES = ['President', 'Prime Minister', 'Foreign Minister', 'Finance Minister', 'Defence Minister']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** @template T @param {readonly T[]} from @param {number} at @returns {T} */
const pick = (from, at) => /** @type {T} */ (from[at % from.length])

/** @param {number} i @param {number} j */
const person = (i, j) => `${pick(FIRST, i + 3 * j)} ${pick(LAST, i * 7 + j)}`

/** @param {number} i @param {number} j */
function paragraph(i, j) {
  const [one, other] = [person(i, j), person(i + 5, j + 2)]
  const [here, there] = [pick(COUNTRIES, i + j), pick(COUNTRIES, i * 3 + j + 1)]
  return (
    `${pick(ROLES, i + j)} ${one} of ${here} met ${other}, who leads the opposition in ${there}, on ${pick(DAYS, i)}. ` +
    `${one.split(' ')[1]} congratulated her on a victory in ${i + j + 2} districts, and criticised the plans of the ministry as careless. ` +
    `“We welcome the agreement number ${i}-${j},” ${other.split(' ')[1]} said.`
  )
}

/**
 * The article of a number: a text, or a page for every third.
 *
 * @param {number} i
 * @param {number} paragraphs
 * @returns {{ id: string, text?: string, html?: string }}
 */
export function article(i, paragraphs = 3) {
  const body = Array.from({ length: paragraphs }, (_, j) => paragraph(i, j))
  if (i % 3 !== 0) return { id: `a${i}`, text: body.join('\n\n') }
  const title = `${person(i, 0)} travels to ${pick(COUNTRIES, i)}`
  return {
    id: `a${i}`,
    html: `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  }
}
