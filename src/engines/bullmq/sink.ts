import type { InputReference } from './reference.ts'

/** A record and what it is kept under: a line of NDJSON without its end, of a result or of a rejected input. */
export interface SinkRecord {
  readonly reference: InputReference
  readonly key: string
  readonly line: string
}

/**
 * Where records are kept, by key: a job may be done twice, and a record that is stored twice is there once. What `store`
 * has returned from must outlive a power cut; a record is stored before its job is told to be done.
 */
export interface Sink {
  /** Those that have no record yet. */
  missing(references: readonly InputReference[]): Promise<readonly InputReference[]>
  store(records: readonly SinkRecord[]): Promise<void>
}

/** A function alone stores: by key, the same one twice is one. Nothing is known to be there. */
export type StoreRecords = Sink['store']

export function toSink(sink: Sink | StoreRecords): Sink {
  return typeof sink === 'function' ? { missing: async (references) => references, store: sink } : sink
}
