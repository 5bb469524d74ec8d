import type { CaseEntity, CaseField } from '../claims/case.ts'
import {
  type Claim,
  type ClaimId,
  fieldOrder,
  type Provenance,
  type Source,
  type SourceClaim,
  type Testimony,
} from '../model/index.ts'
import { isWritten, type Pointers } from './pointers.ts'
import type { WrittenAbsence } from './write-absent.ts'

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
  lacks: WrittenAbsence['lacks'],
): Provenance['sources'] {
  const sources: Record<string, Source> = {}
  for (const { source } of [...testimonies].sort((a, b) => (a.source.id < b.source.id ? -1 : 1))) {
    const { id, vendor: _vendor, product: _product, role: _role, rank: _rank, ...written } = source
    const session = sessionId(id)
    const missed = lacks.get(id)
    sources[id] = { ...written, ...(session ? { session } : {}), ...(missed ? { lacks: sorted(missed) } : {}) }
  }
  return sources
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
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
