import { settle } from '../../batch.ts'
import { ProofingError } from '../../diagnostics/index.ts'
import { checkOptions, type NormalizeOptions } from '../../options.ts'
import { toRecord } from '../../record.ts'
import { type Limits, sha256 } from '../../source/index.ts'
import type { NamedInput } from '../../source/input.ts'
import type { Chunk, ChunkDone } from './chunk.ts'
import { errnoOf, type Failure, type FailureCode, UnfinishedChunk } from './failure.ts'
import { checkReference, type InputReference, keyOf } from './reference.ts'
import { readUnder } from './references-of.ts'
import { type Sink, type SinkRecord, type StoreRecords, toSink } from './sink.ts'
import { type Trial, trialAfter } from './trial.ts'

export interface ProcessorSettings {
  /** The folder that names are relative to, or what gives the bytes of a reference. */
  readonly inputs: string | ((reference: InputReference, limits: Limits) => Promise<NamedInput>)
  readonly sink: Sink | StoreRecords
  readonly options?: Omit<NormalizeOptions, 'caseId'>
}

/** What is used of BullMQ's job, in a sandbox or out of it. */
export interface ChunkJob {
  readonly data: Chunk
  /** How often it was begun, this time too. */
  readonly attemptsStarted?: number | undefined
  /** What the last time has left there. */
  readonly progress?: unknown
  updateProgress(progress: Trial): Promise<void>
}

/**
 * Does one job: a record in the sink for each reference that has none. A rejected input has an error record, and is
 * done. What fails is of the machines (failureCodes); the other references of the job have their records all the same.
 *
 * @throws {UnfinishedChunk} (by rejecting) with places and codes only
 */
export function createProcessor({ inputs, sink, options = {} }: ProcessorSettings) {
  const settings = checkOptions(options)
  const target = toSink(sink)
  const read =
    typeof inputs === 'string'
      ? (reference: InputReference) => readUnder(inputs, reference, settings.limits)
      : (reference: InputReference) => inputs(reference, settings.limits)

  async function outcomeOf(reference: InputReference) {
    let input: NamedInput
    try {
      input = await read(reference)
    } catch (error) {
      if (!(error instanceof ProofingError && error.code === 'input/too-large')) return unread(error)
      return recordOf(reference, { digest: reference.digest, ok: false, error })
    }
    const { content } = input
    if (content instanceof Uint8Array && sha256(content) !== reference.digest) return { code: 'input/changed' as const }
    return recordOf(reference, await settle([input], options, settings))
  }

  return async function process(job: ChunkJob): Promise<ChunkDone> {
    const references = checked(job.data)
    const all = [...references.keys()]
    const left = await stored(() => withoutRecord(target, references), all)
    const done = { records: 0, rejected: 0, present: references.length - left.length }
    const failures: Failure[] = []

    async function settleAll(places: readonly number[]): Promise<void> {
      const records: SinkRecord[] = []
      for (const index of places) {
        const reference = references[index]
        const outcome = reference ? await outcomeOf(reference) : { code: 'job/invalid' as const }
        if ('code' in outcome) failures.push({ index, ...outcome })
        else {
          records.push(outcome.record)
          if (outcome.isRejected) done.rejected++
        }
      }
      if (records.length > 0) await stored(() => target.store(records), places)
      done.records += records.length
    }

    if ((job.attemptsStarted ?? 1) <= 1) await settleAll(left)
    else {
      const trial = trialAfter(job.progress, left)
      for (const [at, index] of trial.left.entries()) {
        await job.updateProgress({ suspects: trial.suspects, left: trial.left.slice(at) })
        await settleAll([index])
      }
    }
    if (failures.length > 0) throw new UnfinishedChunk(failures)
    return done
  }
}

/** The places of what has no record yet, of equal references the first. */
async function withoutRecord(sink: Sink, references: readonly InputReference[]): Promise<number[]> {
  const missing = new Set((await sink.missing(references)).map(keyOf))
  return references.flatMap((reference, index) => (missing.delete(keyOf(reference)) ? [index] : []))
}

function recordOf(reference: InputReference, settled: Parameters<typeof toRecord>[1]) {
  const line = toRecord({ name: reference.name, keyed: true }, settled)
  return { record: { reference, key: keyOf(reference), line }, isRejected: !settled.ok }
}

function unread(error: unknown): { code: FailureCode; errno?: string } {
  if (!(error instanceof ProofingError)) return { code: 'input/unreadable', ...errnoOf(error) }
  const reason = String(error.diagnostics[0]?.args?.reason ?? '')
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return { code: 'input/missing' }
  return { code: 'input/unreadable', ...(/^E[A-Z]+$/.test(reason) ? { errno: reason } : {}) }
}

/** What the queue hands over was written by whoever may write there. */
function checked(data: Chunk): readonly InputReference[] {
  try {
    data.references.forEach(checkReference)
    return data.references
  } catch {
    throw new UnfinishedChunk([{ index: 0, code: 'job/invalid' }])
  }
}

async function stored<T>(work: () => Promise<T>, places: readonly number[]): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const errno = errnoOf(error)
    throw new UnfinishedChunk(places.map((index) => ({ index, code: 'sink/failed', ...errno })))
  }
}
