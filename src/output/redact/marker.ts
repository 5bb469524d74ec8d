import type { IdentityProofingResult } from '../../model/index.ts'

/** Whether it has been redacted: it is no longer a result to export or to merge. */
export function isRedacted({ diagnostics }: Pick<IdentityProofingResult, 'diagnostics'>): boolean {
  return diagnostics.some(({ code }) => code === 'result/redacted')
}
