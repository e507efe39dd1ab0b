import { expect, test } from 'vitest'
import * as copydesk from '../../src/index.ts'

test('the public names are these; a change here is a change for others', () => {
  expect(Object.keys(copydesk).sort()).toEqual([
    'InputError',
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
    'loadHint',
    'loadKnowledge',
    'loadLexicon',
    'loadSyntax',
    'loadTextModels',
    'loadTone',
    'readInput',
    'readLines',
    'segment',
    'treesOf',
  ])
})
