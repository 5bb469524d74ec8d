import type { ComputedCheck } from './check.ts'
import { documentNotExpired } from './document-not-expired.ts'
import { evidenceIntegrity } from './evidence-integrity.ts'
import { mrzCheckDigits } from './mrz-check-digits.ts'
import { mrzFormat } from './mrz-format.ts'
import { nationalIdChecksum } from './national-id-checksum.ts'

/** The computed checks, in the order in which they run. */
export const computedChecks: readonly ComputedCheck[] = [
  mrzFormat,
  mrzCheckDigits,
  nationalIdChecksum,
  documentNotExpired,
  evidenceIntegrity,
]

export type { Computed, ComputedCheck } from './check.ts'
