import type { Diagnostic, Place, Severity } from '../diagnostics/index.ts'
import type { ConflictCode } from './conflict-codes.ts'
import type {
  Absence,
  Agreement,
  AttachmentKind,
  Capture,
  CheckOrigin,
  CheckProcess,
  CheckResult,
  CheckType,
  ConflictKind,
  DecidedBy,
  DocumentType,
  Independence,
  Lifecycle,
  NationalIdentifierType,
  OpenEnum,
  Outcome,
  Scope,
} from './vocabulary.ts'

/** RFC 6901. */
export type JsonPointer = string
/** First 12 hexadecimal digits of the SHA-256 of the source's bytes. */
export type SourceId = string
/** Source id, `-`, ordinal of the claim in its source. */
export type ClaimId = string
/** `session-1`, `document-1` …: ordinals after the content sort. */
export type SessionId = string
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string
/** RFC 3339; the zone is left out where the source has none. */
export type Timestamp = string
/** ISO 3166-1 alpha-3, or a code of ICAO 9303-3 §5. */
export type CountryCode = string

/** One person's proofing, told by one or more documents. Values are the winners of `provenance.claims`. */
export interface IdentityProofingResult {
  schemaVersion: '1.0'
  id: string
  /** The case's decision; each session keeps its own. */
  decision: Decision
  subject: Subject
  documents: IdentityDocument[]
  sessions: ProofingSession[]
  checks: Check[]
  attachments: Attachment[]
  conflicts: Conflict[]
  diagnostics: Diagnostic[]
  provenance: Provenance
  /** What no mapping row takes: source id → JSON Pointer → the value as it came. */
  extensions?: Record<SourceId, Record<JsonPointer, unknown>>
}

export interface Decision {
  outcome: Outcome
  final: boolean
  scope?: Scope
  decidedBy?: DecidedBy
  reasons: Reason[]
}

export interface Reason {
  code: string
  text?: string
  vendorCode?: string
  retryable?: boolean
}

/** Names follow the registered OpenID claims in camelCase. */
export interface Subject {
  name?: string
  givenName?: string
  middleName?: string
  familyName?: string
  secondFamilyName?: string
  birthFamilyName?: string
  birthdate?: PartialDate
  placeOfBirth?: { country?: CountryCode; region?: string; locality?: string }
  nationalities?: CountryCode[]
  sex?: 'male' | 'female' | 'unspecified'
  address?: Address
  phoneNumber?: string
  nationalIdentifiers?: NationalIdentifier[]
  subjectIds?: SubjectId[]
}

export interface Address {
  streetAddress?: string
  locality?: string
  region?: string
  postalCode?: string
  country?: CountryCode
}

export interface NationalIdentifier {
  value: string
  type: NationalIdentifierType
  country?: CountryCode
  synthetic?: boolean
  status: 'valid' | 'invalid' | 'unchecked'
}

export interface SubjectId {
  system: string
  value: string
}

export interface IdentityDocument {
  id: string
  sessions: SessionId[]
  type: DocumentType
  typeRaw?: string
  documentNumber?: string
  issuer?: { countryCode?: CountryCode; name?: string }
  dateOfIssuance?: PartialDate
  dateOfExpiry?: PartialDate
  mrz?: { raw: string; lines?: string[]; format?: string; documentCode?: string; partial?: boolean }
}

export interface ProofingSession {
  id: SessionId
  vendor: OpenEnum<'mobai' | 'mobbeel'>
  product: OpenEnum<'pip' | 'mobbscan' | 'mobbid'>
  externalIds: ExternalId[]
  /** Absent where the payload does not tell what was verified (a MobbID process alone). */
  scope?: Scope
  /** Physical in-person, supervised remote, unsupervised remote (OpenID Identity Assurance). */
  method?: OpenEnum<'pipp' | 'sripp' | 'uripp'>
  lifecycle: Lifecycle
  statusRaw?: string
  /** Word for word what this session decided. */
  decision: Decision
  startedAt?: Timestamp
  completedAt?: Timestamp
  location?: { name?: string; unitNumber?: string }
  operator?: { name?: string }
  requestedName?: string
  requestedPhoneNumber?: string
  client?: string
}

export interface ExternalId {
  type: string
  value: string
}

export interface Check {
  id: string
  session?: SessionId
  type: OpenEnum<CheckType>
  /** front, back, documentNumber, composite … */
  aspect?: string
  result: CheckResult
  origin: CheckOrigin
  process: CheckProcess
  fields?: JsonPointer[]
  score?: Score
  reason?: string
  technique?: string
}

export interface Score {
  value: number
  raw: string | number
  scale: [number, number]
  scaleBasis: 'declared' | 'inferred'
  threshold?: number
}

export interface Attachment {
  id: string
  kind: AttachmentKind
  contentType?: string
  url?: string
  entry?: string
  size?: number
  digest?: { alg: 'sha-256'; value: string }
  digestStatus?: 'verified' | 'mismatch' | 'unverified' | 'computed'
}

export interface Provenance {
  sources: Record<SourceId, Source>
  /** JSON Pointer into the result → its claims; the first is the winner, where one is selected. */
  claims: Record<JsonPointer, Claim[]>
  /** Why a field that the vendor can deliver has no value. */
  absent?: Record<JsonPointer, { reason: Absence; sources: SourceId[] }>
}

export interface Source {
  payload: string
  mediaType?: string
  name?: string
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string
  size?: number
  container?: { source: SourceId; entry: string }
  session?: SessionId
  receivedAt?: Timestamp
  /** Of a report: its digests by every algorithm that a vendor may give, hexadecimal. */
  checksums?: readonly string[]
  /** Fields of its session and document that others give, and why it has none: `document/dateOfExpiry`. */
  lacks?: Readonly<Record<string, Absence>>
}

/** One source's word for one field. `raw` is left out where it is the value, `value` where it is the winner's. */
export interface Claim {
  id: ClaimId
  source: SourceId
  /** What the claim is about, where its pointer does not say it: the type of an id that has no value. */
  about?: string
  at?: Place
  capture: Capture
  raw?: unknown
  value?: unknown
  /** The conversions that made the value, in order. */
  via?: string[]
  /** The claims that this one is derived from. */
  from?: ClaimId[]
  /** Of a winner: why it won. Of the others: by which rule of the documentation it says what it says. */
  rule?: string
  /** Of a winner: by which rule of the documentation it says what it says, where `rule` is another. */
  by?: string
  agreement: Agreement
}

/** Where sources, or the fields of one, do not go together. */
export interface Conflict {
  id: string
  /** The row of the table of conflicts (docs/conflicts.md). */
  code: ConflictCode
  path: JsonPointer
  kind: ConflictKind
  severity: Severity
  claims: ClaimId[]
  /** The claim that stands in the result at `path`, and the rule that chose it: null where there is none. */
  selected: ClaimId | null
  rule: string | null
  status: 'resolved' | 'unresolved'
  independence: Independence
}
