import {
  type Attachment,
  type Check,
  type Decision,
  type FieldSpec,
  fields,
  type IdentityDocument,
  type NationalIdentifier,
  type ProofingSession,
  type Reason,
  type Score,
  type Subject,
} from '../../model/index.ts'
import { redactValue } from './actions.ts'
import { actionOf, hmacOf, knownWord, type Redaction } from './context.ts'
import { isFieldPointer } from './places.ts'

const UNKNOWN = 'unknown'

interface Specs {
  readonly [name: string]: FieldSpec | Specs
}

/** What is left of an object, field by field of the registry; a field that the registry has not is not looked at. */
function redactFields(values: object, specs: object, redaction: Redaction): Record<string, unknown> {
  const left: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs as Specs)) {
    const value = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined
    if (value === undefined || value === null || Array.isArray(value)) continue
    if ('kind' in spec && typeof spec.kind === 'string') {
      const kept = redactValue(value, spec as FieldSpec, redaction)
      if (kept !== undefined) left[name] = kept
    } else if (typeof value === 'object') {
      const kept = redactFields(value, spec, redaction)
      if (Object.keys(kept).length > 0) left[name] = kept
    }
  }
  return left
}

/** Lists keep all their elements or none, so that every pointer still leads to what it is about. */
function redactList<T>(list: readonly T[] | undefined, each: (element: T) => T | undefined): T[] | undefined {
  const kept = (list ?? []).map(each).filter((element) => element !== undefined)
  return kept.length > 0 && kept.length === list?.length ? kept : undefined
}

export function redactSubject(subject: Subject, redaction: Redaction): Subject {
  const { nationalities, nationalIdentifiers, subjectIds } = fields.subject
  const states = redactList(subject.nationalities, (code) => textOf(redactValue(code, nationalities, redaction)))
  const identifiers = redactList(subject.nationalIdentifiers, (each) => {
    const value = textOf(redactValue(each.value, nationalIdentifiers, redaction))
    return value === undefined ? undefined : describeIdentifier(each, value, redaction)
  })
  const ids = redactList(subject.subjectIds, (each) => {
    const value = textOf(redactValue(each.value, subjectIds, redaction))
    return value === undefined ? undefined : { system: knownWord(each.system, redaction) ?? UNKNOWN, value }
  })
  return {
    ...redactFields(subject, fields.subject, redaction),
    ...(states ? { nationalities: states } : {}),
    ...(identifiers ? { nationalIdentifiers: identifiers } : {}),
    ...(ids ? { subjectIds: ids } : {}),
  }
}

const STATUSES: ReadonlySet<string> = new Set(['valid', 'invalid', 'unchecked'])

function describeIdentifier(each: NationalIdentifier, value: string, redaction: Redaction): NationalIdentifier {
  const { type, country, synthetic, status } = each
  return {
    value,
    type: knownWord(type, redaction) ?? UNKNOWN,
    ...(typeof country === 'string' && /^[A-Z]{3}$/.test(country) ? { country } : {}),
    ...(typeof synthetic === 'boolean' ? { synthetic } : {}),
    status: STATUSES.has(status) ? status : 'unchecked',
  }
}

export function redactDocument(document: IdentityDocument, redaction: Redaction): IdentityDocument {
  const { mrz: written, ...rest } = document
  const { mrz: specs, ...others } = fields.document
  const left = redactFields(rest, others, redaction)
  const mrz =
    written && actionOf(specs.raw, redaction) === 'blank' ? redactFields(written, specs, redaction) : undefined
  const { id, sessions } = document
  const { type = UNKNOWN, ...told } = left as Partial<IdentityDocument>
  if (!mrz) return { id, sessions, type, ...told }
  // What a zone begins with, from what is kept anyway: the cells of a damaged zone may hold anything.
  const issuer = told.issuer?.countryCode
  const [kind] = textOf(mrz.documentCode) ?? ''
  return { id, sessions, type, ...told, mrz: { ...mrz, raw: kind && issuer ? `${kind}-${issuer}` : '' } }
}

/** PIP's order number holds the attendance code, and whoever has that can ask for the case. */
const SECRET_IDS: ReadonlySet<string> = new Set(['pipCode', 'attendanceCode'])

export function redactSession(session: ProofingSession, redaction: Redaction): ProofingSession {
  const { decision: _decision, externalIds: spec, ...specs } = fields.session
  const { vendor, product, method, ...left } = redactFields(session, specs, redaction)
  const externalIds = redactList(session.externalIds, ({ type, value }) => {
    const kept = textOf(redactValue(value, spec, redaction))
    if (kept === undefined) return undefined
    return { type: knownWord(type, redaction) ?? UNKNOWN, value: SECRET_IDS.has(type) ? '' : kept }
  })
  return {
    id: session.id,
    vendor: textOf(vendor) ?? UNKNOWN,
    product: textOf(product) ?? UNKNOWN,
    externalIds: externalIds ?? [],
    ...(typeof method === 'string' ? { method } : {}),
    ...left,
    lifecycle: session.lifecycle,
    decision: redactDecision(session.decision, redaction),
  } as ProofingSession
}

export function redactDecision(decision: Decision, redaction: Redaction): Decision {
  const { reasons: _reasons, ...specs } = fields.session.decision
  return {
    ...redactFields(decision, specs, redaction),
    reasons: decision.reasons.map((reason) => redactReason(reason, redaction)),
  } as Decision
}

/** A text is kept where it is the code of a conflict: every other one is somebody's own words. */
function redactReason({ code, text, vendorCode, retryable }: Reason, redaction: Redaction): Reason {
  const known = { text: knownWord(text, redaction), vendorCode: knownWord(vendorCode, redaction) }
  return {
    code: knownWord(code, redaction) ?? UNKNOWN,
    ...(code === 'critical_conflict' && known.text ? { text: known.text } : {}),
    ...(known.vendorCode ? { vendorCode: known.vendorCode } : {}),
    ...(typeof retryable === 'boolean' ? { retryable } : {}),
  }
}

export function redactCheck(check: Check, redaction: Redaction): Check {
  const { id, session, result, origin, process } = check
  const aspect = knownWord(check.aspect, redaction)
  const about = check.fields?.filter(isFieldPointer)
  const { score, technique } = redactFields(check, fields.check, redaction)
  return {
    id,
    ...(session ? { session } : {}),
    type: knownWord(check.type, redaction) ?? UNKNOWN,
    ...(aspect ? { aspect } : {}),
    result,
    origin,
    process,
    ...(about ? { fields: about } : {}),
    ...(score ? { score: score as Score } : {}),
    ...(typeof technique === 'string' ? { technique } : {}),
  }
}

export function redactAttachment(attachment: Attachment, redaction: Redaction): Attachment {
  const { digest: _digest, ...specs } = fields.attachment
  const digest = redactDigest(attachment.digest?.value, redaction)
  return {
    id: attachment.id,
    kind: knownWord(attachment.kind, redaction) ?? UNKNOWN,
    ...redactFields(attachment, specs, redaction),
    ...(digest ? { digest: { alg: 'sha-256', value: digest } } : {}),
  }
}

/** A digest of a file that holds little more than a number is as good as the number: its HMAC, or nothing. */
export function redactDigest(digest: string | undefined, { key, again }: Redaction): string | undefined {
  if (digest === undefined || again) return digest
  return key === undefined ? undefined : hmacOf(digest, key)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
