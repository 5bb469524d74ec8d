import { type Case, type CaseEntity, type CaseField, ofPart } from '../../claims/case.ts'
import { relationOf } from '../../claims/relation.ts'
import { gather, type SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * Two national numbers within one session: critical between its renderings (a vendor's bug or tampering), a warning
 * inside one source (the chip's number and the one that the operator typed), or where the integrator corrects it.
 */
export const nationalNumbers: ConflictRule = (view) => {
  const numbers = gather(ofPart(view, 'nationalIdentifier'), (entity) => {
    const field = entity.fields.get('value')
    return field?.winner ? [{ entity, field }] : []
  })
  return gather(numbers, (a, index) => gather(numbers.slice(index + 1), (b) => compare(view, a, b)))
}

interface Numbered {
  readonly entity: CaseEntity
  readonly field: CaseField
}

function compare(view: Case, a: Numbered, b: Numbered): FoundConflict[] {
  const [country, another] = [a.entity.attributes.country, b.entity.attributes.country]
  // A number of a country that nobody tells may be the same person's other number, or correct it.
  const isKnown = country === another
  if (!isKnown && country !== undefined && another !== undefined) return []
  const { field } = a
  for (const one of a.field.claims) {
    for (const other of b.field.claims) {
      const relation = relationOf(view, one, other)
      if (isKnown && relation === 'one-source' && bothSayBoth(a, b))
        return [{ code: 'number/two-numbers', field, claims: [one, other], independence: 'same_session' }]
      if (isKnown && relation === 'renderings' && !bothSayBoth(a, b) && differ(a, b, one, other))
        return [{ code: 'rendering/grave', field, claims: [one, other], independence: 'same_value_chain' }]
      if (relation === 'one-session' && isCorrection(a, b, one, other))
        return [{ code: 'session/correction', field, claims: [one, other], independence: 'same_session' }]
    }
  }
  return []
}

/**
 * A tampered digit may make another type of the number. Numbers of two types need be no difference where they came by
 * two ways, and both renderings agree on one of them.
 */
function differ(a: Numbered, b: Numbered, one: SourceClaim, other: SourceClaim): boolean {
  if (a.entity.attributes.type === b.entity.attributes.type) return true
  const sameWay = one.capture === other.capture && !one.from && !other.from
  return sameWay || !(says(a, other.source) || says(b, one.source))
}

/** The integrator gives another number than was read, and neither says the other's. */
function isCorrection(a: Numbered, b: Numbered, one: SourceClaim, other: SourceClaim): boolean {
  const byIntegrator = [one, other].filter(({ capture }) => capture === 'integrator').length === 1
  return byIntegrator && !says(a, other.source) && !says(b, one.source)
}

function says({ field }: Numbered, source: string): boolean {
  return field.claims.some((claim) => claim.source === source)
}

/** Sources that give both numbers agree with each other: only the two numbers are odd. */
function bothSayBoth(a: Numbered, b: Numbered): boolean {
  const sources = ({ field }: Numbered) => new Set(field.claims.map(({ source }) => source))
  const [ofA, ofB] = [sources(a), sources(b)]
  return ofA.size === ofB.size && [...ofA].every((source) => ofB.has(source))
}
