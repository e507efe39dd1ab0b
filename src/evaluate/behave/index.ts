/**
 * Behavioural tests after CheckList (Ribeiro et al. 2020): what must not change when names, countries, gender, tense or voice do, and what must when
 * a negation is added. In comes an extractor; out go failure rates a test with examples, and recall of names by culture. Sentences and
 * names are data (`data/`).
 */
export { CULTURES, type CultureNames, peopleOf } from './data/names.ts'
export { renderBehaviour } from './render.ts'
export { type BehaviourReport, type BehaviourTest, behave, type CultureRecall, GAP_BAR } from './run.ts'
