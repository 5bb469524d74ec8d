import { ofPart } from '../../claims/case.ts'
import { gather } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

/** Evidence that is not what its checksum says was damaged or exchanged. */
export const evidenceIntegrity: ConflictRule = (view) =>
  gather(ofPart(view, 'check'), (check) => {
    const field = check.fields.get('result')
    const failed = check.attributes.type === 'evidence_integrity' && field?.winner?.value === 'fail'
    if (!field?.winner || !failed) return []
    const claims = [field.winner, ...(field.winner.from ?? [])]
    return { code: 'evidence/checksum', field, claims, independence: 'same_session' }
  })
