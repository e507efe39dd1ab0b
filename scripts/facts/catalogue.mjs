// Writes docs/patterns.md: every pattern with its example and, measured on the labelled dev documents, how often the facts it found are right.
//
//   npm run build && node scripts/facts/catalogue.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BEYOND } from '../../dist/relations/beyond.js'
import { PATTERNS } from '../../dist/relations/index.js'
import { judgedFacts, root } from './judged.mjs'

const facts = await judgedFacts(45)
const rows = (relation) =>
  [...PATTERNS, ...BEYOND]
    .filter((pattern) => pattern.relation === relation)
    .map((pattern) => {
      const found = facts.filter((fact) => fact.patterns.includes(pattern.id))
      const right = found.filter((fact) => fact.right).length
      const reads = 'trigger' in pattern ? 'tree' : 'match' in pattern ? 'line' : 'beyond'
      const measured = found.length === 0 ? '–' : `${right} of ${found.length}`
      return `| \`${pattern.id}\` | ${reads} | ${pattern.example.replaceAll('|', '\\|')} | ${pattern.confidence.toFixed(2)} | ${measured} |`
    })
const section = (relation) => `## ${relation}

| pattern | reads | example | guessed | measured |
| --- | --- | --- | --- | --- |
${rows(relation).join('\n')}
`
writeFileSync(
  join(root, 'docs/patterns.md'),
  `# The patterns of facts

Written by \`scripts/facts/catalogue.mjs\`; not to be changed by hand. A **line** pattern reads the words and mentions of a sentence in their order
(\`src/relations/compile.ts\` has its language), a **tree** pattern the dependencies between them (\`src/relations/tree/paths.ts\`), and what is **beyond**
looks at more than one sentence or at facts found before. _Guessed_ is the precision written into the pattern, _measured_ how many of the asserted facts that
the pattern had a hand in are right, on the dev fixtures and the first 45 labelled passages (${facts.length} facts; errors of names and coreference count).
The confidence of a fact comes from neither alone: see \`src/relations/confidence.ts\`. How to add a relation: [own-relation.md](own-relation.md).

${['leader-of', 'greeting-to', 'member-of'].map(section).join('\n')}`,
)
