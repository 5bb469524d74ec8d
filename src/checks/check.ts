import type { Case, CaseEntity, CaseField } from '../claims/case.ts'
import type { CheckResult, CheckType, SourceClaim } from '../model/index.ts'

/** A verdict that the sources' own values give, whatever the vendor says of them. */
export interface Computed {
  readonly type: CheckType
  readonly aspect?: string | undefined
  /** The session that it is about, where its fields do not tell. */
  readonly session?: CaseEntity | undefined
  readonly result: CheckResult
  /** The fields that were looked at; the first one's winner is the claim's parent. */
  readonly about: readonly CaseField[]
  readonly from: readonly SourceClaim[]
  readonly rule: string
  readonly reason?: string | undefined
}

/** One computed check. It is made anew at every resolve, over the values that were chosen. */
export interface ComputedCheck {
  readonly type: CheckType
  /** For the docs: the fields without which nothing is computed. */
  readonly needs: readonly string[]
  run(view: Case): Computed[]
}

/** A field with its winner, where it has one. */
export function chosen(
  field: CaseField | undefined,
): { field: CaseField; winner: SourceClaim; text: string } | undefined {
  const winner = field?.winner
  return field && winner && typeof winner.value === 'string' ? { field, winner, text: winner.value } : undefined
}
