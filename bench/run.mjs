// Every benchmark in one table: row, what, ours, floor or peer, ratio, goal. Both sides in one run, in turns.
// Needs `npm run build`.
import { run as core } from './core.mjs'
import { run as mrz } from './mrz.mjs'
import { run as norwegianId } from './norwegian-id.mjs'

const rows = []
for (const run of [core, mrz, norwegianId]) rows.push(...(await run()))
console.table(rows.sort((a, b) => a.row - b.row))
