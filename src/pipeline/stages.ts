import { createCleaner } from '../clean/index.ts'
import { createCoreferenceStage, loadCloseness } from '../coreference/index.ts'
import { createEntityStage, createLinkStage, loadNameTagger, type OwnName } from '../entities/index.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { createRelationStage } from '../relations/index.ts'
import { createSentimentStage, loadLexicon } from '../sentiment/index.ts'
import { loadTagger } from '../text/index.ts'
import { checkChain, neededStages } from './layers.ts'
import { createCleanStage, createSegmentStage } from './text.ts'
import { type Layer, type LayerName, PipelineError, type Stage } from './types.ts'

/** A stage before it is loaded: enough to tell whether it is needed at all. */
interface StagePlan extends Omit<Stage, 'run'> {
  load(): Promise<Stage>
}

const layer = (...layers: Layer[]): Layer[] => layers

/** What the built-in stages can be told. */
export interface StageOptions {
  keep: readonly 'captions'[]
  gazetteer: readonly OwnName[]
}

/** The built-in line, in order. What a stage stands on is loaded only when the stage is needed. */
function builtIn({ keep, gazetteer }: StageOptions): StagePlan[] {
  const knows = async (): Promise<Knowledge> => loadKnowledge()
  return [
    { name: 'clean', requires: layer('page'), assigns: layer('text'), load: async () => createCleanStage(await createCleaner(), keep) },
    { name: 'segment', requires: layer('text'), assigns: layer('tokens'), load: async () => createSegmentStage(await loadTagger()) },
    {
      name: 'entities',
      requires: layer('text', 'tokens'),
      assigns: layer('mentions'),
      load: async () => createEntityStage(await knows(), loadNameTagger(), gazetteer),
    },
    {
      name: 'coreference',
      requires: layer('tokens', 'mentions'),
      assigns: layer('coreference'),
      load: async () => createCoreferenceStage(await knows(), await loadCloseness()),
    },
    { name: 'link', requires: layer('mentions'), assigns: layer('links'), load: async () => createLinkStage(await knows()) },
    {
      name: 'relations',
      requires: layer('tokens', 'mentions', 'coreference'),
      assigns: layer('relations'),
      load: async () => createRelationStage(await knows()),
    },
    {
      name: 'sentiment',
      requires: layer('tokens', 'mentions', 'coreference'),
      assigns: layer('sentiments'),
      load: async () => createSentimentStage(await loadLexicon()),
    },
  ]
}

/** Loads the stages that the wanted layers need, with the caller's own in the place of those they replace. */
export async function loadStages(
  wanted: readonly LayerName[],
  options: StageOptions,
  replace: readonly Stage[],
  append: readonly Stage[],
): Promise<{ stages: Stage[]; models: Record<string, string> }> {
  const plans = builtIn(options)
  for (const stage of replace)
    if (!plans.some((plan) => plan.name === stage.name))
      throw new PipelineError(
        'stage-unknown',
        `there is no stage «${stage.name}» to replace; built in are ${plans.map((plan) => plan.name).join(', ')}; use «append» for a new one`,
      )
  const outline = plans.map((plan): Stage => replace.find((stage) => stage.name === plan.name) ?? { ...plan, run: (draft) => draft })
  // The whole line is checked before any of it is loaded, so that a wrong chain is refused whatever layers are wanted.
  checkChain([...outline, ...append])
  const needed = new Set(neededStages([...outline, ...append], wanted, append).map((stage) => stage.name))
  const stages: Stage[] = []
  for (const plan of plans) {
    if (!needed.has(plan.name)) continue
    const own = replace.find((stage) => stage.name === plan.name)
    stages.push(own ?? (await plan.load()))
  }
  const usesKnowledge = stages.some((stage) => stage.englishOnly)
  const usesNames = needed.has('entities') && !replace.some((stage) => stage.name === 'entities')
  const models: Record<string, string> = {
    ...(usesKnowledge && { knowledge: loadKnowledge().version }),
    ...(usesNames && { names: loadNameTagger().hash }),
  }
  return { stages: [...stages, ...append], models }
}
