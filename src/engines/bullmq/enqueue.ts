import { type DefaultJobOptions, Queue } from 'bullmq'
import { CHUNK, type Chunk, type ChunkDone, chunksOf } from './chunk.ts'
import { backendOf, type Connection, QUEUE } from './connection.ts'
import { chunkId, type InputReference } from './reference.ts'

export type ChunkQueue = Queue<Chunk, ChunkDone, 'chunk'>

/**
 * BullMQ's queue. A job that is done leaves nothing there, its records are in the sink; one that failed for good
 * stays, with places and codes. `jobs` are BullMQ's own, such as `attempts` (5) and `backoff` (1, 2, 4, … seconds).
 */
export function openQueue(connection: Connection, name: string = QUEUE, jobs: DefaultJobOptions = {}): ChunkQueue {
  const { factory, ...backend } = backendOf(connection)
  const defaultJobOptions = {
    attempts: 5,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: true,
    removeOnFail: false,
    // A stack tells the paths of a machine.
    stackTraceLimit: 0,
    ...jobs,
  }
  return new Queue(name, { ...backend, defaultJobOptions }, factory as never) as unknown as ChunkQueue
}

/** Jobs that are sent together. */
const AT_ONCE = 20

export interface Enqueued {
  readonly jobs: number
  readonly references: number
  /** Jobs that had failed for good, and were put back to work. */
  readonly retried: number
}

/**
 * Puts references in the queue, in chunks of `chunk` (1 to 200, default 100). A chunk that is in the queue already is
 * not put there twice; one that failed for good is tried again. May be done again after whatever ended it.
 *
 * @throws {TypeError} for what is no reference; those before it are in the queue
 */
export async function enqueue(
  queue: ChunkQueue,
  references: Iterable<InputReference> | AsyncIterable<InputReference>,
  { chunk = CHUNK.default, onAdded }: { chunk?: number; onAdded?: (references: number) => void } = {},
): Promise<Enqueued> {
  const dead = new Set(await queue.getRanges(['failed']))
  const told = { jobs: 0, references: 0, retried: 0 }
  const add = async (chunks: readonly Chunk[]) => {
    const jobs = chunks.map((data) => ({ name: 'chunk' as const, data, opts: { jobId: chunkId(data.references) } }))
    await queue.addBulk(jobs)
    for (const { opts } of jobs) {
      if (!dead.has(opts.jobId)) continue
      await (await queue.getJob(opts.jobId))?.retry('failed', { resetAttemptsMade: true })
      told.retried++
    }
    const added = chunks.reduce((sum, each) => sum + each.references.length, 0)
    told.jobs += chunks.length
    told.references += added
    onAdded?.(added)
  }
  let waiting: Chunk[] = []
  for await (const each of chunksOf(references, chunk)) {
    waiting.push(each)
    if (waiting.length < AT_ONCE) continue
    await add(waiting)
    waiting = []
  }
  if (waiting.length > 0) await add(waiting)
  return told
}
