import type { Severity } from '../diagnostic.ts'

/** What is known of a code. The severity is the usual one. */
export interface Code {
  readonly severity: Severity
  /** For people; `{name}` is filled from the diagnostic's arguments. */
  readonly sentence: string
  /** What to do about it. */
  readonly remedy: string
}
