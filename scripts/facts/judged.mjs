// The facts of the labelled documents with the judgment on each: those that `copydesk evaluate` judges. Every fact gets a confidence that is its
// number, so that the judgment can be traced back to it. The dev fixtures always; the labelled passages where COPYDESK_DATA has them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseOfGold, loadFixtures, readPassages, scoreDocument } from '../../dist/evaluate/index.js'
import { createPipeline } from '../../dist/index.js'
import { BEYOND } from '../../dist/relations/beyond.js'
import { groundsOf, rivalsOf } from '../../dist/relations/confidence.js'
import { PATTERNS } from '../../dist/relations/index.js'

export const root = new URL('../..', import.meta.url).pathname
const data = process.env.COPYDESK_DATA ?? join(root, '../shared/data')
const precisions = new Map([...PATTERNS, ...BEYOND].map(({ id, confidence }) => [id, confidence]))

/**
 * @param {number} limit How many of the passages.
 * @returns {Promise<{ document: number, grounds: number[], right: boolean, patterns: string[] }[]>}
 */
export async function judgedFacts(limit) {
  const copydesk = await createPipeline({ layers: ['relations'] })
  const facts = []
  let documents = 0
  const fixtures = readdirSync(join(root, 'fixtures')).filter((file) => /^d.*\.yaml$/.test(file))
  for (const name of fixtures.sort()) {
    const [gold] = await loadFixtures(join(root, 'fixtures', name))
    const document = await copydesk.extract({ bytes: readFileSync(join(root, 'corpus', gold.article)) })
    facts.push(...judge(caseOfGold(gold), document, documents++))
  }
  const passages = join(data, 'relations/dev.jsonl')
  if (!existsSync(passages)) return facts
  const rows = readFileSync(passages, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .slice(0, limit)
  const cases = readPassages('relations/dev.jsonl', rows)
  for (const [index, row] of rows.entries())
    facts.push(...judge(cases[index], await copydesk.extract({ id: row.id, text: row.text }), documents++))
  return facts
}

function judge(gold, document, number) {
  const relations = document.relations.map((relation, index) => ({ ...relation, confidence: 0.999 - index / 1e4 }))
  const { judged } = scoreDocument(gold, { ...document, id: gold.id, relations })
  return judged.map(([confidence, right]) => {
    const relation = document.relations[Math.round((0.999 - confidence) * 1e4)]
    const entity = (id) => document.entities.find((one) => one.id === id)
    const mention = (id) => document.mentions.find((one) => one.id === id)
    const grounds = groundsOf({
      ...relation,
      subject: entity(relation.subject),
      object: entity(relation.object),
      mention,
      rivals: rivalsOf(relation, document.relations),
      precision: (id) => precisions.get(id) ?? 0.5,
    })
    return { document: number, grounds, right, patterns: [...new Set(relation.evidence.map((e) => e.pattern))] }
  })
}
