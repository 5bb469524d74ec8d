import { type IdentityProofingResult, ProofingError, toVerifiedClaims } from '../../src/index.ts'
import { results } from './results.ts'

export const OPTIONS = { trustFramework: 'example_framework', attachments: true }

/** The code with which a result is not exported; none where it is. */
export function codeOf(result: IdentityProofingResult): string | undefined {
  try {
    toVerifiedClaims(result, OPTIONS)
    return undefined
  } catch (error) {
    return error instanceof ProofingError ? error.code : String(error)
  }
}

/** The cases that can be exported. */
export const exported = results.filter(([, result]) => codeOf(result) === undefined)
