import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/index.ts'
import { CORPUS } from './paths.ts'

/** A page of the corpus as the command line reads it. */
export const corpusArticle = (name: string): Article => ({ id: name, path: name, bytes: readFileSync(join(CORPUS, name)) })
