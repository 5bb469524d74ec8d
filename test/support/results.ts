import type { IdentityProofingResult } from '../../src/index.ts'
import { vendorCases } from './cases.ts'

/** The fixtures' results, by the names of their cases. */
export const results = vendorCases().map(
  ({ name, expected = '' }) => [name, JSON.parse(expected) as IdentityProofingResult] as const,
)
const named = new Map(results)

/** What a case of the fixtures becomes: a copy, to be changed. */
export function resultOf(name: string): IdentityProofingResult {
  return structuredClone(named.get(name) as IdentityProofingResult)
}
