import type { Case, CaseEntity, CaseField } from '../../claims/case.ts'
import { relationOf } from '../../claims/relation.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * Two national numbers of one type within one session: critical between its renderings (a vendor's bug or tampering),
 * a warning inside one source (the chip's number and the one that the operator typed).
 */
export const nationalNumbers: ConflictRule = (view) => {
  const numbers = view.entities.flatMap((entity) => {
    const field = entity.fields.get('value')
    return entity.part === 'nationalIdentifier' && field?.winner ? [{ entity, field }] : []
  })
  return numbers.flatMap((a, index) => numbers.slice(index + 1).flatMap((b) => compare(view, a, b)))
}

interface Numbered {
  readonly entity: CaseEntity
  readonly field: CaseField
}

function compare(view: Case, a: Numbered, b: Numbered): FoundConflict[] {
  if (a.entity.attributes.country !== b.entity.attributes.country) return []
  const { field } = a
  const sameType = a.entity.attributes.type === b.entity.attributes.type
  for (const one of a.field.claims) {
    for (const other of b.field.claims) {
      if (one.source === other.source) {
        if (bothSayBoth(a, b))
          return [{ code: 'number/two-numbers', field, claims: [one, other], independence: 'same_session' }]
      } else if (sameType && relationOf(view, one, other) === 'renderings') {
        return [{ code: 'rendering/grave', field, claims: [one, other], independence: 'same_value_chain' }]
      }
    }
  }
  return []
}

/** Sources that give both numbers agree with each other: only the two numbers are odd. */
function bothSayBoth(a: Numbered, b: Numbered): boolean {
  const sources = ({ field }: Numbered) => new Set(field.claims.map(({ source }) => source))
  const [ofA, ofB] = [sources(a), sources(b)]
  return ofA.size === ofB.size && [...ofA].every((source) => ofB.has(source))
}
