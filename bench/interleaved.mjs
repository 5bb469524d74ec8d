import { median } from './measure.mjs'

/** Medians of what each side takes, by name: one call of each in turn, so that a busy machine slows all alike. */
export async function interleaved(sides, rounds, measure) {
  const taken = Object.fromEntries(Object.keys(sides).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, side] of Object.entries(sides)) taken[name].push(await measure(side))
  }
  return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]))
}

/** CPU microseconds a call, of `calls` calls one after another. */
export async function cpuOf(call, calls) {
  const before = process.cpuUsage()
  for (let i = 0; i < calls; i++) await call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}
