// npm run fuzz -- <reader|all> [runs] [seed] [first run]: mutants of the fixtures through the readers of ../dist.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as library from '../dist/index.js'
import { fuzz, readerNames } from './fuzz.mjs'
import { watch } from './watchdog.mjs'

const [which = 'all', runs = '10000', seed = '1', first = '0'] = process.argv.slice(2)
if (which !== 'all' && !readerNames.includes(which)) {
  console.error(`npm run fuzz -- <${readerNames.join('|')}|all> [runs] [seed] [first run]`)
  process.exit(2)
}

let stopped = false
process.on('SIGTERM', () => {
  stopped = true
})
const tell = watch(Number(seed))
const each = (run) => {
  tell(run)
  return !stopped
}
for (const name of which === 'all' ? readerNames : [which]) {
  const report = await fuzz(library, name, { runs: Number(runs), seed: Number(seed), first: Number(first), each })
  if (report.rss) console.log(line(report))
  if (report.find) fail(name, report.find)
}
// The reader of PDF keeps a thread for the next file.
process.exit(0)

function line({ reader, files, runs: done, perSecond, codes, slowest, rss }) {
  const usual = [...codes].sort(([, one], [, other]) => other - one)
  const told = usual.slice(0, 12).map(([code, count]) => `${code} ${count}`)
  const rest = usual.length > 12 ? `, ${usual.length - 12} more` : ''
  return `${reader}: ${done} runs of ${files} inputs, seed ${seed}, ${perSecond} runs/s, slowest ${Math.round(slowest.ms)} ms (run ${slowest.run}), RSS ${rss.start} → ${rss.end} MiB, least by quarter ${rss.quarters.join(' ')}; ${told.join(', ')}${rest}`
}

function fail(name, { what, run, runs, name: file, input }) {
  console.error(`${name}: ${what}`)
  if (runs === undefined) console.error(`seed ${seed}, run ${run}, from ${file}; the input is ${kept(input)}`)
  else console.error(`seed ${seed}, in ${runs} runs from run ${run} on: of all of them, not of one input`)
  console.error(`again: npm run fuzz -- ${name} ${runs ?? 1} ${seed} ${run}`)
  process.exit(1)
}

function kept(input) {
  const path = join(mkdtempSync(join(tmpdir(), 'provenid-fuzz-')), 'input')
  const isRaw = input instanceof Uint8Array || typeof input === 'string'
  writeFileSync(path, isRaw ? input : (JSON.stringify(input) ?? String(input)))
  return path
}
