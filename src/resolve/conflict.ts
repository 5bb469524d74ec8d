import type { Case, CaseField } from '../claims/case.ts'
import type { Severity } from '../diagnostics/index.ts'
import type { ConflictKind, Independence, SourceClaim } from '../model/index.ts'

/** Where sources, or the fields of one, do not go together. */
export interface FoundConflict {
  /** The field at which it shows. */
  readonly field: CaseField
  readonly kind: ConflictKind
  readonly severity: Severity
  /** The claims that stand against each other. */
  readonly claims: readonly SourceClaim[]
  readonly rule: string
  readonly independence: Independence
  /** Unresolved: nothing that was chosen settles it. */
  readonly unresolved?: boolean
}

/** One kind of contradiction: where it is looked for, and how grave it is. */
export interface ConflictRule {
  readonly name: string
  find(view: Case): FoundConflict[]
}
