import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../src/index.ts'

const copydesk = await createPipeline({ layers: ['relations'] })

async function greetingsOf(text: string): Promise<string[]> {
  const { entities, relations } = await copydesk.extract({ text })
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? id
  return relations
    .filter((r) => r.type === 'greeting-to' && !r.negated && r.modality === 'asserted')
    .map((r) => `${name(r.subject)} to ${name(r.object)}`)
}

const FEAST =
  'King Olaf Brandt of Norway marked twenty-five years on the throne on Saturday. The Latvian president, Anna Berzina, congratulated Olaf Brandt. Olaf Brandt wept, and then Olaf Brandt laughed. '
const LATER = 'There was lunch. There was rain. There was music in the square. The children had the day off. Then the guests went home. '

describe('whom an article celebrates', () => {
  it('gets the greetings whose addressee is not said, however far away he was named', async () => {
    const facts = await greetingsOf(`${FEAST}${LATER}Estonian President Bo Ek also sent good wishes. He had stayed away.`)
    expect(facts).toContain('Bo Ek to Olaf Brandt')
  })

  it('gets what "the winner" or "her friend" is congratulated on', async () => {
    const opening = 'Jan Tamm was elected president of the Riverine Union on Monday. Jan Tamm is a surgeon. '
    expect(await greetingsOf(`${opening}${LATER}Estonian President Bo Ek congratulated the winner.`)).toContain('Bo Ek to Jan Tamm')
  })

  it('is nobody where greetings went to two', async () => {
    const facts = await greetingsOf(`${FEAST}She congratulated Jan Tamm too. ${LATER}Estonian President Bo Ek also sent good wishes.`)
    expect(facts.filter((fact) => fact.startsWith('Bo Ek'))).toEqual([])
  })

  it('gets no greeting that was not sent, and none of those that have an addressee', async () => {
    expect(await greetingsOf(`${FEAST}${LATER}Estonian President Bo Ek will send good wishes.`)).not.toContain('Bo Ek to Olaf Brandt')
    const facts = await greetingsOf(`${FEAST}${LATER}Estonian President Bo Ek sent his congratulations to Ada Kask.`)
    expect(facts).not.toContain('Bo Ek to Olaf Brandt')
  })
})
