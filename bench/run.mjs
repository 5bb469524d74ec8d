// Every benchmark in one table: row, what, ours, floor or peer, ratio, goal. Both sides in one run, in turns.
// Needs `npm run build`. `npm run bench -- core peers` runs these only.
import { whyNone } from './instructions.mjs'

// `cold` is first: the peak memory of a child begins with that of the process that it was forked from.
const NAMES = ['cold', 'core', 'formats', 'batch', 'peers', 'mrz', 'norwegian-id']

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !NAMES.includes(name))
if (strange.length > 0) {
  console.error(`npm run bench -- [${NAMES.join('] [')}]`)
  process.exit(2)
}

const rows = []
for (const name of NAMES) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { run } = await import(`./${name}.mjs`)
  rows.push(...(await run()))
}
console.log(
  'CPU time in µs where nothing else is said; a ratio is ours over the floor (≤) or the peer over ours (≥, >)',
)
console.log(
  whyNone()
    ? `no instruction counts here: ${whyNone()}`
    : 'instructions: the same ratio of instructions in user mode, by perf stat, of rows that are whole processes',
)
console.table(rows.sort((one, other) => Number.parseInt(one.row, 10) - Number.parseInt(other.row, 10)))
process.exit(0)
