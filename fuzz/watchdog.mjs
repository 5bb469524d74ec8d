import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/** Longer than any run may take: what blocks the thread cannot be timed from inside it. */
const STUCK = 20_000

/** Ends the process with the number of the run that never ends. */
export function watch(seed) {
  const run = new Int32Array(new SharedArrayBuffer(4))
  new Worker(new URL(import.meta.url), { workerData: { run, seed, pid: process.pid } }).unref()
  return (number) => {
    run[0] = number
  }
}

if (!isMainThread && workerData?.run) {
  const { run, seed, pid } = workerData
  let [last, since] = [-1, performance.now()]
  setInterval(() => {
    if (run[0] !== last) [last, since] = [run[0], performance.now()]
    if (performance.now() - since < STUCK) return
    writeSync(2, `run ${last} of seed ${seed} never ends\n`)
    process.kill(pid, 'SIGKILL')
  }, 1_000)
}
