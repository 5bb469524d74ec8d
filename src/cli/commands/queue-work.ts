import { setTimeout as sleep } from 'node:timers/promises'
import type { ChunkWorker, QueueStatus } from '../../engines/bullmq/index.ts'
import { checkOptions } from '../../options.ts'
import { isFolder } from '../../source/index.ts'
import { type Count, Progress } from '../batch/progress.ts'
import { number } from '../batch/summary.ts'
import { EXIT, Stop } from '../exit.ts'
import { type OptionFlags, optionsOf } from '../options.ts'
import { codeOf, type ServerFlags, withQueue } from '../queue/server.ts'
import { Until } from '../queue/until.ts'

export interface WorkFlags extends ServerFlags, OptionFlags {
  readonly root: string
  readonly out: string
  readonly concurrency: number
  readonly drain?: true
  readonly lostAfter: number
  readonly progress?: 'bar' | 'json' | 'none'
}

/** `provenid queue work`: does jobs until it is told to stop; those in hand are finished. */
export async function run(flags: WorkFlags): Promise<void> {
  const options = await optionsOf(flags)
  checkOptions(options)
  if (!(await isReadable(flags.root))) throw new Stop(EXIT.internal, '--root is no folder that can be read')
  await withQueue(flags, async (queue, engine, connection) => {
    const { root, out, concurrency, lostAfter } = flags
    const told = { done: 0, rejected: 0, present: 0, failed: 0 }
    const progress = new Progress(flags.progress ?? (process.stderr.isTTY ? 'bar' : 'none'), told satisfies Count)
    const worker = engine.openWorker(connection, { root, out, options, concurrency, lostAfter, queue: flags.queue })
    listen(worker, told, progress)
    const until = new Until()
    if (flags.drain) void empty(() => engine.statusOf(queue), until)
    try {
      await until.ended
    } finally {
      await worker.close()
      progress.stop()
    }
    const { done, rejected, present, failed } = told
    const parts = [
      `${number(done)} records in ${progress.seconds.toFixed(1)} s`,
      `${number(rejected)} of them of rejected inputs`,
      ...(present > 0 ? [`${number(present)} were there already`] : []),
      ...(failed > 0 ? [`${number(failed)} jobs failed for good: provenid queue status`] : []),
    ]
    process.stderr.write(`${parts.join(', ')}\n`)
    process.exitCode = until.exitCode ?? (failed > 0 ? EXIT.internal : rejected > 0 ? EXIT.rejected : EXIT.ok)
  })
}

type Told = { done: number; rejected: number; present: number; failed: number }

function listen(worker: ChunkWorker, told: Told, progress: Progress): void {
  worker.on('completed', (_, { records, rejected, present }) => {
    told.done += records
    told.rejected += rejected
    told.present += present
  })
  worker.on('failed', (job) => {
    if (!job || job.finishedOn !== undefined) told.failed++
  })
  // A server that is gone is told once, and waited for.
  let isGone = false
  worker.on('error', (error) => {
    if (isGone) return
    isGone = true
    progress.clear()
    process.stderr.write(`the queue's server is gone (${codeOf(error)}); waiting for it\n`)
  })
  worker.on('ready', () => {
    isGone = false
  })
  worker.on('active', () => {
    isGone = false
  })
}

/** Ends it when no job waits, is tried again later, or is in anyone's hands. */
async function empty(ask: () => Promise<QueueStatus>, until: Until): Promise<void> {
  while (until.isOpen) {
    // While the server is gone, nobody knows.
    const status = await ask().catch(() => undefined)
    if (status && status.waiting + status.active + status.delayed === 0) return until.end()
    await sleep(500)
  }
}

function isReadable(folder: string): Promise<boolean> {
  return isFolder(folder).catch(() => false)
}
