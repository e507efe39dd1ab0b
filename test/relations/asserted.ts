import { createPipeline } from '../../src/index.ts'

const copydesk = await createPipeline({ layers: ['relations'] })

/** The facts that a text asserts: who, the relation, whom or what; and whether it is over. */
export async function factsOf(text: string): Promise<string[]> {
  const { entities, relations } = await copydesk.extract({ text })
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? id
  return relations
    .filter((r) => !r.negated && r.modality === 'asserted')
    .map((r) => `${name(r.subject)} ${r.type} ${name(r.object)}${r.qualifiers.status === 'former' ? ' (former)' : ''}`)
}
