import { expect } from 'vitest'
import type { IdentityProofingResult } from '../../src/index.ts'
import { valueAt } from '../../src/model/index.ts'
import { leavesOf } from './places.ts'

// Attributes that only describe a claimed value.
const DESCRIPTIVE =
  /^\/(?:documents|sessions|checks)\/\d+\/(?:id|sessions\/\d+|session|type|aspect|process|origin|fields\/\d+)$|\/nationalIdentifiers\/\d+\/(?:type|country|synthetic|status)$|\/subjectIds\/\d+\/system$|\/externalIds\/\d+\/type$|\/reasons\/\d+\/code$/

/** Invariants 1 and 4: every leaf has a claim, and every winner stands in the result. */
export function expectEveryLeafClaimed(result: IdentityProofingResult): void {
  const { subject, documents, sessions, checks } = result
  const missing = leavesOf({ subject, documents, sessions, checks }).filter(
    ([pointer, value]) => typeof value !== 'object' && !DESCRIPTIVE.test(pointer) && !hasClaim(result, pointer),
  )
  expect(missing).toEqual([])
  for (const [pointer, [winner]] of Object.entries(result.provenance.claims)) {
    if (winner?.agreement === 'selected') expect(valueAt(result, pointer)).not.toBeUndefined()
  }
}

/** Invariant 5: `from` leads to claims that exist, and never back. */
export function expectSoundDescent(result: IdentityProofingResult): void {
  const claims = new Map(
    Object.values(result.provenance.claims)
      .flat()
      .map((claim) => [claim.id, claim]),
  )
  for (const claim of claims.values()) {
    const seen = new Set([claim.id])
    for (let open = [...(claim.from ?? [])]; open.length > 0; ) {
      const next = claims.get(open.pop() ?? '')
      expect(next).toBeDefined()
      expect(next && seen.has(next.id)).toBe(false)
      open = [...open, ...(next?.from ?? [])]
    }
  }
}

function hasClaim({ provenance }: IdentityProofingResult, pointer: string): boolean {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (provenance.claims[path]?.[0]?.agreement === 'selected') return true
  }
  return false
}
