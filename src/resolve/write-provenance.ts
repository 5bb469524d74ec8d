import type { CaseEntity, CaseField } from '../claims/case.ts'
import {
  type absences,
  type Claim,
  type ClaimId,
  type Entity,
  fieldOrder,
  type Provenance,
  type Source,
  type SourceClaim,
  type Testimony,
} from '../model/index.ts'
import { emptyPlaceOf, isWritten, type Pointers } from './pointers.ts'

export function claimId(claim: SourceClaim): ClaimId {
  return `${claim.source}-${claim.ordinal}`
}

/** The fields of a thing in the order of the registry. */
export function fieldsInOrder(entity: CaseEntity): CaseField[] {
  const order = fieldOrder(entity.part)
  return [...entity.fields.values()].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

export function writeSources(
  testimonies: readonly Testimony[],
  sessionId: (source: string) => string | undefined,
): Provenance['sources'] {
  const sources: Record<string, Source> = {}
  for (const { source } of [...testimonies].sort((a, b) => (a.source.id < b.source.id ? -1 : 1))) {
    const { id, vendor: _vendor, product: _product, role: _role, rank: _rank, ...written } = source
    const session = sessionId(id)
    sources[id] = session ? { ...written, session } : written
  }
  return sources
}

/** Every claim under the pointer of its field, the winner first. What is the default is left out. */
export function writeClaims(entities: readonly CaseEntity[], pointers: Pointers): Provenance['claims'] {
  const claims: Provenance['claims'] = {}
  for (const entity of entities) {
    for (const field of fieldsInOrder(entity)) {
      const written = field.claims.map((claim, index) => writeClaim(field, claim, index))
      const path = pointers.ofField(field)
      claims[path] = [...(claims[path] ?? []), ...written]
    }
  }
  return claims
}

function writeClaim(field: CaseField, claim: SourceClaim, index: number): Claim {
  const { winner } = field
  const isWinner = claim === winner
  const rule = isWinner ? field.rule : claim.rule
  const about = aboutOf(field.entity, claim)
  return {
    id: claimId(claim),
    source: claim.source,
    ...(about === undefined ? {} : { about }),
    ...(claim.at ? { at: claim.at } : {}),
    capture: claim.capture,
    ...(claim.raw === undefined || same(claim.raw, claim.value) ? {} : { raw: claim.raw }),
    ...(claim.value === undefined || same(claim.value, winner?.value) ? {} : { value: claim.value }),
    ...(claim.via?.length ? { via: [...claim.via] } : {}),
    ...(claim.from?.length ? { from: claim.from.map(claimId) } : {}),
    ...(rule ? { rule } : {}),
    ...(isWinner && claim.rule && claim.rule !== rule ? { by: claim.rule } : {}),
    agreement: field.agreements[index] ?? 'unusable',
  }
}

/** What the pointer does not tell: the type of a thing that is not written, and that there is one of a kind. */
function aboutOf(entity: CaseEntity, { entity: { part, key, attributes } }: SourceClaim): string | undefined {
  const { kind, type, code, system } = attributes
  if (part === 'attachment') return key === kind ? String(kind) : undefined
  const word = isWritten(entity) ? undefined : (type ?? code ?? system)
  return word === undefined ? undefined : String(word)
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

// From what says most about the source to what says least.
const TELLING = [
  'unreadable',
  'null_in_source',
  'empty_in_source',
  'always_empty',
  'not_performed',
  'not_applicable',
  'not_in_payload',
] as const satisfies readonly (typeof absences)[number][]

/** Why fields that the vendor can deliver have no value. */
export function writeAbsent(
  testimonies: readonly Testimony[],
  entities: readonly CaseEntity[],
  pointers: Pointers,
  sessionOf: ReadonlyMap<string, CaseEntity>,
): Provenance['absent'] {
  const said = new Map<string, { reason: (typeof absences)[number]; source: string }[]>()
  for (const { source, absent } of testimonies) {
    for (const { entity, field, reason } of absent) {
      // A check that is never made has a result that says so, and a reason why nobody made it.
      const path =
        entity.part === 'check'
          ? checkPlace(entity, field, reason, sessionOf.get(source.id), entities, pointers)
          : placeOf(entity.part, field, source.id, entities, pointers, sessionOf)
      if (path !== undefined) said.set(path, [...(said.get(path) ?? []), { reason, source: source.id }])
    }
  }
  const absent: NonNullable<Provenance['absent']> = {}
  for (const path of [...said.keys()].sort()) {
    const reasons = said.get(path) ?? []
    const reason = TELLING.find((telling) => reasons.some((each) => each.reason === telling))
    if (!reason) continue
    const sources = reasons.filter((each) => each.reason === reason).map((each) => each.source)
    absent[path] = { reason, sources: [...new Set(sources)].sort() }
  }
  return Object.keys(absent).length > 0 ? absent : undefined
}

function checkPlace(
  { key }: Entity,
  field: string,
  reason: string,
  session: CaseEntity | undefined,
  entities: readonly CaseEntity[],
  pointers: Pointers,
): string | undefined {
  const check = entities.find((each) => each.part === 'check' && each.key === key && each.session === session)
  return check && reason === 'always_empty' ? pointers.ofField({ entity: check, field }) : undefined
}

function placeOf(
  part: CaseEntity['part'],
  field: string,
  source: string,
  entities: readonly CaseEntity[],
  pointers: Pointers,
  sessionOf: ReadonlyMap<string, CaseEntity>,
): string | undefined {
  if (part === 'attachment' || part === 'externalId' || part === 'reason') return undefined
  const session = sessionOf.get(source)
  const entity = entities.find(
    (each) =>
      each.part === part &&
      (part !== 'session' || each === session) &&
      (part !== 'document' || each.sessions?.includes(session as CaseEntity)),
  )
  if (!entity) return part === 'subject' ? `/subject/${field}` : emptyPlaceOf(part, field)
  if (part !== 'subject' && part !== 'document' && part !== 'session') return undefined
  return entity.fields.has(field) ? undefined : pointers.ofField({ entity, field })
}
