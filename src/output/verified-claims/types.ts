/** OpenID Connect for Identity Assurance 1.0, `verified_claims`: what is written here of it. */
export interface VerifiedClaims {
  verification: {
    trust_framework: string
    assurance_level?: string
    time?: string
    verification_process?: string
    evidence?: Evidence[]
  }
  claims: Record<string, unknown>
}

export type Evidence = DocumentEvidence | RecordEvidence

export interface DocumentEvidence {
  type: 'document'
  check_details?: CheckDetails[]
  document_details?: DocumentDetails
  attachments?: ExternalAttachment[]
}

export interface RecordEvidence {
  type: 'electronic_record'
  check_details: CheckDetails[]
  record: { type: string; source: { name: string; country_code: string } }
}

export interface CheckDetails {
  check_method: string
  check_id: string
}

export interface DocumentDetails {
  type: string
  document_number?: string
  date_of_issuance?: string
  date_of_expiry?: string
  issuer?: { country_code?: string; name?: string }
}

export interface ExternalAttachment {
  desc: string
  url: string
  digest: { alg: 'sha-256'; value: string }
}
