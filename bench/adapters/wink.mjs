// wink-nlp alone: its dates, and its runs of proper nouns (the model types no names, so they all count as PERSON). Its sentiment is of sentences and has no phrase.
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { runsOfNames, serve } from './filter.mjs'

const nlp = winkNLP(model)
const { its } = nlp

await serve((text) => {
  const doc = nlp.readDoc(text)
  let at = 0
  /** @type {{ start: number, end: number, isName: boolean }[]} */
  const words = []
  doc.tokens().each((token) => {
    const value = token.out()
    const start = text.indexOf(value, at)
    if (start < 0) return
    at = start + value.length
    words.push({ start, end: at, isName: token.out(its.pos) === 'PROPN' })
  })
  const dates = []
  let from = 0
  for (const { value, type } of doc.entities().out(its.detail)) {
    const start = text.indexOf(value, from)
    if (start < 0) continue
    from = start + value.length
    if (type === 'DATE' || type === 'DURATION') dates.push({ type: 'DATE', start, end: from })
  }
  const names = runsOfNames(words).filter(({ start, end }) => !dates.some((date) => start < date.end && date.start < end))
  return { names: [...names, ...dates] }
})
