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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await run())
