import type { Check, IdentityProofingResult, ProofingSession } from '../../model/index.ts'
import type {
  CheckDetails,
  DocumentDetails,
  DocumentEvidence,
  Evidence,
  ExternalAttachment,
  RecordEvidence,
} from './types.ts'
import { digest, icaoState, openUrl, text, wholeDate } from './values.ts'
import { ATTACHMENT_KINDS, CHECK_METHODS, DOCUMENT_TYPES, type Presence, presenceOf, REGISTERS } from './vocabulary.ts'
import type { Witness } from './witness.ts'

/** What a session's verification rests on: its documents with the checks made of them, and registers that were asked. */
export function evidenceOf(
  result: IdentityProofingResult,
  session: ProofingSession,
  witness: Witness,
  attachments: boolean,
): Evidence[] {
  const passed = passedChecks(result, session, witness)
  return [
    ...documentEvidence(result, session, witness, passed, attachments),
    ...passed.flatMap((check) => recordEvidence(check, session)),
  ]
}

/** Reported by the vendor as passed, and not in dispute. What was computed here was no part of the verification. */
function passedChecks(result: IdentityProofingResult, session: ProofingSession, witness: Witness): Check[] {
  return result.checks.filter(
    (check, index) =>
      check.session === session.id &&
      check.result === 'pass' &&
      check.origin === 'reported' &&
      !witness.isDisputed(`/checks/${index}/result`),
  )
}

function documentEvidence(
  result: IdentityProofingResult,
  session: ProofingSession,
  witness: Witness,
  passed: readonly Check[],
  attachments: boolean,
): DocumentEvidence[] {
  const own = result.documents.flatMap((document, index) => (document.sessions.includes(session.id) ? [index] : []))
  // Of several documents nobody tells which one was checked, or whose picture it is.
  const only = own.length === 1
  const presence = presenceOf(session)
  const checks = only ? passed.flatMap((check) => checkDetails(check, presence)) : []
  const files = only && attachments ? externalAttachments(result, witness) : []
  return own.flatMap((index) => {
    const details = documentDetails(index, witness)
    if (!details && checks.length === 0) return []
    return {
      type: 'document',
      ...(checks.length > 0 ? { check_details: checks } : {}),
      ...(details ? { document_details: details } : {}),
      ...(files.length > 0 ? { attachments: files } : {}),
    }
  })
}

function checkDetails({ id, type, process }: Check, presence: Presence | undefined): CheckDetails[] {
  const methods = Object.hasOwn(CHECK_METHODS, type) ? CHECK_METHODS[type] : undefined
  const method = presence && process !== 'unknown' ? methods?.[process]?.[presence] : undefined
  return method === undefined ? [] : [{ check_method: method, check_id: id }]
}

function documentDetails(index: number, witness: Witness): DocumentDetails | undefined {
  const at = (field: string) => witness.value(`/documents/${index}/${field}`)
  const word = at('type')
  const type = typeof word === 'string' && Object.hasOwn(DOCUMENT_TYPES, word) ? DOCUMENT_TYPES[word] : undefined
  if (type === undefined) return undefined
  const issuer = present({ country_code: icaoState(at('issuer/countryCode')), name: text(at('issuer/name')) })
  return {
    type,
    ...present({
      document_number: text(at('documentNumber')),
      date_of_issuance: wholeDate(at('dateOfIssuance')),
      date_of_expiry: wholeDate(at('dateOfExpiry')),
    }),
    ...(Object.keys(issuer).length > 0 ? { issuer } : {}),
  }
}

/** A register that had nothing against the document. */
function recordEvidence({ id, type }: Check, { product }: ProofingSession): RecordEvidence[] {
  const record = Object.hasOwn(REGISTERS, type) ? REGISTERS[type]?.[product] : undefined
  if (!record) return []
  return [{ type: 'electronic_record', check_details: [{ check_method: 'data', check_id: id }], record }]
}

/** Pictures of the document that anybody may fetch and prove unchanged: https without a key in it, and a digest. */
function externalAttachments({ attachments }: IdentityProofingResult, witness: Witness): ExternalAttachment[] {
  return attachments.flatMap(({ kind, digest: known, digestStatus }, index) => {
    const desc = Object.hasOwn(ATTACHMENT_KINDS, kind) ? ATTACHMENT_KINDS[kind] : undefined
    const url = openUrl(witness.value(`/attachments/${index}/url`))
    const value = digestStatus === 'mismatch' ? undefined : digest(known?.value)
    return desc && url && value ? [{ desc, url, digest: { alg: 'sha-256' as const, value } }] : []
  })
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function present<T extends Record<string, string | undefined>>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
}
