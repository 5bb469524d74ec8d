// Row 12: the same mapping by others, whole processes over the same NDJSON, one thread each. First the values of all are
// compared, so that nobody wins by doing less than it says. Ours checks, resolves and writes provenance; theirs map.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { instructionsOf } from './instructions.mjs'
import { interleaved } from './interleaved.mjs'
import { row } from './measure.mjs'
import { python } from './peers/python.mjs'
import { records } from './peers/records.mjs'
import { valuesOf } from './peers/values.mjs'
import { commandRun, linesOf } from './processes.mjs'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const OURS = [process.execPath, path('../dist/cli/main.js'), 'normalize', '-', '--jobs', '1', '--progress', 'none']
const PEERS = {
  jq: ['jq', '-c', '-f', path('./peers/pip.jq')],
  JSONata: [process.execPath, path('./peers/jsonata.mjs')],
}
const COMPARED = 200

/** Rows: CPU microseconds a record of whole processes; `ratio` is how many of ours go into one of theirs. */
export async function run(count = 20_000, rounds = 3) {
  const lines = records(count).map((record) => `${JSON.stringify(record)}\n`)
  const [present, absent] = compare(lines.slice(0, COMPARED).join(''))
  const folder = mkdtempSync(join(tmpdir(), 'provenid-bench-'))
  const file = join(folder, 'records.ndjson')
  writeFileSync(file, lines.join(''))
  try {
    const sides = { ours: OURS, ...present }
    const taken = await interleaved(sides, rounds, (command) => commandRun(command, file))
    const counted = await instructionsOf(sides, rounds, file)
    const each = (name) => (taken[name] * 1000) / count
    return [
      ...Object.keys(present).map((name) =>
        row(
          12,
          `${count} lines, whole process, against ${name}`,
          each('ours'),
          each(name),
          taken[name] / taken.ours,
          '> 1',
          counted[name] / counted.ours,
        ),
      ),
      ...absent.map((name) => ({ row: 12, what: `against ${name}`, goal: '> 1' })),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The peers that are installed, each of which gives the values that we give, and the names of those that are not. */
function compare(input) {
  const expected = linesOf(OURS, input).map((line) => valuesOf(JSON.parse(line)))
  const present = {}
  const absent = []
  for (const [name, command] of Object.entries({ ...PEERS, ...python() })) {
    const lines = command && linesOf(command, input)
    if (!lines) absent.push(`${name}: absent here`)
    else present[name] = command
    for (const [index, line] of (lines ?? []).entries()) {
      if (!isDeepStrictEqual(JSON.parse(line), expected[index]))
        throw new Error(`${name}: record ${index + 1} has other values than ours`)
    }
  }
  return [present, absent]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await run(Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 3)))
}
