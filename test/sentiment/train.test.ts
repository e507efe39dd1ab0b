import { expect, it } from 'vitest'
import { loadVectors, ModelError, writeModel } from '../../src/learn/index.ts'
import { measuresOf } from '../../src/sentiment/clues.ts'
import { readTone, TONE } from '../../src/sentiment/tone.ts'
import { TONE_TRAINING, type ToneSentence, trainTone } from '../../src/sentiment/train/train.ts'

const vectors = await loadVectors()

/** A sentence that says one word of its target; the word is clue number `at` too. */
const sentence = (word: string, at: number, tone: number): ToneSentence => ({
  marked: { forms: ['<target>', 'is', word, '.'], targets: [0] },
  clues: { hashes: Int32Array.of(at), measures: new Float32Array(measuresOf(vectors)) },
  tone,
})

const LESSONS = [sentence('dreadful', 1, 0), sentence('absent', 2, 1), sentence('splendid', 3, 2)]

it('learns the tones of its lessons, the same bytes from the same seed', () => {
  const lessons = Array.from({ length: 60 }, () => LESSONS).flat()
  const train = (): Buffer => trainTone(lessons, vectors, { ...TONE_TRAINING, epochs: 20 }, () => undefined)
  const bytes = train()
  const read = readTone(bytes, vectors).read(LESSONS)
  expect(read.map((tone) => tone.indexOf(Math.max(...tone)))).toEqual([0, 1, 2])
  for (const tone of read) expect(tone[0] + tone[1] + tone[2]).toBeCloseTo(1, 5)
  expect(train().equals(bytes)).toBe(true)
})

it('refuses a model that was trained with other word vectors', () => {
  const bytes = writeModel({ ...TONE, lists: { words: [''], vectors: ['other'] }, arrays: new Map() })
  expect(() => readTone(bytes, vectors)).toThrow(ModelError)
})
