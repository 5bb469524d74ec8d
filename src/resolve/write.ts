import type { Case, CaseEntity, CaseField } from '../claims/case.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import {
  type Attachment,
  type Check,
  type Conflict,
  type ConflictFact,
  conflictCodes,
  type Decision,
  type ExternalId,
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
import { claimId, fieldsInOrder, writeClaims, writeSources } from './write-provenance.ts'

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
  const of = (part: Part) => view.entities.filter((entity) => entity.part === part && isWritten(entity))
  const sessionId = (source: string) => pointers.idOf(view.sessionOf.get(source))
  const { absent, lacks } = writeAbsent(testimonies, view.entities, pointers, view.sessionOf)
  const extensions = writeExtensions(testimonies)
  return {
    schemaVersion: '1.0',
    id,
    decision,
    subject: writeSubject(of),
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
function values(entity: CaseEntity | undefined): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const { field, winner } of entity ? fieldsInOrder(entity) : []) {
    if (winner) setAt(written, field.split('/'), winner.value)
  }
  return written
}

function setAt(target: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value
    return
  }
  if (typeof target[name] !== 'object') target[name] = {}
  setAt(target[name] as Record<string, unknown>, rest, value)
}

function writeSubject(of: (part: Part) => CaseEntity[]): Subject {
  const [subject] = of('subject')
  const nationalities = of('nationality').flatMap((entity) => (entity.fields.get('')?.winner?.value as string) ?? [])
  const identifiers = of('nationalIdentifier').map((entity) => ({
    ...values(entity),
    ...entity.attributes,
  })) as unknown as NationalIdentifier[]
  const subjectIds = of('subjectId').map((entity) => ({
    ...entity.attributes,
    ...values(entity),
  })) as unknown as SubjectId[]
  return {
    ...(values(subject) as Subject),
    ...(nationalities.length > 0 ? { nationalities } : {}),
    ...(identifiers.length > 0 ? { nationalIdentifiers: identifiers } : {}),
    ...(subjectIds.length > 0 ? { subjectIds } : {}),
  }
}

function writeDocument(entity: CaseEntity, pointers: Pointers): IdentityDocument {
  const sessions = (entity.sessions ?? []).flatMap((session) => pointers.idOf(session) ?? [])
  const written = values(entity)
  return { id: pointers.idOf(entity) ?? '', sessions, type: 'unknown', ...written }
}

function writeSession(entity: CaseEntity, view: Case, pointers: Pointers): ProofingSession {
  const own = (part: Part) =>
    view.entities.filter((each) => each.part === part && each.session === entity && isWritten(each))
  const { vendor, product, decision, lifecycle, ...more } = values(entity) as Partial<ProofingSession>
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
  const { scope, method, ...rest } = more
  return {
    id: pointers.idOf(entity) ?? '',
    vendor: vendor ?? 'unknown',
    product: product ?? 'unknown',
    externalIds,
    ...(scope ? { scope } : {}),
    ...(method ? { method } : {}),
    lifecycle: lifecycle ?? 'unknown',
    ...rest,
    decision: { outcome: 'not_decided', final: false, ...decision, reasons },
  }
}

function writeCheck(entity: CaseEntity, pointers: Pointers): Check {
  const { about, shared: _shared, ...attributes } = entity.attributes
  const session = pointers.idOf(entity.session)
  const fields = (about as readonly CaseField[] | undefined)?.map((field) => pointers.ofField(field))
  const { result, ...more } = values(entity)
  return {
    id: pointers.idOf(entity) ?? '',
    ...(session ? { session } : {}),
    ...attributes,
    // A check of which only unreadable words are left was made, and nobody can say how it went.
    result: result ?? 'inconclusive',
    ...(fields ? { fields } : {}),
    ...more,
  } as unknown as Check
}

function writeAttachment(entity: CaseEntity, pointers: Pointers): Attachment {
  return { id: pointers.idOf(entity) ?? '', ...entity.attributes, ...values(entity) } as unknown as Attachment
}

function writeConflicts(found: readonly FoundConflict[], view: Case, pointers: Pointers): Conflict[] {
  const conflicts = found.map((conflict): Omit<Conflict, 'id'> => {
    const { winner, rule } = conflict.field
    const { kind, open }: ConflictFact = conflictCodes[conflict.code]
    const severity = severityOf(conflict, view)
    return {
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
  const sorted = conflicts.map((conflict) => ({ conflict, key: sortKey(conflict) }))
  sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return sorted.map(({ conflict }, index) => ({ id: `conflict-${index + 1}`, ...conflict }))
}

/** The gravest first. */
function sortKey({ severity, ...conflict }: Omit<Conflict, 'id'>): string {
  return `${9 - severities.indexOf(severity)} ${JSON.stringify(conflict)}`
}

function writeExtensions(testimonies: readonly Testimony[]): IdentityProofingResult['extensions'] {
  const extensions: NonNullable<IdentityProofingResult['extensions']> = {}
  for (const { source, extensions: own } of [...testimonies].sort((a, b) => (a.source.id < b.source.id ? -1 : 1))) {
    if (Object.keys(own).length > 0) extensions[source.id] = own
  }
  return Object.keys(extensions).length > 0 ? extensions : undefined
}
