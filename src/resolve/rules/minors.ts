import { isUnderAge } from '../../claims/age.ts'
import { type Case, type CaseEntity, ofPart, subjectOf, winnerOf } from '../../claims/case.ts'
import { gather } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** The age under which a face is not to be compared by a machine, nor a live portrait kept (PIP). */
const MAJORITY = 18

export const minors: ConflictRule = (view) => {
  const birthdate = winnerOf(subjectOf(view), 'birthdate')
  if (!birthdate) return []
  return gather([...ofPart(view, 'check'), ...ofPart(view, 'attachment')], (entity): FoundConflict[] => {
    const field = entity.fields.get(entity.part === 'check' ? 'result' : 'url') ?? entity.fields.get('digest')
    const made = field?.winner
    if (!field || !made || !isOfTheFace(entity, made.value)) return []
    if (isUnderAge(String(birthdate.value), dayOf(view, entity), MAJORITY) !== true) return []
    return [{ code: 'case/minor', field, claims: [made, birthdate], independence: 'same_session' }]
  })
}

function isOfTheFace({ part, attributes }: CaseEntity, result: unknown): boolean {
  if (part === 'attachment') return attributes.kind === 'live_portrait' || attributes.kind === 'liveness_video'
  const isAutomatic = part === 'check' && attributes.type === 'face_match' && attributes.process === 'automated'
  return isAutomatic && result !== 'not_performed' && result !== 'not_applicable'
}

function dayOf({ today }: Case, { session }: CaseEntity): string {
  const completed = winnerOf(session, 'completedAt')?.value
  return typeof completed === 'string' ? completed.slice(0, 10) : today
}
