// Every benchmark, one table: what, ours, peer, ratio, goal. Ratios only: both sides in one run, interleaved.
import { run as mrz } from './mrz.mjs'
import { run as norwegianId } from './norwegian-id.mjs'

const rows = [...(await mrz()), ...(await norwegianId())]
console.table(rows)
