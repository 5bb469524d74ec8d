import { Worker, type WorkerOptions } from 'bullmq'
import type { NormalizeOptions } from '../../options.ts'
import type { Chunk, ChunkDone } from './chunk.ts'
import { backendOf, type Connection, QUEUE, URL_VARIABLES } from './connection.ts'
import { type SandboxSettings, SETTINGS } from './sandbox.ts'

export interface WorkOptions {
  /** The folder that names are relative to. */
  readonly root: string
  /** The folder of records: see `folderSink`. */
  readonly out: string
  /** How inputs are read; plain data, for it is sent to another process. The same for all workers of a queue. */
  readonly options?: Omit<NormalizeOptions, 'caseId' | 'signal' | 'vendors'>
  /** Jobs at once, each in a process of its own. Default 1. */
  readonly concurrency?: number
  /** Seconds of silence after which a worker is taken for dead, and its jobs are given to others. Default 30. */
  readonly lostAfter?: number
  readonly queue?: string
  /** More of BullMQ's own. */
  readonly worker?: Partial<WorkerOptions>
}

export type ChunkWorker = Worker<Chunk, ChunkDone, 'chunk'>

/** Plugs are pulled; a job that ends its own process is another thing, and has its attempts. */
const STALLS = 20

/** Milliseconds until a server that is gone is asked again; BullMQ's 15 seconds are long for a restart. */
const RETRY = 2000

/** The file that does a job, for who makes a BullMQ worker of his own. `openWorker` gives it its settings. */
export const processorFile = new URL('./sandbox.js', import.meta.url)

/**
 * BullMQ's worker, at work as soon as it is there. `close()` finishes the jobs in hand. The caller listens to `error`:
 * a server that is gone is waited for.
 */
export function openWorker(
  connection: Connection,
  { root, out, options = {}, concurrency = 1, lostAfter = 30, queue = QUEUE, worker = {} }: WorkOptions,
): ChunkWorker {
  const { factory, ...backend } = backendOf(connection)
  const settings: SandboxSettings = { root, out, options }
  const env: NodeJS.ProcessEnv = { ...process.env, [SETTINGS]: JSON.stringify(settings) }
  // Where hostile inputs are read, no secret of the queue is at hand.
  for (const name of URL_VARIABLES) delete env[name]
  return new Worker(
    queue,
    processorFile,
    {
      ...backend,
      concurrency,
      lockDuration: lostAfter * 1000,
      stalledInterval: lostAfter * 1000,
      maxStalledCount: STALLS,
      runRetryDelay: RETRY,
      // A terminal's Ctrl-C is the worker's; it ends its processes when the jobs in hand are done.
      workerForkOptions: { env, detached: true },
      ...worker,
    },
    factory as never,
  ) as unknown as ChunkWorker
}
