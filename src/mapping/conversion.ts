import type { DiagnosticCode } from '../diagnostics/index.ts'
import type { Absence, Capture, Kind, Note, Part } from '../model/index.ts'
import type { Format, Limits } from '../source/index.ts'
import type { SourceRecord } from './record.ts'

/** What a conversion may look at besides the value. `today` is 'YYYY-MM-DD'. */
export interface Context {
  readonly record: SourceRecord
  readonly limits: Limits
  /** XML and PDF have only text: True is a documented word there, and a coerced value in JSON. */
  readonly format: Format
  readonly today: string
}

export interface Converted {
  readonly value: unknown
  /** How the value was made, in the words of the provenance. */
  readonly via?: readonly string[]
  readonly notes?: readonly Note[]
  /** Another field than the row's, where the value turns out to be something else. */
  readonly to?: { readonly part: Part; readonly field: string }
  /** Where the value is worth less than what the row captures: an unknown word, kept as it came. */
  readonly capture?: Capture
  /** Why there is nothing more to say, where a value only says that. */
  readonly absent?: Absence
  /** What describes the thing that the claim is about. */
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** The raw word is kept as a claim without a value, and the problem becomes a diagnostic. */
export interface Unusable {
  readonly problem: DiagnosticCode
  readonly args?: Record<string, string | number>
  readonly to?: { readonly part: Part; readonly field: string }
}

/** Makes a value of one kind from a raw one. `kind` is what keeps a text conversion off a date field. */
export interface Conversion<K extends Kind> {
  readonly kind: K
  /** For the generated tables. */
  readonly says: string
  /** Called for null and empty text too: elsewhere these are absence. */
  readonly takesNull?: true
  /** Words that say that there is nothing: `Ingen` where a report prints no cause. */
  isNothing?(raw: unknown, context: Context): boolean
  convert(raw: unknown, context: Context): Converted | Unusable
}

export function isUnusable(outcome: Converted | Unusable): outcome is Unusable {
  return 'problem' in outcome
}

/** The type of a raw value, in words that hold no value. */
export function typeOf(raw: unknown): string {
  if (raw === null) return 'null'
  if (Array.isArray(raw)) return 'a list'
  if (typeof raw === 'object') return 'an object'
  return typeof raw === 'string' ? 'text' : `a ${typeof raw}`
}

export function wrongType(raw: unknown, expected: string): Unusable {
  return { problem: 'value/wrong-type', args: { found: typeOf(raw), expected } }
}
