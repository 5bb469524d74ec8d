import { type Case, type CaseField, ofPart, subjectOf, textOf, winnerOf } from '../../claims/case.ts'
import { holderAndZone } from '../../claims/names.ts'
import { relationOf } from '../../claims/relation.ts'
import { type ConflictCode, gather, type SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** The holder's name, the name in the zone and the name of the order, which a check has compared, should be one name. */
export const names: ConflictRule = (view) => {
  const zone = gather(holderAndZone(view), ({ field, claims, agreement }) => differing(agreement, field, claims))
  const request = gather(ofPart(view, 'check'), (check) => {
    const [field] = (check.attributes.about ?? []) as readonly CaseField[]
    if (check.attributes.type !== 'name_matches_request' || !field) return []
    return differing(textOf(check, 'reason'), field, winnerOf(check, 'result')?.from ?? [])
  })
  const parts = gather(['familyName', 'givenName'], (name) => shortened(view, subjectOf(view)?.fields.get(name)))
  return [...zone, ...request, ...parts]
}

function differing(agreement: string | undefined, field: CaseField, claims: readonly SourceClaim[]): FoundConflict[] {
  const code = CODES[agreement ?? '']
  return code ? [{ code, field, claims, independence: 'same_session' }] : []
}

const CODES: Readonly<Record<string, ConflictCode>> = { compatible: 'name/shortened', conflict: 'name/differs' }

/** A part of the name, cut off in the zone. Where the parts differ, they disagree like any field. */
function shortened(view: Case, field: CaseField | undefined): FoundConflict[] {
  const winner = field?.winner
  if (!field || !winner) return []
  return gather(field.claims, (claim, index) => {
    if (field.agreements[index] !== 'compatible' || Boolean(claim.zone) === Boolean(winner.zone)) return []
    const relation = relationOf(view, winner, claim)
    if (relation !== 'one-source' && relation !== 'one-session') return []
    return { code: 'name/shortened', field, claims: [winner, claim], independence: 'same_session' }
  })
}
