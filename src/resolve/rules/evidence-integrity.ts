import type { ConflictRule } from '../conflict.ts'

/** Evidence that is not what its checksum says was damaged or exchanged. */
export const evidenceIntegrity: ConflictRule = {
  name: 'evidence-integrity',
  find: ({ entities }) =>
    entities.flatMap((check) => {
      const field = check.fields.get('result')
      const failed = check.attributes.type === 'evidence_integrity' && field?.winner?.value === 'fail'
      if (check.part !== 'check' || !field?.winner || !failed) return []
      return {
        field,
        kind: 'check',
        severity: 'critical',
        claims: [field.winner, ...(field.winner.from ?? [])],
        rule: 'checksum-mismatch',
        independence: 'same_session',
        unresolved: true,
      }
    }),
}
