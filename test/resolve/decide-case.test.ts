import { describe, expect, test } from 'vitest'
import type { ConflictCode, Decision } from '../../src/model/index.ts'
import { decideCase, type SessionVerdict } from '../../src/resolve/decision.ts'

const STRICT = { terminatedIsRejected: true, supersede: 'never' } as const
const MILD = { terminatedIsRejected: false, supersede: 'never' } as const
const LATER = { terminatedIsRejected: false, supersede: 'later' } as const

const approved: SessionVerdict = {
  outcome: 'approved',
  final: true,
  lifecycle: 'completed',
  scope: 'identity_proofing',
}
const document: SessionVerdict = { ...approved, scope: 'document_verification' }
const rejected: SessionVerdict = { ...approved, outcome: 'rejected' }
const doubtful: SessionVerdict = { ...approved, outcome: 'inconclusive' }
const open: SessionVerdict = { ...approved, outcome: 'not_decided', final: false, lifecycle: 'in_progress' }
const expired: SessionVerdict = { ...approved, outcome: 'not_decided', lifecycle: 'expired' }
const ended: SessionVerdict = { ...expired, lifecycle: 'terminated' }
const face: SessionVerdict = { ...approved, scope: 'biometric_verification' }
const enrolled: SessionVerdict = { ...approved, scope: 'biometric_enrolment' }
const { scope: _, ...scopeless } = approved

/** The outcome, whether it is final, and the reasons. */
type Expected = readonly [outcome: string, isFinal: boolean, ...reasons: string[]]
type Row = readonly [says: string, sessions: readonly SessionVerdict[], expected: Expected, scope: string | undefined]

const PROOFING = 'identity_proofing'
const DOCUMENT = 'document_verification'

describe('by the sessions alone', () => {
  // biome-ignore format: columns
  const ROWS: readonly Row[] = [
    ['nothing',                          [],                      ['not_decided', false, 'no_proofing_session'], undefined],
    ['an approval',                      [approved],              ['approved', true, 'all_sessions_approved'], PROOFING],
    ['a document that was approved',     [document],              ['approved', true, 'all_sessions_approved'], DOCUMENT],
    ['two approvals, by the fuller one', [document, approved],    ['approved', true, 'all_sessions_approved'], PROOFING],
    ['an approval, open',                [{ ...approved, final: false }], ['not_decided', false, 'no_session_decided'], PROOFING],
    ['a session of no scope',            [scopeless],             ['not_decided', false, 'no_proofing_session'], undefined],
    ['a face, approved',                 [face],                  ['not_decided', false, 'no_proofing_session'], face.scope],
    ['a face beside an open proofing',   [open, face],            ['not_decided', false, 'no_session_decided'], PROOFING],
    ['a face, enrolled, beside it',      [approved, enrolled],    ['approved', true, 'all_sessions_approved'], PROOFING],
    ['a face, not decided, beside it',   [approved, { ...face, outcome: 'not_decided' }], ['approved', true, 'all_sessions_approved'], PROOFING],
    ['a face, refused, beside it',       [approved, { ...face, outcome: 'rejected' }], ['inconclusive', true, 'biometric_session_failed'], PROOFING],
    ['a face in doubt beside it',        [approved, { ...face, outcome: 'inconclusive' }], ['inconclusive', true, 'biometric_session_failed'], PROOFING],
    ['a face, refused, beside an end',   [expired, { ...face, outcome: 'rejected' }], ['not_decided', true, 'no_session_decided'], PROOFING],
    ['a face, refused, alone',           [{ ...face, outcome: 'rejected' }], ['not_decided', false, 'no_proofing_session'], face.scope],
    ['a rejection',                      [rejected],              ['rejected', true, 'session_rejected'], PROOFING],
    ['a rejection, open',                [{ ...rejected, final: false }], ['not_decided', false, 'no_session_decided'], PROOFING],
    ['a rejection and an approval',      [approved, rejected],    ['rejected', true, 'session_rejected'], PROOFING],
    ['a rejection, open, and an approval', [approved, { ...rejected, final: false }], ['inconclusive', false, 'session_not_final'], PROOFING],
    ['a rejection and what is open',     [rejected, open],        ['rejected', true, 'session_rejected'], PROOFING],
    ['an approval and what is open',     [approved, open],        ['inconclusive', false, 'session_not_final'], PROOFING],
    ['an approval and an end',           [approved, expired],     ['not_decided', true, 'session_not_decided'], PROOFING],
    ['a doubt',                          [doubtful],              ['inconclusive', true, 'session_inconclusive'], PROOFING],
    ['a doubt, open',                    [{ ...doubtful, final: false }], ['inconclusive', false, 'session_inconclusive'], PROOFING],
    ['an approval and a doubt',          [approved, doubtful],    ['inconclusive', true, 'session_inconclusive'], PROOFING],
    ['everything at once',               [approved, rejected, doubtful, open], ['rejected', true, 'session_rejected', 'session_not_final', 'session_inconclusive'], PROOFING],
    ['an approval twice, and open too',  [approved, approved, { ...approved, final: false }], ['inconclusive', false, 'session_not_final'], PROOFING],
    ['an end',                           [expired],               ['not_decided', true, 'no_session_decided'], PROOFING],
    ['an end and what is open',          [expired, open],         ['not_decided', false, 'no_session_decided'], PROOFING],
    ['an end with a cause',              [ended],                 ['not_decided', true, 'no_session_decided'], PROOFING],
  ]

  test.each(ROWS)('%s', (_says, sessions, expected, scope) => {
    expect(told(decideCase(sessions, [], MILD))).toEqual([expected, scope])
    expect(told(decideCase([...sessions].reverse(), [], MILD))).toEqual([expected, scope])
  })
})

describe('with critical conflicts', () => {
  const found: readonly ConflictCode[] = ['sessions/people', 'approval/contradicted', 'sessions/people']
  const reasons = ['critical_conflict approval/contradicted', 'critical_conflict sessions/people']

  // biome-ignore format: columns
  const ROWS: readonly Row[] = [
    ['an approval',      [approved],       ['inconclusive', true, ...reasons], PROOFING],
    ['an open case',     [open],           ['inconclusive', false, ...reasons], PROOFING],
    ['a rejection',      [rejected],       ['rejected', true, 'session_rejected', ...reasons], PROOFING],
    ['a failed face',    [approved, { ...face, outcome: 'rejected' }], ['inconclusive', true, ...reasons, 'biometric_session_failed'], PROOFING],
    ['nothing',          [],               ['inconclusive', false, ...reasons], undefined],
  ]

  test.each(ROWS)('%s', (_says, sessions, expected, scope) => {
    expect(told(decideCase(sessions, found, MILD))).toEqual([expected, scope])
  })
})

describe('by policy', () => {
  test.each([
    ['terminated, final, not decided', ended, 'rejected'],
    ['terminated, but open', { ...ended, final: false }, 'not_decided'],
    ['terminated, but approved', { ...ended, outcome: 'approved' }, 'approved'],
    ['ended otherwise', expired, 'not_decided'],
  ] as const)('terminatedIsRejected: %s', (_says, session, outcome) => {
    expect(decideCase([session], [], STRICT).outcome).toBe(outcome)
  })

  const at = (session: SessionVerdict, completedAt: number) => ({ ...session, completedAt })

  // biome-ignore format: columns
  const ROWS: readonly Row[] = [
    ['an approval after a rejection',        [at(rejected, 1), at(approved, 2)], ['approved', true, 'all_sessions_approved'], PROOFING],
    ['a rejection after an approval',        [at(rejected, 2), at(approved, 1)], ['rejected', true, 'session_rejected'], PROOFING],
    ['both at one time',                     [at(rejected, 2), at(approved, 2)], ['rejected', true, 'session_rejected'], PROOFING],
    ['before 1970',                          [at(rejected, -2), at(approved, -1)], ['approved', true, 'all_sessions_approved'], PROOFING],
    ['the rejection has no date',            [rejected, at(approved, 2)], ['rejected', true, 'session_rejected'], PROOFING],
    ['a rejection without a date stands',    [rejected, at(expired, 1), at(approved, 2)], ['rejected', true, 'session_rejected'], PROOFING],
    ['what is open stands',                  [at(open, 1), at(rejected, 2), at(approved, 3)], ['inconclusive', false, 'session_not_final'], PROOFING],
    ['what is open never supersedes',        [at(rejected, 1), at(approved, 2), at(open, 3)], ['inconclusive', false, 'session_not_final'], PROOFING],
    ['a face never supersedes',              [at(rejected, 1), at(face, 2)], ['rejected', true, 'session_rejected'], PROOFING],
  ]

  test.each(ROWS)("supersede 'later': %s", (_says, sessions, expected, scope) => {
    expect(told(decideCase(sessions, [], LATER))).toEqual([expected, scope])
  })

  test("supersede 'never': the earlier rejection stands", () => {
    expect(told(decideCase([at(rejected, 1), at(approved, 2)], [], MILD))).toEqual([
      ['rejected', true, 'session_rejected'],
      PROOFING,
    ])
  })
})

function told({ outcome, final, scope, reasons }: Decision): [Expected, string | undefined] {
  return [[outcome, final, ...reasons.map(({ code, text }) => (text ? `${code} ${text}` : code))], scope]
}
