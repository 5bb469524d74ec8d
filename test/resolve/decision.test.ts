import { describe, expect, test } from 'vitest'
import { isApproved, normalize } from '../../src/index.ts'
import { type Lifecycle, lifecycles, type Outcome, outcomes, type Scope, scopes } from '../../src/model/index.ts'
import { decideCase, type SessionVerdict } from '../../src/resolve/decision.ts'

const BOOLEANS = [false, true] as const
const PROOFING: readonly (Scope | undefined)[] = ['identity_proofing', 'document_verification']
const POLICIES = BOOLEANS.flatMap((terminatedIsRejected) =>
  (['never', 'later'] as const).map((supersede) => ({ terminatedIsRejected, supersede })),
)

/** Every verdict that a session can have: 4 outcomes × final × 2 lifecycles × 6 scopes × 3 times. */
const VERDICTS: readonly SessionVerdict[] = outcomes.flatMap((outcome) =>
  BOOLEANS.flatMap((final) =>
    (['completed', 'terminated'] as const).flatMap((lifecycle) =>
      [...scopes, undefined].flatMap((scope) =>
        [undefined, 1, 2].map((completedAt) => ({
          outcome,
          final,
          lifecycle,
          ...(scope ? { scope } : {}),
          ...(completedAt ? { completedAt } : {}),
        })),
      ),
    ),
  ),
)

const isPlain = ({ outcome, final }: SessionVerdict) => outcome === 'approved' && final
const isProofing = ({ scope }: SessionVerdict) => PROOFING.includes(scope)

describe('over every pair of sessions, with and without a critical conflict, under every policy', () => {
  test('no approval without plain support, and none that anything speaks against', () => {
    let approvals = 0
    for (const policy of POLICIES) {
      for (const critical of [[], ['sessions/birthdate']] as const) {
        for (const a of VERDICTS) {
          for (const b of [undefined, ...VERDICTS]) {
            const sessions = b ? [a, b] : [a]
            const decision = decideCase(sessions, critical, policy)
            if (decision.outcome !== 'approved') continue
            approvals++
            const proofing = sessions.filter(isProofing)
            // With supersede 'later', an earlier session may say what it likes.
            const last = Math.max(...proofing.map(({ completedAt }) => completedAt ?? 0))
            const counted = proofing.filter(
              ({ completedAt, final }) => policy.supersede === 'never' || !final || (completedAt ?? last) === last,
            )
            const sound =
              critical.length === 0 &&
              decision.final &&
              counted.length > 0 &&
              counted.every(isPlain) &&
              !sessions.some((each) => !isProofing(each) && /rejected|inconclusive/.test(each.outcome))
            if (!sound) expect({ policy, critical, sessions, decision }).toBe('no approval')
          }
        }
      }
    }
    expect(approvals).toBeGreaterThan(0)
  })

  test('the order of the sessions never matters', () => {
    for (const policy of POLICIES) {
      for (const [index, a] of VERDICTS.entries()) {
        for (const b of VERDICTS.slice(index + 1)) {
          const there = JSON.stringify(decideCase([a, b], [], policy))
          if (there !== JSON.stringify(decideCase([b, a], [], policy))) expect([a, b, policy]).toBe('in any order')
        }
      }
    }
  })

  test('one more session, or a critical conflict, never raises a case to approval', () => {
    const policy = { terminatedIsRejected: false, supersede: 'never' } as const
    for (const a of VERDICTS) {
      const alone = decideCase([a], [], policy).outcome
      if (alone === 'approved' || !isProofing(a)) continue
      for (const b of VERDICTS) {
        if (decideCase([a, b], [], policy).outcome === 'approved') expect([a, b]).toBe('not approved')
      }
      expect(decideCase([a], ['approval/contradicted'], policy).outcome).not.toBe('approved')
    }
  })

  test('a final rejection rejects, whatever else there is', () => {
    const policy = { terminatedIsRejected: false, supersede: 'never' } as const
    const rejected: SessionVerdict = {
      outcome: 'rejected',
      final: true,
      lifecycle: 'completed',
      scope: 'identity_proofing',
    }
    for (const b of VERDICTS) {
      const { outcome, final, reasons } = decideCase([rejected, b], ['approval/contradicted'], policy)
      expect([outcome, final, reasons[0]?.code]).toEqual(['rejected', true, 'session_rejected'])
    }
  })
})

const STATUSES = [
  ...['CREATED', 'PROCESSING', 'AWAITING_APPROVAL', 'AWAITING_DOWNLOAD', 'RESULT_SENT', 'RESULT_DOWNLOADED'],
  ...['EXPIRED', 'CANCELLED', 'ERROR', 'APPROVED', 'awaiting_download', null, undefined],
]
const CAN_HAVE_OUTCOME = new Set(['AWAITING_DOWNLOAD', 'RESULT_SENT', 'RESULT_DOWNLOADED', null, undefined])

/** PIP v2 payloads: every status word with every outcome, completed, cause, register, chip and face. */
function* payloads() {
  for (const pipStatus of STATUSES)
    for (const approved of [true, 'True', false, null, undefined, 'yes'])
      for (const completed of [true, false, undefined])
        for (const terminationCause of [undefined, 'Time out'])
          for (const toveStatus of ['NO_MATCH', 'MATCH', undefined])
            for (const automaticRfidPassiveAuthentication of ['Signed and verified', 'Not signed'])
              for (const manualBiometricComparisonApproval of [true, false])
                yield {
                  pipId: 'P-1',
                  pipStatus,
                  approved,
                  completed,
                  terminationCause,
                  proofingData: {
                    toveStatus,
                    automaticRfidRead: true,
                    automaticRfidPassiveAuthentication,
                    manualBiometricComparisonApproval,
                  },
                }
}

test('over every PIP payload of status, outcome, completed, cause, register, chip and face: approved is plainly said', async () => {
  let [approvals, count] = [0, 0]
  for (const payload of payloads()) {
    count++
    const result = await normalize(payload, { provenance: 'none' })
    const { pipStatus, approved, completed, terminationCause, proofingData } = payload
    const plain =
      (approved === true || approved === 'True') &&
      CAN_HAVE_OUTCOME.has(pipStatus) &&
      completed !== false &&
      !terminationCause &&
      proofingData.toveStatus !== 'MATCH' &&
      proofingData.automaticRfidPassiveAuthentication !== 'Not signed' &&
      proofingData.manualBiometricComparisonApproval !== false
    if (isApproved(result) !== plain) expect({ payload, decision: result.decision }).toBe(plain ? 'approved' : 'not')
    if (plain) approvals++
  }
  expect([approvals > 0, count]).toEqual([true, 13 * 6 * 3 * 2 * 3 * 2 * 2])
}, 120_000)

test('a session’s lifecycle decides nothing but what the policy says of terminated', () => {
  const policy = { terminatedIsRejected: true, supersede: 'never' } as const
  const of = (lifecycle: Lifecycle, outcome: Outcome) =>
    decideCase([{ lifecycle, outcome, final: true, scope: 'identity_proofing' }], [], policy).outcome
  for (const lifecycle of lifecycles) {
    expect(of(lifecycle, 'approved')).toBe('approved')
    expect(of(lifecycle, 'not_decided')).toBe(lifecycle === 'terminated' ? 'rejected' : 'not_decided')
  }
})
