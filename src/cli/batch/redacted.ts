import type { Settled } from '../../batch.ts'
import { ProofingError } from '../../diagnostics/index.ts'
import { redactDiagnostic } from '../../output/redact/told.ts'
import { redact, vocabularyOf } from '../../redact.ts'
import type { Vendor } from '../../vendors/index.ts'
import type { RecordStyle } from './block.ts'

/** Without what tells a file from others: a digest of little is little, and a name may be a person's. */
export function redacted(
  settled: Settled,
  { profile, key }: NonNullable<RecordStyle['redact']>,
  vendors: readonly Vendor[],
): Settled {
  if (settled.ok)
    return { ok: true, result: redact(settled.result, profile, { vendors, ...(key ? { hmacKey: key } : {}) }) }
  const { code, diagnostics } = settled.error
  const vocabulary = vocabularyOf(vendors)
  const told = diagnostics.map((each) => redactDiagnostic(each, vocabulary))
  return { ok: false, error: new ProofingError(code, told) }
}
