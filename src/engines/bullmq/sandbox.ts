import type { NormalizeOptions } from '../../options.ts'
import type { ChunkDone } from './chunk.ts'
import { folderSink } from './folder-sink.ts'
import { type ChunkJob, createProcessor } from './processor.ts'

// The file that BullMQ loads in a process of its own, for each job that is done at once. What belongs to the worker and
// not to the job comes in the environment.

/** Where `openWorker` writes the settings. */
export const SETTINGS = 'PROVENID_WORKER'

export interface SandboxSettings {
  readonly root: string
  readonly out: string
  readonly options: NormalizeOptions
}

// A worker that was killed leaves its processes behind, and BullMQ's would try for ever to tell it so.
globalThis.process.once('disconnect', () => globalThis.process.exit())

let processor: ReturnType<typeof createProcessor> | undefined

export default function process(job: ChunkJob): Promise<ChunkDone> {
  processor ??= fromEnvironment()
  return processor(job)
}

function fromEnvironment() {
  const { root, out, options } = JSON.parse(globalThis.process.env[SETTINGS] ?? '{}') as SandboxSettings
  return createProcessor({ inputs: root, sink: folderSink(out), options })
}
