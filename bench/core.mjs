import { pathToFileURL } from 'node:url'
import { normalize } from '../dist/index.js'
import { row, sideBySide } from './measure.mjs'
import { fixture, fullPipRecord } from './records.mjs'

// The floor is what no design can avoid: JSON.parse of the bytes, and JSON.stringify of the very result.

const OURS = { calls: 150, warm: 6000 }
const FLOOR = { calls: 1000 }

async function againstFloor(number, what, bytes) {
  const result = await normalize(bytes)
  const { ours, floor } = await sideBySide({
    ours: { call: async () => JSON.stringify(await normalize(bytes)), ...OURS },
    floor: {
      call: () => {
        JSON.parse(bytes.toString())
        JSON.stringify(result)
      },
      ...FLOOR,
    },
  })
  const size = `${bytes.length} B in, ${(Buffer.byteLength(JSON.stringify(result)) / bytes.length).toFixed(1)}× out`
  return row(number, `${what} (${size}), against parse + stringify`, ours, floor, ours / floor, '≤ 2')
}

async function provenance(bytes) {
  const { full, none } = await sideBySide({
    full: { call: async () => JSON.stringify(await normalize(bytes)), ...OURS },
    none: { call: async () => JSON.stringify(await normalize(bytes, { provenance: 'none' })), ...OURS },
  })
  return row(2, "PIP, provenance 'full' against 'none'", full, none, full / none, '≤ 2')
}

async function rejected(approved, refused) {
  const { ours, other } = await sideBySide({
    ours: { call: async () => JSON.stringify(await normalize(refused)), ...OURS },
    other: { call: async () => JSON.stringify(await normalize(approved)), ...OURS },
  })
  return row(14, 'PIP, a rejected record against an accepted one', ours, other, ours / other, '≤ 1.5')
}

/** Rows 1, 2, 3 and 14: one JSON record, from its bytes to canonical JSON. */
export async function run() {
  const approved = fixture('pip/v1-nested-approved')
  return [
    await againstFloor(1, 'PIP', approved),
    await againstFloor(1, 'PIP, every field', fullPipRecord()),
    await provenance(approved),
    await againstFloor(3, 'MobbScan', fixture('mobbscan/process-verified')),
    await againstFloor(3, 'MobbID', fixture('mobbid/operation-verified')),
    await rejected(approved, fixture('pip/v1-rejected')),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await run())
