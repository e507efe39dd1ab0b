import { ARABIC_SCRIPT, SCRIPTS, STOP_WORDS } from './data/languages.ts'

/** What a text is written in: an ISO 639-1 code, and how sure that is, in [0, 1]. */
export interface DetectedLanguage {
  language: string
  confidence: number
}

const SAMPLE = 3000
const FEWEST_LETTERS = 20
/** Letters that are neither Latin nor Cyrillic. */
const OTHER_SCRIPT = /[\u0370-\u03ff\u0530-\u1fff\u3040-\ud7af]/

const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = index()

function index(): Map<string, string[]> {
  const languages = new Map<string, string[]>()
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of new Set(words.split(' '))) {
      const known = languages.get(word)
      if (known === undefined) languages.set(word, [language])
      else known.push(language)
    }
  }
  return languages
}

/**
 * Tells the language of a text from its script and its commonest words.
 *
 * @param text Running text; its first 3,000 characters are read.
 * @returns the language with a confidence, or undefined where there is too little text or nothing is recognised.
 * @example
 * detectLanguage('The ministers of the two countries met in Geneva on Monday') // { language: 'en', confidence: … }
 */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.replace(/[^\p{L}]+/gu, '').length
  if (letters < FEWEST_LETTERS && !/[\u3040-\uffff]{6}/.test(sample)) return undefined
  return byScript(sample, letters) ?? byWords(sample)
}

function byScript(sample: string, letters: number): DetectedLanguage | undefined {
  if (!OTHER_SCRIPT.test(sample)) return undefined
  let best: DetectedLanguage | undefined
  for (const { language, letters: pattern } of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters
    // Japanese mixes kana with ideographs, so that a tenth of kana already tells.
    const needed = language === 'ja' ? 0.1 : 0.3
    if (share >= needed && (best === undefined || (share > best.confidence && best.language !== 'ja')))
      best = { language, confidence: Math.min(1, share) }
  }
  if (best?.language === 'ar') {
    for (const { language, letters: pattern } of ARABIC_SCRIPT) {
      if ((sample.match(pattern)?.length ?? 0) / letters > 0.02) return { language, confidence: best.confidence }
    }
  }
  return best
}

function byWords(sample: string): DetectedLanguage | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const scores = new Map<string, number>()
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word)
    if (languages === undefined) continue
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length ** 0.5)
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (first === undefined) return undefined
  const coverage = first[1] / words.length
  if (coverage < 0.06 || first[1] < 2) return undefined
  const margin = (first[1] - (second?.[1] ?? 0)) / first[1]
  return { language: first[0], confidence: Math.min(1, margin * 1.5 + 0.2) * Math.min(1, coverage / 0.15) }
}
