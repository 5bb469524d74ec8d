// Rows 9 and 10: NDJSON through the command, whole processes. Row 11, a million records, is `npm run soak`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { instructionsOf } from './instructions.mjs'
import { interleaved } from './interleaved.mjs'
import { row } from './measure.mjs'
import { records } from './peers/records.mjs'
import { commandRun, linesOf } from './processes.mjs'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const KEPT = 200

const jobs = (count) => [
  process.execPath,
  path('../dist/cli/main.js'),
  'normalize',
  '-',
  '--jobs',
  String(count),
  '--progress',
  'none',
]

/** Rows: CPU microseconds a record (9), and wall-clock time of one thread against that of two (10). */
export async function run(count = 20_000, rounds = 3) {
  const lines = records(count).map((record) => `${JSON.stringify(record)}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'provenid-bench-'))
  const file = join(folder, 'records.ndjson')
  const results = join(folder, 'results.ndjson')
  writeFileSync(file, lines.join(''))
  writeFileSync(results, `${linesOf(jobs(1), lines.slice(0, KEPT).join('')).join('\n')}\n`)
  const sides = { one: jobs(1), two: jobs(2), floor: [process.execPath, path('./batch-floor.mjs'), results] }
  const walls = { one: [], two: [], floor: [] }
  try {
    const cpu = await interleaved(sides, rounds, (command) => {
      const start = performance.now()
      const taken = commandRun(command, file)
      walls[Object.keys(sides).find((name) => sides[name] === command)].push(performance.now() - start)
      return taken
    })
    const counted = await instructionsOf(sides, rounds, file)
    const each = (milliseconds) => (milliseconds * 1000) / count
    const [one, two] = [Math.min(...walls.one), Math.min(...walls.two)]
    const cores = `${availableParallelism()} cores`
    return [
      row(
        9,
        `${count} lines, one thread: CPU a record`,
        each(cpu.one),
        each(cpu.floor),
        cpu.one / cpu.floor,
        '≤ 2.2',
        counted.one / counted.floor,
      ),
      row(10, `${count} lines, two threads on ${cores}: wall a record`, each(two), each(one), one / two, '≥ 1.8'),
      row(
        10,
        'the same: CPU in all',
        each(cpu.two),
        each(cpu.one),
        cpu.two / cpu.one,
        '≤ 1.1',
        counted.two / counted.one,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await run(Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 3)))
}
