import type { CAUTION, ONLY_CLAIM, PRINTED_FORM } from '../../../claims/choice-rules.ts'
import type { RankName } from '../../../claims/policy.ts'
import type { Severity } from '../../../diagnostics/index.ts'
import type { MrzCheckName, MrzFieldName } from '../../../identifiers/mrz/index.ts'
import type {
  Absence,
  Agreement,
  attachmentKinds,
  Capture,
  CheckOrigin,
  CheckProcess,
  CheckResult,
  CheckType,
  ConflictCode,
  DecidedBy,
  documentTypes,
  FieldSpec,
  Fields,
  Independence,
  Lifecycle,
  nationalIdentifierTypes,
  Outcome,
  Scope,
  Subject,
} from '../../../model/index.ts'

/** `issuer/countryCode` of `{ issuer: { countryCode } }`. */
type Paths<T> = { [K in keyof T & string]: T[K] extends FieldSpec ? K : `${K}/${Paths<T[K]>}` }[keyof T & string]

type Words<Key extends string> = Readonly<Record<Key, string>>

/** What a case, or a session, is decided for. Vendors' codes are shown as they came. */
export type ReasonCode =
  | 'all_sessions_approved'
  | 'session_rejected'
  | 'critical_conflict'
  | 'session_not_final'
  | 'session_inconclusive'
  | 'biometric_session_failed'
  | 'session_not_decided'
  | 'no_session_decided'
  | 'no_proofing_session'
  | 'termination_cause'
  | 'rejection_reason'
  | 'rejection_comment'
  | 'comment'
  | 'operation_error'

/** The payloads that this project ships a reader for. */
export type PayloadName =
  | `pip/${'result-v1' | 'result-v2' | 'result-xml' | 'report-pdf' | 'result-zip' | 'status' | 'fake-result' | 'order'}`
  | `mobbscan/${'process' | 'webhook' | 'status' | 'decision-request' | 'image' | 'recording' | 'pdf' | 'certified-zip' | 'acknowledgement'}`
  | `mobbid/${'operation' | 'process'}`
  | 'http/token'
  | 'evidence/file'

export type IdType =
  | 'attendanceCode'
  | 'pipCode'
  | 'pipId'
  | 'verificationId'
  | 'operationId'
  | 'transactionId'
  | 'groupId'
  | 'processId'
  | 'licenseId'

/** Words for what a result is made of. */
export interface Vocabulary {
  readonly outcome: Words<Outcome>
  /** What the outcome means, in one sentence. */
  readonly means: Words<Outcome>
  readonly reason: Words<ReasonCode>
  readonly scope: Words<Scope>
  readonly lifecycle: Words<Lifecycle>
  readonly decidedBy: Words<DecidedBy>
  readonly checkType: Words<CheckType>
  readonly checkResult: Words<CheckResult>
  readonly origin: Words<CheckOrigin>
  readonly process: Words<CheckProcess>
  readonly aspect: Words<MrzCheckName | 'dateOfExpiry' | 'issuer' | 'front' | 'back'>
  readonly capture: Words<Capture>
  readonly captured: Words<Capture>
  readonly agreement: Words<Agreement>
  readonly absence: Words<Absence>
  readonly severity: Words<Severity>
  readonly conflict: Words<ConflictCode>
  readonly independence: Words<Independence>
  readonly choice: Words<RankName | typeof CAUTION | typeof ONLY_CLAIM | typeof PRINTED_FORM>
  readonly sex: Words<NonNullable<Subject['sex']>>
  readonly method: Words<'pipp' | 'sripp' | 'uripp'>
  readonly digit: Words<'pass' | 'fail' | 'not_printed'>
}

/** Names of fields, payloads and things. */
export interface Names {
  readonly documentType: Words<(typeof documentTypes)[number]>
  readonly identifierType: Words<(typeof nationalIdentifierTypes)[number]>
  readonly identifierStatus: Words<'valid' | 'invalid' | 'unchecked'>
  /** Kinds of ids of sessions, by the vendors' own names. */
  readonly idType: Words<IdType>
  readonly attachment: Words<(typeof attachmentKinds)[number]>
  readonly payload: Words<PayloadName>
  readonly zoneField: Words<MrzFieldName>
  readonly fields: { readonly [Part in keyof Fields]: Words<Paths<Fields[Part]>> } & {
    readonly nationalIdentifier: Words<'value'>
    readonly nationality: Words<''>
    readonly subjectId: Words<'value'>
    readonly externalId: Words<'value'>
    readonly reason: Words<'text' | 'vendorCode'>
  }
}

/** BCP 47. */
export type Language = 'en' | 'nb'

/** All that a report says in one language: a string that is missing in one of them does not compile. */
export interface Strings extends Vocabulary, Names {
  readonly lang: Language
  readonly title: string
  readonly batchTitle: string
  readonly section: Words<
    | 'glance'
    | 'contested'
    | 'information'
    | 'person'
    | 'document'
    | 'zone'
    | 'checks'
    | 'sessions'
    | 'attachments'
    | 'sources'
    | 'remarks'
    | 'evidence'
    | 'extensions'
  >
  readonly word: Words<
    | 'skip'
    | 'veil'
    | 'veiled'
    | 'yes'
    | 'no'
    | 'empty'
    | 'none'
    | 'nobody'
    | 'noDocument'
    | 'noChecks'
    | 'nothingContested'
    | 'noClaims'
    | 'field'
    | 'value'
    | 'saidBy'
    | 'contested'
    | 'close'
    | 'hint'
    | 'final'
    | 'notFinal'
    | 'case'
    | 'chosenBecause'
    | 'documentationRule'
    | 'writtenAs'
    | 'conversions'
    | 'derivedFrom'
    | 'place'
    | 'noPlace'
    | 'original'
    | 'page'
    | 'pageOutline'
    | 'notAvailable'
    | 'stands'
    | 'leaderLacks'
    | 'leftOut'
    | 'open'
    | 'settled'
    | 'check'
    | 'key'
    | 'printed'
    | 'computedDigit'
    | 'verdict'
    | 'format'
    | 'valid'
    | 'notValid'
    | 'unreadableZone'
    | 'synthetic'
    | 'file'
    | 'payload'
    | 'size'
    | 'digest'
    | 'inArchive'
    | 'severity'
    | 'remark'
    | 'times'
    | 'where'
    | 'notGiven'
    | 'score'
    | 'kind'
    | 'withoutInputs'
    | 'redacted'
    | 'madeBy'
    | 'session'
    | 'noCase'
    | 'nothing'
  >
  readonly batch: Words<
    | 'intro'
    | 'records'
    | 'errors'
    | 'unreadable'
    | 'approvedShare'
    | 'outcomes'
    | 'overTime'
    | 'undated'
    | 'payloads'
    | 'passRates'
    | 'conflicts'
    | 'diagnostics'
    | 'scores'
    | 'share'
    | 'count'
    | 'day'
    | 'month'
    | 'year'
    | 'rate'
    | 'noVerdict'
    | 'table'
    | 'notNormalized'
    | 'privacy'
    | 'other'
    | 'range'
    | 'conflict'
    | 'code'
    | 'resolved'
    | 'unresolved'
  >
  characters(count: number): string
  /** `4 sources agree`, `2 of 3 sources agree`. */
  agree(agreeing: number, all: number): string
  sourcesOf(field: string): string
  cellsOf(start: number, end: number, field: string): string
  lineAndColumn(line: number, column: number): string
  passed(count: number): string
  failed(count: number): string
  otherwise(count: number): string
  contestedCount(count: number): string
  /** Of an approval: what is contested all the same. */
  contestedButApproved(values: string): string
  forInformation(count: number): string
  sessionsApproved(approved: number, all: number): string
  readonly againstApproved: string
  readonly approvedInWordsOnly: string
  number(index: number, thing: string): string
}
