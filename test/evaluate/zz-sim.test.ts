import { test } from 'vitest'
import { createRandom, significantDrops } from '../../src/evaluate/index.ts'
import { articles, noisyRun } from './noise.ts'
test('sim', () => {
  for (const [docs, measures, draws] of [[20, 10, 1000], [50, 40, 2000], [12, 5, 1000]] as const) {
    let alarms = 0, power = 0
    const t = Date.now()
    const N = 400
    for (let s = 0; s < N; s++) {
      const random = createRandom(s)
      const list = articles(docs, random, measures)
      const a = noisyRun(list, random)
      if (significantDrops(a, noisyRun(list, random), { draws, seed: s }).length > 0) alarms++
      if (significantDrops(a, noisyRun(list, random, -0.1), { draws, seed: s }).length > 0) power++
    }
    console.log(docs, measures, draws, 'alarms', alarms / N, 'power', power / N, Date.now() - t)
  }
}, 600000)
