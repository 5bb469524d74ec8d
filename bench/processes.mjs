// Whole processes: CPU time (user and system, all threads) and peak memory, told by the process itself as it ends. A
// process that is no Node is timed by bash, to the millisecond too.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const HOOK = fileURLToPath(new URL('./usage.cjs', import.meta.url))
const LARGE = 2 ** 31

/** One run of `node <args>`: `{ cpu }` in milliseconds, `{ rss }` in MiB. */
export function nodeRun(args) {
  const { status, output } = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  return JSON.parse(output[3])
}

/** CPU milliseconds of one run of a command, its input a file. */
export function commandRun(command, file) {
  const line = 'TIMEFORMAT="%3U %3S"; time "$@" < "$0" > /dev/null 2> /dev/null'
  const { status, stderr } = spawnSync('bash', ['-c', line, file, ...command], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`)
  return stderr
    .trim()
    .split(/\s+/)
    .reduce((sum, seconds) => sum + Number(seconds.replace(',', '.')) * 1000, 0)
}

/** The lines that a command writes; undefined where it is not installed. */
export function linesOf(command, input) {
  const { status, error, stdout } = spawnSync(command[0], command.slice(1), {
    input,
    encoding: 'utf8',
    maxBuffer: LARGE,
  })
  if (error?.code === 'ENOENT') return undefined
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`)
  return stdout.trim().split('\n')
}
