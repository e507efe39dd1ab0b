import { type Layer, type LayerName, PipelineError, type Stage } from './types.ts'

/** For each layer a caller can ask for, the inner layer that carries it. */
const GIVES: Record<LayerName, Layer> = {
  clean: 'text',
  text: 'tokens',
  syntax: 'syntax',
  entities: 'links',
  coreference: 'coreference',
  chains: 'chains',
  relations: 'relations',
  sentiment: 'sentiments',
}

export const LAYER_NAMES: readonly LayerName[] = ['clean', 'text', 'syntax', 'entities', 'coreference', 'chains', 'relations', 'sentiment']

/** What runs when the caller names no layers: all but the tokens in the output, and chains. */
export const DEFAULT_LAYERS: readonly LayerName[] = LAYER_NAMES.filter((name) => name !== 'syntax' && name !== 'chains')

/** Checks that each stage finds what it requires among the layers of the stages before it. */
export function checkChain(stages: readonly Stage[]): void {
  const there = new Set<Layer>(['page'])
  for (const stage of stages) {
    for (const layer of stage.requires)
      if (!there.has(layer)) {
        const giver = stages.find((other) => other.assigns.includes(layer))
        const hint =
          giver === undefined ? 'no stage assigns it; add one that does' : `«${giver.name}» assigns it; put it before «${stage.name}»`
        throw new PipelineError('stage-missing', `the stage «${stage.name}» requires «${layer}»: ${hint}`)
      }
    for (const layer of stage.assigns) there.add(layer)
  }
}

/** The stages that the wanted layers need, in their order; a caller's own additions always run. */
export function neededStages(stages: readonly Stage[], wanted: readonly LayerName[], always: readonly Stage[]): Stage[] {
  const needed = new Set<Layer>(wanted.map((name) => GIVES[name]))
  const kept: Stage[] = []
  for (const stage of [...stages].reverse()) {
    if (!always.includes(stage) && !stage.assigns.some((layer) => needed.has(layer))) continue
    for (const layer of stage.requires) needed.add(layer)
    kept.unshift(stage)
  }
  return kept
}
