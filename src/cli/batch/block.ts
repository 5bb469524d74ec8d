import type { NormalizeOptions } from '../../options.ts'
import type { RedactionProfile } from '../../output/redact/profiles.ts'

/** How records are written. In a `keyed` output each carries its input's name or line, and its digest. */
export interface RecordStyle {
  readonly format: 'json' | 'ndjson' | 'csv'
  readonly keyed: boolean
  /** Records are the elements of one JSON list. */
  readonly listed: boolean
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

/** Where a line stands among the bytes of its block; or only its length, where it was too long to be held. */
export type SentLine = { readonly number: number } & (
  | { readonly start: number; readonly end: number }
  | { readonly tooLong: number }
)

/** Work for one thread, plain enough to be sent there. Bytes are handed over, not copied. */
export type Block = Manner &
  (
    | { readonly bytes: Uint8Array<ArrayBuffer>; readonly lines: readonly SentLine[] }
    | {
        readonly cases: readonly CaseFiles[]
        readonly attachments?: { readonly folder: string; readonly first: number }
      }
  )

/** Records as they are written, in UTF-8. */
export interface Records {
  readonly text: Uint8Array<ArrayBuffer>
  readonly count: number
}

/** What a block became: its records, and what is told of them. */
export interface Done {
  readonly records: Records
  /** The records of what was rejected once more, each on a line. */
  readonly rejected: Records
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
