import type { IdentityProofingResult, Outcome } from '../../model/index.ts'
import { isApproved } from '../../resolve/is-approved.ts'

/** A stored result may say more than it holds: what is not final, or has a critical conflict, is drawn as no approval. */
export function verdictOf(result: IdentityProofingResult): Outcome {
  const { outcome } = result.decision
  return outcome === 'approved' && !isApproved(result) ? 'inconclusive' : outcome
}
