import type { Diagnostic, DiagnosticCode, Place } from '../diagnostics/index.ts'
import type { Source, SourceId } from './result.ts'
import type { Absence, Capture } from './vocabulary.ts'

/** The kinds of things that claims are about. */
export type Part =
  | 'subject'
  | 'nationality'
  | 'nationalIdentifier'
  | 'subjectId'
  | 'session'
  | 'externalId'
  | 'reason'
  | 'document'
  | 'check'
  | 'attachment'

/**
 * A thing that a source speaks of. `key` tells it from others of its part in the same source; the case's own
 * grouping comes later. `attributes` only describe it (a check's type, an identifier's status) and need no claim.
 */
export interface Entity {
  readonly part: Part
  readonly key: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** The key of the session that it belongs to. */
  readonly session?: string
}

/** One source's word for one field of one thing. Without `value` it is unusable: the source's word is only kept. */
export interface SourceClaim {
  readonly source: SourceId
  /** Place in the order of the source's claims. */
  readonly ordinal: number
  readonly entity: Entity
  /** `name`, `issuer/countryCode`; empty for an element of a plain list. */
  readonly field: string
  readonly capture: Capture
  readonly at?: Place | undefined
  readonly raw?: unknown
  readonly value?: unknown
  readonly via?: readonly string[] | undefined
  readonly from?: readonly SourceClaim[] | undefined
  readonly rule?: string | undefined
  /** For what is read from a machine-readable zone: whether its digits and length are right. */
  readonly zone?: 'right' | 'doubtful' | undefined
}

export interface AbsentField {
  readonly entity: Entity
  readonly field: string
  readonly reason: Absence
}

/** What role a payload plays in a case. */
export type PayloadRole = 'result' | 'status' | 'request' | 'aside'

export interface TestimonySource extends Source {
  readonly id: SourceId
  readonly vendor: string | null
  readonly product: string | null
  readonly role: PayloadRole
  /** The place of the payload in the vendor's list: the last word among equals. */
  readonly rank: number
}

/** All that one source says, and all that is wrong with it. */
export interface Testimony {
  readonly source: TestimonySource
  readonly claims: readonly SourceClaim[]
  readonly absent: readonly AbsentField[]
  readonly diagnostics: readonly Diagnostic[]
  readonly extensions: Readonly<Record<string, unknown>>
}

/** What a conversion makes of a raw value. */
export interface Note {
  readonly code: DiagnosticCode
  readonly args?: Record<string, string | number>
}
