// Every benchmark, one table: what, ours, peer, ratio, goal. Ratios only: both sides in one run, interleaved.
import { run as cold } from './cold.mjs'
import { run as formats } from './formats.mjs'
import { run as mrz } from './mrz.mjs'
import { run as norwegianId } from './norwegian-id.mjs'
import { run as peers } from './peers.mjs'

const rows = [...(await mrz()), ...(await norwegianId()), ...(await formats()), ...(await cold()), ...(await peers())]
console.table(rows)
