import { type CaseEntity, type CaseField, ofPart, winnerOf } from '../../claims/case.ts'
import { type ConflictCode, gather } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

interface Gate {
  readonly type: string
  /** Checks of the session (reported) or of its documents (computed). */
  readonly applies: (check: CaseEntity) => boolean
}

// biome-ignore format: columns
const GATES: readonly Gate[] = [
  { type: 'lost_stolen_register',        applies: isOf('pip') },
  { type: 'chip_passive_authentication', applies: isOf('pip') },
  { type: 'document_not_expired',        applies: ({ attributes }) => attributes.origin === 'computed' },
  { type: 'face_match',                  applies: (check) => isOf('pip')(check) && check.attributes.process === 'manual' },
]

/** Of these it is documented which checks may fail beside an approval. Of any other vendor's checks none may. */
const DOCUMENTED: ReadonlySet<unknown> = new Set(['pip', 'mobbscan', 'mobbid'])

/**
 * Approved although a check failed that no approval can go with; although any validation of MobbScan failed; or although
 * any check failed that a vendor who is not built in tells of.
 */
export const gatingChecks: ConflictRule = (view) => {
  const failed = ofPart(view, 'check').filter((check) => winnerOf(check, 'result')?.value === 'fail')
  return gather(view.sessions, (session) => {
    const field = session.fields.get('decision/outcome')
    const approval = field?.winner
    if (!field || approval?.value !== 'approved') return []
    return gather(
      failed.filter((check) => concerns(check, session)),
      (check) => {
        const code = codeOf(check)
        const failure = winnerOf(check, 'result')
        return code && failure ? { code, field, claims: [approval, failure], independence: 'same_session' } : []
      },
    )
  })
}

function codeOf(check: CaseEntity): ConflictCode | undefined {
  if (GATES.some(({ type, applies }) => type === check.attributes.type && applies(check)))
    return 'approval/failed-check'
  const isTold = check.attributes.origin !== 'computed'
  if (isTold && check.session && !DOCUMENTED.has(winnerOf(check.session, 'product')?.value))
    return 'approval/failed-check'
  const isValidation = isOf('mobbscan')(check) && check.attributes.origin === 'reported'
  return isValidation ? 'approval/failed-validation' : undefined
}

function concerns(check: CaseEntity, session: CaseEntity): boolean {
  if (check.session) return check.session === session
  const about = check.attributes.about as readonly CaseField[] | undefined
  return about?.some(({ entity }) => entity.sessions?.includes(session) === true) === true
}

function isOf(product: string) {
  return ({ session }: CaseEntity): boolean => winnerOf(session, 'product')?.value === product
}
