import { type Case, type CaseField, ofPart } from '../claims/case.ts'
import { type Relation, relationOf } from '../claims/relation.ts'
import { type CheckType, gather, type SourceClaim } from '../model/index.ts'
import type { Computed } from './check.ts'

/** Facts on the person and the document; what a source says of itself is not compared. */
const PARTS = ['subject', 'document'] as const

interface Compared {
  readonly field: CaseField
  readonly winner: SourceClaim
  readonly conflicts: readonly SourceClaim[]
}

/** The fields on which more than one claim of these relations speaks, and those of them that differ. */
export function compared(view: Case, relations: ReadonlySet<Relation>): Compared[] {
  const found: Compared[] = []
  for (const part of PARTS) {
    for (const { fields } of ofPart(view, part)) {
      for (const field of fields.values()) {
        const own = field.claims.length > 1 ? compareField(view, field, relations) : undefined
        if (own) found.push(own)
      }
    }
  }
  return found
}

function compareField(view: Case, field: CaseField, relations: ReadonlySet<Relation>): Compared | undefined {
  const { winner } = field
  if (!winner || DERIVED.has(field.field)) return undefined
  const others = field.claims.filter(
    (claim) => claim !== winner && claim.value !== undefined && relations.has(relationOf(view, winner, claim)),
  )
  const conflicts = others.filter((claim) => field.agreements[field.claims.indexOf(claim)] === 'conflict')
  return others.length > 0 ? { field, winner, conflicts } : undefined
}

/** What only repeats the zone, in another form. */
const DERIVED: ReadonlySet<string> = new Set(['mrz/lines', 'mrz/format', 'mrz/documentCode', 'typeRaw'])

/** One verdict over the compared fields: the reason names those that differ. */
export function consistency(type: CheckType, fields: readonly Compared[]): Computed[] {
  const differing = fields.filter(({ conflicts }) => conflicts.length > 0)
  const looked = differing.length > 0 ? differing : fields
  if (looked.length === 0) return []
  return [
    {
      type,
      result: differing.length > 0 ? 'fail' : 'pass',
      about: looked.map(({ field }) => field),
      from: gather(looked, ({ winner, conflicts }) => [winner, ...conflicts]),
      rule: 'compare',
      reason: differing.length > 0 ? differing.map(({ field }) => field.field).join(', ') : undefined,
    },
  ]
}
