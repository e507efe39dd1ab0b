// natural alone: runs of proper nouns of its Brill tagger (untyped, so all count as PERSON), and the words of its AFINN lexicon as phrases.
import { runsOfNames, serve } from './filter.mjs'

// natural loads dotenv, which greets on stdout: in the middle of the documents.
process.env.DOTENV_CONFIG_QUIET = 'true'
const { default: natural } = await import('natural')

const tagger = new natural.BrillPOSTagger(new natural.Lexicon('EN', 'N', 'NNP'), new natural.RuleSet('EN'))
const analyser = new natural.SentimentAnalyzer('English', natural.PorterStemmer, 'afinn')

await serve((text) => {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*|[^\s\p{L}\p{N}]/gu)].map(({ 0: form, index }) => ({
    form,
    start: index,
    end: index + form.length,
  }))
  const tags = tagger.tag(words.map(({ form }) => form)).taggedWords
  const names = runsOfNames(words.map(({ start, end }, index) => ({ start, end, isName: /^NNPS?$/.test(tags[index]?.tag ?? '') })))
  const phrases = words.flatMap(({ form, start, end }) => {
    const score = analyser.getSentiment([form.toLowerCase()])
    if (!(Math.abs(score) > 0)) return []
    return [{ start, end, polarity: /** @type {'positive' | 'negative'} */ (score > 0 ? 'positive' : 'negative') }]
  })
  return { names, phrases }
})
