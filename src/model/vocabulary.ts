/** A vocabulary that a vendor feeds: the known words are suggested, any other word is kept as it came. */
export type OpenEnum<Known extends string> = Known | (string & {})

export const outcomes = ['approved', 'rejected', 'inconclusive', 'not_decided'] as const
export type Outcome = (typeof outcomes)[number]

export const scopes = [
  'identity_proofing',
  'document_verification',
  'biometric_verification',
  'biometric_enrolment',
  'biometric_identification',
] as const
export type Scope = (typeof scopes)[number]

export const lifecycles = [
  'created',
  'in_progress',
  'awaiting_integrator',
  'awaiting_review',
  'completed',
  'terminated',
  'cancelled',
  'expired',
  'failed',
  'unknown',
] as const
export type Lifecycle = (typeof lifecycles)[number]

export const deciders = ['automated', 'operator', 'agent', 'integrator', 'policy', 'unknown'] as const
export type DecidedBy = (typeof deciders)[number]

export const checkTypes = [
  'chip_read',
  'chip_passive_authentication',
  'chip_active_authentication',
  'chip_data_consistency',
  'mrz_format',
  'mrz_check_digits',
  'mrz_chip_match',
  'document_not_expired',
  'document_authenticity_visual',
  'document_authenticity_uv',
  'document_authenticity_ir',
  'document_not_photocopy',
  'document_not_specimen',
  'document_sides_match',
  'lost_stolen_register',
  'face_match',
  'liveness',
  'identity_verification_overall',
  'minimum_age',
  'national_id_checksum',
  'name_matches_request',
  'data_plausibility',
  'cross_field_consistency',
  'cross_source_consistency',
  'evidence_integrity',
  'operator_authorised',
] as const
export type CheckType = (typeof checkTypes)[number]

export const checkResults = ['pass', 'fail', 'inconclusive', 'not_performed', 'not_applicable', 'error'] as const
export type CheckResult = (typeof checkResults)[number]

export const checkOrigins = ['reported', 'implied', 'computed'] as const
export type CheckOrigin = (typeof checkOrigins)[number]

export const checkProcesses = ['automated', 'manual', 'unknown'] as const
export type CheckProcess = (typeof checkProcesses)[number]

/** Who captured a value, by the vendor's word. */
export const captures = [
  'chip',
  'mrz',
  'viz',
  'operator',
  'integrator',
  'requestor',
  'biometric_engine',
  'register',
  'backend',
  'computed',
  'unknown',
] as const
export type Capture = (typeof captures)[number]

export const agreements = ['selected', 'equal', 'equivalent', 'compatible', 'conflict', 'unusable'] as const
export type Agreement = (typeof agreements)[number]

export const absences = [
  'not_in_payload',
  'null_in_source',
  'empty_in_source',
  'always_empty',
  'not_applicable',
  'not_performed',
  'unreadable',
] as const
export type Absence = (typeof absences)[number]

export const conflictKinds = [
  'value',
  'decision',
  'check',
  'subject_identity',
  'rendering',
  'intra_document',
  'temporal',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const severities = ['info', 'warning', 'error', 'critical'] as const

export const independences = ['same_value_chain', 'same_session', 'independent'] as const
export type Independence = (typeof independences)[number]

export const documentTypes = [
  'passport',
  'idcard',
  'driving_permit',
  'residence_permit',
  'visa',
  'travel_document',
] as const
export type DocumentType = OpenEnum<(typeof documentTypes)[number]>

export const nationalIdentifierTypes = [
  'no_fnr',
  'no_dnr',
  'no_hnr',
  'no_fhnr',
  'no_duf',
  'es_dni_nie',
  'mx_curp',
  'document_personal_number',
] as const
export type NationalIdentifierType = OpenEnum<(typeof nationalIdentifierTypes)[number]>

export const attachmentKinds = [
  'report_pdf',
  'report_xml',
  'archive',
  'document_front',
  'document_back',
  'document_signature',
  'chip_portrait',
  'live_portrait',
  'liveness_video',
  'supporting_document',
  'biometric_sample',
] as const
export type AttachmentKind = OpenEnum<(typeof attachmentKinds)[number]>

/** The rule of a check's result that stands for "nobody gave a verdict, and a score there is". */
export const SCORE_WITHOUT_VERDICT = 'score-without-verdict'
