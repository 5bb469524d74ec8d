import { type Case, type CaseEntity, type CaseField, compareText, ofPart, winnerOf } from '../claims/case.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import {
  type Attachment,
  type Check,
  type Conflict,
  type ConflictFact,
  conflictCodes,
  type Decision,
  type ExternalId,
  gather,
  type IdentityDocument,
  type IdentityProofingResult,
  type NationalIdentifier,
  type Part,
  type ProofingSession,
  type Reason,
  type Subject,
  type SubjectId,
  severities,
  type Testimony,
} from '../model/index.ts'
import { type FoundConflict, severityOf } from './conflict.ts'
import { isWritten, Pointers } from './pointers.ts'
import { writeAbsent } from './write-absent.ts'
import { claimId, writeClaims, writeSources } from './write-provenance.ts'

export interface Written {
  readonly id: string
  readonly view: Case
  readonly testimonies: readonly Testimony[]
  readonly decision: Decision
  readonly conflicts: readonly FoundConflict[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes the result down. Everything has been decided before. */
export function write({ id, view, testimonies, decision, conflicts, diagnostics }: Written): IdentityProofingResult {
  const pointers = new Pointers(view.entities)
  const of = (part: Part) => ofPart(view, part).filter(isWritten)
  const sessionId = (source: string) => pointers.idOf(view.sessionOf.get(source))
  const { absent, lacks } = writeAbsent(testimonies, view, pointers)
  const extensions = writeExtensions(testimonies)
  return {
    schemaVersion: '1.0',
    id,
    decision,
    subject: writeSubject(of, pointers),
    documents: of('document').map((entity) => writeDocument(entity, pointers)),
    sessions: of('session').map((entity) => writeSession(entity, view, pointers)),
    checks: of('check').map((entity) => writeCheck(entity, pointers)),
    attachments: of('attachment').map((entity) => writeAttachment(entity, pointers)),
    conflicts: writeConflicts(conflicts, view, pointers),
    diagnostics: [...diagnostics],
    provenance: {
      sources: writeSources(testimonies, sessionId, lacks),
      claims: writeClaims(view.entities, pointers),
      ...(absent ? { absent } : {}),
    },
    ...(extensions ? { extensions } : {}),
  }
}

/** The winners of a thing's fields, nested as the model is. */
function values(entity: CaseEntity | undefined, pointers: Pointers): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const { field, winner } of entity ? pointers.fieldsOf(entity) : []) {
    if (!winner) continue
    const names = field.includes('/') ? field.split('/') : undefined
    if (names) setAt(written, names, winner.value)
    else written[field] = winner.value
  }
  return written
}

function setAt(target: Record<string, unknown>, names: readonly string[], value: unknown): void {
  let holder = target
  for (const name of names.slice(0, -1)) {
    if (typeof holder[name] !== 'object') holder[name] = {}
    holder = holder[name] as Record<string, unknown>
  }
  holder[names.at(-1) ?? ''] = value
}

function writeSubject(of: (part: Part) => CaseEntity[], pointers: Pointers): Subject {
  const [subject] = of('subject')
  const nationalities = gather(of('nationality'), (entity) => (entity.fields.get('')?.winner?.value as string) ?? [])
  const identifiers = of('nationalIdentifier').map((entity) =>
    Object.assign(values(entity, pointers), entity.attributes),
  ) as unknown as NationalIdentifier[]
  const subjectIds = of('subjectId').map((entity) =>
    Object.assign({}, entity.attributes, values(entity, pointers)),
  ) as unknown as SubjectId[]
  const written = values(subject, pointers) as Subject
  if (nationalities.length > 0) written.nationalities = nationalities
  if (identifiers.length > 0) written.nationalIdentifiers = identifiers
  if (subjectIds.length > 0) written.subjectIds = subjectIds
  return written
}

function writeDocument(entity: CaseEntity, pointers: Pointers): IdentityDocument {
  const sessions = gather(entity.sessions ?? [], (session) => pointers.idOf(session) ?? [])
  const written = values(entity, pointers)
  return Object.assign({ id: pointers.idOf(entity) ?? '', sessions, type: 'unknown' as const }, written)
}

function writeSession(entity: CaseEntity, view: Case, pointers: Pointers): ProofingSession {
  const own = (part: Part) => ofPart(view, part).filter((each) => each.session === entity && isWritten(each))
  const { vendor, product, scope, method, lifecycle, decision, ...rest } = values(
    entity,
    pointers,
  ) as Partial<ProofingSession>
  const externalIds = own('externalId').map(
    (each): ExternalId => ({
      type: String(each.attributes.type),
      value: String(each.fields.get('value')?.winner?.value ?? ''),
    }),
  )
  const reasons = own('reason').map((each): Reason => {
    const text = each.fields.get('text')?.winner?.value
    return { code: String(each.attributes.code), ...(typeof text === 'string' ? { text } : {}) }
  })
  const written: Partial<ProofingSession> = {
    id: pointers.idOf(entity) ?? '',
    vendor: vendor ?? 'unknown',
    product: product ?? 'unknown',
    externalIds,
  }
  if (scope) written.scope = scope
  if (method) written.method = method
  written.lifecycle = lifecycle ?? 'unknown'
  Object.assign(written, rest)
  written.decision = Object.assign({ outcome: 'not_decided', final: false }, decision)
  written.decision.reasons = reasons
  return written as ProofingSession
}

function writeCheck(entity: CaseEntity, pointers: Pointers): Check {
  const session = pointers.idOf(entity.session)
  const { type, aspect, origin, process } = entity.attributes
  const written: Record<string, unknown> = { id: pointers.idOf(entity) ?? '' }
  if (session) written.session = session
  if (type !== undefined) written.type = type
  if (aspect !== undefined) written.aspect = aspect
  if (origin !== undefined) written.origin = origin
  if (process !== undefined) written.process = process
  // A check of which only unreadable words are left was made, and nobody can say how it went.
  written.result = winnerOf(entity, 'result')?.value ?? 'inconclusive'
  const about = entity.attributes.about as readonly CaseField[] | undefined
  if (about) written.fields = about.map((field) => pointers.ofField(field))
  for (const { field, winner } of pointers.fieldsOf(entity)) {
    if (winner && field !== 'result') written[field] = winner.value
  }
  return written as unknown as Check
}

function writeAttachment(entity: CaseEntity, pointers: Pointers): Attachment {
  const id = pointers.idOf(entity) ?? ''
  return Object.assign({ id }, entity.attributes, values(entity, pointers)) as unknown as Attachment
}

function writeConflicts(found: readonly FoundConflict[], view: Case, pointers: Pointers): Conflict[] {
  const conflicts = found.map((conflict): Conflict => {
    const { winner, rule } = conflict.field
    const { kind, open }: ConflictFact = conflictCodes[conflict.code]
    const severity = severityOf(conflict, view)
    return {
      id: '',
      code: conflict.code,
      path: pointers.ofField(conflict.field),
      kind,
      severity,
      claims: conflict.claims.map(claimId),
      selected: winner ? claimId(winner) : null,
      rule: (winner && rule) ?? null,
      status: open || severity === 'critical' || !winner ? 'unresolved' : 'resolved',
      independence: conflict.independence,
    }
  })
  conflicts.sort(gravestFirst)
  for (const [index, conflict] of conflicts.entries()) conflict.id = `conflict-${index + 1}`
  return conflicts
}

/** The gravest first, then by code, by place, and by what stands against each other. */
function gravestFirst(a: Conflict, b: Conflict): number {
  return (
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compareText(a.code, b.code) ||
    compareText(a.path, b.path) ||
    compareText(standsAgainst(a), standsAgainst(b))
  )
}

function standsAgainst({ claims, selected, rule, status, independence }: Conflict): string {
  return JSON.stringify([claims, selected, rule, status, independence])
}

function writeExtensions(testimonies: readonly Testimony[]): IdentityProofingResult['extensions'] {
  const extensions: NonNullable<IdentityProofingResult['extensions']> = {}
  for (const { source, extensions: own } of testimonies) {
    if (Object.keys(own).length > 0) extensions[source.id] = own
  }
  return Object.keys(extensions).length > 0 ? extensions : undefined
}
