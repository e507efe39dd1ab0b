import { type ChainModel, createChainStage, loadChains } from '../chains/index.ts'
import { createCleaner } from '../clean/index.ts'
import { createCoreferenceStage, loadCloseness } from '../coreference/index.ts'
import type { ReadingLimits } from '../document/index.ts'
import { createEntityStage, createLinkStage, loadNameTagger, type NameTagger, type OwnName } from '../entities/index.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { createRelationStage } from '../relations/index.ts'
import { createSentimentStage, loadLexicon, loadTone, type ToneModel } from '../sentiment/index.ts'
import { createSyntaxStage, loadSyntax, type SyntaxModel } from '../syntax/index.ts'
import { loadTextModels, type TextModels } from '../text/index.ts'
import { checkChain, neededStages } from './layers.ts'
import { createCleanStage, createSegmentStage } from './text.ts'
import { type Layer, type LayerName, PipelineError, type Stage } from './types.ts'

/** A stage before it is loaded: enough to tell whether it is needed at all. */
interface StagePlan extends Omit<Stage, 'run'> {
  load(): Promise<Stage>
}

const layer = (...layers: Layer[]): Layer[] => layers

/** Which stages a pipeline is made of. */
export interface StageOptions {
  wanted: readonly LayerName[]
  keep: readonly 'captions'[]
  /** The language to take every text for. */
  language: string | undefined
  /** The caller's own names. */
  gazetteer: readonly OwnName[]
  limits: ReadingLimits
  /** The caller's own stages in the place of built-in ones, and after them. */
  replace: readonly Stage[]
  append: readonly Stage[]
}

/** Loads what stages stand on, each once, and notes the version of what was loaded. */
class Resources {
  readonly models: Record<string, string> = {}
  #syntax: SyntaxModel | undefined

  knowledge(): Knowledge {
    const knowledge = loadKnowledge()
    this.models.knowledge = knowledge.version
    return knowledge
  }

  names(): NameTagger {
    const tagger = loadNameTagger()
    this.models.names = tagger.hash
    return tagger
  }

  syntax(): SyntaxModel {
    this.#syntax ??= loadSyntax()
    this.models.syntax = this.#syntax.hash
    return this.#syntax
  }

  chains(): ChainModel {
    const model = loadChains()
    this.models.chains = model.hash
    return model
  }

  tone(): ToneModel {
    const model = loadTone()
    this.models.tone = model.hash
    return model
  }

  async text(): Promise<TextModels> {
    const models = await loadTextModels(this.syntax().tag)
    this.models.sentences = models.splitter.hash
    return models
  }
}

/** The built-in line, in order. What a stage stands on is loaded only when the stage is needed. */
function builtIn({ keep, language, gazetteer, limits, wanted }: StageOptions, resources: Resources): StagePlan[] {
  return [
    {
      name: 'clean',
      requires: layer('page'),
      assigns: layer('text'),
      load: async () => createCleanStage(await createCleaner(limits), keep),
    },
    {
      name: 'segment',
      requires: layer('text'),
      assigns: layer('tokens'),
      load: async () => createSegmentStage(await resources.text(), language, limits),
    },
    {
      name: 'syntax',
      requires: layer('tokens'),
      assigns: layer('syntax'),
      load: async () => createSyntaxStage(resources.syntax(), wanted.includes('syntax'), limits.sentence),
    },
    {
      name: 'entities',
      requires: layer('text', 'tokens'),
      assigns: layer('mentions'),
      load: async () => createEntityStage(resources.knowledge(), resources.names(), gazetteer),
    },
    {
      name: 'coreference',
      requires: layer('tokens', 'syntax', 'mentions'),
      assigns: layer('coreference'),
      load: async () => createCoreferenceStage(resources.knowledge(), await loadCloseness()),
    },
    {
      name: 'chains',
      requires: layer('tokens', 'syntax', 'mentions', 'coreference'),
      assigns: layer('chains'),
      load: async () => createChainStage(resources.chains()),
    },
    { name: 'link', requires: layer('mentions'), assigns: layer('links'), load: async () => createLinkStage(resources.knowledge()) },
    {
      name: 'relations',
      requires: layer('tokens', 'syntax', 'mentions', 'coreference'),
      assigns: layer('relations'),
      load: async () => createRelationStage(resources.knowledge()),
    },
    {
      name: 'sentiment',
      requires: layer('syntax', 'mentions', 'coreference'),
      assigns: layer('sentiments'),
      load: async () => createSentimentStage(await loadLexicon(), resources.tone()),
    },
  ]
}

/** Loads the stages that the wanted layers need, with the caller's own in the place of those they replace. */
export async function loadStages(options: StageOptions): Promise<{ stages: Stage[]; models: Record<string, string> }> {
  const { wanted, replace, append } = options
  const resources = new Resources()
  const plans = builtIn(options, resources)
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
  return { stages: [...stages, ...append], models: resources.models }
}
