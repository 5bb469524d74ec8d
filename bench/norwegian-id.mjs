// parseNorwegianId with its full result against the verdict of @navikt/fnrvalidator. Rounds take turns, so that a busy
// machine slows both; only the ratio means something. CPU time, median of the rounds. Needs `npm run build`.
import { fileURLToPath } from 'node:url'
import { idnr } from '@navikt/fnrvalidator'

const rounds = 15
const callsARound = 200_000

// Synthetic numbers of every dated form, a 2032 number, and some that are wrong.
const numbers = [
  '17912099997',
  '05840399895',
  '52829400197',
  '01921490514',
  '28894698995',
  '41810034422',
  '49680699185',
  '52429405181',
  '30908299902',
  '03859100345',
  '41804061033',
  '31840500082',
]

function cpuMicroseconds(run) {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

function overAll(read) {
  return () => {
    for (let i = 0; i < callsARound; i++) read(numbers[i % numbers.length])
  }
}

function sideBySide(ours, theirs) {
  const times = { ours: [], theirs: [] }
  for (let round = 0; round < rounds + 3; round++) {
    const warm = round >= 3
    const [our, their] = [cpuMicroseconds(overAll(ours)), cpuMicroseconds(overAll(theirs))]
    if (warm) times.ours.push(our)
    if (warm) times.theirs.push(their)
  }
  const nanoseconds = (values) => Math.round((median(values) * 1000) / callsARound)
  return {
    ours: nanoseconds(times.ours),
    peer: nanoseconds(times.theirs),
    ratio: median(times.theirs) / median(times.ours),
  }
}

/** A million random strings, most of them digits and separators, lengths spread evenly over powers of ten up to 10,000. */
function randomText(parse) {
  const alphabet = '01234567890123456789 -\u00a0\u2009x٣\t'
  const long = Array.from({ length: 20_000 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('')
  const slowest = { short: 0, long: 0 }
  const total = cpuMicroseconds(() => {
    for (let i = 0; i < 1_000_000; i++) {
      const length = Math.floor(10 ** (Math.random() * 4))
      const start = Math.floor(Math.random() * 10_000)
      const text = long.slice(start, start + length)
      const before = performance.now()
      parse(text)
      const took = performance.now() - before
      if (length < 100) slowest.short = Math.max(slowest.short, took)
      else slowest.long = Math.max(slowest.long, took)
    }
  })
  return { total, slowest }
}

/** [{ what, ours, peer, ratio, goal }]: nanoseconds a call, and how many times faster ours must be. */
export async function run() {
  const { parseNorwegianId } = await import('../dist/identifiers/norway/index.js')
  const row = { what: 'parseNorwegianId, full result, against @navikt/fnrvalidator idnr (ns a call)', goal: 5 }
  return [{ ...row, ...sideBySide(parseNorwegianId, idnr) }]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await run())
  const { parseNorwegianId } = await import('../dist/identifiers/norway/index.js')
  const { total, slowest } = randomText(parseNorwegianId)
  console.log(`a million random strings of up to 10,000 characters: ${Math.round(total / 1000)} ms, no throw;`)
  console.log(`slowest under 100 characters ${slowest.short.toFixed(2)} ms, from 100 ${slowest.long.toFixed(2)} ms`)
}
