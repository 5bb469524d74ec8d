import type { NormalizeOptions } from '../../options.ts'
import type { RedactionProfile } from '../../output/redact/profiles.ts'
import type { Line } from '../lines.ts'

/** How records are written. In a `keyed` output each carries its input's name or line, and its digest. */
export interface RecordStyle {
  readonly format: 'json' | 'ndjson' | 'csv'
  readonly keyed: boolean
  /** For whom it is redacted; with the key for pseudonyms. */
  readonly redact?: { readonly profile: RedactionProfile; readonly key?: Uint8Array }
}

/** What an input is called: its name, or its line's number. */
export interface Key {
  readonly name?: string | undefined
  readonly line?: number | undefined
}

/** The files of one case; with `failure`, why they cannot be read. */
export interface CaseFiles {
  readonly name: string
  readonly paths: readonly string[]
  readonly failure?: { readonly code: string; readonly diagnostics: readonly unknown[] }
}

/** How all of a run is done. */
export interface Manner {
  readonly options: Omit<NormalizeOptions, 'vendors' | 'signal'>
  /** Modules of `--vendor`: each thread imports them, because functions cannot be sent. */
  readonly vendorFiles: readonly string[]
  readonly style: RecordStyle
}

/** Work for one thread, plain enough to be sent there. */
export type Block = Manner &
  (
    | { readonly lines: readonly { readonly line: Line; readonly number: number }[] }
    | {
        readonly cases: readonly CaseFiles[]
        readonly attachments?: { readonly folder: string; readonly first: number }
      }
  )

/** What a block became: its records as they are written, and what is told of them. */
export interface Done {
  /** One text a record, without a line end. */
  readonly records: readonly string[]
  /** The records of what was rejected, as they stand among `records`. */
  readonly rejected: readonly string[]
  /** Lines for standard error. */
  readonly told: readonly string[]
  readonly tally: Tally
}

/** Counts by word. */
export interface Tally {
  readonly outcomes: Record<string, number>
  readonly payloads: Record<string, number>
  readonly diagnostics: Record<string, number>
}

export function emptyTally(): Tally {
  return { outcomes: {}, payloads: {}, diagnostics: {} }
}

export function count(words: Record<string, number>, word: string, by = 1): void {
  words[word] = (words[word] ?? 0) + by
}

export function add(to: Tally, from: Tally): void {
  for (const part of ['outcomes', 'payloads', 'diagnostics'] as const)
    for (const [word, times] of Object.entries(from[part])) count(to[part], word, times)
}
