import { choiceRuleNames } from '../../resolve/index.ts'
import {
  absences,
  attachmentKinds,
  checkTypes,
  conflictCodes,
  deciders,
  documentTypes,
  lifecycles,
  nationalIdentifierTypes,
  outcomes,
  scopes,
} from '../../model/index.ts'

// biome-ignore-start format: columns
const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FRENCH_NATIONAL_ID', 'FRENCH_DRIVING_LICENSE', 'SWISS_DRIVING_LICENSE']
/** ICAO 9303-3 section 4 and 9303-4 to -7: the letters that the first cell may hold, alone or with a second. */
const DOCUMENT_CODES = ['P', 'I', 'A', 'C', 'V'].flatMap((first) => [first, `${first}<`, ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((second) => first + second)])

const ASPECTS = [
  'front', 'back', 'documentNumber', 'personalNumber', 'birthDate', 'expirationDate', 'composite', 'nameSurnameSeparator',
  'surnameSeparator', 'dateOfBirth', 'dateOfExpiry', 'sex', 'nationality', 'issuingState', 'issuer', 'report_pdf',
]
/** Reasons of a case, of conversions and of zones and numbers, as they stand in arguments of diagnostics. */
const REASONS = [
  'all_sessions_approved', 'session_rejected', 'critical_conflict', 'session_not_final', 'biometric_session_failed',
  'session_inconclusive', 'session_not_decided', 'no_session_decided', 'no_proofing_session',
  'text', 'null', 'a list', 'an object', 'a number', 'a boolean', 'true or false', 'a single value',
  'length', 'characters', 'documentCode', 'name', 'k1', 'k2', 'date', 'skatteetaten', 'nav', 'nhn',
]
/** By which rule of the documentation a source says what it says. */
const RULES = [
  'backend', 'bytes', 'checksum', 'checksum-list', 'comment', 'compare', 'compare-names', 'day-of-proofing', 'documentation',
  'doubt/no-single-value', 'doubt/second-outcome', 'doubt/two-readings', 'doubt/unreadable-outcome', 'icao-9303',
  'mobbid/error-beside-result', 'mobbid/no-result', 'mobbid/result', 'mobbid/status', 'mobbid/status-only',
  'mobbid/technique-without-verdict', 'mobbid/type', 'mobbid/verification', 'mobbscan/agent', 'mobbscan/event',
  'mobbscan/failed-validations', 'mobbscan/no-status', 'mobbscan/rejection-reason', 'mobbscan/status', 'no-bytes',
  'norwegian-id', 'norwegian-id-1964', 'pip/approved', 'pip/cause', 'pip/chip-not-read', 'pip/completed',
  'pip/no-face-under-18', 'pip/no-outcome', 'pip/no-status', 'pip/null-is-not-decided', 'pip/status', 'pip/status-only',
  'pip/test-data', 'request', 'score-without-verdict', 'today',
]
const MEDIA_TYPES = [
  'application/json', 'application/xml', 'text/xml', 'application/pdf', 'application/zip', 'application/octet-stream', 'text/plain',
  'image/jpeg', 'image/png', 'image/jp2', 'image/jpx', 'image/j2c', 'image/gif', 'image/webp', 'image/tiff', 'image/heic', 'image/avif',
  'video/mp4', 'video/webm', 'video/quicktime', 'video/3gpp', 'video/x-matroska',
]
// biome-ignore-end format: columns

/** Words of our own vocabularies, and of the documentation that our rules follow. Vendors add theirs. */
export const OWN_WORDS: readonly string[] = [
  ...outcomes,
  ...scopes,
  ...lifecycles,
  ...deciders,
  ...checkTypes,
  ...absences,
  ...documentTypes,
  ...nationalIdentifierTypes,
  ...attachmentKinds,
  ...Object.keys(conflictCodes),
  ...choiceRuleNames(),
  ...MRZ_FORMATS,
  ...DOCUMENT_CODES,
  ...ASPECTS,
  ...REASONS,
  ...RULES,
  ...MEDIA_TYPES,
  ...['pass', 'fail', 'inconclusive', 'not_performed', 'not_applicable', 'error'],
  ...['verified', 'mismatch', 'unverified', 'computed', 'pipp', 'sripp', 'uripp', 'attendanceCode'],
  ...['archive', 'evidence/file', 'unknown', 'log', 'analytics', 'support'],
]
