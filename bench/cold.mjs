// Rows 7 and 8: one file by the command, as it is installed, against a Node that does nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { archive, json, pdf, xml } from './inputs.mjs'
import { instructionsOf } from './instructions.mjs'
import { interleaved } from './interleaved.mjs'
import { median, row } from './measure.mjs'
import { nodeRun } from './processes.mjs'

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const NOTHING = 'node -e 0'
/** Runs that are counted by perf, of each side: counts hardly vary. */
const COUNTED = 3

/** By the file's extension: how often the nothing may go into it, and how much memory it may take. */
// biome-ignore format: columns
const GOALS = {
  json: { row: 7, cpu: '≤ 1.5', rss: '≤ 55 MiB' },
  xml:  { row: 7, cpu: '–',     rss: '–' },
  zip:  { row: 8, cpu: '≤ 1.7', rss: '–' },
  pdf:  { row: 8, cpu: '≤ 4.5', rss: '–' },
}

/** Rows: CPU milliseconds of a whole process, and its peak memory in MiB. */
export async function run(rounds = 15) {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-bench-'))
  const sides = { [NOTHING]: ['-e', '0'] }
  for (const [kind, bytes] of Object.entries({ json, xml, zip: await archive(), pdf })) {
    const file = join(folder, `input.${kind}`)
    writeFileSync(file, bytes)
    sides[kind] = [MAIN, 'normalize', file]
  }
  try {
    return rowsOf(await measured(sides, rounds))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measured(sides, rounds) {
  const memory = Object.fromEntries(Object.keys(sides).map((name) => [name, []]))
  const runs = Object.fromEntries(
    Object.entries(sides).map(([name, args]) => {
      const once = () => {
        const { cpu, rss } = nodeRun(args)
        memory[name].push(rss)
        return cpu
      }
      return [name, once]
    }),
  )
  const commands = Object.fromEntries(Object.entries(sides).map(([name, args]) => [name, [process.execPath, ...args]]))
  return {
    cpu: await interleaved(runs, rounds, (once) => once()),
    memory,
    instructions: await instructionsOf(commands, COUNTED),
  }
}

function rowsOf({ cpu, memory, instructions }) {
  return Object.entries(GOALS).flatMap(([kind, { row: number, cpu: goal, rss }]) => {
    const what = `command, one ${kind.toUpperCase()} file, cold, against ${NOTHING}`
    const [mebibytes, base] = [median(memory[kind]), median(memory[NOTHING])]
    return [
      row(
        number,
        `${what}: CPU ms`,
        cpu[kind],
        cpu[NOTHING],
        cpu[kind] / cpu[NOTHING],
        goal,
        instructions[kind] / instructions[NOTHING],
      ),
      row(number, `${what}: peak MiB`, mebibytes, base, mebibytes / base, rss),
    ]
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await run(Number(process.argv[2] ?? 15)))
}
