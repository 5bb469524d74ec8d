import type { Case, CaseField } from '../claims/case.ts'
import type { Severity } from '../diagnostics/index.ts'
import { type ConflictCode, conflictCodes, type Independence, type SourceClaim, severities } from '../model/index.ts'

/** Where sources, or the fields of one, do not go together. */
export interface FoundConflict {
  /** The row of the table: its kind and its severity. */
  readonly code: ConflictCode
  /** The field at which it shows. */
  readonly field: CaseField
  /** The claims that stand against each other. */
  readonly claims: readonly SourceClaim[]
  readonly independence: Independence
}

/** Looks for one kind of contradiction. */
export type ConflictRule = (view: Case) => FoundConflict[]

/** How grave it is in this case: as the table says, or graver by the caller's policy. */
export function severityOf({ code }: FoundConflict, { policy }: Case): Severity {
  const usual = conflictCodes[code].severity
  const wanted = policy.severities[code] ?? usual
  return severities.indexOf(wanted) > severities.indexOf(usual) ? wanted : usual
}
