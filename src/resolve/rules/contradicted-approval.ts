import type { Case, CaseEntity } from '../../claims/case.ts'
import { gather, type SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * A payload that approves and in the same breath says that the process was not completed: completed false, a cause of
 * termination or rejection, or a status that cannot have an outcome (an unknown word among them).
 */
export const contradictedApproval: ConflictRule = (view) =>
  gather(view.sessions, (session) => contradictions(view, session))

function contradictions(view: Case, session: CaseEntity): FoundConflict[] {
  const outcome = session.fields.get('decision/outcome')
  const lifecycle = session.fields.get('lifecycle')
  if (!outcome || !lifecycle) return []
  const approvals = outcome.claims.filter(({ value }) => value === 'approved')
  const against = lifecycle.claims.filter((claim) => approvals.some((approval) => contradicts(view, claim, approval)))
  const contradicted = approvals.filter((approval) => against.some((claim) => contradicts(view, claim, approval)))
  if (against.length === 0) return []
  const claims = [...contradicted, ...against]
  return [{ code: 'approval/contradicted', field: outcome, claims, independence: 'same_session' }]
}

function contradicts(view: Case, claim: SourceClaim, approval: SourceClaim): boolean {
  if (claim.value === undefined || claim.value === 'completed') return false
  return claim.source === approval.source || (isResult(view, claim) && isDoubt(claim))
}

function isResult({ sources }: Case, { source }: SourceClaim): boolean {
  return sources.find(({ id }) => id === source)?.role === 'result'
}

/** What one rendering says against every rendering: it was ended with a cause, or it contradicts itself. */
function isDoubt({ value, rule }: SourceClaim): boolean {
  return value === 'terminated' || rule?.startsWith('doubt/') === true
}
