import { expect, test } from 'vitest'
import * as copydesk from '../../src/index.ts'

test('the public names are these; a change here is a change for others', () => {
  expect(Object.keys(copydesk).sort()).toEqual([
    'GazetteerError',
    'InputError',
    'PATTERNS',
    'PipelineError',
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
    'loadCloseness',
    'loadKnowledge',
    'loadLexicon',
    'loadNameTagger',
    'loadRanker',
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
