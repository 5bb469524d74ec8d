import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type ConflictCode,
  conflictCodes,
  type IdentityProofingResult,
  isApproved,
  type NormalizeOptions,
  normalize,
} from '../../src/index.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')

/** `fixtures/conflicts/<code>.json`: one case where the row fires, and the nearest case where it does not. */
interface Row {
  readonly fires: Case
  readonly nearMiss: Case
}

interface Case {
  readonly says: string
  readonly policy?: NormalizeOptions['policy']
  /** Where the policy makes it graver than the table. */
  readonly severity?: string
  /** Payloads as objects, XML as text, other files by their path under `fixtures/`. */
  readonly inputs: readonly (string | { readonly $file?: string })[]
  readonly outcome: string
}

function resultOf({ inputs, policy }: Case): Promise<IdentityProofingResult> {
  const contents = inputs.map((input) =>
    typeof input === 'object' && input.$file ? readFileSync(join(FIXTURES, input.$file)) : input,
  )
  return normalize(contents, policy ? { policy } : {})
}

describe.each(Object.keys(conflictCodes) as ConflictCode[])('%s', (code) => {
  const row = JSON.parse(readFileSync(join(FIXTURES, 'conflicts', `${code}.json`), 'utf8')) as Row

  test(`fires: ${row.fires.says}`, async () => {
    const result = await resultOf(row.fires)
    const conflict = result.conflicts.find((each) => each.code === code)
    const { kind, severity } = conflictCodes[code]
    expect(conflict).toMatchObject({ kind, severity: row.fires.severity ?? severity })
    if (!conflict) return
    const all = Object.values(result.provenance.claims).flat()
    const claims = conflict.claims.map((id) => all.find((claim) => claim.id === id))
    expect(claims.every(Boolean)).toBe(true)
    const [winner] = result.provenance.claims[conflict.path] ?? []
    expect([conflict.selected, conflict.rule]).toEqual(
      winner?.agreement === 'selected' ? [winner.id, winner.rule] : [null, null],
    )
    if (conflict.severity === 'critical') {
      expect([conflict.status, isApproved(result)]).toEqual(['unresolved', false])
      const reasons = result.decision.reasons.filter((reason) => reason.code === 'critical_conflict')
      expect(reasons.map(({ text }) => text)).toContain(code)
    }
    const sessions = new Set(claims.map((claim) => result.provenance.sources[claim?.source ?? '']?.session))
    expect(conflict.independence === 'independent').toBe(sessions.size > 1)
    expect(result.decision.outcome).toBe(row.fires.outcome)
  })

  test(`near miss: ${row.nearMiss.says}`, async () => {
    const { conflicts, decision } = await resultOf(row.nearMiss)
    expect(conflicts.map((conflict) => conflict.code)).not.toContain(code)
    expect(decision.outcome).toBe(row.nearMiss.outcome)
  })
})
