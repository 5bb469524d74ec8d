import type { Policy } from '../claims/policy.ts'
import {
  type ConflictCode,
  type Decision,
  gather,
  type Lifecycle,
  type Outcome,
  type Reason,
  type Scope,
} from '../model/index.ts'

/** What the case's decision looks at: nothing else of a session matters to it. */
export interface SessionVerdict {
  readonly outcome: Outcome
  readonly final: boolean
  readonly lifecycle: Lifecycle
  readonly scope?: Scope | undefined
  /** For policy.supersede: when it was completed, for ordering only. */
  readonly completedAt?: number | undefined
}

/** The sessions of a case, and the codes of its critical conflicts. */
interface Findings {
  readonly proofing: readonly SessionVerdict[]
  readonly biometric: readonly SessionVerdict[]
  readonly critical: readonly ConflictCode[]
}

/** What speaks against an approval, from the gravest on. The first that holds decides; all that hold are reasons. */
const AGAINST: readonly {
  readonly code: string
  readonly outcome: Outcome
  /** Where the sessions' own finality does not tell. */
  readonly final?: boolean
  holds(findings: Findings): boolean
}[] = [
  {
    code: 'session_rejected',
    outcome: 'rejected',
    final: true,
    holds: ({ proofing }) => proofing.some(({ outcome, final }) => outcome === 'rejected' && final),
  },
  {
    code: 'critical_conflict',
    outcome: 'inconclusive',
    holds: ({ critical }) => critical.length > 0,
  },
  {
    code: 'session_not_final',
    outcome: 'inconclusive',
    final: false,
    holds: ({ proofing }) => proofing.some(isApproval) && proofing.some(({ final }) => !final),
  },
  {
    code: 'session_inconclusive',
    outcome: 'inconclusive',
    holds: ({ proofing }) => proofing.some(({ outcome }) => outcome === 'inconclusive'),
  },
  {
    code: 'biometric_session_failed',
    outcome: 'inconclusive',
    final: true,
    holds: ({ proofing, biometric }) =>
      isWhollyApproved(proofing) &&
      biometric.some(({ outcome }) => outcome === 'rejected' || outcome === 'inconclusive'),
  },
]

const PROOFING: ReadonlySet<Scope | undefined> = new Set<Scope>(['identity_proofing', 'document_verification'])

/**
 * The decision on a case: a pure function of its sessions' verdicts, of its critical conflicts, and of the policy.
 * Biometric sessions lower it and never raise it; nothing open, unknown or contradicted is an approval.
 */
export function decideCase(
  sessions: readonly SessionVerdict[],
  critical: readonly ConflictCode[],
  policy: Pick<Policy, 'terminatedIsRejected' | 'supersede'>,
): Decision {
  const own = sessions.filter(isProofing).map((session) => byPolicy(session, policy))
  const proofing = superseded(own, policy)
  const biometric = sessions.filter((session) => !isProofing(session))
  const [scope] = gather(proofing.length > 0 ? proofing : biometric, (session) => session.scope ?? [])
    .sort()
    .reverse()
  const final = proofing.length > 0 && proofing.every((session) => session.final)
  const against = AGAINST.filter(({ holds }) => holds({ proofing, biometric, critical }))
  const [gravest] = against
  const reasons = gather(against, ({ code }) => (code === 'critical_conflict' ? contradictions(critical) : { code }))
  const outcome = gravest?.outcome ?? (isWhollyApproved(proofing) ? 'approved' : 'not_decided')
  const decision: Partial<Decision> = { outcome, final: gravest?.final ?? final }
  if (scope) decision.scope = scope
  decision.reasons = gravest ? reasons : [{ code: reasonOf(proofing) }]
  return decision as Decision
}

/** One reason for each kind of contradiction. */
function contradictions(critical: readonly ConflictCode[]): Reason[] {
  return [...new Set(critical)].sort().map((text) => ({ code: 'critical_conflict', text }))
}

function reasonOf(proofing: readonly SessionVerdict[]): string {
  if (isWhollyApproved(proofing)) return 'all_sessions_approved'
  if (proofing.length === 0) return 'no_proofing_session'
  return proofing.some(isApproval) ? 'session_not_decided' : 'no_session_decided'
}

function isWhollyApproved(proofing: readonly SessionVerdict[]): boolean {
  return proofing.length > 0 && proofing.every(isApproval)
}

function isProofing({ scope }: SessionVerdict): boolean {
  return PROOFING.has(scope)
}

function isApproval({ outcome, final }: SessionVerdict): boolean {
  return outcome === 'approved' && final
}

function byPolicy(session: SessionVerdict, policy: Pick<Policy, 'terminatedIsRejected'>): SessionVerdict {
  const ended = session.lifecycle === 'terminated' && session.outcome === 'not_decided' && session.final
  return ended && policy.terminatedIsRejected ? { ...session, outcome: 'rejected' } : session
}

/** With supersede 'later', only the sessions completed last count among those that are final and dated. */
function superseded(
  sessions: readonly SessionVerdict[],
  { supersede }: Pick<Policy, 'supersede'>,
): readonly SessionVerdict[] {
  const dated = sessions.filter((session) => session.final && session.completedAt !== undefined)
  if (supersede !== 'later' || dated.length < 2) return sessions
  const last = Math.max(...dated.map(({ completedAt = 0 }) => completedAt))
  return sessions.filter((session) => !dated.includes(session) || session.completedAt === last)
}
