// Both sides in one process, in turns: a busy machine slows all alike, so only the ratio means something. CPU time of
// the whole process, medians over the rounds.

const ROUNDS = 15

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

/** Microseconds of CPU a call. */
async function cost(call, calls) {
  const before = process.cpuUsage()
  for (let i = 0; i < calls; i++) {
    const answer = call()
    // An await costs as much as reading a number: only for what must be waited for.
    if (answer instanceof Promise) await answer
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}

/**
 * Microseconds a call of each side, by its name, and the median of each round's ratio to the first side.
 * `warm` calls are made before anything is measured: the engine compiles a long way for its first thousands of calls.
 */
export async function sideBySide(sides, rounds = ROUNDS) {
  const measured = Object.entries(sides).map(([name, { call, calls, warm = calls * 2 }]) => ({
    name,
    call,
    calls,
    warm,
    costs: [],
  }))
  for (const { call, warm } of measured) await cost(call, warm)
  for (let round = 0; round < rounds; round++) {
    for (const { call, calls, costs } of measured) costs.push(await cost(call, calls))
  }
  return Object.fromEntries(measured.map(({ name, costs }) => [name, median(costs)]))
}

const short = (microseconds) => Number(microseconds.toPrecision(3))

/**
 * A row of the table. `goal` is `≤ 2` where less is better and `≥ 50` where more is. `instructions` is the ratio of
 * these; NaN where none were counted.
 */
export function row(number, what, ours, other, ratio, goal, instructions = Number.NaN) {
  const measured = { row: number, what, ours: short(ours), 'floor or peer': short(other), ratio: short(ratio), goal }
  return Number.isNaN(instructions) ? measured : { ...measured, instructions: short(instructions) }
}
