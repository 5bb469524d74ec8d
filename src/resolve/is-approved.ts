import type { IdentityProofingResult, Scope } from '../model/index.ts'

/**
 * The one question that most callers have. Without a scope: the case is approved, final, and without a critical
 * conflict. With one: the case is neither rejected nor inconclusive, there is no critical conflict, and there is at
 * least one session of that scope, and all of them are final and approved.
 */
export function isApproved(result: IdentityProofingResult, options: { scope?: Scope } = {}): boolean {
  const { decision, conflicts, sessions } = result
  if (conflicts.some(({ severity }) => severity === 'critical')) return false
  if (options.scope === undefined) return decision.outcome === 'approved' && decision.final === true
  if (decision.outcome === 'rejected' || decision.outcome === 'inconclusive') return false
  const inScope = sessions.filter(({ scope }) => scope === options.scope)
  return (
    inScope.length > 0 &&
    inScope.every((session) => session.decision.outcome === 'approved' && session.decision.final === true)
  )
}
