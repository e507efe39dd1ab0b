/**
 * Milliseconds that a piece of work takes on the clock.
 *
 * @param {() => unknown} work
 * @returns {Promise<number>}
 */
export async function timed(work) {
  const start = performance.now()
  const result = work()
  // Waiting costs a turn of the event loop, so only what really is a promise is waited for.
  if (result instanceof Promise) await result
  return performance.now() - start
}

/**
 * Milliseconds of processor that a piece of work takes, garbage collection included; other programs on the machine do not count.
 *
 * @param {() => unknown} work
 * @returns {number}
 */
export function processorTime(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The middle value; the mean of the two middle ones of an even number. @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const high = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? Number.NaN) + high) / 2
}

/**
 * Runs contestants in turn, `passes` times over the same items, so that whatever else the machine does meets all of them.
 *
 * @template T
 * @param {Readonly<Record<string, (item: T) => unknown>>} contestants
 * @param {readonly T[]} items
 * @param {number} [passes]
 * @returns {Promise<Record<string, { perItem: number[], perPass: number[] }>>} milliseconds: the median of each item, and the total of each pass.
 */
export async function race(contestants, items, passes = 5) {
  /** @type {Record<string, number[][]>} */
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let pass = 0; pass < passes; pass++)
    for (const [name, work] of Object.entries(contestants)) {
      const own = []
      for (const item of items) own.push(await timed(() => work(item)))
      times[name]?.push(own)
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, own]) => [
      name,
      {
        perItem: items.map((_, index) => median(own.map((pass) => pass[index] ?? 0))),
        perPass: own.map((pass) => pass.reduce((a, b) => a + b, 0)),
      },
    ]),
  )
}
