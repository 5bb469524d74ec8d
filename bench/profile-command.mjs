// Where the time of the command goes, from its first line to its last, threads too: a bundle with maps, beside the
// shipped one, is run under the engine's profiler.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCommand } from '../scripts/bundle-command.mjs'
import { archive, json, pdf } from './inputs.mjs'
import { records } from './peers/records.mjs'
import { count } from './profile-areas.mjs'

/** Beside the library, from which a bundle takes its packages. */
const BUNDLE = fileURLToPath(new URL('../dist/profiled', import.meta.url))
const COLD = { runs: 20, interval: 100 }
const LINES = { runs: 1, interval: 1000 }

const SUBJECTS = {
  'cold-json': { ...COLD, bytes: () => json },
  'cold-zip': { ...COLD, bytes: archive },
  'cold-pdf': { ...COLD, bytes: () => pdf },
  'one-thread': { ...LINES, bytes: ndjson, options: ['--jobs', '1'] },
  'two-threads': { ...LINES, bytes: ndjson, options: ['--jobs', '2'] },
}

/** By name, what gives the samples by area. */
export const commands = Object.fromEntries(
  Object.entries(SUBJECTS).map(([name, subject]) => [name, () => profiled(subject)]),
)

function ndjson() {
  return records(20_000)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')
}

async function profiled({ bytes, options, runs, interval }) {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-profile-'))
  try {
    await bundleCommand(BUNDLE, { sourcemap: true })
    const input = join(folder, 'input')
    const profiles = join(folder, 'profiles')
    mkdirSync(profiles)
    writeFileSync(input, await bytes())
    const engine = ['--cpu-prof', '--cpu-prof-dir', profiles, '--cpu-prof-interval', String(interval)]
    const asked = options ? ['-', '--progress', 'none', ...options] : [input]
    for (let run = 0; run < runs; run++) {
      const stdio = [openSync(input), 'ignore', 'inherit']
      execFileSync(process.execPath, [...engine, join(BUNDLE, 'main.js'), 'normalize', ...asked], { stdio })
    }
    const found = new Map()
    const fileOf = originals()
    for (const name of readdirSync(profiles)) count(JSON.parse(readFileSync(join(profiles, name))), found, fileOf)
    return found
  } finally {
    rmSync(folder, { recursive: true })
    rmSync(BUNDLE, { recursive: true, force: true })
  }
}

/** Tells by a bundle's map from which file a function is; what stands outside functions is where its file begins. */
function originals() {
  const maps = new Map(
    readdirSync(BUNDLE)
      .filter((name) => name.endsWith('.js.map'))
      .map((name) => [name.slice(0, -'.map'.length), new SourceMap(JSON.parse(readFileSync(join(BUNDLE, name))))]),
  )
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.includes('/dist/profiled/')) return url
    const { originalSource = '/src/cli/' } = maps.get(url.split('/').at(-1))?.findEntry(lineNumber, columnNumber) ?? {}
    return originalSource
  }
}
