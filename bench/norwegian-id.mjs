import { fileURLToPath } from 'node:url'
import { idnr } from '@navikt/fnrvalidator'
import { validateNorwegianIdNumber } from 'norwegian-national-id-validator'
import { row, sideBySide } from './measure.mjs'

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

/** Row 13: parseNorwegianId with its full result against the verdicts of two validators. stdnum is not installed. */
export async function run() {
  const { parseNorwegianId } = await import('../dist/identifiers/norway/index.js')
  const all = (read) => ({
    call: () => {
      for (const number of numbers) read(number)
    },
    calls: 20_000,
  })
  const { ours, nav, other } = await sideBySide({
    ours: all(parseNorwegianId),
    nav: all(idnr),
    other: all(validateNorwegianIdNumber),
  })
  const what = `parseNorwegianId, ${numbers.length} numbers, against`
  return [
    row(13, `${what} @navikt/fnrvalidator 2.2.1`, ours, nav, nav / ours, '≥ 5'),
    row(13, `${what} norwegian-national-id-validator 3.1.3`, ours, other, other / ours, '–'),
  ]
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

function cpuMicroseconds(run) {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await run())
  const { parseNorwegianId } = await import('../dist/identifiers/norway/index.js')
  const { total, slowest } = randomText(parseNorwegianId)
  console.log(`a million random strings of up to 10,000 characters: ${Math.round(total / 1000)} ms, no throw;`)
  console.log(`slowest under 100 characters ${slowest.short.toFixed(2)} ms, from 100 ${slowest.long.toFixed(2)} ms`)
}
