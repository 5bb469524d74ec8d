import type { IdentityProofingResult } from '../model/index.ts'

/** A result of ours is told by what no vendor's payload has together. */
export function stored(bytes: Uint8Array): IdentityProofingResult | undefined {
  try {
    const value = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ) as Partial<IdentityProofingResult> | null
    const whole =
      value?.decision && value.provenance?.claims && value.provenance.sources && Array.isArray(value.sessions)
    return value?.schemaVersion === '1.0' && whole ? (value as IdentityProofingResult) : undefined
  } catch {
    return undefined
  }
}
