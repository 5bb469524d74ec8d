import { foldWord } from '../../mapping/index.ts'
import type { Lifecycle, Scope } from '../../model/index.ts'

// biome-ignore-start format: columns
/** SUCCESS means finished, not matched: only data.result decides. */
export const OPERATION_STATUSES: ReadonlyMap<string, { lifecycle: Lifecycle; final: boolean }> = new Map([
  [foldWord('SUCCESS'), { lifecycle: 'completed', final: true }],
  [foldWord('PENDING'), { lifecycle: 'in_progress', final: false }],
  [foldWord('PROCESSING'), { lifecycle: 'in_progress', final: false }],
  [foldWord('ERROR'), { lifecycle: 'failed', final: true }],
])

/** COMPLETED means over: a process never decides. */
export const PROCESS_STATUSES: ReadonlyMap<string, Lifecycle> = new Map([
  [foldWord('CREATED'), 'created'],
  [foldWord('STARTED'), 'in_progress'],
  [foldWord('QR'), 'in_progress'],
  [foldWord('IN_PROGRESS'), 'in_progress'],
  [foldWord('PROCESSING'), 'in_progress'],
  [foldWord('COMPLETED'), 'completed'],
])

export const SCOPES: ReadonlyMap<string, Scope> = new Map([
  [foldWord('VERIFICATION'), 'biometric_verification'],
  [foldWord('ENROLLMENT'), 'biometric_enrolment'],
  [foldWord('IDENTIFICATION'), 'biometric_identification'],
])

export const SCORE_CHECKS: Readonly<Record<string, string>> = {
  MATCHING: 'face_match',
  LIVENESS: 'liveness',
  IDENTITY_VERIFICATION: 'identity_verification_overall',
}

export const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  SELFIE: 'live_portrait',
  SAMPLE_SOURCE: 'biometric_sample',
}
// biome-ignore-end format: columns
