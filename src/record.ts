import type { Settled } from './batch.ts'
import { printable, visible } from './diagnostics/index.ts'
import { toLine } from './output/json.ts'

/** What a record is known by. A `keyed` one is found again by it: there the name is whole. */
export interface RecordKey {
  readonly name?: string | undefined
  readonly line?: number | undefined
  readonly keyed: boolean
}

/** The record of a case as one line of NDJSON: a result as it is, an error in the place of one. */
export function toRecord({ name, line, keyed }: RecordKey, settled: Settled): string {
  const input = name === undefined ? {} : { input: keyed ? visible(name) : printable(name) }
  const key = keyed
    ? { ...input, ...(line === undefined ? {} : { line }), ...(settled.digest ? { digest: settled.digest } : {}) }
    : {}
  if (!settled.ok) return toLine({ ok: false, ...input, ...key, error: settled.error.toJSON() })
  return toLine(keyed ? { ...key, ...settled.result } : settled.result)
}
