import { pathToFileURL } from 'node:url'
import { parse } from 'mrz'
import { parseMRZ } from 'mrz-fast'
import { parseMrz } from '../dist/identifiers/mrz/index.js'

// Side by side in one process: rounds in turn, CPU time, medians; so a busy machine slows all alike.

const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']
const rounds = 15

/** CPU microseconds a call, over enough calls to be measured. */
function cost(call, calls) {
  const before = process.cpuUsage()
  for (let i = 0; i < calls; i++) call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Rows { what, ours, peer, ratio, goal }: microseconds of CPU a parse, and how many of ours go into one of the peer's. */
export async function run() {
  const ours = () => parseMrz(td3)
  const peers = [
    { name: 'mrz 5.0.2', call: () => parse(td3), calls: 1_000, goal: 50 },
    { name: 'mrz-fast 1.0.9', call: () => parseMRZ(td3), calls: 20_000, goal: 2 },
  ]
  cost(ours, 50_000)
  for (const { call, calls } of peers) cost(call, calls * 2)
  const measured = peers.map(() => ({ ours: [], peer: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const [i, { call, calls }] of peers.entries()) {
      measured[i].ours.push(cost(ours, 50_000))
      measured[i].peer.push(cost(call, calls))
    }
  }
  return peers.map(({ name, goal }, i) => {
    const mine = median(measured[i].ours)
    const theirs = median(measured[i].peer)
    return { what: `TD3, full result, against ${name}`, ours: mine, peer: theirs, ratio: theirs / mine, goal }
  })
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
