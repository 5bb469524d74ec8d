import type { CaseEntity, CaseField } from '../../claims/case.ts'
import type { SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * A payload that approves and in the same breath says that the process was not completed: completed false, a cause of
 * termination or rejection, or a status that cannot have an outcome (an unknown word among them).
 */
export const contradictedApproval: ConflictRule = {
  name: 'contradicted-approval',
  find: ({ sessions }) => sessions.flatMap(contradictions),
}

function contradictions(session: CaseEntity): FoundConflict[] {
  const outcome = session.fields.get('decision/outcome')
  const lifecycle = session.fields.get('lifecycle')
  if (!outcome || !lifecycle) return []
  return outcome.claims
    .filter(({ value }) => value === 'approved')
    .flatMap((approval) => against(outcome, approval, lifecycle))
}

function against(field: CaseField, approval: SourceClaim, lifecycle: CaseField): FoundConflict[] {
  const claims = lifecycle.claims.filter(
    ({ source, value }) => source === approval.source && value !== undefined && value !== 'completed',
  )
  if (claims.length === 0) return []
  return [
    {
      field,
      kind: 'decision',
      severity: 'critical',
      claims: [approval, ...claims],
      rule: 'contradicted-approval',
      independence: 'same_session',
      unresolved: true,
    },
  ]
}
