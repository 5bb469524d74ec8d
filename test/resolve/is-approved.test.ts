import { expect, test } from 'vitest'
import { type IdentityProofingResult, isApproved, normalize } from '../../src/index.ts'
import type { ProofingSession, Scope } from '../../src/model/index.ts'

const PIP = {
  pipId: 'P-1',
  pipCode: 'PIP1234560125',
  approved: true,
  dateOfProofing: '2025-01-20T10:15:00Z',
}
const OPERATION = { id: 'O-1', type: 'VERIFICATION', status: 'SUCCESS', 'data.result': true }

const proofed = await normalize([PIP, OPERATION])
const [document, face] = ['identity_proofing', 'biometric_verification'].map(
  (scope) => proofed.sessions.find((session) => session.scope === scope) as ProofingSession,
) as [ProofingSession, ProofingSession]
const said = (session: ProofingSession, decision: object) => ({
  ...session,
  decision: { ...session.decision, ...decision },
})

// biome-ignore format: columns
const ROWS: readonly [says: string, scope: Scope | undefined, change: object, expected: boolean][] = [
  ['the case',                         undefined,                {}, true],
  ['the proofing',                     'identity_proofing',      {}, true],
  ['the face',                         'biometric_verification', {}, true],
  ['what was not done',                'biometric_enrolment',    {}, false],
  ['a case that is not final',         undefined,                { decision: { ...proofed.decision, final: false } }, false],
  ['a face in a case not decided',     'biometric_verification', { decision: { ...proofed.decision, outcome: 'not_decided' } }, true],
  ['a face in a case rejected',        'biometric_verification', { decision: { ...proofed.decision, outcome: 'rejected' } }, false],
  ['a face in a case in doubt',        'biometric_verification', { decision: { ...proofed.decision, outcome: 'inconclusive' } }, false],
  ['a face beside a failed face',      'biometric_verification', { sessions: [document, face, said(face, { outcome: 'rejected' })] }, false],
  ['a face that is not final',         'biometric_verification', { sessions: [document, said(face, { final: false })] }, false],
  ['a case with a critical conflict',  undefined,                { conflicts: [{ severity: 'critical' }] }, false],
  ['a face beside a critical conflict', 'biometric_verification', { conflicts: [{ severity: 'critical' }] }, false],
  ['a case with a lesser conflict',    undefined,                { conflicts: [{ severity: 'error' }] }, true],
]

test.each(ROWS)('%s', (_says, scope, change, expected) => {
  const result = { ...proofed, ...change } as IdentityProofingResult
  expect(isApproved(result, scope ? { scope } : {})).toBe(expected)
})
