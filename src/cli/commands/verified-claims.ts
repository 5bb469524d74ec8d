import { ProofingError } from '../../diagnostics/index.ts'
import { normalize } from '../../normalize.ts'
import { readNamed } from '../../normalize-file.ts'
import { toVerifiedClaims } from '../../output/verified-claims/index.ts'
import { defaultLimits } from '../../source/index.ts'
import { EXIT } from '../exit.ts'
import { put, tell } from '../report.ts'
import { storedResult } from '../stored.ts'
import { loadVendors } from '../vendor-files.ts'

export interface VerifiedClaimsFlags {
  readonly trustFramework: string
  readonly assuranceLevel?: string
  readonly attachments?: true
  readonly vendor: readonly string[]
}

/** `provenid verified-claims`: one case, stored or from its inputs; refused with the reason, and exit code 1. */
export async function run(files: readonly string[], { vendor, ...options }: VerifiedClaimsFlags): Promise<void> {
  try {
    const vendors = await loadVendors(vendor)
    const inputs = await readNamed(files, defaultLimits)
    const [only, second] = inputs
    const stored = only && !second ? await storedResult(only.content as Uint8Array) : undefined
    const exported = toVerifiedClaims(stored ?? (await normalize(inputs, { vendors })), options)
    await put(`${JSON.stringify(exported, null, 2)}\n`)
  } catch (error) {
    if (!(error instanceof ProofingError)) throw error
    tell(files[0] ?? '', error)
    process.exitCode = EXIT.rejected
  }
}
