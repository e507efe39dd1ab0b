import { expect, test } from 'vitest'
import * as copydesk from '../../src/index.ts'

test('the public names are these; a change here is a change for others', () => {
  expect(Object.keys(copydesk).sort()).toEqual([
    'GazetteerError',
    'InputError',
    'LimitError',
    'PATTERNS',
    'PipelineError',
    'READING_LIMITS',
    'createChainStage',
    'createCleaner',
    'createCoreferenceStage',
    'createEntityStage',
    'createLinkStage',
    'createPipeline',
    'createRelationStage',
    'createSentimentStage',
    'createSyntaxStage',
    'createTracer',
    'decodePage',
    'loadChains',
    'loadCloseness',
    'loadKnowledge',
    'loadLexicon',
    'loadNameTagger',
    'loadSyntax',
    'loadTextModels',
    'loadTone',
    'parseGazetteer',
    'readInput',
    'readLines',
    'segment',
    'treesOf',
  ])
})
