import { setImmediate } from 'node:timers/promises'
import { fileReader } from './files.mjs'
import { mrzReader, norwegianIdReader } from './identifiers.mjs'
import { Memory } from './memory.mjs'
import { numbers } from './numbers.mjs'

const READERS = {
  'norwegian-id': norwegianIdReader,
  mrz: mrzReader,
  json: (library) => fileReader('json', library),
  xml: (library) => fileReader('xml', library),
  zip: (library) => fileReader('zip', library),
  pdf: (library) => fileReader('pdf', library),
}

export const readerNames = Object.keys(READERS)

const SLOW = 5_000

/**
 * Runs mutants through one reader until one is a find, or all are done. Run `n` of a seed is the same mutant always.
 *
 * @param library what `provenid` exports
 * @param each called with the number of each run before it begins; false ends them all
 */
export async function fuzz(library, name, { runs, seed, first = 0, each = () => undefined }) {
  const reader = READERS[name](library)
  const codes = new Map()
  const memory = new Memory(first, runs)
  const report = {
    reader: name,
    files: reader.files,
    runs: 0,
    codes,
    slowest: { ms: 0, run: first },
  }
  const began = performance.now()
  for (let run = first; run < first + runs; run++) {
    // Runs that wait for nothing would keep signals from being heard.
    if (run % 256 === 0) await setImmediate()
    if (each(run) === false) break
    memory.before(run)
    const made = reader.make(numbers(seed, run))
    const { code, find, ms } = await timed(reader, made, seed, run)
    report.runs++
    codes.set(code, (codes.get(code) ?? 0) + 1)
    if (ms > report.slowest.ms) report.slowest = { ms, run }
    const wrong = find ?? (ms > SLOW ? `took ${Math.round(ms)} ms` : undefined)
    if (wrong) return { ...report, find: { what: wrong, seed, run, name: made.name, input: made.input } }
  }
  report.perSecond = Math.round((report.runs / (performance.now() - began)) * 1000)
  memory.look()
  report.rss = memory.told
  return memory.grows
    ? { ...report, find: { what: 'memory keeps growing', seed, run: first, runs: report.runs } }
    : report
}

/** A machine that is busy elsewhere makes a run slow once, not three times. */
async function timed(reader, made, seed, run) {
  let outcome = await timedOnce(reader, made, seed, run)
  for (let again = 0; again < 2 && outcome.ms > SLOW; again++) outcome = await timedOnce(reader, made, seed, run)
  return outcome
}

async function timedOnce(reader, made, seed, run) {
  const random = numbers(~seed, run)
  const start = performance.now()
  try {
    const outcome = await reader.execute(made, random)
    return { ...outcome, ms: performance.now() - start }
  } catch (error) {
    return { code: 'thrown', find: `threw ${error?.stack ?? error}`, ms: performance.now() - start }
  }
}
