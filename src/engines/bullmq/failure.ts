import { trialOf } from './trial.ts'

/** Why a reference has no record: each is about machines, none about what the input says. */
export const failureCodes = {
  'input/missing': 'there is no such file under the root',
  'input/unreadable': 'the file cannot be read',
  'input/changed': 'the file is not the one that was added',
  'sink/failed': 'its record could not be stored',
  'job/invalid': 'the job was not made by this library',
  'job/not-begun': 'its turn did not come',
  'worker/died': 'the process that did it ended',
  'worker/lost': 'its workers were lost too often',
  'worker/failed': 'a fault of the worker',
} as const

export type FailureCode = keyof typeof failureCodes

/** One reference of a job by its place there, why it has no record, and the system's code where there is one. */
export interface Failure {
  readonly index: number
  readonly code: FailureCode
  readonly errno?: string
}

/** A job that is not done. The message is all that the queue keeps: places and codes, never names or values. */
export class UnfinishedChunk extends Error {
  override readonly name = 'UnfinishedChunk'

  constructor(failures: readonly Failure[]) {
    super(JSON.stringify({ unfinished: failures }))
    this.stack = ''
  }
}

/** The failures that the queue has kept of a job of so many references. */
export function failuresOf(reason: string, size: number, progress: unknown): Failure[] {
  const told = toldBy(reason)
  if (told) return told
  const code = STALLED.test(reason) ? 'worker/lost' : DIED.test(reason) ? 'worker/died' : 'worker/failed'
  const trial = trialOf(progress)
  if (!trial) return Array.from({ length: size }, (_, index) => ({ index, code }))
  const begun = new Set([trial.left[0], ...trial.suspects])
  return trial.left.map((index) => ({ index, code: begun.has(index) ? code : 'job/not-begun' }))
}

// BullMQ's own words.
const STALLED = /stalled more than/
const DIED = /exit code|initializing child/i

function toldBy(reason: string): Failure[] | undefined {
  try {
    const { unfinished } = JSON.parse(reason) as { unfinished?: unknown }
    return Array.isArray(unfinished) && unfinished.every(isFailure) ? unfinished : undefined
  } catch {
    return undefined
  }
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object' || value === null) return false
  return (
    'index' in value &&
    Number.isInteger(value.index) &&
    'code' in value &&
    Object.hasOwn(failureCodes, String(value.code))
  )
}

/** ENOSPC and the like; nothing else of an error leaves the process. */
export function errnoOf(error: unknown): { errno?: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]{1,20}$/.test(code) ? { errno: code } : {}
}
