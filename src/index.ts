export { type BatchCase, type BatchOptions, type BatchOutcome, normalizeBatch } from './batch.ts'
export { defaultPolicy, type Policy, type RankName } from './claims/policy.ts'
export { type Detected, detect } from './detect.ts'
export {
  type Box,
  codes as diagnosticCodes,
  type Diagnostic,
  type DiagnosticCode,
  formatDiagnostic,
  type Place,
  ProofingError,
  type Severity,
} from './diagnostics/index.ts'
export type { TextLocation } from './formats/json/locate.ts'
export { type GroupOptions, groupResults, joinKeys } from './group-results.ts'
export * from './identifiers/mrz/index.ts'
export * from './identifiers/norway/index.ts'
export { type Location, locate, type PageLocation } from './locate.ts'
export { mergeResults, safeMergeResults } from './merge-results.ts'
export { type ConflictCode, conflictCodes } from './model/conflict-codes.ts'
export type * from './model/result.ts'
export type * from './model/vocabulary.ts'
export { normalize, type SafeResult, safeNormalize } from './normalize.ts'
export { normalizeFile, safeNormalizeFile } from './normalize-file.ts'
export type { MergeOptions, NormalizeOptions } from './options.ts'
export { type FlatRow, flatColumns, toFlatRow } from './output/flat-row.ts'
export { stringifyResult } from './output/json.ts'
export { type RedactionProfile, redactionProfiles } from './output/redact/profiles.ts'
export {
  type Evidence,
  toVerifiedClaims,
  type VerifiedClaims,
  type VerifiedClaimsOptions,
} from './output/verified-claims/index.ts'
export { type ParsedResult, type ParseResultOptions, parseResult, safeParseResult } from './parse-result.ts'
export { type ReadOptions, readAttachment } from './read-attachment.ts'
export { type RedactOptions, redact } from './redact.ts'
export { explain, isApproved } from './resolve/index.ts'
export {
  type Content,
  defaultLimits,
  type Format,
  type LimitName,
  type Limits,
  type NamedInput,
  type ProofingInput,
  type SingleInput,
} from './source/index.ts'
export { defineVendor, type Vendor, vendors } from './vendors/index.ts'
