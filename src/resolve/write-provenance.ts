import type { CaseEntity, CaseField } from '../claims/case.ts'
import type { Claim, ClaimId, Provenance, Source, SourceClaim, Testimony } from '../model/index.ts'
import { type Pointers, pointerOf } from './pointers.ts'
import type { WrittenAbsence } from './write-absent.ts'

export function claimId(claim: SourceClaim): ClaimId {
  return `${claim.source}-${claim.ordinal}`
}

export function writeSources(
  testimonies: readonly Testimony[],
  sessionId: (source: string) => string | undefined,
  lacks: WrittenAbsence['lacks'],
): Provenance['sources'] {
  const sources: Record<string, Source> = {}
  for (const { source } of testimonies) {
    const { id, vendor: _vendor, product: _product, role: _role, rank: _rank, ...known } = source
    const session = sessionId(id)
    const missed = lacks.get(id)
    const written: Source = known
    if (session) written.session = session
    if (missed) written.lacks = sorted(missed)
    sources[id] = written
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
    const placed = pointers.at(entity)
    if (!placed) continue
    for (const field of placed.fields) {
      const written = field.claims.map((claim, index) => writeClaim(field, claim, index, placed.isWritten))
      const path = pointerOf(placed, field.field)
      const known = claims[path]
      claims[path] = known ? [...known, ...written] : written
    }
  }
  return claims
}

// Member by member: most of them are the default in most claims, and nothing is made only to be spread.
function writeClaim(field: CaseField, claim: SourceClaim, index: number, isKept: boolean): Claim {
  const { winner } = field
  const { at, raw, value, via, from } = claim
  const isWinner = claim === winner
  const rule = isWinner ? field.rule : claim.rule
  const about = aboutOf(isKept, claim)
  const written: Partial<Claim> = { id: claimId(claim), source: claim.source }
  if (about !== undefined) written.about = about
  if (at) written.at = at
  written.capture = claim.capture
  if (raw !== undefined && !same(raw, value)) written.raw = raw
  if (value !== undefined && !same(value, winner?.value)) written.value = value
  if (via?.length) written.via = [...via]
  if (from?.length) written.from = from.map(claimId)
  if (rule) written.rule = rule
  if (isWinner && claim.rule && claim.rule !== rule) written.by = claim.rule
  written.agreement = field.agreements[index] ?? 'unusable'
  return written as Claim
}

/** What the pointer does not tell: the type of a thing that is not written, and that there is one of a kind. */
function aboutOf(isKept: boolean, { entity: { part, key, attributes } }: SourceClaim): string | undefined {
  if (part === 'attachment') return key === attributes.kind ? key : undefined
  if (isKept) return undefined
  const { type, code, system } = attributes
  const word = type ?? code ?? system
  return word === undefined ? undefined : String(word)
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
