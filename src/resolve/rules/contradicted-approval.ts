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
  return claim.source === approval.source || speaksAgainstAll(view, claim)
}

/**
 * What one payload says against every other: a rendering was ended with a cause or contradicts itself, or a status says
 * no in a word that nobody documents.
 */
function speaksAgainstAll({ sources }: Case, { source, value, rule }: SourceClaim): boolean {
  const role = sources.find(({ id }) => id === source)?.role
  if (role === 'result') return value === 'terminated' || rule?.startsWith('doubt/') === true
  return role === 'status' && rule === 'doubt/unreadable-outcome'
}
