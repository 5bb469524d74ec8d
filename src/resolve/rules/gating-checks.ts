import { type CaseEntity, type CaseField, winnerOf } from '../../claims/case.ts'
import type { Severity } from '../../diagnostics/index.ts'
import type { SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

interface Gate {
  readonly type: string
  readonly severity: Severity
  /** Checks of the session (reported) or of its documents (computed). */
  readonly applies: (check: CaseEntity) => boolean
}

// biome-ignore format: columns
const GATES: readonly Gate[] = [
  { type: 'lost_stolen_register',        severity: 'critical', applies: isOf('pip') },
  { type: 'chip_passive_authentication', severity: 'critical', applies: isOf('pip') },
  { type: 'document_not_expired',        severity: 'critical', applies: ({ attributes }) => attributes.origin === 'computed' },
  { type: 'face_match',                  severity: 'critical', applies: (check) => isOf('pip')(check) && check.attributes.process === 'manual' },
]

/** Approved although a check failed that no approval can go with; or although any validation of MobbScan failed. */
export const gatingChecks: ConflictRule = {
  name: 'approved-despite-failed-check',
  find(view) {
    const failed = view.entities.filter(
      (entity) => entity.part === 'check' && winnerOf(entity, 'result')?.value === 'fail',
    )
    return view.sessions.flatMap((session) => {
      const outcome = session.fields.get('decision/outcome')
      if (outcome?.winner?.value !== 'approved') return []
      const approval = outcome.winner
      return failed
        .filter((check) => concerns(check, session))
        .flatMap((check) => {
          const severity = severityOf(check)
          return severity ? [conflict(outcome, approval, check, severity)] : []
        })
    })
  },
}

function severityOf(check: CaseEntity): Severity | undefined {
  const gate = GATES.find(({ type, applies }) => type === check.attributes.type && applies(check))
  if (gate) return gate.severity
  // An agent may have overruled a validation.
  return isOf('mobbscan')(check) && check.attributes.origin === 'reported' ? 'warning' : undefined
}

function concerns(check: CaseEntity, session: CaseEntity): boolean {
  if (check.session) return check.session === session
  const about = check.attributes.about as readonly CaseField[] | undefined
  return about?.some(({ entity }) => entity.sessions?.includes(session) === true) === true
}

function isOf(product: string) {
  return ({ session }: CaseEntity): boolean => winnerOf(session, 'product')?.value === product
}

function conflict(field: CaseField, approval: SourceClaim, check: CaseEntity, severity: Severity): FoundConflict {
  const failure = winnerOf(check, 'result')
  return {
    field,
    kind: 'check',
    severity,
    claims: failure ? [approval, failure] : [approval],
    rule: `approved-despite-${check.attributes.type}`,
    independence: 'same_session',
    unresolved: severity === 'critical',
  }
}
