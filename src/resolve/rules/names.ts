import { type Case, type CaseField, subjectOf } from '../../claims/case.ts'
import { holderAndRequest, holderAndZone } from '../../claims/names.ts'
import { relationOf } from '../../claims/relation.ts'
import type { ConflictCode } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** The holder's name, the name in the zone and the name of the order should be one name. */
export const names: ConflictRule = (view) => {
  const whole = [...holderAndZone(view), ...holderAndRequest(view)].flatMap(({ field, claims, agreement }) => {
    const code = CODES[agreement]
    return code ? [{ code, field, claims, independence: 'same_session' } as const] : []
  })
  const parts = ['familyName', 'givenName'].flatMap((name) => shortened(view, subjectOf(view)?.fields.get(name)))
  return [...whole, ...parts]
}

const CODES: Readonly<Record<string, ConflictCode>> = { compatible: 'name/shortened', conflict: 'name/differs' }

/** A part of the name, cut off in the zone. Where the parts differ, they disagree like any field. */
function shortened(view: Case, field: CaseField | undefined): FoundConflict[] {
  const winner = field?.winner
  if (!field || !winner) return []
  return field.claims.flatMap((claim, index) => {
    if (field.agreements[index] !== 'compatible' || Boolean(claim.zone) === Boolean(winner.zone)) return []
    const relation = relationOf(view, winner, claim)
    if (relation !== 'one-source' && relation !== 'one-session') return []
    return { code: 'name/shortened', field, claims: [winner, claim], independence: 'same_session' }
  })
}
