import type { Policy } from '../claims/policy.ts'
import type { Decision, Lifecycle, Outcome, Reason, Scope } from '../model/index.ts'

/** What the case's decision looks at: nothing else of a session matters to it. */
export interface SessionVerdict {
  readonly outcome: Outcome
  readonly final: boolean
  readonly lifecycle: Lifecycle
  readonly scope?: Scope
  /** For policy.supersede: when it was completed, for ordering only. */
  readonly completedAt?: number
}

const PROOFING: ReadonlySet<Scope | undefined> = new Set<Scope>(['identity_proofing', 'document_verification'])

/**
 * The decision on a case: a pure function of its sessions' verdicts, of whether a critical conflict was found, and of
 * the policy. Biometric sessions lower it and never raise it; nothing open, unknown or contradicted is an approval.
 */
export function decideCase(sessions: readonly SessionVerdict[], criticalConflict: boolean, policy: Policy): Decision {
  const proofing = superseded(
    sessions.filter(isProofing).map((session) => byPolicy(session, policy)),
    policy,
  )
  const biometric = sessions.filter((session) => !isProofing(session))
  const scope = proofing[0]?.scope ?? biometric[0]?.scope
  const final = proofing.length > 0 && proofing.every((session) => session.final)
  const as = (outcome: Outcome, isFinal: boolean, ...codes: string[]): Decision => ({
    outcome,
    final: isFinal,
    ...(scope ? { scope } : {}),
    reasons: codes.map((code): Reason => ({ code })),
  })

  if (proofing.some(({ outcome, final }) => outcome === 'rejected' && final))
    return as('rejected', true, 'session_rejected')
  if (criticalConflict) return as('inconclusive', final, 'critical_conflict')
  const approved = proofing.filter(isApproval)
  if (approved.length > 0 && proofing.some((session) => !session.final)) {
    return as('inconclusive', false, 'session_not_final')
  }
  if (proofing.some(({ outcome }) => outcome === 'inconclusive'))
    return as('inconclusive', final, 'session_inconclusive')
  if (approved.length > 0 && approved.length === proofing.length) {
    const lowered = biometric.some(({ outcome }) => outcome === 'rejected' || outcome === 'inconclusive')
    return lowered
      ? as('inconclusive', true, 'biometric_session_failed')
      : as('approved', true, 'all_sessions_approved')
  }
  const code =
    proofing.length === 0 ? 'no_proofing_session' : approved.length > 0 ? 'session_not_decided' : 'no_session_decided'
  return as('not_decided', final, code)
}

function isProofing({ scope }: SessionVerdict): boolean {
  return PROOFING.has(scope)
}

function isApproval({ outcome, final }: SessionVerdict): boolean {
  return outcome === 'approved' && final
}

function byPolicy(session: SessionVerdict, policy: Policy): SessionVerdict {
  const ended = session.lifecycle === 'terminated' && session.outcome === 'not_decided' && session.final
  return ended && policy.terminatedIsRejected ? { ...session, outcome: 'rejected' } : session
}

/** With supersede 'later', only the sessions completed last count among those that are final and dated. */
function superseded(sessions: readonly SessionVerdict[], { supersede }: Policy): readonly SessionVerdict[] {
  const dated = sessions.filter((session) => session.final && session.completedAt !== undefined)
  if (supersede !== 'later' || dated.length < 2) return sessions
  const last = Math.max(...dated.map(({ completedAt = 0 }) => completedAt))
  return sessions.filter((session) => !dated.includes(session) || session.completedAt === last)
}
