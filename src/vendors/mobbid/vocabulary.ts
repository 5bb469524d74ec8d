import type { Lifecycle, Scope } from '../../model/index.ts'

/** SUCCESS means finished, not matched: only data.result decides. */
// biome-ignore format: columns
export const OPERATION_STATUSES: ReadonlyMap<string, { lifecycle: Lifecycle; final: boolean }> = new Map([
  ['SUCCESS',    { lifecycle: 'completed', final: true }],
  ['PENDING',    { lifecycle: 'in_progress', final: false }],
  ['PROCESSING', { lifecycle: 'in_progress', final: false }],
  ['ERROR',      { lifecycle: 'failed', final: true }],
])

/** COMPLETED means over: a process never decides. */
// biome-ignore format: columns
export const PROCESS_STATUSES: ReadonlyMap<string, Lifecycle> = new Map([
  ['CREATED',     'created'],
  ['STARTED',     'in_progress'],
  ['QR',          'in_progress'],
  ['IN_PROGRESS', 'in_progress'],
  ['PROCESSING',  'in_progress'],
  ['COMPLETED',   'completed'],
])

// biome-ignore format: columns
export const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['VERIFICATION',   'biometric_verification'],
  ['ENROLLMENT',     'biometric_enrolment'],
  ['IDENTIFICATION', 'biometric_identification'],
])

// biome-ignore format: columns
export const SCORE_CHECKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ MATCHING: 'face_match', LIVENESS: 'liveness', IDENTITY_VERIFICATION: 'identity_verification_overall' }),
)

// biome-ignore format: columns
export const RESOURCE_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ SELFIE: 'live_portrait', SAMPLE_SOURCE: 'biometric_sample' }),
)

/** Techniques of liveness, besides NONE. */
export const TECHNIQUES: ReadonlySet<string> = new Set(['FACE_PASSIVE_VIDEO', 'FACE_PASSIVE_IMAGE'])
