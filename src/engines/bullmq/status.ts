import type { ChunkQueue } from './enqueue.ts'
import { type Failure, failuresOf } from './failure.ts'
import type { InputReference } from './reference.ts'

/** A job that failed for good: which of its references have no record, and why. */
export interface DeadLetter {
  readonly id: string
  readonly attempts: number
  readonly failures: readonly (InputReference & Pick<Failure, 'code' | 'errno'>)[]
}

/** Jobs by what they wait for. */
export interface QueueStatus {
  readonly waiting: number
  readonly active: number
  /** They failed, and are tried again in a while. */
  readonly delayed: number
  readonly failed: number
}

export async function statusOf(queue: ChunkQueue): Promise<QueueStatus> {
  const { waiting = 0, active = 0, delayed = 0, failed = 0, prioritized = 0 } = await queue.getJobCounts()
  return { waiting: waiting + prioritized, active, delayed, failed }
}

/** Jobs that are asked for together. */
const PAGE = 100

/** The oldest first. */
export async function* deadLetters(queue: ChunkQueue): AsyncGenerator<DeadLetter> {
  for (let start = 0; ; start += PAGE) {
    const jobs = await queue.getJobs(['failed'], start, start + PAGE - 1, true)
    for (const { id = '', attemptsMade, data, failedReason = '', progress } of jobs) {
      const references = Array.isArray(data.references) ? data.references : []
      const failures = failuresOf(failedReason, references.length, progress).flatMap(({ index, code, errno }) => {
        const { name, digest } = references[index] ?? { name: '', digest: '' }
        return [{ name, digest, code, ...(errno === undefined ? {} : { errno }) }]
      })
      yield { id, attempts: attemptsMade, failures }
    }
    if (jobs.length < PAGE) return
  }
}
