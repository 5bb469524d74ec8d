import { pathToFileURL } from 'node:url'
import { parse } from 'mrz'
import { parseMRZ } from 'mrz-fast'
import { parseMrz } from '../dist/identifiers/mrz/index.js'
import { row, sideBySide } from './measure.mjs'

const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

/** Row 13: a full result of each, in microseconds of CPU a parse. */
export async function run() {
  const { ours, mrz, fast } = await sideBySide({
    ours: { call: () => parseMrz(td3), calls: 50_000 },
    mrz: { call: () => parse(td3), calls: 1_000 },
    fast: { call: () => parseMRZ(td3), calls: 20_000 },
  })
  return [
    row(13, 'parseMrz, TD3, against mrz 5.0.2', ours, mrz, mrz / ours, '≥ 50'),
    row(13, 'parseMrz, TD3, against mrz-fast 1.0.9', ours, fast, fast / ours, '≥ 2'),
  ]
}

/**
 * Reads `count` random strings of up to 10,000 characters and tells the slowest, in microseconds of wall time. A throw
 * ends the run. Not part of `run`: `node bench/mrz.mjs --strings 1000000`.
 */
export function readRandomStrings(count) {
  const alphabet = 'PIAVCD<<<<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\r «‹&lt;æØ\\n\u{1f600}\ud800'
  let state = 1
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pool = Array.from({ length: 200_000 }, () => alphabet.charAt(random(alphabet.length))).join('')
  let slowest = 0
  for (let i = 0; i < count; i++) {
    const length = i % 2 === 0 ? random(130) : random(10_000)
    const from = random(pool.length - length)
    const text = pool.slice(from, from + length)
    const started = performance.now()
    parseMrz(text, { repair: i % 4 < 2, today: '2026-01-01' })
    slowest = Math.max(slowest, (performance.now() - started) * 1000)
  }
  return { strings: count, slowest }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const strings = process.argv.indexOf('--strings')
  console.table(strings < 0 ? await run() : [readRandomStrings(Number(process.argv[strings + 1] ?? 1_000_000))])
}
