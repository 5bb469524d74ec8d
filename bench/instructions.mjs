// How many instructions a whole process takes in user mode, where the machine tells: a busy neighbour does not change
// it. perf stat counts processes, so what is measured within one (core, formats, mrz, norwegian-id) has CPU time only.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { interleaved } from './interleaved.mjs'

const STAT = ['stat', '-x', ',', '-e', 'instructions:u', '--log-fd', '3', '--']
const PERF = 'perf stat -e instructions:u'

let known

/** Why no instructions are counted here, in a few words; empty where they are. */
export function whyNone() {
  known ??= whyNot(stat([process.execPath, '-e', '0'], 'ignore', 'pipe'))
  return known
}

/** By name, the instructions of each command, its input a file or nothing: medians. Nothing where none are counted. */
export async function instructionsOf(commands, rounds, file) {
  if (whyNone()) return {}
  return interleaved(commands, rounds, (command) => {
    const input = file ? openSync(file) : 'ignore'
    const { status, csv } = stat(command, input, 'ignore')
    if (file) closeSync(input)
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`)
    return countIn(csv)
  })
}

/** What `perf stat -x,` counted, of all kinds of cores together; NaN where it could not. */
export function countIn(csv) {
  const counts = csv
    .split('\n')
    .map((line) => line.split(','))
    .filter(([count, , event]) => event?.includes('instructions') && /^\d+$/.test(count))
    .map(([count]) => Number(count))
  // A virtual machine may have a counter that stands still.
  return counts.reduce((sum, count) => sum + count, 0) || Number.NaN
}

/** Why a run of perf counted nothing; empty if it counted. */
export function whyNot({ error, csv, stderr }) {
  if (error) return 'perf is absent'
  if (!Number.isNaN(countIn(csv))) return ''
  if (csv.includes('<not supported>')) return `${PERF} is not supported`
  if (/permission|access to performance/i.test(stderr)) return `${PERF} is not permitted`
  return `${PERF} counts nothing`
}

/** perf writes to a descriptor of its own: what the command says is not mixed with it. */
function stat(command, stdin, stderr) {
  const stdio = [stdin, 'ignore', stderr, 'pipe']
  const { error, status, output } = spawnSync('perf', [...STAT, ...command], { stdio, encoding: 'utf8' })
  return { error, status, csv: output?.[3] ?? '', stderr: output?.[2] ?? '' }
}
